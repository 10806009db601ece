// Which files may be handed in, and how they are sent on; pure.

const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** By the end of the name; null: not a text or a picture of one. */
export const mimeOf = (name: string): string | null =>
  MIMES[name.toLowerCase().match(/\.([a-z0-9]{2,5})$/)?.[1] ?? ''] ?? null;
