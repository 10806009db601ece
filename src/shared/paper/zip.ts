// Packs files one after the other as they are written; only the packed bytes are kept.
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

export type ZipFile = {
  /** Resolves when it is packed; only then comes the next. */
  write(text: string): Promise<void>;
  end(): Promise<void>;
};

export type Zip = {
  /** The one before must have ended. */
  add(path: string): ZipFile;
  /** The whole archive. */
  end(): Uint8Array;
};

type Entry = { path: Buffer; crc: number; size: number; packed: number; at: number };

/** Source: APPNOTE.TXT of the ZIP format, 4.3.7, 4.3.12 and 4.3.16; sizes stay far under the 4 GiB of the old format. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980: the file says of itself when it was made. */
const DATE = 0x0021;

const SCRATCH = 256 * 1024;
/** Of one UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

export function createZip(): Zip {
  const parts: Buffer[] = [];
  const entries: Entry[] = [];
  let length = 0;
  // One for all texts: thousands of fresh ones would be in memory until they are collected.
  const scratch = Buffer.allocUnsafe(SCRATCH);
  const bytesOf = (text: string): Buffer =>
    text.length * MOST_BYTES > SCRATCH ? Buffer.from(text) : scratch.subarray(0, scratch.write(text));
  const put = (...bytes: Buffer[]): void => {
    for (const one of bytes) length += one.length;
    parts.push(...bytes);
  };
  return {
    add(path) {
      const packer = createDeflateRaw();
      const chunks: Buffer[] = [];
      packer.on('data', (chunk: Buffer) => chunks.push(chunk));
      const entry: Entry = { path: Buffer.from(path), crc: 0, size: 0, packed: 0, at: 0 };
      return {
        async write(text) {
          const bytes = bytesOf(text);
          entry.crc = crc32(bytes, entry.crc);
          entry.size += bytes.length;
          await new Promise<void>((done, fail) =>
            packer.write(bytes, (error) => (error ? fail(error) : done())),
          );
        },
        async end() {
          packer.end();
          await once(packer, 'end');
          entry.packed = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
          entry.at = length;
          entries.push(entry);
          put(header(LOCAL, entry), entry.path, ...chunks);
        },
      };
    },
    end() {
      const at = length;
      for (const entry of entries) put(header(CENTRAL, entry), entry.path);
      const size = length - at;
      const last = Buffer.alloc(22);
      last.writeUInt32LE(END, 0);
      last.writeUInt16LE(entries.length, 8);
      last.writeUInt16LE(entries.length, 10);
      last.writeUInt32LE(size, 12);
      last.writeUInt32LE(at, 16);
      put(last);
      return Buffer.concat(parts);
    },
  };
}

/** Both headers have the same fields in the middle; the central one says where the other is. */
function header(kind: typeof LOCAL | typeof CENTRAL, { path, crc, size, packed, at }: Entry): Buffer {
  const isCentral = kind === CENTRAL;
  const bytes = Buffer.alloc(isCentral ? 46 : 30);
  bytes.writeUInt32LE(kind, 0);
  if (isCentral) bytes.writeUInt16LE(VERSION, 4);
  const from = isCentral ? 6 : 4;
  const fields = [VERSION, UTF8, DEFLATED, 0, DATE];
  for (const [index, field] of fields.entries()) bytes.writeUInt16LE(field, from + index * 2);
  bytes.writeUInt32LE(crc, from + 10);
  bytes.writeUInt32LE(packed, from + 14);
  bytes.writeUInt32LE(size, from + 18);
  bytes.writeUInt16LE(path.length, from + 22);
  if (isCentral) bytes.writeUInt32LE(at, 42);
  return bytes;
}
