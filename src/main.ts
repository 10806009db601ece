// Starts the service: settings → database → migrations → app → HTTP; and stops it gracefully.
import { mkdirSync } from 'node:fs';
import { type Config, readConfig } from './config.ts';
import { connect } from './connect.ts';
import { releaseStartupMemory } from './shared/idle-memory.ts';
import { createLog, redact } from './shared/log.ts';

/** One clear line, exit code 1. */
function refuse(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`tro-ly-chi-bo: ${redact(text)}\n`);
  process.exit(1);
}

process.on('unhandledRejection', (error) => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`tro-ly-chi-bo: unexpected: ${redact(text)}\n`);
  process.exit(1);
});

// After an install: everything is loaded by now, which fills the compile cache (docs/decisions/0019).
if (process.argv.includes('--only-load')) process.exit(0);

let config: Config;
try {
  config = readConfig(process.env);
  if (config.databaseUrl === null) mkdirSync(config.dataDir, { recursive: true });
} catch (error) {
  refuse(error);
}

const log = createLog(config.logLevel);
/** A signal during the start is kept until everything stands, so that everything is also stopped. */
const asked = new Promise<string>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve(signal));
});
const service = await connect(config, log).catch(refuse);
releaseStartupMemory();
const signal = await asked;
log.info({ signal }, 'stopping');
await service.stop();
process.exit(0);
