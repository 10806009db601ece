// One person is asked every month about what they look after: when, for how long, and whether they still can be.

import type { Sql, Tx } from '../../db/index.ts';
import { addDays, instantOf, type LocalDate, localDate } from '../../shared/dates.ts';
import { type DaysOffTable, isDayOff, nextWorkingDay } from '../calendar/rules/days-off.ts';
import { DEFAULT_ALLOWED, nextAllowed, nudgeAt } from '../calendar/rules/quiet.ts';
import { monthlyByDay } from '../calendar/rules/recurrence.ts';
import { loadDaysOff, plan } from '../calendar/store.ts';
import type { Services } from '../feature.ts';
import { loadMember } from '../org/members-store.ts';
import type { UnitRef } from '../org/person.ts';
import { STANDINGS } from '../org/roles.ts';
import { loadUnit } from '../org/units-store.ts';
import { cancelAsk, openNow } from './engine.ts';
import { openOf } from './owner-ask-store.ts';
import { postAsk } from './places.ts';
import type { Ask, AskForm } from './shapes.ts';
import { insertAsk } from './store.ts';

/** Late in the month, when there is something to tell; answered within a week. */
const DAY = 25;
const TIME = '08:00';
const CLOSES = '17:00';
const DAYS_OPEN = 7;
/** Asked this late it still makes sense; after that the month is passed over. */
const GRACE_SECONDS = 5 * 86_400;

export type Owned = { feature: string; job: string; subjectId: string; unitId: string };

/** From now on the job runs every month. */
export async function planMonthly({ clock, zone }: Services, tx: Tx, owned: Owned): Promise<void> {
  const now = clock.now();
  const rule = monthlyByDay(DAY, { from: localDate(now, zone), time: TIME, zone });
  await plan(tx, { ...owned, graceSeconds: GRACE_SECONDS, rule, after: now });
}

/** Pure. The moments of the ask planned for `moment`: none on a day off, closing on a working day. */
export function timesOf(moment: Date, table: DaysOffTable, zone: string) {
  const hours = { zone, table, ...DEFAULT_ALLOWED };
  const opensAt = nextAllowed(moment, hours);
  const last = addDays(localDate(opensAt, zone), DAYS_OPEN);
  const closesAt = instantOf(isDayOff(last, table) ? nextWorkingDay(last, table) : last, CLOSES, zone);
  const nudge = nudgeAt(opensAt, closesAt, hours);
  return { opensAt, closesAt, nudgesAt: nudge ? [nudge] : [] };
}

/** Pure. The month that is asked about, 'YYYY-MM': what was put off for days off still asks about its own. */
export const monthOf = ({ opensAt }: Pick<Ask, 'opensAt'>, zone: string): string =>
  addDays(localDate(opensAt, zone), -14).slice(0, 7);

/** Opens this month's ask for the owner; safe to call twice. Null: nobody can be asked. */
export async function askOwner(
  services: Services,
  tx: Tx,
  of: {
    feature: string;
    subjectId: string;
    unitId: string;
    ownerId: string | null;
    form: AskForm;
    moment: Date;
  },
): Promise<string | null> {
  const { feature, subjectId, unitId, ownerId, form, moment } = of;
  const { clock, zone } = services;
  if (!(await canOwn(tx, unitId, ownerId, localDate(clock.now(), zone)))) return null;
  const times = timesOf(moment, await loadDaysOff(tx, unitId), zone);
  const audience = { members: [ownerId!] };
  const ask = { feature, subjectId, unitId, form, audience, graceSeconds: GRACE_SECONDS, ...times };
  const askId = await insertAsk(tx, ask);
  if (times.opensAt <= clock.now()) await openNow(services, tx, askId);
  return askId;
}

/** Still in the unit's branch, and not followed on paper. */
export async function canOwn(
  sql: Sql,
  unitId: string,
  ownerId: string | null,
  today: LocalDate,
): Promise<boolean> {
  const unit = await loadUnit(sql, unitId);
  const owner = ownerId === null ? null : await loadMember(sql, ownerId, today);
  return unit?.endedAt === null && owner?.tracking === 'chat' && owner.unit.path.startsWith(unit.path);
}

/** For `AskKind.opened`: the prompt goes to those asked alone, outside the budget, since they took it on. */
export async function postToOwner({ clock, zone }: Services, tx: Tx, ask: Ask): Promise<void> {
  const unit: UnitRef | null = await loadUnit(tx, ask.unitId);
  const only = new Set(ask.audience?.members ?? []);
  if (!unit) return;
  const date = localDate(clock.now(), zone);
  await postAsk(tx, ask, { unit, date, membersOnly: true, standings: STANDINGS, only });
}

/** What is open or planned for the subject is called off: it ended, or somebody else owns it. */
export async function callOff(services: Services, tx: Tx, feature: string, subjectId: string): Promise<void> {
  for (const id of await openOf(tx, feature, subjectId)) await cancelAsk(services, tx, id);
}
