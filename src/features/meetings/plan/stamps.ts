// Looks for a secrecy stamp inside a file that is plain text.
import type { IncomingFile } from '../../../channels/channel.ts';
import { secrecyStamp } from '../../../shared/secrecy.ts';

export async function stampIn(bytes: Uint8Array, { mime }: IncomingFile): Promise<boolean> {
  return mime.startsWith('text/') && secrecyStamp(Buffer.from(bytes).toString('utf8')) !== null;
}
