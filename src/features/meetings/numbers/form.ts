// `Báo số`: a secretary types how many there are and how many were there; one answer a cell.
import { z } from 'zod';
import { answerFor } from '../../../core/asks/answer-store.ts';
import { livingRef } from '../../../core/asks/engine.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { excuse, loadAsk, lockAsk } from '../../../core/asks/store.ts';
import { touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Form, FormInput, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import type { Person } from '../../../core/org/person.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { SECRETARIES } from '../../../core/org/roles.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { ASKS } from '../shapes.ts';
import { readCount } from '../votes/rules.ts';
import { saidLine } from './messages.ts';
import { PRESENT_ITEM, type Said, TOTAL_ITEM } from './rules.ts';
import { askedIn, saidBy } from './store.ts';

const data = z.object({ askId: z.uuid(), total: z.number().optional(), present: z.number().optional() });

type Own = { ask: Ask; unitId: string; member: NonNullable<Person['member']> };

/** The open question and the cell this person speaks for. @throws UserError where there is none */
async function ownUnit(ctx: Ctx, sql: Sql, askId: string): Promise<Own> {
  const ask = await loadAsk(sql, askId);
  if (ask?.feature !== ASKS.numbers) throw new UserError('router-old-button');
  const { member, roles } = await ctx.person();
  const held = roles.filter(({ role }) => SECRETARIES.some((one) => one === role)).map(({ unit }) => unit.id);
  const [asked] = await askedIn(sql, askId, held);
  if (!member || !asked) throw new UserError('router-no-right');
  if (ask.state !== 'open' || ask.closesAt <= ctx.clock.now()) throw new UserError('meeting-numbers-over');
  return { ask, unitId: asked.unitId, member };
}

export async function openNumbers(ctx: Ctx, askId: string): Promise<Reply> {
  await ownUnit(ctx, ctx.db, askId);
  return startForm(ctx, numbersForm, { askId }, ctx.incoming.kind === 'button');
}

const readPeople = ({ text = '' }: FormInput): number => {
  const count = readCount(text);
  if (count === null) throw new UserError('meeting-numbers-number');
  return count;
};

const ownSaid = async (sql: Sql, { ask, unitId }: Own): Promise<Said> =>
  (await saidBy(sql, ask.id, unitId))[0]!;

export const numbersForm: Form<z.infer<typeof data>> = {
  name: 'meetings.numbers',
  data,
  first: 'total',
  steps: {
    total: {
      async prompt(ctx, { askId }) {
        const own = await ownUnit(ctx, ctx.db, askId);
        const said = await ownSaid(ctx.db, own);
        const now = said.number ? `\n${saidLine(tongueIn(ctx, ctx.locale), said)}` : '';
        return { text: `${ctx.say('meeting-numbers-ask-total', { unit: said.name })}${now}` };
      },
      async read(_ctx, given, input) {
        const total = readPeople(input);
        if (total === 0) throw new UserError('meeting-numbers-zero');
        return { data: { ...given, total }, next: 'present' };
      },
    },
    present: {
      prompt: async (ctx, { total = 0 }) => ({ text: ctx.say('meeting-numbers-ask-present', { total }) }),
      async read(_ctx, given, input) {
        const present = readPeople(input);
        if (present > (given.total ?? 0))
          throw new UserError('meeting-numbers-many', { total: given.total ?? 0 });
        return { data: { ...given, present }, next: 'done' };
      },
    },
  },
  done: keep,
};

/** The latest word of the cell stands, whoever of its secretaries gave it; the others are not asked any more. */
async function keep(ctx: Ctx, { askId, total = 0, present = 0 }: z.infer<typeof data>): Promise<Reply> {
  const said = await inTransaction(ctx.db, async (tx) => {
    // Held, so that two secretaries of one cell do not answer twice.
    await lockAsk(tx, askId);
    const own = await ownUnit(ctx, tx, askId);
    const asked = await askedIn(tx, askId, [own.unitId]);
    const self = asked.find(({ memberId }) => memberId === own.member.id);
    const first = asked.find(({ isDone }) => isDone) ?? self ?? asked[0]!;
    const common = {
      askId,
      isChoice: false,
      now: ctx.clock.now(),
      updateKey: ctx.updateKey,
      stands: 'recorder',
    } as const;
    const put = (item: string, value: number, stateAfter: 'partial' | 'done') =>
      answerFor(tx, first.memberId, own.member.id, { ...common, item, value: String(value), stateAfter });
    await put(TOTAL_ITEM, total, 'partial');
    await put(PRESENT_ITEM, present, 'done');
    const others = asked.map(({ memberId }) => memberId).filter((id) => id !== first.memberId);
    await excuse(tx, askId, others);
    // Their copies show what the cell said, whoever said it.
    await touchLiving(tx, livingRef(askId), await reachMembers(tx, others));
    return ownSaid(tx, own);
  });
  ctx.wake();
  const line = saidLine(tongueIn(ctx, ctx.locale), said);
  return { messages: [{ text: ctx.say('meeting-numbers-kept', { line }) }] };
}
