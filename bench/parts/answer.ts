// The whole way of an answer, from the press to the toast, against a bot that does nothing but toast.
import type { Db } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { type Figure, median, type PartResult, percentile } from '../figures.ts';
import { type Cell, makeOpenCells } from '../rig/city.ts';
import { type Place, withPlace } from '../rig/place.ts';
import type { LoadResult, Target } from '../rig/presses.ts';
import { freePort, type Program, startProgram, startService } from '../rig/process.ts';

const CELLS = 20;
const MEMBERS = 60;
const ROUNDS = 3;
const OUTSTANDING = 120;
const WARM_MS = 4_000;
const MEASURE_MS = 5_000;
const STEADY_PER_SECOND = 300;
const STEADY_MS = 10_000;
const BUTTON = 'rd.heard.';

const WAYS = ['long polling', 'webhook'] as const;
type Way = (typeof WAYS)[number];
type Start = (place: Place, way: Way) => Promise<Program>;

const service: Start = ({ env }, way) => startService(env, { webhook: way === 'webhook' });

const bot =
  (script: string): Start =>
  async ({ apiRoot, token }, way) => {
    const port = way === 'webhook' ? [String(await freePort())] : [];
    return startProgram({ script, args: [apiRoot, token, ...port] });
  };

const bare = bot('bench/rig/bare-bot.ts');
/** As `bare`, but updates side by side where it polls. */
const runner: Start = ({ apiRoot, token }) =>
  startProgram({ script: 'bench/rig/bare-bot.ts', args: [apiRoot, token, 'runner'] });
const nothing = bot('bench/rig/null-bot.ts');

export const answer = (): Promise<PartResult> =>
  withPlace(async (place) => {
    const cells = await makeOpenCells(place, CELLS, MEMBERS);
    const opening = await service(place, 'long polling');
    const targets = await targetsOf(place, cells);
    await opening.stop();
    const run = async (start: Start, way: Way, plan: Load): Promise<LoadResult> => {
      const program = await start(place, way);
      const result = await place.telegram.press({ ...plan, targets });
      await program.stop();
      return result;
    };

    const figures: Figure[] = [];
    for (const way of WAYS) {
      const alone = await run(nothing, way, FAST);
      const rounds: { bare: number; full: number; ratio: number; busy: number }[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const yardstick = await run(bare, way, FAST);
        const full = await run(service, way, FAST);
        oneToast(full);
        rounds.push({
          bare: yardstick.perSecond,
          full: full.perSecond,
          ratio: full.perSecond / yardstick.perSecond,
          busy: full.busy,
        });
      }
      const sideBySide = way === 'long polling' ? await run(runner, way, FAST) : null;
      const steady = await run(service, way, STEADY);
      oneToast(steady);
      const middle = (of: (round: (typeof rounds)[number]) => number): number => median(rounds.map(of));
      figures.push(
        {
          what: `${way}: full answers`,
          value: middle(({ full }) => full),
          unit: '/s',
          budget: { atLeast: 500 },
        },
        { what: `${way}: slowest round`, value: Math.min(...rounds.map(({ full }) => full)), unit: '/s' },
        { what: `${way}: bare bot`, value: middle(({ bare }) => bare), unit: '/s' },
        {
          what: `${way}: full against bare`,
          value: middle(({ ratio }) => ratio),
          unit: '',
          budget: { atLeast: 0.3 },
        },
        ...(sideBySide
          ? [{ what: `${way}: bare bot, updates side by side`, value: sideBySide.perSecond, unit: '/s' }]
          : []),
        { what: `${way}: Bot API server alone`, value: alone.perSecond, unit: '/s' },
        {
          what: `${way}: Bot API server busy during full answers`,
          value: 100 * middle(({ busy }) => busy),
          unit: '%',
        },
        {
          what: `${way}: toast at ${STEADY_PER_SECOND}/s, p50`,
          value: percentile(steady.delays, 0.5),
          unit: 'ms',
        },
        {
          what: `${way}: toast at ${STEADY_PER_SECOND}/s, p99`,
          value: percentile(steady.delays, 0.99),
          unit: 'ms',
          budget: { atMost: 250 },
        },
      );
    }
    await allAreRecorded(place.db, cells);
    return {
      title: 'Answers',
      how: [
        `${CELLS} cells of ${MEMBERS} people, each cell with a group and an open reading. People press its button; the update is stored, the right checked, the answer committed to disk, the toast sent; the groups' counts are edited meanwhile. The bare bot is grammY as its guide starts it (\`bot.start()\`, or its webhook on Node's HTTP server), whose one handler toasts; polling with grammY's runner, which takes updates side by side, is shown beside it.`,
        `Full and bare take turns, ${ROUNDS} rounds each, always started anew: ${WARM_MS / 1000} s to warm up, ${MEASURE_MS / 1000} s measured, ${OUTSTANDING} presses without an answer at any time; medians over the rounds. The Bot API server alone is measured with a program that does only what the protocol needs. Times of the toast: ${STEADY_MS / 1000} s at a fixed rate, from the moment the press was due.`,
      ],
      figures,
    };
  });

type Load =
  | { kind: 'closed'; outstanding: number; warmMs: number; measureMs: number }
  | { kind: 'open'; perSecond: number; warmMs: number; measureMs: number };
const FAST: Load = { kind: 'closed', outstanding: OUTSTANDING, warmMs: WARM_MS, measureMs: MEASURE_MS };
const STEADY: Load = { kind: 'open', perSecond: STEADY_PER_SECOND, warmMs: WARM_MS, measureMs: STEADY_MS };

/** Everyone's button, one cell after the other so that neighbours are in different chats. */
async function targetsOf({ telegram }: Place, cells: Cell[]): Promise<Target[]> {
  const chats = cells.map(({ chatId }) => chatId);
  const buttons = await telegram.waitForButtons(chats, BUTTON, 30_000);
  return Array.from({ length: MEMBERS }, (_, index) => index).flatMap((index) =>
    cells.map(({ members }, cell) => ({ userId: Number(members[index]!.externalId), ...buttons[cell]! })),
  );
}

/** Refusals would be quick as well: everyone must have got the same word. */
function oneToast({ toasts }: LoadResult): void {
  const texts = Object.keys(toasts);
  if (texts.length > 2 || texts.includes('')) throw new Error(`unexpected toasts: ${JSON.stringify(toasts)}`);
}

async function allAreRecorded(db: Db, cells: Cell[]): Promise<void> {
  const count = await client(db).response.count({
    where: { askId: { in: cells.map(({ askId }) => askId) } },
  });
  if (count !== CELLS * MEMBERS) throw new Error(`${count} answers are kept, not ${CELLS * MEMBERS}`);
}
