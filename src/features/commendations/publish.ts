// Saying it in the unit: with the next weekly message, or by a message of its own where none comes.
import type { Place } from '../../channels/channel.ts';
import { targetsOf } from '../../core/asks/places-rules.ts';
import { groupsIn, seats } from '../../core/asks/places-store.ts';
import { unitLocale } from '../../core/asks/viewer-store.ts';
import { occasion } from '../../core/calendar/beat.ts';
import { isDayOff, nextWorkingDay } from '../../core/calendar/rules/days-off.ts';
import { loadDaysOff, plan, unplan } from '../../core/calendar/store.ts';
import { notify } from '../../core/delivery/notices.ts';
import { enqueue, PRIORITY } from '../../core/delivery/outbox.ts';
import type { Services, Week } from '../../core/feature.ts';
import { chatsOfUnit } from '../../core/org/chats-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { STANDINGS } from '../../core/org/roles.ts';
import { loadChildren, loadUnit } from '../../core/org/units-store.ts';
import { nextWeekly } from '../../core/weekly.ts';
import type { Sql, Tx } from '../../db/index.ts';
import { inTransaction } from '../../db/index.ts';
import { defineJob } from '../../jobs/jobs.ts';
import { addDays, instantOf, localDate, mondayOf } from '../../shared/dates.ts';
import { tongueIn } from '../../shared/tongue.ts';

import { ownMessage, shownLine } from './messages.ts';
import { fitting } from './rules.ts';
import { FEATURE, type Scene } from './shapes.ts';
import { accountMembers, changeCommendation, lockScene, readyToShow } from './store.ts';

const SHOW_JOB = 'commendations.show';
/** Looked at again so long after the weekly message should have carried it. */
const AFTER_MS = 30 * 60_000;
const WEEK_MS = 8 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const MONDAY_TIME = '07:15';

/** Where people of the unit that are no members sit with them. */
export async function hasMixedGroup(sql: Sql, unitId: string): Promise<boolean> {
  const units = [unitId, ...(await loadChildren(sql, unitId)).map(({ id }) => id)];
  const chats = await Promise.all(units.map((id) => chatsOfUnit(sql, id)));
  return chats.flat().some(({ audience }) => audience === 'mixed');
}

/** Plans the moment at which it is said at the latest. */
export async function planShow(services: Services, tx: Tx, { id, unitId }: Pick<Scene, 'id' | 'unitId'>) {
  const next = await comingWeekly(services, tx, unitId);
  const at = next ? new Date(next.getTime() + AFTER_MS) : await nextMonday(services, tx, unitId);
  // However late: what the cell agreed is still said.
  const graceSeconds = 365 * 86_400;
  await plan(tx, { feature: FEATURE, job: SHOW_JOB, subjectId: id, unitId, graceSeconds, rule: null, at });
}

export const unplanShow = (tx: Tx, id: string): Promise<void> => unplan(tx, SHOW_JOB, id);

async function comingWeekly(services: Services, tx: Tx, unitId: string): Promise<Date | null> {
  const next = await nextWeekly(services, tx, unitId);
  return next && next.getTime() - services.clock.now().getTime() < WEEK_MS ? next : null;
}

async function nextMonday({ clock, zone }: Services, tx: Tx, unitId: string): Promise<Date> {
  const now = clock.now();
  const table = await loadDaysOff(tx, unitId);
  const monday = mondayOf(localDate(now, zone));
  const [first, second] = [monday, addDays(monday, 7)].map((date) =>
    instantOf(isDayOff(date, table) ? nextWorkingDay(date, table) : date, MONDAY_TIME, zone),
  );
  return first! > now ? first! : second!;
}

/** The weekly message carries what is ready; members it does not reach, or may not be told there, hear of it apart. */
export async function carry(services: Services, tx: Tx, { askId, unitId }: Week): Promise<void> {
  const taken = fitting(await readyToShow(tx, unitId));
  for (const { id } of taken) {
    await changeCommendation(tx, id, { askId, shownAt: services.clock.now() });
    await unplanShow(tx, id);
  }
  const apart = taken.filter(({ audience }) => audience === 'members_only');
  if (apart.length > 0) await sayApart(services, tx, unitId, apart, true);
}

export const showJob = defineJob<Services, ReturnType<typeof occasion.parse>>({
  name: SHOW_JOB,
  payload: occasion,
  run: async (services, { subjectId }) => {
    await inTransaction(services.db, async (tx) => {
      const scene = await lockScene(tx, subjectId);
      if (!scene || scene.shownAt !== null) return;
      if (await comingWeekly(services, tx, scene.unitId)) return planShow(services, tx, scene);
      const taken = fitting(await readyToShow(tx, scene.unitId));
      for (const { id } of taken) {
        await changeCommendation(tx, id, { shownAt: services.clock.now() });
        if (id !== subjectId) await unplanShow(tx, id);
      }
      if (taken.length > 0) await sayApart(services, tx, scene.unitId, taken, false);
      const isLeft = scene.state === 'agreed' && !taken.some(({ id }) => id === subjectId);
      if (isLeft && scene.showing !== null && scene.showing !== 'none') await planShow(services, tx, scene);
    });
    services.wake();
  },
});

type Targets = { groups: { place: Place; outsiders: boolean }[]; accounts: string[] };

/** Groups get a message; whoever sits in none gets a notice inside their budget. `besides`: where the weekly message goes is left out. */
async function sayApart(
  services: Services,
  tx: Tx,
  unitId: string,
  scenes: readonly Scene[],
  besides: boolean,
): Promise<void> {
  const unit = await loadUnit(tx, unitId);
  if (!unit || unit.endedAt !== null) return;
  const tongue = tongueIn(services, (await unitLocale(tx, unitId)) ?? services.defaultLocale);
  const mixed = scenes.filter(({ audience }) => audience === 'mixed');
  const members = scenes.filter(({ audience }) => audience === 'members_only');
  const key = scenes[0]!.id;
  for (const [some, everyone] of [
    [mixed, true],
    [members, false],
  ] as const) {
    const targets = some.length > 0 ? await targetsFor(services, tx, unit, everyone, besides) : null;
    if (!targets) continue;
    const textFor = (outsiders: boolean) =>
      ownMessage(
        tongue,
        unit.name,
        some.flatMap((one) => shownLine(tongue, one, outsiders) ?? []),
      );
    const now = services.clock.now();
    await enqueue(
      tx,
      targets.groups.map(({ place, outsiders }) => ({
        kind: 'send' as const,
        key: `commend:${key}:${some[0]!.id}@${place.channel}:${place.chat}`,
        place,
        priority: PRIORITY.bulk,
        message: textFor(outsiders),
        whenUncertain: 'never' as const,
        expiresAt: new Date(now.getTime() + DAY_MS),
      })),
    );
    const message = textFor(everyone);
    await notify(
      tx,
      (await accountMembers(tx, targets.accounts)).map((memberId) => ({
        key: `commend:${key}:${some[0]!.id}:${memberId}`,
        memberId,
        dueAt: now,
        expiresAt: new Date(now.getTime() + WEEK_MS),
        payload: { text: message.text, line: message.text.split('\n').slice(2).join(' '), button: null },
      })),
    );
  }
}

/** Of the unit itself and its tổ: a commendation of a higher unit is not news of every cell below. */
async function targetsFor(
  { clock, zone }: Services,
  tx: Tx,
  unit: UnitRef,
  everyone: boolean,
  besides: boolean,
): Promise<Targets> {
  const date = localDate(clock.now(), zone);
  const groups = (await groupsIn(tx, unit)).filter(
    ({ unit: of }) => of.id === unit.id || (of.parentId === unit.id && of.kind === 'cell_group'),
  );
  const all = (await seats(tx, unit, { date, standings: STANDINGS })).filter(
    ({ unitId }) => unitId === unit.id,
  );
  const people = everyone ? all : all.filter(({ standing }) => standing !== 'participant');
  const found = targetsOf(groups, people, { membersOnly: !everyone });
  const at = (place: Place) => `${place.channel}:${place.chat}`;
  const weekly = new Set(
    besides ? targetsOf(groups, all, { membersOnly: false }).map(({ place }) => at(place)) : [],
  );
  const left = found.filter(({ place }) => !weekly.has(at(place)));
  const isMixed = (place: Place) =>
    groups.some((group) => at(group.place) === at(place) && group.audience === 'mixed');
  return {
    groups: left
      .filter(({ accountId }) => accountId === null)
      .map(({ place }) => ({ place, outsiders: isMixed(place) })),
    accounts: left.flatMap(({ accountId }) => accountId ?? []),
  };
}
