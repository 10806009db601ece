// What happens in a town without an ask: commendations, initiatives, focus areas, games.
import type { client } from '../../src/db/prisma.ts';
import { addDays } from '../../src/shared/dates.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Place } from './town.ts';

type Town = {
  units: Place[];
  cells: Place[];
  pick<T>(all: readonly T[]): T;
  below(n: number): number;
  day(): string;
  now(): Date;
  key(): string;
};

const asDate = (date: string) => new Date(`${date}T00:00:00Z`);

export function rowsAt(sql: ReturnType<typeof client>, town: Town): Record<string, () => Promise<unknown>> {
  const { units, cells, pick, below, day, now, key } = town;
  const here = () => ({ in: units.map(({ id }) => id) });
  const game = () => ({ channel: 'x', chat: key(), seed: 's', createdAt: now(), endedAt: now() });
  return {
    commend: async () => {
      for (const [kind, state] of [
        ['person', 'agreed'],
        ['group', 'agreed'],
        ['person', 'proposed'],
      ] as const) {
        const { id: unitId, path } = pick(units);
        const rest = { kind, state, words: 'Gương mẫu', decidedOn: asDate(day()), createdAt: now() };
        await sql.commendation.create({ data: { id: newId(), unitId, path, ...rest } });
      }
    },
    begin: () =>
      sql.initiative.create({
        data: {
          ...{ id: newId(), unitId: pick(units).id, name: 'Mô hình', words: 'Mô hình' },
          ...{ sinceOn: asDate(addDays(day(), -below(20))), createdAt: now() },
        },
      }),
    async end() {
      const where = { endedOn: null, unitId: here() };
      const running = await sql.initiative.findFirst({ where, orderBy: { createdAt: 'asc' } });
      if (running)
        await sql.initiative.update({ where: { id: running.id }, data: { endedOn: asDate(day()) } });
    },
    focus: () =>
      sql.focusArea.create({
        data: {
          ...{ id: newId(), unitId: pick(units).id, kind: 'issue', words: 'Việc', state: 'open' },
          ...{ dueOn: asDate('2026-12-31'), createdAt: now() },
        },
      }),
    async settle() {
      const where = { state: 'open', unitId: here() };
      const open = await sql.focusArea.findFirst({ where, orderBy: { createdAt: 'asc' } });
      const state = pick(['done', 'done', 'dropped']);
      if (open) await sql.focusArea.update({ where: { id: open.id }, data: { state, closedAt: now() } });
    },
    async play() {
      for (const state of ['ended', 'dropped']) {
        const unitId = pick(cells).id;
        const rules = { flowers: 5, drawsOrder: false, seedHash: 'h', answerSeconds: 0, consultSeconds: 0 };
        await sql.flowerQuiz.create({
          data: { id: newId(), unitId, mode: 'group', state, ...rules, ...game() },
        });
        await sql.quickRound.create({
          data: {
            id: newId(),
            unitId,
            secondsEach: 20,
            state: state === 'ended' ? state : 'playing',
            ...game(),
          },
        });
      }
    },
  };
}
