// One service per DATA_DIR: a lock of the operating system, which even SIGKILL releases.
import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedPostgresError } from './errors.ts';

const SQLITE_BUSY = 5;

/**
 * Takes DATA_DIR for this process. Node has no call for file locks of its own; an open exclusive transaction
 * of its SQLite holds one on every platform. The file stays empty.
 * @returns gives the lock back
 * @throws EmbeddedPostgresError when another process holds it
 */
export function lockDataDir(dataDir: string): () => void {
  const path = join(dataDir, 'service.lock');
  // A file that may only be read would be opened without a word, and its lock would exclude nobody.
  if (existsSync(path)) accessSync(path, constants.W_OK);
  let file: DatabaseSync | undefined;
  try {
    const opened = new DatabaseSync(path, { timeout: 0 });
    file = opened;
    opened.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => opened.close();
  } catch (error) {
    file?.close();
    const busy = error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
    const reason = busy ? `DATA_DIR ${dataDir} is in use by another running service.` : undefined;
    throw new EmbeddedPostgresError(reason ?? `Cannot write to DATA_DIR ${dataDir}.`, { cause: error });
  }
}
