// Moves a standing clock forward as time would pass: every due row at its own moment, never a jump.
import type { App } from '../app.ts';
import type { MovableClock } from '../shared/clock.ts';

type Passing = Pick<App, 'beat' | 'settle' | 'nextDue'>;

/** Beats that one moment may need before a row that stays due is taken for stuck. */
const MOST_BEATS = 30;

/**
 * Sets the clock to each due moment up to `to`, beats and waits until all is done; ends at `to`.
 * With `to` equal to the clock it only does what is due now.
 * @throws RangeError when `to` lies in the past; Error naming the moment of a row that stays due
 */
export async function advanceTo(app: Passing, clock: MovableClock, to: Date): Promise<void> {
  if (to < clock.now()) {
    throw new RangeError(`cannot go back from ${clock.now().toISOString()} to ${to.toISOString()}`);
  }
  await app.settle();
  await passDue(app, clock, to);
  clock.set(to);
  await app.beat();
  await app.settle();
  // What was done at `to` may have planned something for this very moment.
  await passDue(app, clock, to);
}

async function passDue(app: Passing, clock: MovableClock, to: Date): Promise<void> {
  let beats = 0;
  for (;;) {
    const due = await app.nextDue();
    if (due === null || due > to) return;
    if (due > clock.now()) {
      clock.set(due);
      beats = 0;
    }
    beats += 1;
    if (beats > MOST_BEATS) {
      throw new Error(
        `a row due at ${due.toISOString()} is still due after ${MOST_BEATS} beats at ${clock.now().toISOString()}`,
      );
    }
    await app.beat();
    await app.settle();
  }
}
