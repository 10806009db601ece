// `Lập kỳ họp`: which kind, once or by rule; then a short form.
import { z } from 'zod';
import type { Message } from '../../../channels/channel.ts';
import { unitLocale } from '../../../core/asks/viewer-store.ts';
import type { Ctx, Form, FormStep, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import type { Unit } from '../../../core/org/units-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { idFrom } from '../../../shared/ids.ts';
import { momentOf, tongueIn } from '../../../shared/tongue.ts';
import { backToCard } from '../messages.ts';
import { CODE, MEETING_KINDS, type MeetingKind } from '../shapes.ts';
import { insertMeeting, loadMeeting } from '../store.ts';
import { openManaged } from './access.ts';
import { search } from './people.ts';
import { chairStep, recorderStep } from './people-steps.ts';
import { placePrompt, readPlace } from './place.ts';
import { planPreparing } from './preparing.ts';
import { isRegular, lengthOf } from './rules.ts';
import { seriesForm } from './series-form.ts';
import { kindTitle, titleOf } from './titles-messages.ts';
import { momentOfForm, whenSteps } from './when.ts';

/** What is offered: the kinds, and the regular meeting joined with a thematic one. */
const OFFERS = [...MEETING_KINDS, 'joined'] as const;
export type Offer = (typeof OFFERS)[number];
export const offerOf = z.enum(OFFERS);

const kindsOf = (offer: Offer): { kind: MeetingKind; joinedKind: MeetingKind | null } =>
  offer === 'joined' ? { kind: 'regular', joinedKind: 'thematic' } : { kind: offer, joinedKind: null };

/** A higher unit calls its branch together; a cell holds its own meetings. */
const OFFERED: Record<'organisation' | 'cell', readonly Offer[]> = {
  organisation: ['study_session', 'extraordinary'],
  cell: ['regular', 'thematic', 'joined', 'model', 'extraordinary'],
};
const offersOf = ({ kind }: Pick<Unit, 'kind'>): readonly Offer[] =>
  OFFERED[kind === 'organisation' ? 'organisation' : 'cell'];

/** Held when there is need, so not by a rule. */
const ONCE_ONLY: readonly Offer[] = ['extraordinary', 'study_session'];

export async function chooseKind(ctx: Ctx, unitId: string): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId);
  return {
    edit: {
      text: ctx.say('plan-ask-kind', { unit: unit.name }),
      buttons: [
        ...offersOf(unit).map((offer) => [
          { label: ctx.say(`plan-kind-${offer}`), data: encodeButton(CODE, 'p_kind', unitId, offer) },
        ]),
        [{ label: ctx.say('form-back'), data: encodeButton(CODE, 'unit', unitId) }],
      ],
    },
  };
}

export async function chooseHow(ctx: Ctx, unitId: string, offer: Offer): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId);
  if (!offersOf(unit).includes(offer)) throw new UserError('router-old-button');
  if (ONCE_ONLY.includes(offer)) return startOnce(ctx, unitId, offer);
  const row = (key: string, action: string) => [
    { label: ctx.say(key), data: encodeButton(CODE, action, unitId, offer) },
  ];
  return {
    edit: {
      text: ctx.say('plan-ask-how', { kind: ctx.say(`plan-kind-${offer}`) }),
      buttons: [
        row('plan-how-once', 'p_once'),
        row('plan-how-rule', 'p_rule'),
        [{ label: ctx.say('form-back'), data: encodeButton(CODE, 'p_new', unitId) }],
      ],
    },
  };
}

export async function startOnce(ctx: Ctx, unitId: string, offer: Offer): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId);
  if (!offersOf(unit).includes(offer)) throw new UserError('router-old-button');
  const form = offer === 'study_session' ? studyForm : newForm;
  return startForm(ctx, form, { unitId, ...kindsOf(offer) });
}

export async function startRule(ctx: Ctx, unitId: string, offer: Offer): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId);
  if (!offersOf(unit).includes(offer) || ONCE_ONLY.includes(offer)) throw new UserError('router-old-button');
  return startForm(ctx, seriesForm, { unitId, ...kindsOf(offer) });
}

const kind = z.enum(MEETING_KINDS);
const data = z.object({
  unitId: z.uuid(),
  kind,
  joinedKind: kind.nullable(),
  date: z.string().optional(),
  time: z.string().optional(),
  place: z.string().nullish(),
  chairId: z.uuid().nullish(),
  recorderId: z.uuid().nullish(),
  search: search.optional(),
  withParticipants: z.boolean().optional(),
  attendanceBy: z.enum(['names', 'numbers']).optional(),
});
type NewData = z.infer<typeof data>;

const steps: Record<string, FormStep<NewData>> = {
  ...whenSteps<NewData>('place'),
  place: {
    prompt: (ctx, { unitId }) => placePrompt(ctx, unitId),
    read: async (ctx, kept, input) => ({
      data: { ...kept, place: await readPlace(ctx, kept.unitId, input) },
      next: 'chair',
    }),
  },
  chair: chairStep<NewData>('recorder'),
  recorder: recorderStep<NewData>('done'),
};

const yesNo = (
  key: string,
  values: readonly [string, string],
  next: string,
  set: (value: string) => Partial<NewData>,
): FormStep<NewData> => ({
  prompt: async (ctx) => ({
    text: ctx.say(`plan-ask-${key}`),
    choices: values.map((value) => ({ label: ctx.say(`plan-study-${value}`), value })),
  }),
  read: async (ctx, kept, { choice, text = '' }) => {
    const value = values.find(
      (one) => one === choice || ctx.say(`plan-study-${one}`).toLowerCase() === text.trim().toLowerCase(),
    );
    if (!value) throw new UserError('plan-choose-button');
    return { data: { ...kept, ...set(value) }, next };
  },
});

export const newForm: Form<NewData> = { name: 'meetings.new', data, first: 'date', steps, done: make };

/** A study session of a branch: who takes part, and how attendance is counted. */
export const studyForm: Form<NewData> = {
  name: 'meetings.study',
  data,
  first: 'who',
  steps: {
    who: yesNo('who', ['members', 'everyone'], 'count', (value) => ({
      withParticipants: value === 'everyone',
    })),
    count: yesNo('count', ['names', 'numbers'], 'date', (value) => ({
      attendanceBy: value === 'numbers' ? 'numbers' : 'names',
    })),
    ...steps,
  },
  done: make,
};

async function make(ctx: Ctx, kept: NewData): Promise<Reply> {
  const id = idFrom('meeting', ctx.updateKey);
  const meeting = await inTransaction(ctx.db, async (tx) => {
    const unit = await openManaged(ctx, tx, kept.unitId);
    const person = await ctx.person();
    if (!person.member) throw new UserError('router-no-right');
    const now = ctx.clock.now();
    const startsAt = momentOfForm(ctx, kept);
    const say = ctx.texts.say((await unitLocale(tx, unit.id)) ?? ctx.defaultLocale);
    const { joinedKind, place = null, chairId = null, recorderId = null } = kept;
    await insertMeeting(
      tx,
      {
        id,
        unitId: unit.id,
        kind: kept.kind,
        joinedKind,
        title: titleOf(say, { title: kindTitle(say, kept), kind: kept.kind }, startsAt, ctx.zone),
        startsAt,
        minutes: lengthOf(kept),
        place,
        chairId,
        recorderId,
        withParticipants: kept.withParticipants ?? false,
        attendanceBy: kept.attendanceBy ?? 'names',
        createdBy: person.member.id,
      },
      now,
    );
    await audit(tx, now, person, { action: 'meetings.made', unitId: unit.id, subjectId: id });
    const made = await loadMeeting(tx, id);
    if (made) await planPreparing(ctx, tx, made);
    return made;
  });
  ctx.wake();
  if (!meeting) throw new UserError('router-old-button');
  const tongue = tongueIn(ctx, ctx.locale);
  const made = { title: meeting.title, moment: momentOf(tongue, meeting.startsAt) };
  const message: Message = {
    text: ctx.say('plan-made', { ...made, regular: isRegular(meeting) ? 'yes' : 'no' }),
    buttons: [
      [{ label: ctx.say('plan-prepare-label'), data: encodeButton(CODE, 'p_prep', id) }],
      backToCard(ctx.say, id),
    ],
  };
  return { toast: ctx.say('plan-made-toast'), messages: [message] };
}
