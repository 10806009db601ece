// `Sửa kỳ họp`: title, length, place, address, chair, recorder; one at a time.
import { z } from 'zod';
import { livingRef } from '../../../core/asks/engine.ts';
import { touchLiving } from '../../../core/delivery/outbox.ts';
import type { Ctx, Form, FormInput, FormPrompt, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { inTransaction } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { asManager, openMeeting } from '../access.ts';
import { invitationChanged } from '../invite/news.ts';
import { backToCard, sceneLines } from '../messages.ts';
import { CODE, type Meeting } from '../shapes.ts';
import { lockMeeting, updateMeeting } from '../store.ts';
import { personPrompt, readPerson, search } from './people.ts';
import { placePrompt, readLine, readPlace } from './place.ts';
import { peopleLines } from './prepare-messages.ts';
import { isChangeable } from './rules.ts';
import { namesOf } from './store.ts';

const FIELDS = ['title', 'minutes', 'place', 'link', 'chair', 'recorder'] as const;
type Field = (typeof FIELDS)[number];
export const fieldOf = z.enum(FIELDS);

const MINUTES = [60, 90, 120, 150] as const;
const [LEAST_MINUTES, MOST_MINUTES] = [15, 600];
const MAX_TITLE = 120;
const MAX_LINK = 300;
const NONE = 'none';

const data = z.object({
  unitId: z.uuid(),
  meetingId: z.uuid(),
  field: fieldOf,
  search: search.optional(),
  change: z
    .object({
      title: z.string(),
      minutes: z.number(),
      place: z.string().nullable(),
      link: z.string().nullable(),
      chairId: z.uuid().nullable(),
      recorderId: z.uuid().nullable(),
    })
    .partial()
    .optional(),
});
type EditData = z.infer<typeof data>;

export async function openEdit(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting, unit } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  if (!isChangeable(meeting)) throw new UserError('plan-not-changeable');
  const names = await namesOf(ctx.db, [meeting.chairId, meeting.recorderId]);
  const people = {
    chair: names.get(meeting.chairId ?? '') ?? null,
    recorder: names.get(meeting.recorderId ?? '') ?? null,
  };
  return {
    edit: {
      text: [
        ...sceneLines(tongueIn(ctx, ctx.locale), meeting, unit),
        ...peopleLines(ctx.say, people),
        '',
        ctx.say('plan-edit-what'),
      ].join('\n'),
      buttons: [
        ...FIELDS.map((field) => [
          { label: ctx.say(`plan-edit-${field}`), data: encodeButton(CODE, 'p_edit1', meetingId, field) },
        ]),
        backToCard(ctx.say, meetingId),
      ],
    },
  };
}

export async function startEdit(ctx: Ctx, meetingId: string, field: Field): Promise<Reply> {
  const { meeting } = await openMeeting(ctx, ctx.db, meetingId, asManager);
  return startForm(ctx, editForm, { unitId: meeting.unitId, meetingId, field });
}

async function prompt(
  ctx: Ctx,
  { unitId, meetingId, field, search: searched }: EditData,
): Promise<FormPrompt> {
  const text = ctx.say(`plan-ask-${field}`);
  switch (field) {
    case 'title':
      return { text };
    case 'minutes':
      return {
        text,
        choices: MINUTES.map((n) => ({ label: ctx.say('plan-minutes', { minutes: n }), value: `m${n}` })),
        perRow: 2,
      };
    case 'place':
      return placePrompt(ctx, unitId);
    case 'link':
      return { text, choices: [{ label: ctx.say('plan-link-none'), value: NONE }] };
    default: {
      const { unit } = await openMeeting(ctx, ctx.db, meetingId, asManager);
      return personPrompt(ctx, unit, text, searched);
    }
  }
}

/** @throws UserError 'plan-link-again' */
function readLink({ choice, text = '' }: FormInput): string | null {
  if (choice === NONE) return null;
  const link = text.trim();
  const isWeb = z.url({ protocol: /^https?$/ }).safeParse(link).success;
  if (!isWeb || link.length > MAX_LINK) throw new UserError('plan-link-again');
  return link;
}

/** @throws UserError 'plan-minutes-again' */
function readMinutes({ choice, text = '' }: FormInput): number {
  const minutes = Number(choice ? choice.slice(1) : /^\D*(\d{1,3})\D*$/.exec(text)?.[1]);
  if (!(minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES)) throw new UserError('plan-minutes-again');
  return minutes;
}

export const editForm: Form<EditData> = {
  name: 'meetings.edit',
  data,
  first: 'value',
  steps: {
    value: {
      prompt,
      read: async (ctx, kept, input) => {
        const done = (change: EditData['change']) => ({ data: { ...kept, change }, next: 'done' });
        switch (kept.field) {
          case 'title':
            return done({ title: readLine(input.text, MAX_TITLE) });
          case 'minutes':
            return done({ minutes: readMinutes(input) });
          case 'place':
            return done({ place: await readPlace(ctx, kept.unitId, input) });
          case 'link':
            return done({ link: readLink(input) });
          default: {
            const { unit } = await openMeeting(ctx, ctx.db, kept.meetingId, asManager);
            const read = await readPerson(ctx, unit, input, kept.search);
            if ('search' in read) return { data: { ...kept, search: read.search }, next: 'value' };
            return done(kept.field === 'chair' ? { chairId: read.memberId } : { recorderId: read.memberId });
          }
        }
      },
    },
  },
  done: async (ctx, { meetingId, change = {} }) => {
    await changeMeeting(ctx, meetingId, change as Partial<Meeting>);
    const { edit } = await openEdit(ctx, meetingId);
    const saved = ctx.say('plan-saved');
    return { toast: saved, messages: edit ? [{ ...edit, text: `${saved}\n\n${edit.text}` }] : [] };
  },
};

/** Where people are to go is told to those invited; the rest changes the letter alone. */
async function changeMeeting(ctx: Ctx, meetingId: string, change: Partial<Meeting>): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await lockMeeting(tx, meetingId);
    const { meeting } = await openMeeting(ctx, tx, meetingId, asManager);
    if (!isChangeable(meeting)) throw new UserError('plan-not-changeable');
    const changed = (Object.keys(change) as (keyof Meeting)[]).filter((key) => meeting[key] !== change[key]);
    if (changed.length === 0) return;
    const isNews = changed.includes('place') || changed.includes('link');
    const isShown = isNews || changed.includes('title') || changed.includes('minutes');
    const sequence = isShown ? meeting.sequence + 1 : meeting.sequence;
    await updateMeeting(tx, meetingId, { ...change, sequence }, ctx.clock.now());
    if (meeting.rsvpAskId === null) return;
    if (isNews) await invitationChanged(ctx, tx, { ...meeting, ...change, sequence });
    else await touchLiving(tx, livingRef(meeting.rsvpAskId));
  });
  ctx.wake();
}
