// A cell with the starter library and its planned Mondays, the whole readings feature, and shorthands for tests of its week.

import type { Message } from '../../src/channels/channel.ts';
import type { Reply } from '../../src/core/feature.ts';
import { answerForm, collectForms } from '../../src/core/forms/forms.ts';
import type { Unit } from '../../src/core/org/units-store.ts';
import { readings } from '../../src/features/readings/index.ts';
import { seedStories } from '../../src/features/readings/library/seed.ts';
import { ensureReadings } from '../../src/features/readings/monday/planning.ts';
import type { Reading } from '../../src/features/readings/shapes.ts';
import { defaultPlan, readingsFrom, savePlan } from '../../src/features/readings/store.ts';
import { encodeButton } from '../../src/shared/button-data.ts';
import { at, type Bench, openBench, type Someone } from './cell.ts';

export type Cell = {
  bench: Bench;
  root: Unit;
  cell: Unit;
  groups: Unit[];
  secretary: Someone;
  leader: Someone;
  member: Someone;
};

const open: Bench[] = [];
/** For afterEach: a run has few connections. */
export async function closeBenches(): Promise<void> {
  for (const bench of open.splice(0)) await bench.close();
}

export const TUESDAY = at('2026-11-24', '09:00');

export async function buildCell(options: { joinedLeader?: boolean; groups?: number } = {}): Promise<Cell> {
  const bench = await openBench(TUESDAY, readings);
  open.push(bench);
  const root = await bench.unit(null, 'organisation', 'Đảng bộ phường');
  const cell = await bench.unit(root, 'cell', 'Chi bộ 3');
  const groups: Unit[] = [];
  for (let n = 1; n <= (options.groups ?? 2); n++)
    groups.push(await bench.unit(cell, 'cell_group', `Tổ đảng ${n}`));
  const [one] = groups;
  const inOne = one ? { group: one } : {};
  const secretary = await bench.someone({
    name: 'Nguyễn Văn Bí',
    cell,
    role: { role: 'secretary', unit: cell },
  });
  const joined = options.joinedLeader ?? true;
  const role = one ? { role: { role: 'group_leader' as const, unit: one } } : {};
  const leader = await bench.someone({ name: 'Trần Thị Bình', cell, ...inOne, ...role, joined });
  const member = await bench.someone({ name: 'Lê Văn An', cell, ...inOne });
  await bench.tx((tx) => seedStories(bench.services, tx));
  await bench.tx(async (tx) => {
    await savePlan(tx, defaultPlan(cell.id), bench.clock.now());
    await ensureReadings(bench.services, tx, cell.id);
  });
  return { bench, root, cell, groups, secretary, leader, member };
}

export const first = async ({ bench, cell }: Cell): Promise<Reading> =>
  (await readingsFrom(bench.services.db, cell.id, '2026-11-30'))[0]!;
export const sent = async ({ bench }: Cell, who: Someone): Promise<Message[]> =>
  (await bench.sentTo(who.externalId)).map(({ message }) => message!).filter(Boolean);
export const last = async (at_: Cell, who: Someone): Promise<Message> => {
  const message = (await sent(at_, who)).at(-1);
  if (!message) throw new Error(`nothing was sent to ${who.fullName}`);
  return message;
};
export const press = ({ bench }: Cell, who: Someone, data: string): Promise<Reply> =>
  bench.press(who, who.externalId, data);
export const answer = ({ bench }: Cell, who: Someone, text: string) =>
  answerForm(
    collectForms([readings]),
    bench.ctxOf(who, { chat: who.externalId, kind: 'text', text } as never),
    { text },
  );
export const choice = ({ bench }: Cell, who: Someone, value: string) =>
  answerForm(collectForms([readings]), bench.ctxOf(who, { chat: who.externalId }), { choice: value });

/** The secretary approves some references of the starter list. */
export async function approve(at_: Cell, ...starterIds: string[]): Promise<string[]> {
  const stories = await at_.bench.sql.story.findMany({
    where: { starterId: { in: starterIds } },
    orderBy: { starterId: 'asc' },
  });
  for (const { id } of stories) await press(at_, at_.secretary, encodeButton('rd', 'l_ok', at_.cell.id, id));
  return stories.map(({ id }) => id);
}
