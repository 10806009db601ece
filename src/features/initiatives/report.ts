// The owner's month: a number, a line, a photo, or one tap; the committee can write it for them.
import { z } from 'zod';
import { answerFor, answerSelf, type Recorded } from '../../core/asks/answer-store.ts';
import type { ChoiceAsk } from '../../core/asks/choice-rules.ts';
import { livingRef } from '../../core/asks/engine.ts';
import { readValue } from '../../core/asks/form-rules.ts';
import { monthOf } from '../../core/asks/owner-ask.ts';
import { answerOwn } from '../../core/asks/self-answer.ts';
import type { Ask } from '../../core/asks/shapes.ts';
import { loadAsk, lockAsk } from '../../core/asks/store.ts';
import { touchLiving } from '../../core/delivery/outbox.ts';
import type { Ctx, Form, FormStep, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { chosenOf, typedLine } from '../../core/forms/inputs.ts';
import { keptRef, refuseLarge } from '../../core/kept-files.ts';
import { givePurpose, purposeStands } from '../../core/org/consent-store.ts';
import { reachMembers } from '../../core/org/reach-store.ts';
import { tellPeople } from '../../core/org/tell.ts';
import { inTransaction, type Sql, type Tx } from '../../db/index.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { secrecyStamp } from '../../shared/secrecy.ts';
import { momentOf, tongueIn, tongueOf } from '../../shared/tongue.ts';
import { openCard, type Seen } from './access.ts';
import { monthIn } from './ask.ts';
import { monthLine, monthName, promptMessage } from './messages.ts';
import { isPerPerson } from './rules.ts';
import { correctableSince } from './screens.ts';
import { CODE, FEATURE, MAX_LINE, SAID } from './shapes.ts';

type Open = Seen & { ask: Ask; isOwn: boolean };

/** The owner, while it is open; the committee of the unit a day longer. @throws UserError else */
async function openMonth(ctx: Ctx, sql: Sql, ask: Ask | null): Promise<Open> {
  if (ask?.feature !== FEATURE) throw new UserError('router-old-button');
  const seen = await openCard(ctx, sql, ask.subjectId);
  const isOwn = ask.audience?.members?.[0] === seen.person.member?.id;
  if (!isOwn && !seen.manages) throw new UserError('router-no-right');
  const now = ctx.clock.now();
  const isOpen = ask.state === 'open' && now < ask.closesAt;
  const isLate = !isOwn && ask.state === 'closed' && ask.closesAt > correctableSince(now);
  if (!isOpen && !isLate) throw new UserError('initiatives-over');
  return { ...seen, ask, isOwn };
}

const open = async (ctx: Ctx, askId: string): Promise<Open> =>
  openMonth(ctx, ctx.db, await loadAsk(ctx.db, askId));

/** The question itself, for who came by a notice. */
export async function showMonth(ctx: Ctx, askId: string): Promise<Reply> {
  const { ask, scene } = await open(ctx, askId);
  const tongue = tongueIn(ctx, ctx.locale);
  const message = promptMessage(
    tongue,
    scene,
    await monthIn(ctx, ctx.db, ask),
    momentOf(tongue, ask.closesAt),
  );
  return { messages: [message] };
}

const data = z.object({
  askId: z.uuid(),
  number: z.string().optional(),
  line: z.string().optional(),
  photo: z.string().optional(),
});
type Data = z.infer<typeof data>;

export async function openReport(ctx: Ctx, askId: string): Promise<Reply> {
  const { scene } = await open(ctx, askId);
  return startForm(ctx, scene.measure === null ? plainReportForm : reportForm, { askId });
}

const skip = (ctx: Ctx) => [{ label: ctx.say('form-skip'), value: 'skip' as const }];
const consents = (ctx: Ctx) => [
  { label: ctx.say('initiatives-photo-yes'), value: 'yes' as const },
  { label: ctx.say('initiatives-photo-no'), value: 'no' as const },
];

/** A photo comes from the owner alone, who is asked once whether photos may be used. */
async function afterLine(ctx: Ctx, askId: string): Promise<'photo' | 'consent' | 'done'> {
  const { isOwn, person } = await open(ctx, askId);
  if (!isOwn || !person.member || !ctx.channel(ctx.incoming.channel).capabilities.files) return 'done';
  return (await purposeStands(ctx.db, person.member.id, 'photo')) ? 'photo' : 'consent';
}

const number: FormStep<Data> = {
  prompt: async (ctx, { askId }) => {
    const { scene, ask } = await open(ctx, askId);
    const month = monthName(tongueIn(ctx, ctx.locale), monthOf(ask, ctx.zone));
    const text = ctx.say('initiatives-form-number', {
      month,
      measure: scene.measure ?? '',
      unit: scene.measureUnit ?? '',
    });
    // Where choices are numbered, a small amount would be taken for one of them.
    return ctx.channel(ctx.incoming.channel).capabilities.buttons
      ? { text, choices: skip(ctx) }
      : { text: `${text}\n${ctx.say('initiatives-form-number-skip')}` };
  },
  read: async (ctx, given, input) => {
    if (chosenOf(skip(ctx), input) !== null) return { data: given, next: 'line' };
    const item = (await open(ctx, given.askId)).ask.form.items.find(({ id }) => id === 'number');
    const read = item && readValue(item, input.text ?? '', localDate(ctx.clock.now(), ctx.zone));
    if (!read?.ok) throw new UserError('initiatives-form-number-again');
    return { data: { ...given, number: read.value }, next: 'line' };
  },
};

const rest: Record<string, FormStep<Data>> = {
  line: {
    prompt: async (ctx) => ({
      text: ctx.say('initiatives-form-line', { max: MAX_LINE }),
      choices: skip(ctx),
    }),
    read: async (ctx, given, input) => {
      const next = await afterLine(ctx, given.askId);
      if (chosenOf(skip(ctx), input) !== null) return { data: given, next };
      const line = typedLine(input, MAX_LINE);
      if (isPerPerson(line)) throw new UserError('initiatives-per-person');
      return { data: { ...given, line }, next };
    },
  },
  consent: {
    prompt: async (ctx) => ({ text: ctx.say('initiatives-form-consent'), choices: consents(ctx) }),
    read: async (ctx, given, input) => {
      const answer = chosenOf(consents(ctx), input);
      if (!answer) throw new UserError('initiatives-form-consent-again');
      const { member } = await ctx.person();
      if (answer === 'no' || !member) return { data: given, next: 'done' };
      const consent = { memberId: member.id, purpose: 'photo' as const, platform: ctx.incoming.channel };
      await inTransaction(ctx.db, (tx) => givePurpose(tx, consent, ctx.clock.now()));
      return { data: given, next: 'photo' };
    },
  },
  photo: {
    prompt: async (ctx) => ({ text: ctx.say('initiatives-form-photo'), choices: skip(ctx) }),
    read: async (ctx, given, input) => {
      if (chosenOf(skip(ctx), input) !== null) return { data: given, next: 'done' };
      const { file } = input;
      if (!file?.mime.startsWith('image/')) throw new UserError('initiatives-form-photo-again');
      refuseLarge(file);
      if (secrecyStamp(file.name) !== null) throw new UserError('form-secret');
      return { data: { ...given, photo: keptRef(ctx.incoming.channel, file) }, next: 'done' };
    },
  },
};

const make = (name: string, steps: Record<string, FormStep<Data>>): Form<Data> => ({
  name,
  data,
  first: Object.keys(steps)[0]!,
  steps,
  done: record,
});
export const reportForm = make('initiatives.report', { number, ...rest });
export const plainReportForm = make('initiatives.report_plain', rest);

async function record(ctx: Ctx, given: Data): Promise<Reply> {
  const { number: sum, line, photo } = given;
  if (sum === undefined && line === undefined && photo === undefined)
    throw new UserError('initiatives-nothing');
  const text = await inTransaction(ctx.db, async (tx) => {
    const opened = await openMonth(ctx, tx, await lockAsk(tx, given.askId));
    const items = [
      { item: SAID, value: 'report', isChoice: true },
      ...(sum === undefined ? [] : [{ item: 'number', value: sum, isChoice: false }]),
      ...(line === undefined ? [] : [{ item: 'line', value: line, isChoice: false }]),
      ...(photo === undefined ? [] : [{ item: 'photo', value: 'photo', isChoice: false, fileRef: photo }]),
    ];
    for (const item of items) refuse(await write(ctx, tx, opened, item));
    await touchLiving(tx, livingRef(given.askId));
    const month = await monthIn(ctx, tx, opened.ask);
    if (!opened.isOwn) await tellOwner(ctx, tx, opened);
    return ctx.say('initiatives-recorded', {
      line: monthLine(tongueIn(ctx, ctx.locale), opened.scene, month),
    });
  });
  ctx.wake();
  return { toast: ctx.say('initiatives-recorded-toast'), messages: [{ text }] };
}

type Item = { item: string; value: string; isChoice: boolean; fileRef?: string };

async function write(ctx: Ctx, tx: Tx, { ask, isOwn, person }: Open, item: Item): Promise<Recorded> {
  const { incoming, clock, updateKey } = ctx;
  const now = clock.now();
  const answer = { askId: ask.id, ...item, stateAfter: 'done' as const, now, updateKey };
  if (isOwn) return answerSelf(tx, incoming.channel, incoming.sender, incoming.updateId, answer);
  if (!person.member) throw new UserError('router-not-joined');
  const closedSince = correctableSince(now);
  return answerFor(tx, ask.audience?.members?.[0] ?? '', person.member.id, { ...answer, closedSince });
}

/** @throws UserError where the answer was not taken; the transaction goes with it */
function refuse({ verdict }: Recorded): void {
  if (verdict === 'own') throw new UserError('initiatives-own-stands');
  if (verdict !== 'recorded' && verdict !== 'changed' && verdict !== 'same')
    throw new UserError('initiatives-over');
}

async function tellOwner(ctx: Ctx, tx: Tx, { ask, scene }: Open): Promise<void> {
  const month = await monthIn(ctx, tx, ask);
  await tellPeople(tx, ctx.texts, await reachMembers(tx, ask.audience?.members ?? []), {
    key: `initiatives-behalf:${ask.id}:${ctx.updateKey}`,
    message: (say) => {
      const line = monthLine(tongueOf(ctx, say), scene, month);
      const fix = [{ label: say('asks-behalf-fix'), data: encodeButton(CODE, 'report', ask.id) }];
      return {
        text: say('initiatives-behalf', { name: scene.name, line }),
        buttons: ask.state === 'open' ? [fix] : [],
      };
    },
  });
}

/** `Tháng này chưa có`: one tap. */
const NONE: ChoiceAsk = {
  code: CODE,
  item: SAID,
  choices: () => ['none'],
  label: (say) => say('initiatives-answer-none'),
  press: (askId) => encodeButton(CODE, 'none', askId),
  words: {
    missing: 'initiatives-month-silent',
    empty: 'initiatives-month-none',
    over: 'initiatives-over',
    remindedBefore: 'initiatives-over',
    notOpen: 'initiatives-over',
    notAsked: 'router-no-right',
  },
  about: async () => null,
};

export async function answerNone(ctx: Ctx, askId: string): Promise<Reply> {
  const { ask, isOwn } = await open(ctx, askId);
  if (!isOwn) throw new UserError('router-no-right');
  if ((await monthIn(ctx, ctx.db, ask)).said === 'report') throw new UserError('initiatives-reported');
  return answerOwn(ctx, NONE, askId, 'none');
}
