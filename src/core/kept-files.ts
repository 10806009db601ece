// Files that people hand in: only the platform's handle is kept, and the file is fetched from there when it is wanted.
import type { IncomingFile, OutgoingFile } from '../channels/channel.ts';
import { UserError } from '../shared/errors.ts';
import type { Services } from './feature.ts';

/** Source: Bot API, getFile: bots can download files of up to 20 MB. What is larger could never be fetched. */
const MAX_MB = 20;

/** @throws UserError 'file-too-large' */
export function refuseLarge({ bytes }: IncomingFile): void {
  if (bytes > MAX_MB * 1024 * 1024) throw new UserError('file-too-large', { mb: MAX_MB });
}

/** As it is stored beside an answer: '<channel>:<handle>'. */
export const keptRef = (channel: string, { ref }: IncomingFile): string => `${channel}:${ref}`;

/** @throws UserError 'file-gone', 'file-too-large' */
export async function fetchKept(
  services: Services,
  kept: string,
  { name, mime }: Pick<OutgoingFile, 'name' | 'mime'>,
): Promise<OutgoingFile> {
  const at = kept.indexOf(':');
  if (at < 1) throw new UserError('file-gone');
  const bytes = await services.channel(kept.slice(0, at)).download(kept.slice(at + 1));
  return { name, mime, base64: Buffer.from(bytes).toString('base64') };
}
