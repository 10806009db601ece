// `Soạn thông báo`: the words, a link, until when, what is confirmed, to whom; then the preview and `Gửi`.
import { z } from 'zod';
import { unitToAsk } from '../../core/asks/audience/choice.ts';
import { describeAudience } from '../../core/asks/audience/messages.ts';
import { narrowedBy } from '../../core/asks/audience/rules.ts';
import { audienceData } from '../../core/asks/audience/shapes.ts';
import { audienceSteps } from '../../core/asks/audience/steps.ts';
import type { Ctx, Form, FormInput, FormStep } from '../../core/feature.ts';
import { instantOf, isLocalDate, isLocalTime, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { formatDate, formatTime, formatWeekday } from '../../shared/format.ts';
import { readDate, readTime } from '../../shared/read-dates.ts';
import { searchKey } from '../../shared/text.ts';
import { dayOf, tongueIn } from '../../shared/tongue.ts';
import { senderIn, weekOf } from './access.ts';
import { chosenFor, type Draft, refuseDue, send, signatureOf } from './actions.ts';
import { confirmLabel, openText } from './messages.ts';
import {
  DEFAULT_TIME,
  dueChoices,
  dueProblem,
  MAX_LINK,
  MAX_TEXT,
  nextMonday,
  readLink,
  readText,
  staysPublic,
  TIMES,
} from './rules.ts';
import { CONFIRMS } from './shapes.ts';
import { hasOthers } from './store.ts';

const data = z.object({
  ...audienceData,
  text: z.string().default(''),
  link: z.string().nullable().default(null),
  date: z.string().default(''),
  time: z.string().default(DEFAULT_TIME),
  confirm: z.enum(CONFIRMS).default('received'),
  isPublic: z.boolean().default(false),
  urgent: z.boolean().default(false),
  /** The preview was seen: what is changed from there leads back to it. */
  previewed: z.boolean().default(false),
});
type Data = z.infer<typeof data>;
type Step = FormStep<Data>;
type Choice = { label: string; value: string };

export const emptyDraft = (unitId: string): Data => data.parse({ unitId, audience: {} });

/** The pressed choice, or the one whose label was typed. @throws UserError 'announcements-by-button' */
function chosen(choices: readonly Choice[], { choice, text = '' }: FormInput): string {
  const found = choices.find(({ value, label }) => value === choice || searchKey(label) === searchKey(text));
  if (!found) throw new UserError('announcements-by-button');
  return found.value;
}

/** A question with buttons alone; a word of the label does as well. */
const byButton = (
  ask: (ctx: Ctx, kept: Data) => string,
  choices: (ctx: Ctx, kept: Data) => Choice[],
  then: (kept: Data, value: string, ctx: Ctx) => { data: Data; next: string },
): Step => ({
  prompt: async (ctx, kept) => ({ text: ask(ctx, kept), choices: choices(ctx, kept) }),
  read: async (ctx, kept, input) => then(kept, chosen(choices(ctx, kept), input), ctx),
});

const dueAtOf = ({ date, time }: Pick<Data, 'date' | 'time'>, zone: string): Date =>
  instantOf(date, time, zone);

const text: Step = {
  async prompt(ctx, { unitId }) {
    const remark = await remarkOf(ctx, unitId);
    const { unit } = await senderIn(ctx, ctx.db, unitId);
    const ask = ctx.say('announcements-ask-text', { unit: unit.name, max: MAX_TEXT });
    return { text: [...remark, ask].join('\n\n') };
  },
  async read(_ctx, kept, { text: typed = '' }) {
    const read = readText(typed);
    if (!read.ok) throw new UserError(`announcements-text-${read.code}`, { max: MAX_TEXT });
    return { data: { ...kept, text: read.value }, next: 'link' };
  },
};

const NO_LINK = 'none';
const link: Step = {
  prompt: async (ctx) => ({
    text: ctx.say('announcements-ask-link'),
    choices: [{ label: ctx.say('announcements-no-link'), value: NO_LINK }],
  }),
  async read(ctx, kept, { choice, text: typed = '' }) {
    const isNone = choice === NO_LINK || searchKey(typed) === searchKey(ctx.say('announcements-no-link'));
    if (isNone) return { data: { ...kept, link: null }, next: 'due' };
    const read = readLink(typed);
    if (!read.ok) throw new UserError(`announcements-link-${read.code}`, { max: MAX_LINK });
    return { data: { ...kept, link: read.value }, next: 'due' };
  },
};

const due: Step = {
  async prompt(ctx) {
    const today = localDate(ctx.clock.now(), ctx.zone);
    const choices = dueChoices(ctx.clock.now(), ctx.zone).map((day) => ({
      label:
        day === today
          ? ctx.say('announcements-due-today', { day: formatDate(day).slice(0, 5) })
          : ctx.say('announcements-due-day', {
              weekday: formatWeekday(day, ctx.locale),
              day: formatDate(day).slice(0, 5),
            }),
      value: day,
    }));
    return { text: ctx.say('announcements-ask-due'), choices };
  },
  async read(ctx, kept, { choice, text: typed = '' }) {
    const now = ctx.clock.now();
    const read =
      choice !== undefined && isLocalDate(choice)
        ? { ok: true as const, value: choice }
        : readDate(typed, localDate(now, ctx.zone));
    if (!read.ok) throw new UserError(`announcements-due-${read.code}`);
    const set = { ...kept, date: read.value, time: DEFAULT_TIME };
    const dueAt = dueAtOf(set, ctx.zone);
    // Later today than the usual hour: the hour is asked.
    const isTonight = dueProblem(dueAt, now) !== null && read.value === localDate(now, ctx.zone);
    if (isTonight) return { data: set, next: 'time' };
    refuseDue(dueAt, now);
    return { data: set, next: 'confirm' };
  },
};

const time: Step = {
  prompt: async (ctx, { date }) => ({
    text: ctx.say('announcements-ask-time', { day: dayOf(tongueIn(ctx, ctx.locale), date) }),
    choices: TIMES.map((at) => ({ label: formatTime(at, ctx.say), value: at.replace(':', '-') })),
  }),
  async read(ctx, kept, { choice, text: typed = '' }) {
    const pressed = choice?.replace('-', ':') ?? '';
    const read = isLocalTime(pressed) ? { ok: true as const, value: pressed } : readTime(typed);
    if (!read.ok) throw new UserError(`announcements-time-${read.code}`);
    const set = { ...kept, time: read.value };
    refuseDue(dueAtOf(set, ctx.zone), ctx.clock.now());
    return { data: set, next: kept.previewed ? 'preview' : 'confirm' };
  },
};

const confirm = byButton(
  (ctx) => ctx.say('announcements-ask-confirm'),
  (ctx) => CONFIRMS.map((one) => ({ label: confirmLabel(ctx.say, one), value: one })),
  (kept, value) => ({ data: { ...kept, confirm: z.enum(CONFIRMS).parse(value) }, next: 'whom' }),
);

const isPublic = byButton(
  (ctx) => ctx.say('announcements-ask-public'),
  (ctx) => [
    { label: ctx.say('announcements-public-no'), value: 'no' },
    { label: ctx.say('announcements-public-yes'), value: 'yes' },
  ],
  (kept, value) => ({ data: { ...kept, isPublic: value === 'yes' }, next: 'preview' }),
);

const SEND = 'send';
const preview: Step = {
  async prompt(ctx, kept) {
    const sender = await senderIn(ctx, ctx.db, kept.unitId);
    const asked = await chosenFor(ctx, ctx.db, kept);
    const tongue = tongueIn(ctx, ctx.locale);
    const announcement = { ...kept, dueAt: dueAtOf(kept, ctx.zone), signature: signatureOf(ctx, sender) };
    const shown = { announcement, unitName: sender.unit.name };
    const isAlone = asked.by === 'roles' || asked.by === 'members';
    const text = [
      ctx.say('announcements-preview'),
      '',
      openText(tongue, shown, {
        to: staysPublic(kept.isPublic, kept.audience) ? 'mixed' : 'member',
        own: null,
      }),
      '',
      ctx.say('announcements-preview-button', { answer: confirmLabel(ctx.say, kept.confirm) }),
      ctx.say('announcements-to', { audience: describeAudience(tongue, asked) }),
      ctx.say(isAlone ? 'announcements-preview-alone' : 'announcements-preview-groups'),
      ...(kept.urgent ? [] : [ctx.say('announcements-preview-budget')]),
    ];
    return { text: text.join('\n'), choices: previewChoices(ctx, kept) };
  },
  async read(ctx, kept, input) {
    const pressed = chosen(previewChoices(ctx, kept), input);
    const seen = { ...kept, previewed: true };
    if (pressed === 'calm') return { data: { ...seen, urgent: false }, next: 'preview' };
    return { data: seen, next: pressed === SEND ? 'done' : pressed };
  },
};

const previewChoices = (ctx: Ctx, { urgent: isUrgent }: Data): Choice[] => [
  { label: ctx.say('announcements-send'), value: SEND },
  isUrgent
    ? { label: ctx.say('announcements-calm'), value: 'calm' }
    : { label: ctx.say('announcements-urgent-label'), value: 'urgent' },
  { label: ctx.say('announcements-change-time'), value: 'time' },
];

const urgent = byButton(
  (ctx) => ctx.say('announcements-urgent-question'),
  (ctx) => [
    { label: ctx.say('announcements-urgent-yes'), value: 'yes' },
    { label: ctx.say('announcements-keep'), value: 'no' },
  ],
  (kept, value) => ({ data: { ...kept, urgent: value === 'yes' }, next: 'preview' }),
);

/** What the rule of the week says before a word is typed. */
async function remarkOf(ctx: Ctx, unitId: string): Promise<string[]> {
  const sender = await senderIn(ctx, ctx.db, unitId);
  const { rule, sent } = await weekOf(ctx, ctx.db, sender, false);
  if (rule === 'fine') return [];
  const { name: unit } = sender.unit;
  if (rule === 'many') return [ctx.say('announcements-week-many', { unit, count: sent })];
  const day = dayOf(tongueIn(ctx, ctx.locale), nextMonday(ctx.clock.now(), ctx.zone));
  return [ctx.say('announcements-week-refused', { unit, day })];
}

/** Whether non-members see it too is asked where it goes to whole units and there are any. */
async function afterAudience(ctx: Ctx, { unitId, audience }: Data): Promise<string> {
  const by = narrowedBy(audience);
  if (by === 'roles' || by === 'members') return 'preview';
  const unit = await unitToAsk(ctx, ctx.db, unitId);
  return (await hasOthers(ctx.db, unit.path)) ? 'public' : 'preview';
}

export const announcementForm: Form<Data> = {
  name: 'announcements.write',
  data,
  first: 'text',
  aside: ['pick', 'time', 'urgent'],
  steps: {
    text,
    link,
    due,
    confirm,
    ...audienceSteps<Data>({ next: afterAudience }),
    public: isPublic,
    preview,
    time,
    urgent,
  },
  done: (ctx, kept) => {
    const {
      unitId,
      audience,
      text: words,
      link: url,
      confirm: asked,
      isPublic: all,
      urgent: isUrgent,
    } = kept;
    const draft: Draft = {
      unitId,
      audience,
      text: words,
      link: url,
      confirm: asked,
      isPublic: all,
      urgent: isUrgent,
      dueAt: dueAtOf(kept, ctx.zone),
    };
    return send(ctx, draft);
  },
};
