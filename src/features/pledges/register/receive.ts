// `Tiếp nhận` writes down what the committee agreed; `Đề nghị bổ sung` sends a pledge back with a remark.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { tellPeople } from '../../../core/org/tell.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { addDays, type LocalDate, localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format.ts';
import { readDate } from '../../../shared/read-dates.ts';
import { isSecretary, pledgeFor, type SeenPledge, secretaryFor } from '../access.ts';
import { waitingIn } from '../desk/store.ts';
import { changeItem } from '../month/changes-store.ts';
import { followOpenMonths } from '../month/item-actions.ts';
import { planRounds } from '../month/planning.ts';
import type { Pledge } from '../shapes.ts';
import { loadPledgePlan, lockPledge, type MemberSeat, memberSeat, updatePledge } from '../store.ts';
import { show } from './draft.ts';
import { acceptedNews, addedAcceptedNews, addedReturnedNews, returnedNews } from './messages.ts';
import { isWaiting, readWords } from './rules.ts';

/** Handed in, whole or an item more, and this person's to receive. @throws UserError */
async function receivable(ctx: Ctx, sql: Sql, pledgeId: string): Promise<SeenPledge> {
  const seen = await pledgeFor(ctx, sql, pledgeId);
  await secretaryFor(ctx, sql, seen.seat.unit.id);
  if (!isWaiting(seen.pledge)) throw new UserError('pledges-not-waiting');
  return seen;
}

export async function askAgreed(ctx: Ctx, pledgeId: string): Promise<Reply> {
  await receivable(ctx, ctx.db, pledgeId);
  return startForm(ctx, acceptForm, { unitId: null, pledgeIds: [pledgeId] });
}

/** All that wait in the cell, agreed on at one sitting. */
export async function askAgreedAll(ctx: Ctx, unitId: string, years: readonly number[]): Promise<Reply> {
  await secretaryFor(ctx, ctx.db, unitId);
  const pledgeIds = (await waitingIn(ctx.db, unitId, years)).map(({ pledgeId }) => pledgeId);
  if (pledgeIds.length === 0) throw new UserError('pledges-not-waiting');
  return startForm(ctx, acceptForm, { unitId, pledgeIds });
}

const accepting = z.object({
  unitId: z.uuid().nullable(),
  pledgeIds: z.array(z.uuid()),
  agreedOn: z.string().optional(),
});

/** A day that is not to come. @throws UserError */
function readAgreed(text: string, today: LocalDate): LocalDate {
  const read = readDate(text, addDays(today, -366));
  if (!read.ok) throw new UserError('pledges-due-again');
  if (read.value > today) throw new UserError('pledges-agreed-future');
  return read.value;
}

export const acceptForm: Form<z.infer<typeof accepting>> = {
  name: 'pledges.accept',
  data: accepting,
  first: 'agreed',
  steps: {
    agreed: {
      prompt: async (ctx, { pledgeIds }) => {
        const today = localDate(ctx.clock.now(), ctx.zone);
        return {
          text: ctx.say('pledges-ask-agreed', { count: pledgeIds.length }),
          choices: [
            { label: ctx.say('pledges-agreed-today', { day: formatDate(today).slice(0, 5) }), value: 'd0' },
            {
              label: ctx.say('pledges-agreed-yesterday', { day: formatDate(addDays(today, -1)).slice(0, 5) }),
              value: 'd1',
            },
          ],
        };
      },
      read: async (ctx, kept, { choice, text = '' }) => {
        const today = localDate(ctx.clock.now(), ctx.zone);
        const agreedOn = choice ? addDays(today, choice === 'd1' ? -1 : 0) : readAgreed(text, today);
        return { data: { ...kept, agreedOn }, next: 'done' };
      },
    },
  },
  done: (ctx, { pledgeIds, agreedOn }) => accept(ctx, pledgeIds, agreedOn ?? ''),
};

async function accept(ctx: Ctx, pledgeIds: readonly string[], agreedOn: LocalDate): Promise<Reply> {
  const names = await inTransaction(ctx.db, async (tx) => {
    const now = ctx.clock.now();
    const accepted: string[] = [];
    for (const id of pledgeIds) {
      const pledge = await lockPledge(tx, id);
      const seat = pledge && (await memberSeat(tx, pledge.memberId));
      // Sent back, received by another, or gone to another cell meanwhile: the others are received all the same.
      if (!pledge || !seat || !isWaiting(pledge) || !isSecretary(await ctx.person(), seat.unit.id)) continue;
      const { member, person } = await secretaryFor(ctx, tx, seat.unit.id);
      const seen = { pledge, seat };
      const isWhole = seen.pledge.state === 'sent';
      if (isWhole) {
        const received = { state: 'accepted', agreedOn, remark: null } as const;
        await updatePledge(tx, id, { ...received, acceptedBy: member.id, acceptedAt: now }, now);
      } else await acceptAdded(ctx, tx, seen, { agreedOn, by: member.id });
      await audit(tx, now, person, {
        action: 'pledge.accepted',
        unitId: seen.seat.unit.id,
        subjectId: id,
        detail: { agreedOn },
      });
      const news: typeof acceptedNews = isWhole
        ? acceptedNews
        : (say, of) => addedAcceptedNews(say, { ...of, day: formatDate(agreedOn) });
      await tellMember(ctx, tx, { ...seen.pledge, state: 'accepted', agreedOn }, seen.seat, news);
      accepted.push(seen.seat.fullName);
    }
    if (accepted.length === 0) throw new UserError('pledges-not-waiting');
    await planRounds(ctx, tx);
    return accepted;
  });
  ctx.wake();
  const said = { day: formatDate(agreedOn), count: names.length, name: names[0] ?? '' };
  return show(ctx, { text: ctx.say('pledges-accepted', said) });
}

/** Items added to a received pledge are asked about from now on. */
async function acceptAdded(
  ctx: Ctx,
  tx: Tx,
  { pledge, seat }: Pick<SeenPledge, 'pledge' | 'seat'>,
  { agreedOn, by }: { agreedOn: LocalDate; by: string },
): Promise<void> {
  const change = { kind: 'received', reason: agreedOn, to: {}, at: ctx.clock.now(), by } as const;
  for (const item of pledge.items.filter(({ state }) => state === 'waiting'))
    await changeItem(tx, item, change);
  await followOpenMonths(ctx, tx, seat.id, pledge.year);
}

async function tellMember(
  ctx: Ctx,
  tx: Tx,
  pledge: Pledge,
  { unit }: MemberSeat,
  news: typeof acceptedNews,
): Promise<void> {
  const plan = await loadPledgePlan(tx, unit.id);
  await tellPeople(tx, ctx.texts, await reachMembers(tx, [pledge.memberId]), {
    key: `pledge-${pledge.state}:${pledge.id}:${ctx.updateKey}`,
    message: (say) => news(say, { pledge, plan }),
  });
}

const returning = z.object({ pledgeId: z.uuid(), remark: z.string().optional() });

export async function askRemark(ctx: Ctx, pledgeId: string): Promise<Reply> {
  await receivable(ctx, ctx.db, pledgeId);
  return startForm(ctx, returnForm, { pledgeId });
}

export const returnForm: Form<z.infer<typeof returning>> = {
  name: 'pledges.return',
  data: returning,
  first: 'remark',
  steps: {
    remark: {
      prompt: async (ctx, { pledgeId }) => {
        const { seat } = await receivable(ctx, ctx.db, pledgeId);
        return { text: ctx.say('pledges-ask-remark', { name: seat.fullName }) };
      },
      read: async (_ctx, kept, { text }) => ({
        data: { ...kept, remark: readWords(text, 'remark') },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { pledgeId, remark = '' }) => {
    const name = await inTransaction(ctx.db, async (tx) => {
      await lockPledge(tx, pledgeId);
      const { pledge, seat } = await receivable(ctx, tx, pledgeId);
      if (pledge.state === 'accepted')
        await tellMember(ctx, tx, { ...pledge, remark }, seat, addedReturnedNews);
      else {
        await updatePledge(tx, pledgeId, { state: 'returned', remark }, ctx.clock.now());
        await tellMember(ctx, tx, { ...pledge, state: 'returned', remark }, seat, returnedNews);
      }
      return seat.fullName;
    });
    ctx.wake();
    return show(ctx, { text: ctx.say('pledges-returned', { name }) });
  },
};
