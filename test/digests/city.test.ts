// The Friday of the sample city: every cell secretary, the 33 units and the city get digests that a count by hand confirms.
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beatSchedules } from '../../src/core/calendar/beat.ts';
import type { Unit } from '../../src/core/org/units-store.ts';
import { digests } from '../../src/features/digests/index.ts';
import { planDefault } from '../../src/features/digests/week.ts';
import { FEATURES } from '../../src/features.ts';
import { formatNumber, formatPercent } from '../../src/shared/format.ts';
import { paper } from '../../src/shared/paper/paper.ts';
import { at, type Bench, openBench } from '../readings/cell.ts';
import { type Answer, buildCity, type City } from './city.ts';

let bench: Bench;
let city: City;
type Sent = {
  key: string;
  chat: string;
  text: string;
  file: { name: string; mime: string; base64: string } | null;
};
let sent: Sent[] = [];

const WEEKS = [
  ['2026-11-20', '2026-11-27'],
  ['2026-11-13', '2026-11-20'],
] as const;

beforeAll(async () => {
  bench = await openBench(at('2026-11-27', '08:00'), digests);
  bench.services.features = () => FEATURES;
  bench.services.channel = () => ({ capabilities: { files: true } }) as never;
  city = await buildCity(bench);
  await bench.tx((tx) => planDefault(bench.services, tx));
  bench.clock.set(at('2026-11-27', '16:30'));
  await runOnce(bench);
  const rows = await bench.sql.outboxMessage.findMany({ orderBy: { id: 'asc' } });
  sent = rows.map(({ key, chat, payload }) => {
    const { text, file = null } = payload as Pick<Sent, 'text' | 'file'>;
    return { key, chat, text, file };
  });
}, 120_000);
afterAll(async () => {
  expect(bench.errors).toEqual([]);
  await paper.close();
  await bench.close();
});

/** The beat and its jobs, each once: that they may run twice is proved beside. */
async function runOnce({ services }: Bench): Promise<void> {
  const queue: { name: string; payload: unknown }[] = [];
  services.jobs.enqueue = async (_tx, name, _key, payload) => void queue.push({ name, payload });
  await beatSchedules(services);
  for (let one = queue.shift(); one; one = queue.shift()) {
    const job = digests.jobs!.find(({ name }) => name === one.name)!;
    await job.run(services, job.payload.parse(one.payload));
  }
}

const textTo = (chat: string, unit: Unit): string =>
  sent.find((one) => one.chat === chat && one.file === null && one.key.includes(unit.id))?.text ?? '';

/** What a person with the list in hand would count. */
const countOf = (unit: Unit, of: Answer['of'], [from, until]: (typeof WEEKS)[number]) => {
  const own = city.answers.filter(
    (one) => one.of === of && one.on >= from && one.on < until && one.cell.path.startsWith(unit.path),
  );
  const good = of === 'reading' ? ['heard'] : ['present', 'late'];
  return {
    base: own.length,
    value: own.filter(({ said }) => said !== null && good.includes(said)).length,
    behalf: own.filter(({ said, byOther }) => said !== null && byOther).length,
  };
};

const points = (now: { value: number; base: number }, was: { value: number; base: number }): string => {
  if (now.base === 0 || was.base === 0) return '';
  const by = (now.value / now.base - was.value / was.base) * 100;
  if (Math.abs(by) < 0.05) return ', không đổi';
  return `, ${by > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(by), 'vi', 1)} điểm`;
};

function expectCounted(unit: Unit, text: string): void {
  const [now, was] = WEEKS.map((week) => countOf(unit, 'reading', week));
  const n = (value: number): string => formatNumber(value, 'vi');
  const rate = `${formatPercent(now!.value, now!.base, 'vi')} (${n(now!.value)}/${n(now!.base)})`;
  const behalf = now!.behalf > 0 ? `, ${n(now!.behalf)} ghi hộ` : '';
  expect(text, unit.name).toContain(`• Đã nghe đọc đầu tuần: ${rate}${behalf}${points(now!, was!)}\n`);
  const [met, before] = WEEKS.map((week) => countOf(unit, 'meeting', week));
  if (met!.base === 0) expect(text).not.toContain('Lượt dự sinh hoạt');
  else
    expect(text, unit.name).toContain(
      `• Lượt dự sinh hoạt: ${formatPercent(met!.value, met!.base, 'vi')} (${n(met!.value)}/${n(met!.base)})${points(met!, before!)}\n`,
    );
}

const cellsUnder = (unit: Unit): Unit[] =>
  city.units.filter(({ kind, path }) => kind === 'cell' && path.startsWith(unit.path));
const hasData = (cell: Unit): boolean =>
  city.answers.some(
    ({ cell: own, on, said }) => own.id === cell.id && said !== null && on >= WEEKS[0][0] && on < WEEKS[0][1],
  );
const below = (unit: Unit): Unit[] => city.units.filter(({ parentId }) => parentId === unit.id);

test('who leads a unit or is its secretary has one text of it, nobody else has any', () => {
  const due = city.people.filter(({ roles }) =>
    roles.some((role) => ['leader', 'secretary', 'deputy_secretary'].includes(role)),
  );
  expect(
    sent
      .filter(({ file }) => file === null)
      .map(({ chat }) => chat)
      .sort(),
  ).toEqual(due.map(({ chat }) => chat).sort());
  expect(new Set(sent.map(({ key }) => key)).size).toBe(sent.length);
  expect(city.units.filter(({ parentId }) => parentId === city.root.id)).toHaveLength(33);
});

test('every number equals what is counted from the list of answers, with its base, share by others and change', () => {
  const byUnit = new Map(city.units.map((unit) => [unit.id, unit]));
  for (const { chat, unitId, roles } of city.people) {
    if (!roles.some((role) => ['leader', 'secretary', 'deputy_secretary'].includes(role))) continue;
    const unit = byUnit.get(unitId)!;
    expectCounted(unit, textTo(chat, unit));
  }
});

test('every higher unit hears how complete its figures are', () => {
  for (const unit of city.units.filter(({ kind }) => kind === 'organisation')) {
    const leader = city.people.find(({ unitId, roles }) => unitId === unit.id && roles.includes('leader'))!;
    const cells = cellsUnder(unit);
    const units = below(unit);
    const higher = units.some(({ kind }) => kind === 'organisation');
    const inCells = `${cells.filter(hasData).length}/${cells.length} chi bộ`;
    const withData = units.filter((one) => cellsUnder(one).some(hasData)).length;
    expect(textTo(leader.chat, unit)).toContain(
      higher ? `Số liệu từ ${withData}/${units.length} đơn vị (${inCells})` : `Số liệu từ ${inCells}`,
    );
  }
});

test('the city reads on one screen who needs help and whom to praise, each with the reason', () => {
  const leader = city.people.find(({ unitId }) => unitId === city.root.id)!;
  const text = textTo(leader.chat, city.root);
  expect(text.length).toBeLessThan(1_500);
  const lines = text.split('\n');
  const help = lines.slice(lines.indexOf('Cần hỗ trợ:') + 1).filter((line) => /^\(\d\) /.test(line));
  expect(help).toHaveLength(5);
  for (const line of help) expect(line).toMatch(/^\(\d\) .+: .*chưa có số liệu/);
  expect(lines.filter((line) => line.startsWith('• ') && line.includes('đủ số liệu'))).toHaveLength(3);
  expect(lines.some((line) => /^và \d+ đơn vị nữa, bấm Các đơn vị để xem$/.test(line))).toBe(true);
});

test('a leader has one picture and one workbook with it; its cells add up to its total', async () => {
  const leaders = city.people.filter(({ roles }) => roles.includes('leader'));
  const files = sent.filter(({ file }) => file !== null);
  expect(files).toHaveLength(2 * leaders.length);
  const own = files.find(({ chat, file }) => chat === leaders[0]!.chat && file!.name.endsWith('.xlsx'))!;
  const book = await readXlsxFile(Buffer.from(own.file!.base64, 'base64'));
  const [units, cells] = book.map(({ data }) => data);
  const head = units!.findIndex((row) => row[0] === 'STT');
  const column = units![head]!.indexOf('Đã nghe đọc đầu tuần');
  const total = units!.at(-1)!;
  const want = countOf(city.root, 'reading', WEEKS[0]);
  expect(total[column]).toBe(want.value);
  expect(units!.slice(head + 1, -1).reduce((sum, row) => sum + Number(row[column]), 0)).toBe(want.value);
  const inCells = cells![head]!.indexOf('Đã nghe đọc đầu tuần');
  expect(cells!.slice(head + 1).reduce((sum, row) => sum + Number(row[inCells]), 0)).toBe(want.value);
  expect(cells!.slice(head + 1)).toHaveLength(150);
});
