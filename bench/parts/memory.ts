// What an idle service holds in memory, and its PostgreSQL beside it.
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterName } from '../../src/db/embedded/settings.ts';
import type { PartResult } from '../figures.ts';
import { processesNaming, proportionalOf, residentOf } from '../rig/memory.ts';
import { inFolder, settings, withTelegram } from '../rig/place.ts';
import { startService } from '../rig/process.ts';

const IDLE_SECONDS = 20;

export const memory = (): Promise<PartResult> =>
  inFolder((dataDir) =>
    withTelegram({}, async (_, { url, token }) => {
      if (process.platform !== 'linux') throw new Error('memory is measured on Linux only');
      const service = await startService({ ...settings(url, token), DATA_DIR: dataDir });
      await sleep(IDLE_SECONDS * 1000);
      const own = service.child.pid!;
      const database = processesNaming(clusterName(dataDir));
      const figures = {
        resident: residentOf(own),
        proportional: proportionalOf(own),
        database: database.map(proportionalOf).reduce((sum, mib) => sum + mib, 0),
      };
      await service.stop();
      return {
        title: 'Memory when idle',
        how: [
          `${IDLE_SECONDS} s after a first start, nobody writing. PostgreSQL is the sum over its ${database.length} processes (connections and guard included) of their proportional set size, in which a shared page counts once.`,
        ],
        figures: [
          { what: 'service, resident', value: figures.resident, unit: 'MiB', budget: { atMost: 200 } },
          { what: 'service, proportional', value: figures.proportional, unit: 'MiB' },
          { what: 'PostgreSQL, proportional', value: figures.database, unit: 'MiB', budget: { atMost: 100 } },
        ],
      };
    }),
  );
