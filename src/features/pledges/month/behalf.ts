// `Ghi hộ` of a month: the committee enters what a member said or ticked on paper; the member is told.
import { z } from 'zod';
import { actingRole, correctableUntil } from '../../../core/asks/desk/rules.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import { notify } from '../../../core/delivery/notices.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { pageOf } from '../../../core/menu/pages-rules.ts';
import type { Person } from '../../../core/org/person.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import { may } from '../../../core/org/rights.ts';
import { inTransaction, type Sql, type Tx } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { givenName } from '../../../shared/text.ts';
import { type Tongue, tongueIn } from '../../../shared/tongue.ts';
import { refuseGroup } from '../access.ts';
import { button, rows } from '../messages.ts';
import { readDone } from '../register/rules.ts';
import { ASKS, CODE } from '../shapes.ts';
import { memberSeat } from '../store.ts';
import { itemIn } from './answers.ts';
import { type Scene, sceneOf } from './ask.ts';
import { answerOf, behalfWay, itemButtons, question } from './messages.ts';
import { type RecordedItem, recordItem } from './record.ts';
import type { OwnItem, OwnMonth } from './rules.ts';
import { ownMonths } from './store.ts';

/** `memberId` and `unitId`: of who records, and the cell in whose name. */
type Round = { scene: Scene; person: Person; memberId: string; unitId: string };

/**
 * A round of a cell whose pledges the person sees, or, `about` somebody, of one who sits in such a cell now: who moved since
 * is their new cell's. As long as answers for others are taken. @throws UserError
 */
async function roundFor(ctx: Ctx, sql: Sql, askId: string, about: string | null = null): Promise<Round> {
  refuseGroup(ctx);
  const person = await ctx.person();
  const ask = await loadAsk(sql, askId);
  const scene = ask?.feature === ASKS.month ? await sceneOf(sql, ask) : null;
  if (!ask || !scene) throw new UserError('router-old-button');
  const unit = about === null ? scene.unit : (await memberSeat(sql, about))?.unit;
  if (!unit) throw new UserError('router-no-right');
  const mayRecord = may(person, 'see_pledge', unit) && may(person, 'answer_for_another', unit);
  if (!mayRecord || !person.member) throw new UserError('router-no-right');
  const now = ctx.clock.now();
  const isTaken = ask.state === 'open' || (ask.state === 'closed' && now < correctableUntil(ask));
  if (!isTaken) throw new UserError('pledges-month-over');
  return { scene, person, memberId: person.member.id, unitId: unit.id };
}

/** What the person said themselves stands. */
const canBeWritten = ({ value, recordedBy }: OwnItem): boolean => value === null || recordedBy !== null;

export async function openBehalf(ctx: Ctx, askId: string, page: number): Promise<Reply> {
  const { unitId } = await roundFor(ctx, ctx.db, askId);
  const months = (await ownMonths(ctx.db, askId, null)).filter(
    (own) => own.unitId === unitId && own.items.some(canBeWritten),
  );
  const openFirst = months.sort((a, b) => Number(isComplete(a)) - Number(isComplete(b)));
  const text = ctx.say(months.length > 0 ? 'asks-behalf-pick' : 'asks-behalf-none');
  const list = pageOf(
    openFirst,
    page,
    (own) => button(own.fullName, 'bm', askId, own.memberId),
    (to) => encodeButton(CODE, 'bmon', askId, `p${to}`),
  );
  return { edit: { text, buttons: [...list, [button(ctx.say('form-back'), 'who', askId)]] } };
}

const isComplete = ({ items }: OwnMonth): boolean => items.every(({ value }) => value !== null);

async function theirs(sql: Sql, askId: string, memberId: string): Promise<OwnMonth> {
  const [own] = await ownMonths(sql, askId, memberId);
  if (!own) throw new UserError('router-no-right');
  return own;
}

export async function openBehalfOf(
  ctx: Ctx,
  askId: string,
  memberId: string,
  toast?: string,
): Promise<Reply> {
  const { scene } = await roundFor(ctx, ctx.db, askId, memberId);
  const own = await theirs(ctx.db, askId, memberId);
  const edit = behalfScreen(tongueIn(ctx, ctx.locale), scene, own);
  return toast === undefined ? { edit } : { toast, edit };
}

/** What is recorded, then the next item with its buttons; those recorded for them can be corrected. */
function behalfScreen(tongue: Tongue, scene: Scene, own: OwnMonth) {
  const { say } = tongue;
  const askId = scene.ask.id;
  const now = own.items.find(({ value }) => value === null);
  const said = own.items
    .filter(({ value }) => value !== null)
    .map((item) => say('pledges-behalf-line', { position: item.position, answer: answerOf(tongue, item) }));
  const head = say('asks-behalf-what', { name: own.fullName });
  const back = button(say('form-back'), 'bmon', askId, 'p0');
  if (now)
    return {
      text: [head, ...said, '', question(tongue, scene, now)].join('\n'),
      buttons: [...itemButtons(tongue, now, behalfWay(askId, own.memberId)), [back]],
    };
  const fixable = own.items.filter(canBeWritten);
  return {
    text: [head, ...said, '', say('pledges-behalf-complete')].join('\n'),
    buttons: rows(
      ...fixable.map(({ position, slot }) =>
        button(say('pledges-behalf-fix', { position }), 'bf', askId, own.memberId, slot),
      ),
      back,
    ),
  };
}

export async function fixBehalf(ctx: Ctx, askId: string, memberId: string, slot: string): Promise<Reply> {
  const { scene } = await roundFor(ctx, ctx.db, askId, memberId);
  const own = await theirs(ctx.db, askId, memberId);
  const item = itemIn(own, slot);
  const tongue = tongueIn(ctx, ctx.locale);
  return {
    edit: {
      text: `${ctx.say('asks-behalf-what', { name: own.fullName })}\n${question(tongue, scene, item)}`,
      buttons: [
        ...itemButtons(tongue, item, behalfWay(askId, memberId)),
        [button(ctx.say('form-back'), 'bm', askId, memberId)],
      ],
    },
  };
}

export async function recordFor(
  ctx: Ctx,
  askId: string,
  memberId: string,
  slot: string,
  value: string,
): Promise<Reply> {
  const tongue = tongueIn(ctx, ctx.locale);
  const { own, item } = await inTransaction(ctx.db, async (tx) => {
    const round = await roundFor(ctx, tx, askId, memberId);
    await theirs(tx, askId, memberId);
    const done = await recordItem(tx, {
      askId,
      memberId,
      slot,
      value,
      by: round.memberId,
      now: ctx.clock.now(),
      updateKey: ctx.updateKey,
    });
    if (done.verdict === 'own') throw new UserError('asks-behalf-own', { name: done.own.fullName });
    if (done.verdict === 'closed' || done.verdict === 'not_open') throw new UserError('pledges-month-over');
    if (done.verdict === 'recorded' || done.verdict === 'changed') await tellThem(ctx, tx, round, done);
    return done;
  });
  ctx.wake();
  const toast = ctx.say('asks-behalf-done', { name: own.fullName, answer: answerOf(tongue, item) });
  const reply = await openBehalfOf(ctx, askId, memberId, toast);
  if (ctx.incoming.kind === 'button') return reply;
  return { messages: reply.edit ? [{ ...reply.edit, text: `${toast}\n\n${reply.edit.text}` }] : [] };
}

/** Only who can be reached; one's own needs no telling. */
async function tellThem(
  ctx: Ctx,
  tx: Tx,
  { scene, person, memberId, unitId }: Round,
  done: RecordedItem,
): Promise<void> {
  const { own, item } = done;
  if (own.memberId === memberId) return;
  const now = ctx.clock.now();
  const by = givenName(person.member?.fullName ?? '');
  const role = actingRole(person, { unitId, groupUnitId: null }) ?? 'secretary';
  const { closesAt } = scene.ask;
  await notify(
    tx,
    (await reachMembers(tx, [own.memberId])).map(({ locale }) => {
      const tongue = tongueIn(ctx, locale);
      const { say } = tongue;
      const answer = say('pledges-behalf-answer', {
        month: scene.month,
        position: item.position,
        answer: answerOf(tongue, item),
      });
      const fix = button(say('asks-behalf-fix'), 'fix', scene.ask.id);
      return {
        key: `behalf:${scene.ask.id}:${own.memberId}:${ctx.updateKey}`,
        memberId: own.memberId,
        dueAt: now,
        expiresAt: now < closesAt ? closesAt : correctableUntil(scene.ask),
        payload: {
          text: say('asks-behalf-told', { by, role: say(`asks-role-${role}`), answer }),
          buttons: [[fix]],
          line: say('asks-behalf-line', { answer }),
          button: fix,
        },
      };
    }),
  );
}

const numbering = z.object({
  askId: z.uuid(),
  memberId: z.uuid(),
  slot: z.string(),
  value: z.string().optional(),
});

export async function askBehalfNumber(
  ctx: Ctx,
  askId: string,
  memberId: string,
  slot: string,
): Promise<Reply> {
  await roundFor(ctx, ctx.db, askId, memberId);
  itemIn(await theirs(ctx.db, askId, memberId), slot);
  return startForm(ctx, behalfNumberForm, { askId, memberId, slot });
}

export const behalfNumberForm: Form<z.infer<typeof numbering>> = {
  name: 'pledges.number_for',
  data: numbering,
  first: 'number',
  steps: {
    number: {
      prompt: async (ctx, { askId, memberId, slot }) => {
        const { scene } = await roundFor(ctx, ctx.db, askId, memberId);
        const own = await theirs(ctx.db, askId, memberId);
        const item = itemIn(own, slot);
        const example = ctx.say('pledges-number-example', { measure: item.measure ?? '' });
        const what = question(tongueIn(ctx, ctx.locale), scene, item);
        return { text: `${ctx.say('asks-behalf-what', { name: own.fullName })}\n${what}\n${example}` };
      },
      read: async (_ctx, kept, { text = '' }) => ({
        data: { ...kept, value: String(readDone(text)) },
        next: 'done',
      }),
    },
  },
  done: (ctx, { askId, memberId, slot, value = '' }) => recordFor(ctx, askId, memberId, slot, value),
};
