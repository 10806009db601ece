// A small tree over three months in which everything a summary counts happens at random; it remembers where every unit stood, when.
import { answerFor, answerOf } from '../../src/core/asks/answer-store.ts';
import { sweepTallies } from '../../src/core/asks/engine.ts';
import { setOwnForms } from '../../src/core/asks/own-form-store.ts';
import { writeResults } from '../../src/core/asks/results-store.ts';
import type { AskForm, AskItem } from '../../src/core/asks/shapes.ts';
import { freezeAudience, insertAsk, loadAsk, moveAsk } from '../../src/core/asks/store.ts';
import { STANDINGS } from '../../src/core/org/roles.ts';
import { loadUnit, moveBranch } from '../../src/core/org/units-store.ts';
import { inTransaction } from '../../src/db/index.ts';
import { client } from '../../src/db/prisma.ts';
import { NUMBERS_FORM } from '../../src/features/meetings/numbers/rules.ts';
import { ATTENDANCE_FORM } from '../../src/features/meetings/shapes.ts';
import { recordItem } from '../../src/features/pledges/month/record.ts';
import { MONTH_FORM, REGISTER_FORM } from '../../src/features/pledges/shapes.ts';
import { READING_FORM } from '../../src/features/readings/shapes.ts';
import { addDays, instantOf } from '../../src/shared/dates.ts';
import { newId } from '../../src/shared/ids.ts';
import { absent, makeMember, makeUnit } from '../harness/factories.ts';
import type { TestService } from '../harness/service.ts';
import { rowsAt } from './rows.ts';

export const FIRST = '2026-09-01';
const DAYS = 100;
const MORE_STEPS = 24;

/** Uniform in [0, 1), the same for the same seed. */
export function dice(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Place = { id: string; name: string; kind: 'organisation' | 'cell' | 'cell_group'; path: string };
/** The units in which something at this unit counted at that moment: itself and all above it then. */
export type Chain = (unitId: string, at: Date) => string[];

const one = (id: string, kind: AskItem['kind'] = 'choice'): AskForm => ({
  version: 1,
  items: [
    { id, kind, required: true, ...(kind === 'choice' ? { options: [{ id: 'a' }, { id: 'b' }] } : {}) },
  ],
});
const FORMS: Record<string, AskForm> = {
  readings: READING_FORM,
  announcements: one('ok'),
  surveys: one('q1'),
  essays: one('handed'),
  contest: one('score', 'number'),
  pledge_register: REGISTER_FORM,
  pledge_month: MONTH_FORM,
  meeting_attendance: ATTENDANCE_FORM,
  meeting_numbers: NUMBERS_FORM,
};

export async function liveTown(s: TestService, seed: number) {
  const { services } = s.service.app;
  const { db, zone } = services;
  const sql = client(db);
  const roll = dice(seed);
  const below = (n: number) => Math.floor(roll() * n);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!;
  const chance = (share: number) => roll() < share;

  const root = await makeUnit(db, `Đảng bộ ${seed}`, 'organisation');
  const units: Place[] = [root];
  /** Where a unit hung from a moment on; the last entry holds. */
  const parents = new Map<string, { since: number; parent: string }[]>();
  const hang = async (name: string, kind: Place['kind'], parent: Place) => {
    const made = await makeUnit(db, name, kind, parent);
    parents.set(made.id, [{ since: 0, parent: parent.id }]);
    units.push(made);
    return made;
  };
  const a = await hang(`A ${seed}`, 'organisation', root);
  const b = await hang(`B ${seed}`, 'organisation', root);
  const inner = await hang(`Trong ${seed}`, 'organisation', a);
  for (const [name, parent] of [
    ['A1', a],
    ['A2', a],
    ['Trong1', inner],
    ['B1', b],
    ['B2', b],
  ] as const)
    await hang(`${name} ${seed}`, 'cell', parent);
  const cells = units.filter(({ kind }) => kind === 'cell');
  const people: { id: string; unitId: string }[] = [];
  for (const cell of [...cells, a])
    for (let n = 0; n < (cell === a ? 1 : 4); n++) {
      const standing = pick(['full', 'full', 'full', 'probationary', 'participant']);
      const { id } = await makeMember(db, cell.id, { name: `Người ${n}`, standing, joined: false });
      people.push({ id, unitId: cell.id });
      if (chance(0.15)) await absent(db, id, pick(['exempt', 'leave']), '2026-01-01', null);
    }
  const by = people[0]!.id;

  let day = FIRST;
  const now = () => instantOf(day, '09:00', zone);
  let keys = 0;
  const key = () => `town:${seed}:${++keys}`;

  /** Opens at nine, is answered, closes at five in the evening, perhaps is put right after it. */
  async function ask(
    feature: string,
    at: Place,
    subjectId: string,
    own?: { items: string[]; opened(askId: string): Promise<unknown> },
  ): Promise<string> {
    const form = FORMS[feature]!;
    const opensAt = now();
    const closesAt = instantOf(day, '17:00', zone);
    const askId = await inTransaction(db, async (tx) => {
      const id = await insertAsk(tx, {
        feature,
        subjectId,
        unitId: at.id,
        form,
        opensAt,
        nudgesAt: [],
        closesAt,
        graceSeconds: 0,
        // One number a cell: of its first member.
        ...(feature === 'meeting_numbers'
          ? {
              audience: {
                members: cells.flatMap(
                  ({ id: cell }) => people.find(({ unitId }) => unitId === cell)?.id ?? [],
                ),
              },
            }
          : {}),
      });
      const made = (await loadAsk(tx, id))!;
      await freezeAudience(tx, made, STANDINGS, day);
      await moveAsk(tx, made, 'open', opensAt);
      if (own) {
        const items = form.items.filter((item) => own.items.includes(item.id));
        const theirs = { version: 1, items: items.map((item) => ({ ...item, required: true })) };
        const asked = await client(tx).participation.findMany({ where: { askId: id } });
        await setOwnForms(
          tx,
          id,
          asked.map(({ memberId }) => ({ memberId, form: theirs })),
        );
      }
      return id;
    });
    await own?.opened(askId);
    await answers(askId, feature, opensAt, 0.7);
    await inTransaction(db, async (tx) => {
      const open = (await loadAsk(tx, askId))!;
      await writeResults(tx, await moveAsk(tx, open, 'closed', closesAt));
    });
    // Late, and more often by somebody else; perhaps the unit has been moved since.
    if (chance(0.4)) late.push({ askId, feature, closesAt });
    return askId;
  }

  const late: { askId: string; feature: string; closesAt: Date }[] = [];
  async function putRight(): Promise<void> {
    for (const { askId, feature, closesAt } of late.splice(0)) {
      s.clock.set(new Date(closesAt.getTime() + 3_600_000));
      await answers(askId, feature, s.clock.now(), 0.3, new Date(closesAt.getTime() - 1));
    }
    await sweepTallies(services);
  }

  async function answers(askId: string, feature: string, at: Date, share: number, closedSince?: Date) {
    const placeOf = (id: string) => people.findIndex((one) => one.id === id);
    const asked = (await sql.participation.findMany({ where: { askId } })).sort(
      (x, y) => placeOf(x.memberId) - placeOf(y.memberId),
    );
    const more = { now: at, ...(closedSince ? { closedSince } : {}) };
    for (const { memberId, form } of asked) {
      if (!chance(share)) continue;
      const items = ((form as AskForm | null) ?? FORMS[feature]!).items;
      for (const [n, item] of items.entries()) {
        // A form of several items may stay half filled in.
        if (items.length > 1 && n > 0 && chance(0.3)) break;
        const value = item.options ? pick(item.options).id : String(1 + below(9));
        const recordedBy = chance(0.4) ? by : null;
        await inTransaction(db, async (tx) => {
          if (feature === 'pledge_month') {
            if (!closedSince)
              await recordItem(tx, {
                askId,
                memberId,
                slot: item.id,
                value,
                by: recordedBy,
                now: at,
                updateKey: key(),
              });
            return;
          }
          const isLast = n === items.length - 1;
          const answer = {
            askId,
            item: item.id,
            value,
            isChoice: item.kind === 'choice',
            stateAfter: isLast ? ('done' as const) : ('partial' as const),
            updateKey: key(),
            ...more,
          };
          await (recordedBy ? answerFor(tx, memberId, recordedBy, answer) : answerOf(tx, memberId, answer));
        });
      }
    }
  }

  const anyUnit = () => pick(units);

  const doings: Record<string, () => Promise<unknown>> = {
    async meeting() {
      const at = chance(0.5) ? pick(cells) : pick(units.filter(({ kind }) => kind === 'organisation'));
      const attendanceBy = at.kind === 'organisation' && chance(0.5) ? 'numbers' : 'names';
      const kind =
        at.kind === 'organisation' ? 'study_session' : pick(['regular', 'thematic', 'study_session']);
      const id = newId();
      const askId = await ask(attendanceBy === 'numbers' ? 'meeting_numbers' : 'meeting_attendance', at, id);
      await sql.meeting.create({
        data: {
          ...{ id, unitId: at.id, kind, attendanceBy, title: 'Họp', minutes: 90, attendanceAskId: askId },
          ...{ startsAt: now(), createdBy: by, createdAt: now(), updatedAt: now() },
          ...(kind === 'regular' && chance(0.3) ? { joinedKind: 'thematic' } : {}),
          state: pick(['counted', 'final', 'final', 'cancelled']),
        },
      });
    },
    async campaign() {
      const id = newId();
      const askId = await ask('pledge_register', pick(cells), id);
      const { unitId } = await sql.ask.findUniqueOrThrow({ where: { id: askId } });
      const row = { id, unitId, year: pick([2026, 2027]), askId, openedBy: by, openedAt: now() };
      // One a year: a second one of the same year is none.
      await sql.pledgeCampaign.createMany({ data: [row], skipDuplicates: true });
    },
    async pledge() {
      const item = (position: number, kind: string) => ({
        ...{ id: newId(), position, kind, theme: 'work', words: 'Việc', target: 8 },
        dueOn: new Date('2026-12-31T00:00:00Z'),
      });
      for (const { id: memberId, unitId } of people) {
        const isNew = (await sql.pledge.count({ where: { memberId, year: 2026 } })) === 0;
        if (!isNew || chance(0.7)) continue;
        const state = pick(['accepted', 'accepted', 'accepted', 'sent']);
        await sql.pledge.create({
          data: {
            ...{ id: newId(), memberId, unitId, year: 2026, state, createdAt: now(), updatedAt: now() },
            ...(state === 'accepted' ? { acceptedAt: now() } : {}),
            items: { create: [item(1, 'once'), item(2, 'target')] },
          },
        });
      }
    },
    async month() {
      const at = pick(cells);
      const of = { unitId: at.id, year: 2026, month: Number(day.slice(5, 7)) };
      if ((await sql.pledgeMonth.count({ where: of })) > 0) return;
      const accepted = await sql.pledge.findMany({ where: { state: 'accepted' } });
      const members = people.filter(
        ({ id, unitId }) => unitId === at.id && accepted.some(({ memberId }) => memberId === id),
      );
      if (members.length === 0) return;
      const id = newId();
      await sql.pledgeMonth.create({ data: { id, ...of } });
      await ask('pledge_month', at, id, {
        items: ['o1', 't2'],
        async opened(askId) {
          const ids = members.map((who) => who.id);
          await sql.participation.deleteMany({ where: { askId, memberId: { notIn: ids } } });
          await sql.pledgeMonth.update({ where: { id }, data: { askId } });
        },
      });
    },
    ...rowsAt(sql, { units, cells, pick, below, day: () => day, now, key }),
    async transfer() {
      const who = pick(people);
      who.unitId = pick(cells).id;
      await sql.member.update({ where: { id: who.id }, data: { unitId: who.unitId } });
    },
    async move() {
      const what = pick([...cells, inner]);
      const to = pick([a, b, root].filter(({ id }) => id !== parents.get(what.id)!.at(-1)!.parent));
      const [unit, parent] = [(await loadUnit(db, what.id))!, (await loadUnit(db, to.id))!];
      await inTransaction(db, (tx) => moveBranch(tx, unit, parent, now()));
      parents.get(what.id)!.push({ since: now().getTime(), parent: to.id });
      for (const one of units) one.path = (await loadUnit(db, one.id))!.path;
    },
  };
  for (const feature of ['readings', 'announcements', 'surveys', 'essays', 'contest'])
    doings[feature] = () => ask(feature, feature === 'readings' ? pick(cells) : anyUnit(), newId());

  // Everything happens once, then what there is most of.
  const order = Object.keys(doings)
    .map((name) => ({ name, at: roll() }))
    .sort((x, y) => x.at - y.at)
    .map(({ name }) => name);
  const often = [
    ...['readings', 'meeting', 'meeting', 'month', 'month', 'move', 'move'],
    ...['campaign', 'focus', 'settle', 'settle'],
  ];
  const steps = ['pledge', ...order, ...Array.from({ length: MORE_STEPS }, () => pick(often))];
  for (const name of steps) {
    day = addDays(day, 1 + below((2 * DAYS) / steps.length - 1));
    s.clock.set(now());
    await doings[name]!();
    if (chance(0.6)) await putRight();
  }
  await putRight();

  /** The units in which something at this unit counted at that moment: itself and all above it then. */
  const chain = (unitId: string, at: Date): string[] => {
    const above = parents.get(unitId)?.findLast(({ since }) => since <= at.getTime())?.parent;
    return above === undefined ? [unitId] : [unitId, ...chain(above, at)];
  };
  return { units, chain };
}
