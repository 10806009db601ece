// The playground's few settings, from the environment.
import { z } from 'zod';
import type { PlayOptions } from './play.ts';

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  DATA_DIR: z.string().min(1).optional(),
  DEMO_KEEP: z.string().optional(),
  DEMO_PEOPLE: z.enum(['city', 'cell']).default('city'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

export type DemoSettings = Pick<PlayOptions, 'dataDir' | 'keep' | 'people' | 'logLevel'> & {
  host: string;
  /** 0: any free port. */
  port: number;
};

/** Every run has a new folder inside DATA_DIR (or `tmp`), removed at the end unless DEMO_KEEP=1. @throws ZodError */
export function readDemoSettings(env: NodeJS.ProcessEnv, tmp: string): DemoSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const it = schema.parse(given);
  return {
    host: it.HOST,
    port: it.PORT,
    dataDir: it.DATA_DIR ?? tmp,
    keep: it.DEMO_KEEP === '1',
    people: it.DEMO_PEOPLE,
    logLevel: it.LOG_LEVEL,
  };
}
