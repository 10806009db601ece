// A little service for the life-cycle tests: node embedded-service.ts <DATA_DIR>; tells what happens line by line.
import { EmbeddedPostgresError, startEmbeddedPostgres } from '../../src/db/embedded/index.ts';

const say = (word: string, value = '') => process.stdout.write(`${word} ${value}\n`);

try {
  const database = await startEmbeddedPostgres({
    dataDir: process.argv[2] ?? '',
    log: { info: (line) => say('info', line), warn: (line) => say('warn', line) },
  });
  // Holds the process open, as a listening server would.
  const open = setInterval(() => {}, 60_000);
  process.once('SIGTERM', async () => {
    say('draining');
    await database.stop();
    say('stopped');
    clearInterval(open);
  });
  say('ready', database.url);
} catch (error) {
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  say('refused', error.message);
  process.exitCode = 1;
}
