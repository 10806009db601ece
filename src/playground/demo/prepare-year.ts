// Gives the story's cell a year of pledges already lived: received in January, asked about and answered month by month.
import { beatAsks } from '../../core/asks/engine.ts';
import { loadDaysOff } from '../../core/calendar/store.ts';
import type { Services } from '../../core/feature.ts';
import type { Unit } from '../../core/org/units-store.ts';
import { saveEthics, saveTheme } from '../../core/org/year-words-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { changeItem, markHelp } from '../../features/pledges/month/changes-store.ts';
import { openRound, planRounds } from '../../features/pledges/month/planning.ts';
import { recordItem } from '../../features/pledges/month/record.ts';
import type { OwnItem } from '../../features/pledges/month/rules.ts';
import { ownMonths } from '../../features/pledges/month/store.ts';
import { endOfYear } from '../../features/pledges/register/rules.ts';
import { type Stored, suggestionsOf } from '../../features/pledges/register/store.ts';
import { ANSWERS } from '../../features/pledges/shapes.ts';
import { ensurePledge, findPledge, loadPledge, putItem, updatePledge } from '../../features/pledges/store.ts';
import { instantOf, type LocalDate, localDate } from '../../shared/dates.ts';
import type { Say } from '../../shared/texts.ts';
import { pick, type Random, seeded } from '../city-names.ts';

const SEED = 2026;
const AGREED_ON = '01-15';
/** Rounds that are over; the next one the visitor sees. */
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** Of the suggestions, so many for each person. */
const ITEMS = [3, 2, 3, 1] as const;
/** In the order of the list: somebody who stands still, who asked for help, who reworded an item. */
const [STUCK, HELPED, REWORDED] = [6, 9, 4] as const;
const STUCK_FROM = 9;
const REWORDED_IN = 7;
/** Of a hundred answers. */
const [ANSWERING, DOING_WELL] = [88, 78] as const;
const CHANCES = 100;

type Setting = {
  services: Services;
  cell: Unit;
  year: number;
  /** The recorder of the committee's agreement, then those who registered. */
  secretaryId: string;
  memberIds: readonly string[];
  say: Say;
};

/** Before anybody has joined: what was asked in a year that is over is sent to nobody. */
export async function liveYear(setting: Setting): Promise<void> {
  const { services, cell, year, memberIds, say } = setting;
  const random = seeded(SEED);
  await inTransaction(services.db, async (tx) => {
    await saveTheme(tx, cell.id, year, say('playground-pledge-theme'));
    await saveTheme(tx, cell.id, year + 1, say('playground-pledge-theme'));
    await saveEthics(tx, cell.id, say('playground-pledge-ethics'));
    const offered = await suggestionsOf(tx, cell.id);
    for (const [at, memberId] of memberIds.entries()) await receive(setting, tx, offered, memberId, at);
    await planRounds(services, tx);
  });
  for (const month of MONTHS) await liveMonth(setting, month, random);
}

const instant = ({ services: { zone } }: Setting, date: LocalDate, time = '09:00'): Date =>
  instantOf(date, time, zone);

async function receive(
  setting: Setting,
  tx: Tx,
  offered: readonly Stored[],
  memberId: string,
  at: number,
): Promise<void> {
  const { cell, year, secretaryId } = setting;
  const agreedOn = `${year}-${AGREED_ON}`;
  const now = instant(setting, agreedOn);
  const { id } = await ensurePledge(tx, { memberId, unitId: cell.id, year }, now);
  const chosen = Array.from(
    { length: ITEMS[at % ITEMS.length]! },
    (_, n) => offered[(at + n * 4) % offered.length]!,
  );
  for (const [n, { id: _, ...item }] of chosen.entries())
    await putItem(tx, id, n + 1, { ...item, dueOn: endOfYear(year) });
  const received = { state: 'accepted', agreedOn, sentAt: now, acceptedAt: now } as const;
  await updatePledge(tx, id, { ...received, acceptedBy: secretaryId }, now);
  const [first] = (await findPledge(tx, id))!.items;
  const asked = instant(setting, `${year}-10-27`);
  if (at === HELPED) await markHelp(tx, first!.id, { helpAskedAt: asked, helpedAt: null });
}

async function liveMonth(setting: Setting, month: number, random: Random): Promise<void> {
  const { services, cell, year, memberIds, say } = setting;
  let now = instant(setting, `${year}-${String(month).padStart(2, '0')}-25`, '08:00');
  const then: Services = { ...services, clock: { now: () => now } };
  const askId = await inTransaction(services.db, async (tx) =>
    openRound(then, tx, {
      unitId: cell.id,
      month: { year, month },
      date: localDate(now, services.zone),
      missed: false,
      opensAt: now,
      table: await loadDaysOff(tx, cell.id),
    }),
  );
  if (askId === null) return;
  await beatAsks(then);
  await inTransaction(services.db, async (tx) => {
    for (const own of await ownMonths(tx, askId, null)) {
      const at = memberIds.indexOf(own.memberId);
      const isStuck = at === STUCK && month >= STUCK_FROM;
      if (!isStuck && random() * CHANCES >= ANSWERING) continue;
      for (const item of own.items) {
        const value = isStuck ? worst(item) : answer(item, random);
        const note = at === 1 && month === 3 ? { note: say('playground-pledge-note') } : {};
        const updateKey = `lived:${month}:${own.memberId}:${item.slot}`;
        const given = { askId, memberId: own.memberId, slot: item.slot, value, by: null, now, updateKey };
        await recordItem(tx, { ...given, ...note });
      }
    }
    if (month === REWORDED_IN) await reword(setting, tx, now);
  });
  now = instant(setting, `${year}-${String(month + 1).padStart(2, '0')}-10`, '17:00');
  await beatAsks(then);
}

const worst = ({ kind }: OwnItem): string => (kind === 'target' ? '0' : 'unable');

/** Mostly well: what is done once takes until summer, a target a little every month. */
function answer({ kind, target }: OwnItem, random: Random): string {
  const isWell = random() * CHANCES < DOING_WELL;
  if (kind === 'target') return isWell && random() * 12 < (target ?? 1) ? '1' : '0';
  if (kind === 'once') return isWell && random() < 0.2 ? 'done' : 'doing';
  return isWell ? 'done' : pick(random, ANSWERS.monthly);
}

async function reword({ memberIds, year, say }: Setting, tx: Tx, at: Date): Promise<void> {
  const by = memberIds[REWORDED]!;
  const item = (await loadPledge(tx, by, year))?.items.find(({ state }) => state === 'active');
  if (!item) return;
  const change = { kind: 'reworded', reason: say('playground-pledge-reason'), at, by } as const;
  await changeItem(tx, item, { ...change, to: { words: say('playground-pledge-reworded') } });
}
