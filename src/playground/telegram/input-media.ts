// Reads the file and the caption that take the place of a message's own.
import { type Args, fileOrId, isRecord, json, text, type UploadedFile } from './args.ts';
import { caption } from './formatted.ts';
import type { FileKind } from './methods/files.ts';
import { refuse } from './refusals.ts';

type InputMedia = { kind: FileKind; file: UploadedFile | string; note: ReturnType<typeof caption> };

const KINDS: readonly FileKind[] = ['photo', 'document'];

/** The parameter `media`; kinds that this server does not keep are refused as unknown ones are. */
export function inputMedia(args: Args): InputMedia {
  const media = json(args, 'media', refuse.mediaJson);
  if (media === undefined) throw refuse.mediaMissing();
  if (!isRecord(media)) throw refuse.media('expected an Object');
  const note = caption(media);
  const type = text(media, 'type');
  if (type === '') throw refuse.media('Can\'t find field "type"');
  const kind = KINDS.find((one) => one === type);
  if (kind === undefined) throw refuse.media(`type "${type}" is unsupported`);
  const file = fileOrId({ ...args, media: text(media, 'media') }, 'media', () =>
    refuse.media('media not found'),
  );
  if (file === undefined) throw refuse.media('media not found');
  return { kind, file, note };
}
