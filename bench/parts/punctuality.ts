// How long after its moment something that was due reaches the Bot API server, with the service's own heartbeat.

import { insertAsk } from '../../src/core/asks/store.ts';
import { plan } from '../../src/core/calendar/store.ts';
import { notify } from '../../src/core/delivery/notices.ts';
import { type Db, inTransaction } from '../../src/db/index.ts';
import { idFrom } from '../../src/shared/ids.ts';
import { makeMember, makeUnit } from '../../test/harness/factories.ts';
import { type Figure, median, type PartResult, percentile } from '../figures.ts';
import { type Place, withPlace } from '../rig/place.ts';
import { startProgram } from '../rig/process.ts';
import { chatOf, RING_JOB, RINGING } from '../rig/ringing.ts';

const MOMENTS = 200;
/** Few enough for one second that Telegram's rate holds nothing back. */
const PER_SECOND = 8;
const SPACING_MS = 1000 / PER_SECOND;
const LEAD_MS = 4_000;
/** A Monday morning: reminders leave only in the hours and on the days people may be chased. */
const DOMAIN_START = new Date('2026-11-23T08:00:00+07:00');
const NO_FORM = {
  version: 1,
  items: [{ id: 'x', kind: 'choice' as const, options: [{ id: 'y' }], required: true }],
};

type Moment = { at: Date; subjectId: string };
type Kind = {
  what: string;
  /** Plans something that says `subjectId` in a chat at that moment. */
  plan(db: Db, unitId: string, moment: Moment, memberId: string): Promise<void>;
};

const KINDS: Kind[] = [
  {
    what: 'reminder',
    plan: (db, _, { at, subjectId }, memberId) =>
      inTransaction(db, (tx) => {
        const expiresAt = new Date(at.getTime() + 3_600_000);
        return notify(tx, [
          {
            key: subjectId,
            memberId,
            dueAt: at,
            expiresAt,
            payload: { text: subjectId, line: subjectId, button: null },
          },
        ]);
      }),
  },
  {
    what: 'ask that opens',
    plan: (db, unitId, { at, subjectId }) =>
      inTransaction(db, async (tx) => {
        await insertAsk(tx, {
          feature: RINGING,
          subjectId,
          unitId,
          opensAt: at,
          nudgesAt: [],
          closesAt: new Date(at.getTime() + 36_000_000),
          graceSeconds: 600,
          form: NO_FORM,
        });
      }),
  },
  {
    what: 'scheduled job',
    plan: (db, unitId, { at, subjectId }) =>
      inTransaction(db, (tx) =>
        plan(tx, { feature: RINGING, job: RING_JOB, subjectId, unitId, graceSeconds: 600, rule: null, at }),
      ),
  },
];

/** When the moments lie, in milliseconds after the first. */
const STEPS: [string, (index: number) => number][] = [
  ['on a whole second', (index) => Math.floor(index / PER_SECOND) * 1000],
  ['at any millisecond', (index) => (index * 1000) / PER_SECOND + ((index * 377) % SPACING_MS)],
];

const momentsFrom = (start: number, label: string, stepMs: (index: number) => number): Moment[] =>
  Array.from({ length: MOMENTS }, (_, index) => ({
    at: new Date(start + stepMs(index)),
    subjectId: idFrom('bench', label, String(index)),
  }));

export const punctuality = (): Promise<PartResult> =>
  withPlace(async (place) => {
    // Whole seconds, as those of the domain are those of the heartbeat's clock.
    const offset = Math.round((DOMAIN_START.getTime() - Date.now()) / 1000) * 1000;
    const service = await startProgram({
      script: 'bench/rig/ringing-service.ts',
      args: [String(offset)],
      env: place.env,
    });
    const unit = await makeUnit(place.db, 'Chi bộ', 'cell');
    const figures: Figure[] = [];
    const known = new Set<string>();
    for (const kind of KINDS) {
      for (const [when, stepMs] of STEPS) {
        const delays = await delaysOf(place, unit.id, kind, offset, stepMs, known);
        figures.push(
          { what: `${kind.what}, due ${when}, median`, value: median(delays), unit: 'ms' },
          {
            what: `${kind.what}, due ${when}, p99`,
            value: percentile(delays, 0.99),
            unit: 'ms',
            budget: { atMost: 1000 },
          },
        );
      }
    }
    await service.stop();
    return {
      title: 'Punctuality',
      how: [
        `${MOMENTS} one-off moments of each kind, ${PER_SECOND} a second, with the real heartbeat and Telegram's limits in force; from the moment to the arrival of the message at the Bot API server. Moments that people plan are whole minutes; those at any millisecond fall between the seconds at which the heart beats anyway.`,
      ],
      figures,
    };
  });

/** Milliseconds from each moment to the arrival of what it causes. */
async function delaysOf(
  { db, telegram }: Place,
  unitId: string,
  kind: Kind,
  offset: number,
  stepMs: (index: number) => number,
  known: Set<string>,
): Promise<number[]> {
  const label = `${kind.what} ${stepMs(1)}`;
  const members = [];
  for (let index = 0; index < MOMENTS; index++)
    members.push(await makeMember(db, unitId, { name: `${label} ${index}`, joined: kind === KINDS[0] }));
  const start = Math.ceil((Date.now() + offset + LEAD_MS) / 1000) * 1000;
  const moments = momentsFrom(start, label, stepMs);
  const chats =
    kind === KINDS[0]
      ? members.map(({ externalId }) => externalId)
      : moments.map((one) => chatOf(one.subjectId));
  // Chats are made of ids: two may be one.
  await telegram.addPeople([...new Set(chats)].filter((chat) => !known.has(chat)).map(Number));
  for (const chat of chats) known.add(chat);
  await telegram.clearCalls();
  for (const [index, moment] of moments.entries()) await kind.plan(db, unitId, moment, members[index]!.id);
  if (Date.now() + offset > start) throw new Error('planning took too long');
  await telegram.waitForArrivals(MOMENTS, 60_000);
  const arrivedAt = new Map((await telegram.arrivals()).map(({ at, text }) => [text, at + offset]));
  return moments.map(({ at, subjectId }) => {
    const arrived = arrivedAt.get(subjectId);
    if (arrived === undefined) throw new Error(`nothing came of ${kind.what} at ${at.toISOString()}`);
    return arrived - at.getTime();
  });
}
