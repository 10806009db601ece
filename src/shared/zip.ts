// Takes the XML out of a zip archive within a limit, and packs it again so that no size in it can lie.
import { crc32, inflateRawSync } from 'node:zlib';

/** All XML of an archive together, unpacked. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const MAX_ZIP_ENTRIES = 2_000;

export interface ZipEntry {
  readonly name: string;
  /** Null for what is not XML and was not unpacked. */
  readonly data: Buffer | null;
}

export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly code: 'damaged' | 'too_large';
  constructor(code: 'damaged' | 'too_large') {
    super(`The archive is ${code}`);
    this.code = code;
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * The entries of an archive by its central directory, XML unpacked.
 * @throws ZipError `too_large` past the limit of unpacked bytes, `damaged` for anything malformed or encrypted
 * Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16.
 */
export function unzipXml(bytes: Uint8Array): ZipEntry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entries(zip);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new ZipError('too_large');
    }
    throw new ZipError('damaged');
  }
}

function entries(zip: Buffer): ZipEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new ZipError('damaged');
  const count = zip.readUInt16LE(end + 10);
  if (count > MAX_ZIP_ENTRIES) throw new ZipError('too_large');
  const found: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  let budget = MAX_UNPACKED_BYTES;
  for (let i = 0; i < count; i += 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new ZipError('damaged');
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const data = /\.(?:xml|rels)$/i.test(name) ? unpack(zip, at, budget) : null;
    budget -= data?.length ?? 0;
    found.push({ name, data });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}

function unpack(zip: Buffer, central: number, budget: number): Buffer {
  const isEncrypted = (zip.readUInt16LE(central + 8) & 1) === 1;
  const method = zip.readUInt16LE(central + 10);
  const local = zip.readUInt32LE(central + 42);
  if (isEncrypted || zip.readUInt32LE(local) !== LOCAL) throw new ZipError('damaged');
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (method === DEFLATED)
    return inflateRawSync(zip.subarray(start), { maxOutputLength: Math.max(1, budget) });
  if (method !== STORED) throw new ZipError('damaged');
  const size = zip.readUInt32LE(central + 20);
  if (start + size > zip.length) throw new ZipError('damaged');
  if (size > budget) throw new ZipError('too_large');
  return zip.subarray(start, start + size);
}

/** A plain archive of the unpacked entries, nothing compressed. */
export function zipStored(files: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of files) {
    if (data === null) continue;
    const path = Buffer.from(name, 'utf8');
    const fields = sharedFields(data, path.length);
    const local = Buffer.concat([signature(LOCAL), fields, path, data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(CENTRAL), Buffer.from([20, 0]), fields, where, path]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, signature(END), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes from "version needed" to "extra length" that the two kinds of header have in common. */
function sharedFields(data: Buffer, nameLength: number): Buffer {
  const UTF8_NAMES = 0x0800;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt32LE(crc32(data), 10);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(data.length, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}
