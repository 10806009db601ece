// The service with one more feature, whose asks and jobs only say that they came; its clock is moved by argv[2] milliseconds.
import { createApp } from '../../src/app.ts';
import { createTelegram } from '../../src/channels/telegram/index.ts';
import { readConfig } from '../../src/config.ts';
import type { AskKind } from '../../src/core/asks/engine.ts';
import { occasion } from '../../src/core/calendar/beat.ts';
import { enqueue, PRIORITY } from '../../src/core/delivery/outbox.ts';
import type { Feature, Services } from '../../src/core/feature.ts';
import { inTransaction, type Tx } from '../../src/db/index.ts';
import { FEATURES } from '../../src/features.ts';
import { defineJob } from '../../src/jobs/jobs.ts';
import { monotonicMs } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';
import { chatOf, RING_JOB, RINGING } from './ringing.ts';

async function ring(services: Services, tx: Tx, subjectId: string): Promise<void> {
  await enqueue(tx, [
    {
      kind: 'send',
      key: `ring:${subjectId}`,
      place: { channel: 'telegram', chat: chatOf(subjectId) },
      priority: PRIORITY.prompt,
      message: { text: subjectId },
      whenUncertain: 'resend',
    },
  ]);
  services.wake();
}

const asks: AskKind = {
  standings: ['full'],
  render: async () => null,
  opened: (services, tx, ask) => ring(services, tx, ask.subjectId),
  nudge: async () => () => ({ text: '', line: '', button: null }),
  closed: async () => undefined,
  missed: async () => undefined,
};

const ringing: Feature = {
  name: RINGING,
  code: 'zz',
  asks: { [RINGING]: asks },
  jobs: [
    defineJob({
      name: RING_JOB,
      payload: occasion,
      run: async (services: Services, { subjectId }) => {
        await inTransaction(services.db, (tx) => ring(services, tx, subjectId));
        services.wake();
      },
    }),
  ],
};

const offset = Number(process.argv[2]);
const config = readConfig(process.env);
const log = createLog('warn');
const telegram = createTelegram({
  token: config.botToken,
  apiRoot: config.telegramApiRoot,
  log,
  monotonicMs,
});
const app = createApp({
  databaseUrl: config.databaseUrl!,
  clock: { now: () => new Date(Date.now() + offset) },
  zone: config.zone,
  defaultLocale: config.defaultLocale,
  rehearsal: false,
  channels: [telegram],
  log,
  features: [...FEATURES, ringing],
});
await app.start({ heartbeat: true });
process.stdout.write('ready\n');
process.once('SIGTERM', async () => {
  await app.stop();
  process.exit(0);
});
