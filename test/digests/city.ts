// The sample city with eight weeks of readings and two months of meetings, made in bulk; and who answered what, as one list.
import { insertUnit, type Unit } from '../../src/core/org/units-store.ts';
import { ATTENDANCE_FORM } from '../../src/features/meetings/shapes.ts';
import { READING_FORM } from '../../src/features/readings/shapes.ts';
import { buildSampleCity } from '../../src/playground/city.ts';
import { seeded } from '../../src/playground/city-names.ts';
import { addDays, type LocalDate } from '../../src/shared/dates.ts';
import { newId } from '../../src/shared/ids.ts';
import { nameKey } from '../../src/shared/text.ts';
import { at, type Bench } from '../readings/cell.ts';

const LONG_AGO = new Date('2026-01-05T00:00:00Z');
/** Mondays of the eight weeks, the newest first. */
const MONDAYS = Array.from({ length: 8 }, (_, back) => addDays('2026-11-23', -7 * back));

export type Person = { id: string; unitId: string; isAway: boolean; roles: readonly string[]; chat: string };
/** One person, one occasion: what was recorded, and whether by another. */
export type Answer = {
  cell: Unit;
  on: LocalDate;
  of: 'reading' | 'meeting';
  said: string | null;
  byOther: boolean;
};
export type City = { root: Unit; units: Unit[]; people: Person[]; answers: Answer[] };

/** What is odd about a cell, by its place in the list of cells. */
const isSilent = (n: number): boolean => n % 19 === 3;
const hasNoSecretary = (n: number): boolean => n % 60 === 7;
const hasNoPlan = (n: number): boolean => n % 50 === 11;
const isLow = (n: number): boolean => n % 70 === 20;
const isKeen = (n: number): boolean => n % 4 === 1;
const hasNoMeeting = (n: number): boolean => n % 23 === 5;

export async function buildCity(bench: Bench): Promise<City> {
  const rows = buildSampleCity();
  const random = seeded(20_261_127);
  const root = await bench.unit(null, 'organisation', 'Thành ủy');
  const byPath = new Map<string, Unit>([['', root]]);
  await bench.tx(async (tx) => {
    for (const { unitPath, roles } of rows)
      for (let depth = 1; depth <= unitPath.length; depth++) {
        const key = unitPath.slice(0, depth).join(' / ');
        if (byPath.has(key)) continue;
        const kind = depth === unitPath.length && !roles.includes('leader') ? 'cell' : 'organisation';
        const parent = byPath.get(unitPath.slice(0, depth - 1).join(' / '))!;
        byPath.set(key, await insertUnit(tx, LONG_AGO, { parent, kind, name: unitPath[depth - 1]! }));
      }
  });
  const units = [...byPath.values()];
  const cells = units.filter(({ kind }) => kind === 'cell');
  const place = new Map(cells.map(({ id }, n) => [id, n]));
  const people = rows.map((row, n): Person & { name: string; standing: string } => {
    const unitId = byPath.get(row.unitPath.join(' / '))!.id;
    const lost = hasNoSecretary(place.get(unitId) ?? 0) && place.has(unitId);
    return {
      id: newId(),
      unitId,
      name: row.fullName,
      standing: row.standing === 'exempt' ? 'full' : row.standing,
      isAway: row.standing === 'exempt',
      roles: lost ? [] : row.roles.filter((role) => role !== 'group_leader'),
      chat: String(100_000 + n),
    };
  });
  await store(bench, people);
  await bench.sql.readingPlan.createMany({
    data: cells.filter((_, n) => !hasNoPlan(n)).map(({ id }) => ({ unitId: id, updatedAt: LONG_AGO })),
  });
  const inCell = Map.groupBy(people, ({ unitId }) => unitId);
  const answers: Answer[] = [];
  const asks: Asked[] = [];
  for (const [n, cell] of cells.entries()) {
    const asked = inCell.get(cell.id)!;
    const members = asked.filter(({ standing }) => standing !== 'participant');
    for (const [back, on] of MONDAYS.entries()) {
      const share = isSilent(n) && back === 0 ? 0 : isLow(n) ? 0.3 : isKeen(n) ? 0.99 : 0.7 + random() * 0.2;
      asks.push(
        one('reading', cell, on, asked, () =>
          random() < share ? 'heard' : random() < 0.2 ? 'reread' : null,
        ),
      );
    }
    for (const [month, on] of [addDays('2026-10-20', n % 5), addDays('2026-11-17', n % 6)].entries()) {
      if (month === 1 && (hasNoMeeting(n) || isSilent(n))) continue;
      asks.push(
        one('meeting', cell, on, members, () =>
          random() < 0.86 ? 'present' : random() < 0.7 ? 'excused' : null,
        ),
      );
    }
  }
  function one(of: Answer['of'], cell: Unit, on: LocalDate, who: Person[], say: () => string | null): Asked {
    const silent = isSilent(place.get(cell.id)!) && on === MONDAYS[0];
    const own = who
      .filter(({ isAway }) => !isAway)
      .map((person) => {
        const said = silent ? null : say();
        const answer: Answer = { cell, on, of, said, byOther: said !== null && random() < 0.12 };
        answers.push(answer);
        return { person, answer };
      });
    return { id: newId(), of, cell, on, own };
  }
  await storeAsks(bench, asks);
  return { root, units, people, answers };
}

type Asked = {
  id: string;
  of: Answer['of'];
  cell: Unit;
  on: LocalDate;
  own: { person: Person; answer: Answer }[];
};

const FEATURES = { reading: 'readings', meeting: 'meeting_attendance' } as const;

/** As the engine leaves them when an ask is over; with their kept results. */
async function storeAsks({ sql }: Bench, asks: readonly Asked[]): Promise<void> {
  await sql.ask.createMany({
    data: asks.map(({ id, of, cell, on }) => ({
      id,
      feature: FEATURES[of],
      subjectId: newId(),
      unitId: cell.id,
      state: 'closed',
      form: of === 'reading' ? READING_FORM : ATTENDANCE_FORM,
      opensAt: at(on, '07:30'),
      closesAt: at(on, '17:00'),
      closedAt: at(on, '17:00'),
      graceSeconds: 7200,
    })),
  });
  const rows = asks.flatMap(({ id, of, on, own }) =>
    own.map(({ person, answer: { said, byOther } }) => ({
      ask: id,
      member: person.id,
      unit: person.unitId,
      state: said === 'excused' && of === 'reading' ? 'excused' : said === null ? 'expected' : 'done',
      by: byOther ? person.id : null,
      item: of === 'reading' ? 'heard' : 'at',
      said,
      on,
    })),
  );
  await sql.$executeRaw`
    INSERT INTO participation (ask_id, member_id, unit_id, state, recorded_by)
    SELECT ask, member, unit, state, by FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(ask uuid, member uuid, unit uuid, state text, by uuid)`;
  await sql.$executeRaw`
    INSERT INTO response (ask_id, member_id, attempt, item, value, at, update_key)
    SELECT ask, member, 1, item, said, "on"::timestamptz, ask || ':' || member
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(ask uuid, member uuid, item text, said text, "on" text) WHERE said IS NOT NULL`;
  await sql.meeting.createMany({
    data: asks
      .filter(({ of }) => of === 'meeting')
      .map(({ id, cell, on }) => ({
        id: newId(),
        unitId: cell.id,
        kind: 'regular',
        title: 'Sinh hoạt thường kỳ',
        startsAt: at(on, '07:30'),
        minutes: 90,
        state: 'final',
        attendanceAskId: id,
        createdBy: newId(),
        createdAt: at(on, '07:30'),
        updatedAt: at(on, '07:30'),
      })),
  });
  // What closing an ask keeps, for all of them at once.
  await sql.$executeRaw`
    INSERT INTO ask_result (ask_id, unit_id, item, choice, path, closed_at, feature, expected, exempt, excused, not_joined, answered, on_behalf, count, sum)
    SELECT k.id, u.id, r.item, r.choice, u.path, k.closes_at, k.feature, r.expected, 0, 0, 0, r.answered, r.behalf, r.count, 0
    FROM (SELECT p.ask_id, p.unit_id, '' AS item, '' AS choice, count(*)::int AS expected, count(*) FILTER (WHERE p.state = 'done')::int AS answered,
            count(*) FILTER (WHERE p.state = 'done' AND p.recorded_by IS NOT NULL)::int AS behalf, 0 AS count FROM participation p GROUP BY 1, 2
          UNION ALL SELECT p.ask_id, p.unit_id, s.item, s.value, 0, 0, 0, count(*)::int FROM participation p
            JOIN response s ON s.ask_id = p.ask_id AND s.member_id = p.member_id GROUP BY 1, 2, 3, 4) r
    JOIN ask k ON k.id = r.ask_id JOIN unit u ON u.id = r.unit_id`;
  await sql.$executeRaw`ANALYZE`;
}

async function store({ sql }: Bench, people: (Person & { name: string; standing: string })[]): Promise<void> {
  const rows = JSON.stringify(
    people.map((one) => ({ ...one, key: nameKey(one.name), consent: newId(), account: newId() })),
  );
  await sql.$executeRaw`
    INSERT INTO member (id, unit_id, full_name, name_key, standing, tracking, created_at)
    SELECT id, "unitId", name, key, standing, 'chat', ${LONG_AGO}
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "unitId" uuid, name text, key text, standing text)`;
  await sql.$executeRaw`
    INSERT INTO account (id, channel, external_id, chat_id, shown_name, locale, member_id, claimed_at, created_at)
    SELECT account, 'telegram', chat, chat, '', 'vi', id, ${LONG_AGO}, ${LONG_AGO}
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, account uuid, chat text)`;
  await sql.$executeRaw`
    INSERT INTO consent (id, member_id, purpose, platform, text_version, given_at)
    SELECT consent, id, 'use', 'telegram', '1', ${LONG_AGO} FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, consent uuid)`;
  await sql.absence.createMany({
    data: people
      .filter(({ isAway }) => isAway)
      .map(({ id }) => ({ id: newId(), memberId: id, kind: 'exempt', from: LONG_AGO })),
  });
  await sql.roleGrant.createMany({
    data: people.flatMap(({ id, unitId, roles }) =>
      roles.map((role) => ({ id: newId(), memberId: id, unitId, role, since: LONG_AGO })),
    ),
  });
}
