// Logs: pino with tokens and names kept out.
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Telegram bot tokens wherever they stand: in a URL, an error message, a stack. */
const TOKEN = /(?<!\d)\d{6,12}:[A-Za-z0-9_-]{30,}/g;
/** Credentials in a database URL. */
const URL_PASSWORD = /(\w+:\/\/[^:@/\s]*:)[^@/\s]+@/g;

/** Text with tokens and passwords blanked. */
export const redact = (text: string): string =>
  text.replace(TOKEN, '[token]').replace(URL_PASSWORD, '$1[password]@');

const PERSONAL = [
  'fullName',
  'name',
  'shownName',
  'typedName',
  'text',
  'payload',
  'title',
  'phone',
  'words',
  'note',
  'token',
  'secret',
  'password',
  'authorization',
  'code',
];

type Told = { type: string; errorCode?: string; message: string; stack: string };

/**
 * An error without what it was about: the database layer's messages repeat the values of the failed statement, names among
 * them, so only their kind and code are kept; of stacks only the places.
 */
function tellError(error: unknown): Told | unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  const isOfDatabase = error.name.startsWith('Prisma') || 'severity' in error || 'clientVersion' in error;
  return {
    type: error.name,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    message: isOfDatabase ? 'the database refused a statement' : error.message,
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
  };
}

export function createLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    serializers: { err: tellError },
    redact: { paths: PERSONAL.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[personal]' },
    // The last gate: whatever reached the line, a token or password does not leave.
    hooks: { streamWrite: redact },
  };
  return destination ? pino(options, destination) : pino(options);
}
