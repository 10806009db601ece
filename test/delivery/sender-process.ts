// A process that does nothing but send, to be killed by a test.
import { createTelegram } from '../../src/channels/telegram/index.ts';
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { createSender } from '../../src/core/delivery/sender.ts';
import { openDb } from '../../src/db/index.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { createLog } from '../../src/shared/log.ts';

const { TEST_URL = '', TEST_API = '', TEST_TOKEN = '' } = process.env;
const log = createLog('silent');
const channel = createTelegram({
  token: TEST_TOKEN,
  apiRoot: TEST_API,
  log,
  monotonicMs: () => performance.now(),
});
const nothing = async () => {};
createSender({
  db: openDb(TEST_URL, 6),
  clock: systemClock,
  log,
  channels: [channel],
  renderers: {},
  rates: NO_RATES,
  onUnreachable: nothing,
  onRemoved: nothing,
}).start();
