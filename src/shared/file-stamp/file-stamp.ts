// Finds a secrecy stamp in a file that somebody wants to make public, in a worker thread that ends when idle.
import { createIdleThread } from '../idle-thread.ts';
import type { Stamp } from '../secrecy.ts';

export type FileToCheck = { name: string; mime: string; bytes: Uint8Array };
/** Null: none was found, which for a picture or a scanned page says nothing. */
export type FileStamp = Stamp | 'unreadable' | null;

export type StampReader = {
  /**
   * The stamp in the file's name or text: plain text, Word, Excel, PowerPoint, OpenDocument, PDF. `unreadable` for
   * what is damaged, protected, or of a kind whose text cannot be read. Never throws.
   */
  stampOf(file: FileToCheck): Promise<FileStamp>;
  /** Ends the thread; what is being read counts as unreadable. */
  close(): Promise<void>;
};

/** A file of 20 MB takes seconds; one made to take for ever ends here. */
const LIMIT_MS = 30_000;
const MAX_HEAP_MB = 256;

/** @param limitMs real milliseconds that a file may take */
export function createStampReader(limitMs = LIMIT_MS): StampReader {
  const thread = createIdleThread<FileToCheck, FileStamp>(new URL('./worker.ts', import.meta.url), {
    limitMs,
    maxHeapMb: MAX_HEAP_MB,
  });
  return {
    stampOf: (file) => thread.ask(file).catch((): FileStamp => 'unreadable'),
    close: thread.close,
  };
}

const reader = createStampReader();

/** As `StampReader.stampOf`, by the one reader of the process. */
export const stampOfFile = (file: FileToCheck): Promise<FileStamp> => reader.stampOf(file);
