// Fetches a file that a person sent.
import { type Api, GrammyError } from 'grammy';
import { UserError } from '../../shared/errors.ts';
import { describe } from './outcome.ts';

/** Source: Bot API, getFile: bots can download files of up to 20 MB. */
const MAX_MB = 20;
const MAX_BYTES = MAX_MB * 1024 * 1024;
const DOWNLOAD_MS = 60_000;

/**
 * The file's bytes.
 * @throws UserError when it is over 20 MB or no longer there; a plain Error (without the token) when the
 * platform cannot be reached, so that a job can try again
 */
export async function downloadFile(
  api: Api,
  token: string,
  apiRoot: string,
  ref: string,
): Promise<Uint8Array> {
  try {
    const file = await api.getFile(ref);
    if ((file.file_size ?? 0) > MAX_BYTES) throw tooLarge();
    if (file.file_path === undefined) throw gone();
    const response = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`, {
      signal: AbortSignal.timeout(DOWNLOAD_MS),
    });
    if (response.status >= 400 && response.status < 500) throw gone();
    if (!response.ok || !response.body) throw new Error(`the file server answered ${response.status}`);
    return await collect(response.body);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (error instanceof GrammyError && error.error_code === 400) {
      throw /too big/i.test(error.description) ? tooLarge() : gone();
    }
    throw new Error(`download failed: ${describe(error, token)}`);
  }
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > MAX_BYTES) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const tooLarge = (): UserError => new UserError('file-too-large', { mb: MAX_MB });
const gone = (): UserError => new UserError('file-gone');
