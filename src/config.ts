// The only reader of process.env: every setting checked, every mistake one clear line.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StartupError } from './shared/errors.ts';

/** Secrets may also come from a file named by <NAME>_FILE (Docker and systemd secrets). */
const SECRETS = ['BOT_TOKEN', 'DATABASE_URL', 'SETUP_CODE', 'METRICS_TOKEN'] as const;

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** Addresses are made by putting a path behind it. */
const isBase = (url: string): boolean => !/[?#]/.test(url);
const BASE_ONLY = 'must have nothing behind its path (no ? and no #)';

const schema = z.object({
  BOT_TOKEN: z
    .string({ error: 'is missing; get one from @BotFather' })
    .regex(/^\d{6,12}:[A-Za-z0-9_-]{30,}$/, 'does not look like a bot token (123456789:AA…)'),
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .default('https://api.telegram.org'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'must be a number' })
    .int()
    .min(0, 'must be 0–65535')
    .max(65_535, 'must be 0–65535')
    .default(8080),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an https address' })
    .refine(isBase, BASE_ONLY)
    .optional(),
  WEB_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
    .refine(isBase, BASE_ONLY)
    .optional(),
  TIME_ZONE: z.string().refine(isZone, 'is not a known time zone').default('Asia/Ho_Chi_Minh'),
  DEFAULT_LOCALE: z.enum(['vi', 'en'], { error: 'must be vi or en' }).default('vi'),
  SETUP_CODE: z
    .string()
    .regex(/^[A-Za-z0-9_-]{6,64}$/, 'must be 6–64 of A-Z a-z 0-9 _ -')
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be error, warn, info, debug or silent',
    })
    .default('info'),
  METRICS_TOKEN: z.string().min(8, 'must have at least 8 characters').optional(),
  CLOCK_START: z.iso
    .datetime({ offset: true, error: 'must be ISO 8601 with offset, e.g. 2026-11-25T08:00:00+07:00' })
    .optional(),
  CLOCK_SPEED: z.coerce
    .number({ error: 'must be a number' })
    .positive('must be above 0')
    .max(100_000, 'must be at most 100000')
    .default(1),
});

export type Config = {
  botToken: string;
  telegramApiRoot: string;
  /** Null: the embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  host: string;
  port: number;
  /** Set: webhook mode. */
  publicUrl: string | null;
  /** Address at which people reach the leaders' pages; default `publicUrl`. Null: only HOST and PORT are known. */
  webUrl: string | null;
  zone: string;
  defaultLocale: 'vi' | 'en';
  setupCode: string | null;
  logLevel: string;
  metricsToken: string | null;
  /** A rehearsal; null: the system's time. */
  rehearsal: { start: Date; speed: number } | null;
};

/** @throws StartupError naming every missing or wrong value in one line. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(env))
    if (value !== undefined && value !== '') values[name] = value;
  for (const name of SECRETS) {
    const file = values[`${name}_FILE`];
    if (file === undefined) continue;
    if (values[name] !== undefined) throw new StartupError(`${name} and ${name}_FILE are both set; keep one`);
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      throw new StartupError(`${name}_FILE: cannot read ${file}`);
    }
  }
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    throw new StartupError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '),
    );
  }
  const it = parsed.data;
  if (it.CLOCK_START === undefined && it.CLOCK_SPEED !== 1)
    throw new StartupError('CLOCK_SPEED needs CLOCK_START');
  return {
    botToken: it.BOT_TOKEN,
    telegramApiRoot: it.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
    databaseUrl: it.DATABASE_URL ?? null,
    dataDir: it.DATA_DIR,
    host: it.HOST,
    port: it.PORT,
    publicUrl: it.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    webUrl: (it.WEB_URL ?? it.PUBLIC_URL)?.replace(/\/+$/, '') ?? null,
    zone: it.TIME_ZONE,
    defaultLocale: it.DEFAULT_LOCALE,
    setupCode: it.SETUP_CODE ?? null,
    logLevel: it.LOG_LEVEL,
    metricsToken: it.METRICS_TOKEN ?? null,
    rehearsal:
      it.CLOCK_START === undefined ? null : { start: new Date(it.CLOCK_START), speed: it.CLOCK_SPEED },
  };
}
