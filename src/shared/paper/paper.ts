// Makes files (PDF, Word, workbooks, pictures) in a worker thread that ends when it has had nothing to do for a while.
import { createIdleThread } from '../idle-thread.ts';
import type { Sheet } from './sheets.ts';

export type Paper = {
  /** The bytes of the file. @throws Error when the sheet cannot be drawn */
  print(sheet: Sheet): Promise<Uint8Array>;
  /** Ends the thread; what is being drawn fails. */
  close(): Promise<void>;
  /** Whether the thread is there. */
  running(): boolean;
};

/** @param idleMs real milliseconds without work after which the thread ends */
export function createPaper(idleMs?: number): Paper {
  const thread = createIdleThread<Sheet, Uint8Array>(new URL('./worker.ts', import.meta.url), { idleMs });
  return { print: thread.ask, close: thread.close, running: thread.running };
}

/** The one of the process. */
export const paper: Paper = createPaper();
