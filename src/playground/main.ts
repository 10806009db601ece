// Starts the playground: `npm run demo`. Everything stays on this machine.
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createLog } from '../shared/log.ts';
import { loadTexts } from '../shared/texts.ts';
import { createPlay } from './demo/play.ts';
import { startDemoServer } from './demo/server.ts';
import { readDemoSettings } from './demo/settings.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const settings = readDemoSettings(process.env, tmpdir());
  mkdirSync(settings.dataDir, { recursive: true });
  const texts = loadTexts();
  const words = texts.say('vi');
  const log = createLog(settings.logLevel);
  const play = createPlay({ ...settings, log, say: words, progress: (line) => say(`  ${line}`) });
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    server?.close().catch(() => undefined);
    play.stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  let server: Awaited<ReturnType<typeof startDemoServer>> | null = null;
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  try {
    say(words('playground-progress-start', { dir: settings.dataDir }));
    say(settings.keep ? words('playground-progress-keep') : words('playground-progress-fresh'));
    // First the port: one that is taken should not be found out after the scene was set.
    server = await startDemoServer({ host: settings.host, port: settings.port, play, texts, log });
    await play.start('story');
    if (stopping) return;
    say(`Demo: http://${settings.host}:${server.port}`);
    say(words('playground-progress-stop'));
  } catch (error) {
    if (stopping) return;
    process.stderr.write(`demo: ${error instanceof Error ? error.message : String(error)}\n`);
    stop(1);
  }
}

await main();
