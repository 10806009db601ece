// Sends the digests of a unit and of the cells right below it: gathered once, written per person, each at most once.
import type { Locale, Message } from '../../channels/channel.ts';
import { daysOffTable } from '../../core/calendar/rules/days-off.ts';
import { enqueue, type Outgoing, PRIORITY } from '../../core/delivery/outbox.ts';
import type { Services } from '../../core/feature.ts';
import { momentsOf } from '../../core/figures/period-rules.ts';
import { type Reach, reachMembers } from '../../core/org/reach-store.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { inTransaction } from '../../db/index.ts';
import { addDays, instantOf, type LocalDate, localDate } from '../../shared/dates.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { digestOf } from './digest-rules.ts';
import { filesOf } from './files.ts';
import { gatherBranch, withOwnPast } from './gather.ts';
import { digestMessage, lateMessage } from './messages.ts';
import { BOUNDS } from './rules.ts';
import type { BranchFigures, Digest } from './shapes.ts';
import { graceOf, periodFor, type Slot, sentOn } from './slot-rules.ts';
import { daysOffWithin, movedCells, type Reader, readersOf } from './store.ts';

/** Messages put into the outbox in one transaction. */
const AT_ONCE = 200;
/** Runs of days off longer than this move nothing further. */
const DAYS_AHEAD = 60;

type Run = Slot & { planned: LocalDate; day: LocalDate; late: boolean };
type Reached = Reader & { reach: Reach };

export async function sendBlock(services: Services, blockId: string, run: Run): Promise<void> {
  const { db, clock, zone } = services;
  const top = await loadUnit(db, blockId);
  if (!top || top.endedAt !== null) return;
  const today = localDate(clock.now(), zone);
  const readers = await reached(
    services,
    await dueOf(services, run, await readersOf(db, run, run.planned, { block: blockId, today })),
  );
  if (readers.length === 0) return;
  const branch = await gatherBranch(services, top, periodFor(run.planned));
  const { start } = momentsOf(
    { from: addDays(branch.period.from, -7 * (BOUNDS.lowWeeks - 1)), until: branch.period.until },
    zone,
  );
  const moved = await movedCells(db, top.id, start);
  for (const [unitId, own] of Map.groupBy(readers, ({ unit }) => unit.id)) {
    const part = branchOf(branch, unitId);
    if (!part) continue;
    const figures = moved.has(unitId) ? await withOwnPast(services, part, part.unit) : part;
    const digest = digestOf(figures, clock.now());
    // A week in which nothing happened is not written about.
    if (digest) await sendDigest(services, run, { branch: figures, digest, readers: own });
  }
  services.wake();
}

/** Of a cell right below, what was gathered for the whole. */
function branchOf(branch: BranchFigures, unitId: string): BranchFigures | null {
  if (branch.unit.id === unitId) return branch;
  const child = branch.children.find(({ unit }) => unit.id === unitId);
  return child ? { ...branch, ...child, children: [], rows: [] } : null;
}

/** Those whose unit is not off on this day, and was on every day since the planned one; late: whose hour has passed by. */
async function dueOf({ db, clock, zone }: Services, run: Run, readers: Reader[]): Promise<Reader[]> {
  const { planned } = run;
  const days = await daysOffWithin(db, { from: planned, until: addDays(planned, DAYS_AHEAD) });
  const byUnit = Map.groupBy(days, ({ unitId }) => unitId);
  const common = byUnit.get(null) ?? [];
  const leaves = (unitId: string): LocalDate =>
    sentOn(planned, daysOffTable([...common, ...(byUnit.get(unitId) ?? [])]));
  const graceMs = graceOf(run) * 1000;
  return readers.filter(({ unit }) => {
    const day = leaves(unit.id);
    return run.late
      ? instantOf(day, run.time, zone).getTime() + graceMs < clock.now().getTime()
      : day === run.day;
  });
}

/** One account a person. */
async function reached({ db }: Services, readers: Reader[]): Promise<Reached[]> {
  const reaches = await reachMembers(db, [...new Set(readers.map(({ memberId }) => memberId))]);
  const first = new Map<string, Reach>();
  for (const one of reaches.sort((a, b) => (a.accountId < b.accountId ? -1 : 1)))
    if (!first.has(one.memberId!)) first.set(one.memberId!, one);
  return readers.flatMap((reader) => {
    const reach = first.get(reader.memberId);
    return reach ? [{ ...reader, reach }] : [];
  });
}

type Sending = { branch: BranchFigures; digest: Digest; readers: Reached[] };

async function sendDigest(services: Services, run: Run, { branch, digest, readers }: Sending): Promise<void> {
  const { zone } = services;
  const { planned } = run;
  const expiresAt = run.late
    ? instantOf(addDays(run.day, 1), run.time, zone)
    : new Date(instantOf(run.day, run.time, zone).getTime() + graceOf(run) * 1000);
  const write = (part: string, to: readonly Reached[], messageIn: (locale: Locale) => Message | null) =>
    put(services, to, { part: `${planned}:${digest.unit.id}${part}`, expiresAt }, messageIn);
  await write('', readers, (locale) => {
    const tongue = tongueIn(services, locale);
    const names = digest.unit.kind === 'cell';
    return run.late
      ? lateMessage(tongue, { digest, planned })
      : digestMessage(tongue, { digest, planned, names });
  });
  if (run.late || digest.unit.kind === 'cell') return;
  const takers = readers.filter(({ reach }) => services.channel(reach.channel).capabilities.files);
  for (const [locale, own] of Map.groupBy(takers, ({ reach }) => reach.locale)) {
    const { picture, book } = await filesOf(
      services,
      { branch, digest, planned },
      locale,
      own.some(({ exports }) => exports),
    );
    await write(':picture', own, () => picture);
    await write(
      ':book',
      own.filter(({ exports }) => exports),
      () => book,
    );
  }
}

/** The same message for each; whoever has it already is left out. Of unknown outcome it is not repeated. */
async function put(
  services: Services,
  to: readonly Reached[],
  { part, expiresAt }: { part: string; expiresAt: Date },
  messageIn: (locale: Locale) => Message | null,
): Promise<void> {
  const messages = new Map<Locale, Message | null>();
  const items = to.flatMap(({ memberId, reach }): Outgoing[] => {
    if (!messages.has(reach.locale)) messages.set(reach.locale, messageIn(reach.locale));
    const message = messages.get(reach.locale);
    if (!message) return [];
    return [
      {
        kind: 'send',
        key: `digest:${part}:${memberId}`,
        place: { channel: reach.channel, chat: reach.chat },
        priority: PRIORITY.bulk,
        message,
        whenUncertain: 'never',
        expiresAt,
        accountId: reach.accountId,
      },
    ];
  });
  for (let at = 0; at < items.length; at += AT_ONCE)
    await inTransaction(services.db, (tx) => enqueue(tx, items.slice(at, at + AT_ONCE)));
}
