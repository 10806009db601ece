// The sample city with received pledges, made in bulk, and a count of its year kept by hand beside the service.
import { beatAsks } from '../../src/core/asks/engine.ts';
import { nextAskDue } from '../../src/core/asks/store.ts';
import { nextScheduleDue } from '../../src/core/calendar/store.ts';
import { insertUnit, type Unit } from '../../src/core/org/units-store.ts';
import { ANSWERS, KINDS, type Kind, slotOf } from '../../src/features/pledges/shapes.ts';
import { buildSampleCity } from '../../src/playground/city.ts';
import { type Random, seeded } from '../../src/playground/city-names.ts';
import { newId } from '../../src/shared/ids.ts';
import { nameKey } from '../../src/shared/text.ts';
import type { openBench } from '../readings/cell.ts';

type Bench = Awaited<ReturnType<typeof openBench>>;

export type Item = { id: string; kind: Kind; position: number; target: number; total: number; done: boolean };
export type Person = {
  id: string;
  unitId: string;
  name: string;
  joined: boolean;
  exempt: boolean;
  isSecretary: boolean;
  /** Empty: nobody is asked who has no pledge. */
  items: Item[];
};

const YEAR = 2027;
const LONG_AGO = new Date('2026-01-05T00:00:00Z');
const random = seeded(20270125);
const below = (n: number, of: Random = random): number => Math.floor(of() * n);
export const chance = (share: number): boolean => random() < share;
export const one = <T>(list: readonly T[]): T => list[below(list.length)]!;

export async function buildCity(
  bench: Bench,
): Promise<{ root: Unit; units: Map<string, Unit>; people: Person[] }> {
  const rows = buildSampleCity();
  const root = await bench.unit(null, 'organisation', 'Thành ủy');
  const units = new Map<string, Unit>([['', root]]);
  await bench.tx(async (tx) => {
    for (const { unitPath, roles } of rows) {
      for (let depth = 1; depth <= unitPath.length; depth++) {
        const key = unitPath.slice(0, depth).join(' / ');
        if (units.has(key)) continue;
        const isCell = depth === unitPath.length && !roles.includes('leader');
        const parent = units.get(unitPath.slice(0, depth - 1).join(' / '))!;
        const unit = await insertUnit(tx, LONG_AGO, {
          parent,
          kind: isCell ? 'cell' : 'organisation',
          name: unitPath[depth - 1]!,
        });
        units.set(key, unit);
      }
    }
  });
  const people = rows.map((row): Person & { standing: string } => {
    const standing = row.standing === 'exempt' ? 'full' : row.standing;
    const isPledger = standing === 'full' || standing === 'probationary';
    const exempt = row.standing === 'exempt';
    const isLeader = row.roles.includes('leader');
    return {
      id: newId(),
      unitId: units.get(row.unitPath.join(' / '))!.id,
      name: row.fullName,
      joined: chance(0.8),
      exempt,
      standing,
      isSecretary: row.roles.includes('secretary'),
      // The exempt do not register here, nor do leaders above the cells.
      items: isPledger && !exempt && !isLeader ? makeItems() : [],
    };
  });
  await store(bench, people);
  return { root, units, people };
}

const makeItems = (): Item[] =>
  Array.from({ length: 1 + below(3) }, (_, at) => ({
    id: newId(),
    kind: one(KINDS),
    position: at + 1,
    target: 3 + below(20),
    total: 0,
    done: false,
  }));

async function store({ sql }: Bench, people: (Person & { standing: string })[]): Promise<void> {
  const json = (rows: unknown[]) => JSON.stringify(rows);
  await sql.$executeRaw`
    INSERT INTO member (id, unit_id, full_name, name_key, standing, tracking, created_at)
    SELECT id, unit_id, name, key, standing, 'chat', ${LONG_AGO}
    FROM jsonb_to_recordset(${json(people.map((p) => ({ id: p.id, unit_id: p.unitId, name: p.name, key: nameKey(p.name), standing: p.standing })))}::jsonb)
      AS r(id uuid, unit_id uuid, name text, key text, standing text)`;
  const joined = people.filter((p) => p.joined).map((p) => ({ id: newId(), consent: newId(), member: p.id }));
  // Without a private chat: nothing is sent, everything is counted.
  await sql.$executeRaw`
    INSERT INTO account (id, channel, external_id, shown_name, locale, member_id, claimed_at, created_at)
    SELECT id, 'telegram', 'c' || id, '', 'vi', member, ${LONG_AGO}, ${LONG_AGO}
    FROM jsonb_to_recordset(${json(joined)}::jsonb) AS r(id uuid, consent uuid, member uuid)`;
  await sql.$executeRaw`
    INSERT INTO consent (id, member_id, purpose, platform, text_version, given_at)
    SELECT consent, member, 'use', 'telegram', '1', ${LONG_AGO}
    FROM jsonb_to_recordset(${json(joined)}::jsonb) AS r(id uuid, consent uuid, member uuid)`;
  await sql.absence.createMany({
    data: people
      .filter((p) => p.exempt)
      .map((p) => ({ id: newId(), memberId: p.id, kind: 'exempt', from: LONG_AGO })),
  });
  await sql.roleGrant.createMany({
    data: people
      .filter((p) => p.isSecretary)
      .map((p) => ({ id: newId(), memberId: p.id, unitId: p.unitId, role: 'secretary', since: LONG_AGO })),
  });
  const pledged = people.filter((p) => p.items.length > 0).map((p) => ({ person: p, id: newId() }));
  await sql.pledge.createMany({
    data: pledged.map(({ person, id }) => ({
      id,
      memberId: person.id,
      unitId: person.unitId,
      year: YEAR,
      state: 'accepted',
      sentAt: LONG_AGO,
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
    })),
  });
  await sql.pledgeItem.createMany({
    data: pledged.flatMap(({ person, id }) =>
      person.items.map((item) => ({
        id: item.id,
        pledgeId: id,
        position: item.position,
        theme: 'work',
        words: `Việc số ${item.position}`,
        kind: item.kind,
        target: item.kind === 'target' ? item.target : null,
        measure: item.kind === 'target' ? 'việc' : null,
        dueOn: new Date('2027-12-31T00:00:00Z'),
      })),
    ),
  });
}

const AT_ONCE = 4;

/** Time passes, every due moment at its own; as several processes would, some beats work side by side. */
export async function passTo(bench: Bench, to: Date): Promise<void> {
  const { services, clock } = bench;
  for (;;) {
    const dues = [await nextScheduleDue(services.db), await nextAskDue(services.db)].filter(
      (at) => at !== null,
    );
    const due = dues.sort((a, b) => a.getTime() - b.getTime())[0];
    if (!due || due > to) break;
    if (due > clock.now()) clock.set(due);
    await Promise.all([bench.beat(), ...Array.from({ length: AT_ONCE - 1 }, () => beatAsks(services))]);
  }
  clock.set(to);
  await bench.beat();
}

/** What a person says of an item this month. */
export const say = ({ kind }: Item): string => (kind === 'target' ? String(below(4)) : one(ANSWERS[kind]));

/** What an answer makes of the item, by the rules as people know them. */
export function settle(item: Item, value: string): void {
  if (item.kind === 'once') item.done = value === 'done';
  if (item.kind === 'target') {
    item.total += Number(value);
    item.done = item.total >= item.target;
  }
}

/** Writes answers as the engine stores them; for the many, beside those that are recorded one by one. */
export async function answerInBulk(
  { sql }: Bench,
  given: { askId: string; person: Person; item: Item; value: string }[],
  people: { askId: string; person: Person; state: 'done' | 'partial' }[],
  now: Date,
): Promise<void> {
  const answers = given.map(({ askId, person, item, value }) => ({
    ask: askId,
    member: person.id,
    slot: slotOf(item.kind, item.position),
    value,
    item: item.id,
    state: item.done ? 'finished' : 'active',
  }));
  await sql.$executeRaw`
    INSERT INTO response (ask_id, member_id, attempt, item, value, at, update_key)
    SELECT ask, member, 1, slot, value, ${now}, 'bulk:' || ask || member || slot
    FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS r(ask uuid, member uuid, slot text, value text)`;
  await sql.$executeRaw`
    UPDATE pledge_item i SET state = r.state FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS r(item uuid, state text)
    WHERE i.id = r.item`;
  const done = people.map(({ askId, person, state }) => ({ ask: askId, member: person.id, state }));
  await sql.$executeRaw`
    UPDATE participation p SET state = r.state, answered_at = ${now}
    FROM jsonb_to_recordset(${JSON.stringify(done)}::jsonb) AS r(ask uuid, member uuid, state text)
    WHERE p.ask_id = r.ask AND p.member_id = r.member`;
}

export type Count = {
  expected: number;
  answered: number;
  choices: Record<string, number>;
  sums: Record<string, number>;
};
export const emptyCount = (): Count => ({ expected: 0, answered: 0, choices: {}, sums: {} });

export function add(to: Count, from: Count): Count {
  to.expected += from.expected;
  to.answered += from.answered;
  for (const key of ['choices', 'sums'] as const)
    for (const [name, n] of Object.entries(from[key])) to[key][name] = (to[key][name] ?? 0) + n;
  return to;
}

export const countAnswer = (count: Count, item: Item, value: string): void => {
  const slot = slotOf(item.kind, item.position);
  if (item.kind === 'target') count.sums[slot] = (count.sums[slot] ?? 0) + Number(value);
  else count.choices[`${slot}:${value}`] = (count.choices[`${slot}:${value}`] ?? 0) + 1;
};
