// Sending documents and photos, and telling where a file can be downloaded.
import { accessRoom, replyTarget, threadOf } from '../access.ts';
import { type Args, fileOrId, text, type UploadedFile } from '../args.ts';
import type { Context } from '../context.ts';
import { caption } from '../formatted.ts';
import { imageSize } from '../image.ts';
import { parseMarkup } from '../keyboard.ts';
import { post } from '../post.ts';
import { refuse } from '../refusals.ts';
import type { Document, Message, PhotoSize } from '../wire.ts';
import { addFile, type StoredFile } from '../world.ts';
import type { Methods } from './method.ts';

/** Source: core.telegram.org/bots/api#sending-files and #getfile. */
const MAX_UPLOAD = 50 * 1024 * 1024;
const MAX_PHOTO = 10 * 1024 * 1024;
const MAX_DOWNLOAD = 20 * 1024 * 1024;
/** Source: core.telegram.org/bots/api#sendphoto. */
const MAX_PHOTO_SIDES = 10_000;
const MAX_PHOTO_RATIO = 20;

export type FileKind = StoredFile['kind'];

export const documentOf = (file: StoredFile): Document => ({
  file_name: file.name,
  mime_type: file.mimeType,
  file_id: file.fileId,
  file_unique_id: file.uniqueId,
  file_size: file.size,
});

export const photoOf = (file: StoredFile): PhotoSize[] => [
  {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_size: file.size,
    width: file.width,
    height: file.height,
  },
];

/** How a message bears the file. */
export const mediaOf = (file: StoredFile): Pick<Message, 'document' | 'photo'> =>
  file.kind === 'document' ? { document: documentOf(file) } : { photo: photoOf(file) };

/** The file of a call: a new upload, or one the bot already knows by the id given. */
export function fileOf(context: Context, given: UploadedFile | string, kind: FileKind): StoredFile {
  if (typeof given === 'string') {
    if (/^https?:\/\//.test(given)) throw refuse.urlContent();
    const known = context.world.files.get(given);
    if (known === undefined) throw refuse.wrongFileIdentifier();
    if (known.kind !== kind) {
      throw refuse.bad(`Can't use file of type ${capital(known.kind)} as ${capital(kind)}`);
    }
    return known;
  }
  const size = given.bytes.byteLength;
  if (size === 0) throw refuse.fileEmpty();
  if (size > MAX_UPLOAD) throw refuse.tooLarge();
  if (kind === 'document') return addFile(context.world, { ...given, kind });
  if (size > MAX_PHOTO) throw refuse.photoTooBig(size);
  const dimensions = imageSize(given.bytes);
  if (dimensions === null) throw refuse.photoUnreadable();
  const { width, height } = dimensions;
  const isStrip = Math.max(width, height) > MAX_PHOTO_RATIO * Math.min(width, height);
  if (isStrip || width + height > MAX_PHOTO_SIDES) throw refuse.photoDimensions();
  return addFile(context.world, { ...given, kind, ...dimensions });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function sendFile(context: Context, args: Args, kind: FileKind): Message {
  const note = caption(args);
  const markup = parseMarkup(args, 'any');
  const room = accessRoom(context, args, 'write');
  const reply = replyTarget(room, args);
  const thread = threadOf(room, args, reply);
  const given = fileOrId(args, kind);
  if (given === undefined) throw refuse.noFile(kind);
  const file = fileOf(context, given, kind);
  context.limits.spend(room.id, room.type);
  return post(context, room, context.world.me, {
    message_thread_id: thread,
    reply_to_message: reply,
    ...mediaOf(file),
    caption: note.text === '' ? undefined : note.text,
    caption_entities: note.entities,
    reply_markup: markup,
  });
}

export const fileMethods: Methods = {
  sendDocument: (context, args) => sendFile(context, args, 'document'),
  sendPhoto: (context, args) => sendFile(context, args, 'photo'),
  getFile: ({ world }, args) => {
    const fileId = text(args, 'file_id');
    if (fileId === '') throw refuse.fileIdMissing();
    const file = world.files.get(fileId);
    if (file === undefined) throw refuse.fileId();
    if (file.size > MAX_DOWNLOAD) throw refuse.fileTooBig();
    return {
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      file_size: file.size,
      file_path: file.path,
    };
  },
};
