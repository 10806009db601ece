// The one error of the embedded database: its message is a whole line for the operator.

/** Thrown when the embedded PostgreSQL cannot run. The service prints `message` and exits with code 1. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

/** Turns a failed file operation on DATA_DIR into one line; anything unknown is passed on unchanged. */
export function explainFileError(error: unknown, dataDir: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new EmbeddedPostgresError(`The disk of DATA_DIR ${dataDir} is full.`, { cause: error });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new EmbeddedPostgresError(`Cannot write to DATA_DIR ${dataDir} (${code}).`, { cause: error });
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new EmbeddedPostgresError(`DATA_DIR ${dataDir} is not a folder.`, { cause: error });
  }
  return error;
}

/** One line for a failed PostgreSQL program, from what it printed: the known causes first, else its last error. */
export function explainOutput(action: string, output: string, dataDir: string): EmbeddedPostgresError {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new EmbeddedPostgresError(`The disk of DATA_DIR ${dataDir} is full.`);
  }
  if (/Read-only file system|Permission denied/.test(output)) {
    return new EmbeddedPostgresError(`Cannot write to DATA_DIR ${dataDir}: PostgreSQL was denied access.`);
  }
  if (/incompatible with server/.test(output)) {
    return new EmbeddedPostgresError(
      `The database in DATA_DIR ${dataDir} was made by another major version of PostgreSQL.`,
    );
  }
  const lines = output.split('\n').map((line) => line.trim());
  const cause = lines.findLast((line) => /(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.findLast(Boolean);
  return new EmbeddedPostgresError(`${action} failed: ${cause ?? 'no reason was given'}`);
}
