// `Nhắc bí thư`: a leader has those who look after a unit below asked to see to it, once a week, signed.
import { DEFAULT_ALLOWED, nextAllowed } from '../../core/calendar/rules/quiet.ts';
import { loadDaysOff } from '../../core/calendar/store.ts';
import { notify } from '../../core/delivery/notices.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import type { HeldRole, Person } from '../../core/org/person.ts';
import { type Reach, reachRoles } from '../../core/org/reach-store.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import type { Unit } from '../../core/org/units-store.ts';
import { inTransaction, type Sql } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { mainSubject } from './digest-rules.ts';
import { gatherBranch } from './gather.ts';
import { remindConfirm, remindDone, remindNobody, remindNotice, remindTold } from './remind-messages.ts';
import { reasonsOf } from './rules.ts';
import { seenUnit } from './screens.ts';
import type { Reason } from './shapes.ts';
import { type Edition, periodFor } from './slot-rules.ts';
import { claimReminder, LEADING, lastReminder } from './store.ts';

const DAY_MS = 86_400_000;
/** Once a week; a little less, so that the same hour of the next digest is a new week. */
const APART_MS = 6.5 * DAY_MS;
/** Told within the week, or not at all. */
const TOLD_WITHIN_MS = 6 * DAY_MS;

/** The office in which a person reminds: the nearest one held above the unit. */
function officeOver({ roles }: Person, unit: Pick<Unit, 'id' | 'path'>): HeldRole | null {
  const above = roles.filter(
    ({ role, unit: held }) =>
      held.kind === 'organisation' &&
      role !== 'administrator' &&
      held.id !== unit.id &&
      unit.path.startsWith(held.path),
  );
  return above.sort((a, b) => b.unit.path.length - a.unit.path.length)[0] ?? null;
}

type Reminding = { unit: Unit; by: Person; office: HeldRole; reasons: Reason[]; keepers: Reach[] };

/** @throws UserError 'router-no-right', 'digests-remind-fine' */
async function gathered(ctx: Ctx, unitId: string, edition: Edition): Promise<Reminding> {
  const unit = await seenUnit(ctx, unitId);
  const by = await ctx.person();
  const office = officeOver(by, unit);
  if (!office || !by.member) throw new UserError('router-no-right');
  const branch = await gatherBranch(ctx, unit, periodFor(edition));
  const reasons = reasonsOf(branch, mainSubject(branch.subjects, branch.weeks[0] ?? {}), ctx.clock.now());
  if (reasons.length === 0) throw new UserError('digests-remind-fine', { unit: unit.name });
  return { unit, by, office, reasons, keepers: await keepersOf(ctx.db, unit, by.member.id) };
}

/** Of a cell its secretary and deputy, of a higher unit who leads it; each once, never the sender. */
async function keepersOf(sql: Sql, unit: Unit, except: string): Promise<Reach[]> {
  const roles = unit.kind === 'cell' ? SECRETARIES : LEADING.filter((role) => role !== 'overseer');
  const found = await reachRoles(sql, unit.id, roles);
  return [...new Map(found.map((one) => [one.memberId, one])).values()].filter(
    ({ memberId }) => memberId !== except,
  );
}

export async function askRemind(ctx: Ctx, unitId: string, edition: Edition): Promise<Reply> {
  const { unit, by, office, reasons, keepers } = await gathered(ctx, unitId, edition);
  const tongue = tongueIn(ctx, ctx.locale);
  const period = periodFor(edition);
  if (keepers.length === 0) return { messages: [remindNobody(tongue, { unit, period })] };
  const last = await lastReminder(ctx.db, unit.id);
  if (last && ctx.clock.now().getTime() - last.at.getTime() < APART_MS)
    return { messages: [remindTold(tongue, { unit, period, last })] };
  const signed = { name: by.member!.fullName, office };
  return { messages: [remindConfirm(tongue, { unit, edition, reasons, signed, count: keepers.length })] };
}

export async function remind(ctx: Ctx, unitId: string, edition: Edition): Promise<Reply> {
  const { unit, by, office, reasons, keepers } = await gathered(ctx, unitId, edition);
  const tongue = tongueIn(ctx, ctx.locale);
  const period = periodFor(edition);
  if (keepers.length === 0) return { edit: remindNobody(tongue, { unit, period }) };
  const now = ctx.clock.now();
  const memberId = by.member!.id;
  const signed = { name: by.member!.fullName, office };
  const hours = { zone: ctx.zone, table: await loadDaysOff(ctx.db, unit.id), ...DEFAULT_ALLOWED };
  const claimed = await inTransaction(ctx.db, async (tx) => {
    const since = new Date(now.getTime() - APART_MS);
    if (!(await claimReminder(tx, { unitId: unit.id, memberId, now, since }))) return false;
    await notify(
      tx,
      keepers.map((keeper) => ({
        key: `digest-remind:${unit.id}:${now.toISOString()}:${keeper.memberId}`,
        memberId: keeper.memberId!,
        dueAt: nextAllowed(now, hours),
        expiresAt: new Date(now.getTime() + TOLD_WITHIN_MS),
        payload: remindNotice(tongueIn(ctx, keeper.locale), {
          unit,
          period,
          reasons,
          signed,
          name: keeper.fullName ?? '',
        }),
      })),
    );
    await audit(tx, now, by, { action: 'digest.reminded', unitId: unit.id });
    return true;
  });
  if (claimed) return { toast: ctx.say('digests-remind-toast'), edit: remindDone(tongue, { unit, keepers }) };
  const last = await lastReminder(ctx.db, unit.id);
  return { edit: remindTold(tongue, { unit, period, last: last ?? { at: now, by: null } }) };
}
