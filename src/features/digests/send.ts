// Sends the digests of a unit and of the cells right below it: gathered once, written per person, each at most once.
import type { Locale, Message } from '../../channels/channel.ts';
import { daysOffTable } from '../../core/calendar/rules/days-off.ts';
import { enqueue, type Outgoing, PRIORITY } from '../../core/delivery/outbox.ts';
import type { Services } from '../../core/feature.ts';
import { before, momentsOf } from '../../core/figures/period-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { type Reach, reachMembers } from '../../core/org/reach-store.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { addDays, instantOf, type LocalDate, localDate } from '../../shared/dates.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { digestOf } from './digest-rules.ts';
import { filesOf } from './files.ts';
import { gatherBranch, withOwnPast } from './gather.ts';
import { digestMessage, lateMessage } from './messages.ts';
import { BOUNDS } from './rules.ts';
import type { BranchFigures, Digest } from './shapes.ts';
import { type Edition, editionFor, graceOf, periodFor, type Slot, sentOn, weeksUpTo } from './slot-rules.ts';
import { daysOffWithin, lastSent, markSent, movedCells, type Reader, readersOf } from './store.ts';

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
  const sent = await lastSent(db, { unitIds: [...new Set(readers.map(({ unit }) => unit.id))] });
  const last = new Map(sent.map((one) => [`${one.memberId} ${one.unitId}`, one]));
  const daysOf = ({ memberId, unit }: Reached) =>
    editionFor(run.planned, last.get(`${memberId} ${unit.id}`) ?? null).days;
  for (const [days, own] of Map.groupBy(readers, daysOf))
    await sendEdition(services, run, { top, edition: { planned: run.planned, days }, readers: own });
  services.wake();
}

type Block = { top: UnitRef; edition: Edition; readers: readonly Reached[] };

/** To those whose digest is of the same days: nearly always all. */
async function sendEdition(services: Services, run: Run, { top, edition, readers }: Block): Promise<void> {
  const { db, clock, zone } = services;
  const period = periodFor(edition);
  const branch = await gatherBranch(services, top, period);
  const since = [before(period), ...weeksUpTo(period, BOUNDS.lowWeeks)].map(({ from }) => from).sort()[0]!;
  const { start } = momentsOf({ from: since, until: period.until }, zone);
  const moved = await movedCells(db, top.id, start);
  for (const [unitId, own] of Map.groupBy(readers, ({ unit }) => unit.id)) {
    const part = branchOf(branch, unitId);
    if (!part) continue;
    const figures = moved.has(unitId) ? await withOwnPast(services, part, part.unit) : part;
    const digest = digestOf(figures, clock.now());
    const sending = { branch: figures, digest, edition, readers: own };
    // Days in which nothing happened are not written about, and not looked at again.
    if (digest) await sendDigest(services, run, { ...sending, digest });
    else await inTransaction(db, (tx) => mark(tx, sending, own));
  }
}

const mark = (
  tx: Tx,
  { branch: { unit, period }, edition: { planned } }: Pick<Sending, 'branch' | 'edition'>,
  to: readonly Reached[],
): Promise<void> =>
  markSent(
    tx,
    { unitId: unit.id, from: period.from, until: planned },
    to.map(({ memberId }) => memberId),
  );

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
  const leaves = (unitId: string): LocalDate | null =>
    sentOn(planned, daysOffTable([...common, ...(byUnit.get(unitId) ?? [])]));
  const graceMs = graceOf(run) * 1000;
  return readers.filter(({ unit }) => {
    const day = leaves(unit.id);
    if (day === null) return false;
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

type Sending = { branch: BranchFigures; digest: Digest; edition: Edition; readers: Reached[] };

async function sendDigest(services: Services, run: Run, sending: Sending): Promise<void> {
  const { zone } = services;
  const { branch, digest, edition, readers } = sending;
  const { planned } = edition;
  const expiresAt = run.late
    ? instantOf(addDays(run.day, 1), run.time, zone)
    : new Date(instantOf(run.day, run.time, zone).getTime() + graceOf(run) * 1000);
  const write = (
    part: string,
    to: readonly Reached[],
    messageIn: (locale: Locale) => Message | null,
    withThem?: Put['withThem'],
  ) => put(services, to, { part: `${planned}:${digest.unit.id}${part}`, expiresAt, messageIn, withThem });
  for (const [names, own] of Map.groupBy(readers, (reader) => reader.names))
    await write(
      '',
      own,
      (locale) => {
        const tongue = tongueIn(services, locale);
        return run.late
          ? lateMessage(tongue, { digest, edition })
          : digestMessage(tongue, { digest, edition, names });
      },
      (tx, some) => mark(tx, sending, some),
    );
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

type Put = {
  part: string;
  expiresAt: Date;
  messageIn(locale: Locale): Message | null;
  /** Written in the same transaction. */
  withThem?: ((tx: Tx, to: readonly Reached[]) => Promise<void>) | undefined;
};

/** The same message for each; whoever has it already is left out. Of unknown outcome it is not repeated. */
async function put(
  services: Services,
  to: readonly Reached[],
  { part, expiresAt, messageIn, withThem }: Put,
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
    await inTransaction(services.db, async (tx) => {
      await enqueue(tx, items.slice(at, at + AT_ONCE));
      await withThem?.(tx, to.slice(at, at + AT_ONCE));
    });
}
