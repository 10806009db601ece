// From the start of the process to ready: the first time in an empty folder, and later.
import { join } from 'node:path';
import { median, type PartResult } from '../figures.ts';
import { inFolder, settings, withTelegram } from '../rig/place.ts';
import { startService } from '../rig/process.ts';

const FIRST = 3;
const LATER = 5;

export const startUp = (): Promise<PartResult> =>
  inFolder((folder) =>
    withTelegram({}, async (_, { url, token }) => {
      const timeOf = async (dataDir: string): Promise<number> => {
        const service = await startService({ ...settings(url, token), DATA_DIR: join(folder, dataDir) });
        await service.stop();
        return service.readyAfterMs / 1000;
      };
      const first = [];
      for (let run = 0; run < FIRST; run++) first.push(await timeOf(`data-${run}`));
      const later = [];
      for (let run = 0; run < LATER; run++) later.push(await timeOf('data-0'));
      return {
        title: 'Start-up',
        how: [
          `The service is started as \`npm start\` does, with its embedded PostgreSQL, until \`/readyz\` answers 200; ${FIRST} times in an empty folder (initdb, migrations, seeds), then ${LATER} times in one that is there.`,
        ],
        figures: [
          { what: 'first start, median', value: median(first), unit: 's' },
          { what: 'first start, slowest', value: Math.max(...first), unit: 's', budget: { atMost: 5 } },
          { what: 'later start, median', value: median(later), unit: 's' },
          { what: 'later start, slowest', value: Math.max(...later), unit: 's', budget: { atMost: 2 } },
        ],
      };
    }),
  );
