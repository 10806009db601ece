// A joined cell with a secretary, for the stories of pledges over HTTP; and the steps people take.
import { NO_RATES } from '../../src/core/delivery/lanes.ts';
import { client } from '../../src/db/prisma.ts';
import { type Actor, telegramActor } from '../harness/actors.ts';
import { CELL, join, PEOPLE, rosterCsv, setUp } from '../harness/cell.ts';
import { startService, type TestOptions, type TestService } from '../harness/service.ts';

export type Member = Actor & { id: number };
export type Story = {
  s: TestService;
  people: Member[];
  secretary: Member;
  sql: ReturnType<typeof client>;
  unitId: string;
};

export const last = (actor: Actor) => actor.private().at(-1)!;
export const newest = (actor: Actor, has: string) =>
  actor.private().findLast((message) => message.buttons.includes(has))!;

/** The story's cell of 27, of whom the first `joined` have an account. */
export async function startStory(joined: number, options: Partial<TestOptions> = {}): Promise<Story> {
  const s = await startService({
    at: '2026-11-30T09:00:00+07:00',
    rates: NO_RATES,
    telegram: { limits: null },
    ...options,
  });
  const { links } = await setUp(s, rosterCsv(PEOPLE, CELL));
  const people: Member[] = [];
  for (const row of PEOPLE.slice(0, joined)) {
    const actor = telegramActor(s, row.name);
    await join(actor, links.get(row.name)!);
    people.push(actor);
  }
  // Of the service that runs now: a restart opens another.
  const sql = () => client(s.service.app.services.db);
  const unit = await sql().unit.findFirstOrThrow({ where: { kind: 'cell' } });
  return {
    s,
    people,
    secretary: people[0]!,
    get sql() {
      return sql();
    },
    unitId: unit.id,
  };
}

/** One item, by own words. */
export async function addItem(
  actor: Actor,
  item: { theme: string; words: string; kind: string; target?: string; due?: string },
): Promise<void> {
  await actor.press('Thêm mục');
  await actor.press(item.theme);
  await actor.write(item.words);
  await actor.press(item.kind);
  if (item.target) await actor.write(item.target);
  if (item.due) await actor.write(item.due);
}

export const READ = {
  theme: 'Tư tưởng chính trị',
  words: 'Đọc sách về Bác',
  kind: 'Có chỉ tiêu',
  target: '12 cuốn',
  due: '31/12/2027',
};
export const STORY = {
  theme: 'Việc làm theo Bác',
  words: 'Kể một mẩu chuyện trước chi bộ',
  kind: 'Một lần',
  due: '30/6/2027',
};
export const VISIT = {
  theme: 'Đạo đức, lối sống',
  words: 'Thăm một gia đình khó khăn',
  kind: 'Hằng tháng',
};

/** Opens the year's paper, writes these items, hands it in. */
export async function register(
  actor: Actor,
  items: Parameters<typeof addItem>[1][],
  year = 2027,
): Promise<void> {
  await actor.write('/camket');
  await actor.press(`Đăng ký năm ${year}`);
  for (const item of items) await addItem(actor, item);
  await actor.press('Gửi');
}

export async function receiveAll(secretary: Actor): Promise<void> {
  await secretary.write('/camket');
  await secretary.press(
    secretary
      .private()
      .at(-1)!
      .buttons.find((label) => label.startsWith('Chi bộ'))!,
  );
  const waiting = last(secretary).buttons.find((label) => label.startsWith('Chờ tiếp nhận'))!;
  await secretary.press(waiting.replace(/ \(\d+\)$/, ''));
  const all = last(secretary).buttons.find((label) => label.startsWith('Tiếp nhận cả'));
  if (all) await secretary.press(all);
  else {
    await secretary.press(last(secretary).buttons[0]!);
    await secretary.press('Tiếp nhận');
  }
  await secretary.press(last(secretary).buttons[0]!);
}

/** The morning looks before this day, on which no cell is asked, are left out. */
export const nextLookOn = (s: TestService, day: string) =>
  client(s.service.app.services.db).schedule.updateMany({
    where: { job: 'pledges.daily' },
    data: { nextAt: new Date(`${day}T07:30:00+07:00`) },
  });
