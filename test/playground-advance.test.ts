// The clock of the playground and of stories: every due row at its own moment, never a jump.
import { describe, expect, test } from 'vitest';
import { advanceTo } from '../src/playground/advance.ts';
import { momentOf } from '../src/playground/demo/moves.ts';
import { movableClock } from '../src/shared/clock.ts';
import { DEFAULT_ZONE } from '../src/shared/dates.ts';

const at = (time: string): Date => new Date(`2026-11-25T${time}:00+07:00`);

/** An app that notes at which moment of the clock each due row was done. */
function appWith(due: Date[]) {
  const clock = movableClock(at('08:00'));
  const done: string[] = [];
  const later: Date[] = [];
  return {
    clock,
    done,
    later,
    app: {
      nextDue: async () => (due.length > 0 ? new Date(Math.min(...due.map(Number))) : null),
      beat: async () => {
        for (const row of due.filter((one) => one <= clock.now())) {
          due.splice(due.indexOf(row), 1);
          done.push(clock.now().toISOString());
          due.push(...later.splice(0));
        }
      },
      settle: async () => {},
    },
  };
}

describe('advanceTo', () => {
  test('does each due row at its own moment and ends at the wanted one', async () => {
    const { app, clock, done } = appWith([at('09:30'), at('08:10')]);
    await advanceTo(app, clock, at('10:00'));
    expect(done).toEqual([at('08:10').toISOString(), at('09:30').toISOString()]);
    expect(clock.now()).toEqual(at('10:00'));
  });

  test('does what a row planned on the way, at its moment', async () => {
    const { app, clock, done, later } = appWith([at('08:10')]);
    later.push(at('08:20'));
    await advanceTo(app, clock, at('10:00'));
    expect(done).toEqual([at('08:10').toISOString(), at('08:20').toISOString()]);
  });

  test('leaves what is due later', async () => {
    const { app, clock, done } = appWith([at('11:00')]);
    await advanceTo(app, clock, at('10:00'));
    expect(done).toEqual([]);
  });

  test('does overdue rows without turning the clock back', async () => {
    const { app, clock, done } = appWith([at('07:00')]);
    await advanceTo(app, clock, at('08:00'));
    expect(done).toEqual([at('08:00').toISOString()]);
  });

  test('names the moment of a row that stays due', async () => {
    const { app, clock } = appWith([]);
    const stuck = { ...app, nextDue: async () => at('08:30') };
    await expect(advanceTo(stuck, clock, at('10:00'))).rejects.toThrow(at('08:30').toISOString());
  });

  test('never goes back', async () => {
    const { app, clock } = appWith([]);
    await expect(advanceTo(app, clock, at('07:59'))).rejects.toThrow(RangeError);
  });
});

describe('the buttons of the clock', () => {
  const local = (text: string): Date => new Date(`${text}:00+07:00`);
  test.each([
    ['quarter', '2026-11-25T08:00', '2026-11-25T08:15'],
    ['monday-morning', '2026-11-25T08:00', '2026-11-30T07:30'],
    ['monday-morning', '2026-11-30T07:30', '2026-12-07T07:30'],
    ['monday-evening', '2026-11-30T07:30', '2026-11-30T17:05'],
    ['monday-evening', '2026-11-30T17:05', '2026-12-07T17:05'],
    ['wednesday', '2026-11-25T08:00', '2026-11-25T16:00'],
    ['week', '2026-12-31T23:50', '2027-01-07T23:50'],
  ] as const)('%s leads from %s to %s', (move, from, to) => {
    expect(momentOf(move, local(from), DEFAULT_ZONE)).toEqual(local(to));
  });
});
