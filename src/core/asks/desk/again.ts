// `Nhắc lại một lần`: those who look after a whole cell have its missing reminded once more, by hand.
import { inTransaction, type Tx } from '../../../db/index.ts';
import { instantOf, localDate, mondayOf } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { BUDGET } from '../../delivery/notices/rules.ts';
import { sentSince } from '../../delivery/notices/store.ts';
import type { Ctx, Reply } from '../../feature.ts';
import { REMINDED_AGAIN } from '../../org/audit-actions.ts';
import { audit } from '../../org/audit-store.ts';
import { reachMembers } from '../../org/reach-store.ts';
import type { Kinds } from '../choice-rules.ts';
import { nudgeMissing } from '../engine.ts';
import { placeAt, withPeople } from './desk.ts';
import { isMissing } from './rules.ts';
import { lockReminder, remindedUnits } from './store.ts';

/** Once per ask and cell. */
export async function remindAgain(ctx: Ctx, kinds: Kinds, askId: string): Promise<Reply> {
  const { key, count } = await inTransaction(ctx.db, async (tx) => {
    await lockReminder(tx, askId);
    const place = await placeAt(ctx, tx, kinds, { askId, act: 'see_unanswered_names' });
    const { kind, ask, person, scope } = place;
    const now = ctx.clock.now();
    if (ask.state !== 'open' || now >= ask.closesAt) throw new UserError(kind.words.over);
    if (scope.cells.length === 0) throw new UserError('router-no-right');
    const action = `${ask.feature}.${REMINDED_AGAIN}` as const;
    const before = await remindedUnits(tx, askId, action);
    const cells = scope.cells.filter(({ id }) => !before.has(id));
    if (cells.length === 0) return { key: kind.words.remindedBefore, count: 0 };
    const { people } = await withPeople(tx, { ...place, scope: { cells, groups: [] } });
    const missing = people.filter(isMissing).map(({ memberId }) => memberId);
    const able = await remindable(ctx, tx, missing);
    if (able === 0) return { key: 'asks-again-held', count: 0 };
    const reminded = await nudgeMissing(ctx, tx, ask, { now, key: 'again', only: missing });
    if (reminded === 0) return { key: 'asks-again-nobody', count: 0 };
    for (const { id } of cells) await audit(tx, now, person, { action, unitId: id, subjectId: askId });
    return { key: 'asks-again-done', count: able };
  });
  ctx.wake();
  return { toast: ctx.say(key, { count }) };
}

/** How many of them can be written to and have room in their message budget today. */
async function remindable({ clock, zone }: Ctx, tx: Tx, memberIds: string[]): Promise<number> {
  const reached = (await reachMembers(tx, memberIds)).flatMap(({ memberId }) => memberId ?? []);
  const today = localDate(clock.now(), zone);
  const sent = await sentSince(tx, reached, instantOf(mondayOf(today), '00:00', zone));
  const hasRoom = (id: string) => {
    const days = (sent.get(id) ?? []).map((at) => localDate(at, zone));
    return days.length < BUDGET.perWeek && days.filter((day) => day === today).length < BUDGET.perDay;
  };
  return reached.filter(hasRoom).length;
}
