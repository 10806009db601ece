// Starting a round, by hand or after a study session; calling one off.
import { z } from 'zod';
import { cancelAsk, openNow } from '../../core/asks/engine.ts';
import { insertAsk } from '../../core/asks/store.ts';
import { isDayOff, nextWorkingDay } from '../../core/calendar/rules/days-off.ts';
import { DEFAULT_ALLOWED, nextAllowed, nudgeAt } from '../../core/calendar/rules/quiet.ts';
import { loadDaysOff } from '../../core/calendar/store.ts';
import type { Ctx, Form, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { chosenOf, readComingDay, typedLine } from '../../core/forms/inputs.ts';
import { audit } from '../../core/org/audit-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { addDays, instantOf, type LocalDate, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { idFrom } from '../../shared/ids.ts';
import { cleanLine } from '../../shared/text.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { openRound, openStarting } from './access.ts';
import { stopQuestion } from './messages.ts';
import { roundOf } from './screens.ts';
import { DAYS, FEATURE, MAX_TITLE, ROUND_FORM } from './shapes.ts';
import { insertRound, isCollected, loadRound, loadSession, lockRounds, setAsk } from './store.ts';

const CLOSES = '17:00';
const GRACE_SECONDS = 2 * 86_400;

const data = z.object({
  unitId: z.uuid(),
  meetingId: z.uuid().optional(),
  title: z.string().optional(),
  closesOn: z.string().optional(),
});

export async function openNew(ctx: Ctx, unitId: string): Promise<Reply> {
  await openStarting(ctx, ctx.db, unitId);
  return startForm(ctx, newForm, { unitId });
}

/** The title is that of the session; how long is asked. */
export async function openFromSession(ctx: Ctx, meetingId: string): Promise<Reply> {
  const session = await loadSession(ctx.db, meetingId);
  if (!session) throw new UserError('router-old-button');
  await openStarting(ctx, ctx.db, session.unitId);
  const title = [...cleanLine(session.title, MAX_TITLE).text].slice(0, MAX_TITLE).join('');
  return startForm(ctx, sessionForm, { unitId: session.unitId, meetingId, title });
}

/** Nothing is asked for after this session. */
export async function notNow(ctx: Ctx, meetingId: string): Promise<Reply> {
  const session = await loadSession(ctx.db, meetingId);
  if (!session) throw new UserError('router-old-button');
  await openStarting(ctx, ctx.db, session.unitId);
  return { edit: { text: ctx.say('essays-not-now', { title: session.title }) } };
}

const spans = (ctx: Ctx) =>
  DAYS.map((days) => ({ label: ctx.say('essays-form-days', { days }), value: `d${days}` as const }));

type Data = z.infer<typeof data>;
const until: Form<Data>['steps'] = {
  until: {
    prompt: async (ctx, { title = '' }) => ({
      text: ctx.say('essays-form-until', { title }),
      choices: spans(ctx),
    }),
    read: async (ctx, given, input) => {
      const chosen = chosenOf(spans(ctx), input);
      const today = localDate(ctx.clock.now(), ctx.zone);
      const day = chosen ? addDays(today, Number(chosen.slice(1))) : readComingDay(ctx, input);
      if (day <= today) throw new UserError('essays-form-until-again');
      return { data: { ...given, closesOn: day }, next: 'done' };
    },
  },
};

export const newForm: Form<Data> = {
  name: 'essays.new',
  data,
  first: 'title',
  steps: {
    title: {
      prompt: async (ctx) => ({ text: ctx.say('essays-form-title') }),
      read: async (_ctx, given, input) => ({
        data: { ...given, title: typedLine(input, MAX_TITLE, 5) },
        next: 'until',
      }),
    },
    ...until,
  },
  done: start,
};
export const sessionForm: Form<Data> = {
  name: 'essays.session',
  data,
  first: 'until',
  steps: until,
  done: start,
};

async function start(ctx: Ctx, given: Data): Promise<Reply> {
  const { unitId, title = '', closesOn = '' } = given;
  const meetingId = given.meetingId ?? null;
  const id = meetingId === null ? idFrom('essays', ctx.updateKey) : idFrom('essays after', meetingId);
  await inTransaction(ctx.db, async (tx) => {
    await lockRounds(tx, unitId);
    const { person } = await openStarting(ctx, tx, unitId);
    if (!person.member) throw new UserError('router-not-joined');
    if (await loadRound(tx, id)) return;
    if (await isCollected(tx, unitId, title)) throw new UserError('essays-open-already', { title });
    const now = ctx.clock.now();
    await insertRound(tx, { id, unitId, title, meetingId, createdBy: person.member.id }, now);
    await setAsk(tx, id, await ask(ctx, tx, id, unitId, closesOn));
    await audit(tx, now, person, { action: 'essays.started', unitId, subjectId: id });
  });
  ctx.wake();
  const card = await roundOf(ctx, id);
  return { messages: [{ ...card, text: `${ctx.say('essays-started')}\n\n${card.text}` }] };
}

/** At once, or at the next hour at which people may be written to. */
async function ask(ctx: Ctx, tx: Tx, id: string, unitId: string, closesOn: LocalDate): Promise<string> {
  const { clock, zone } = ctx;
  const table = await loadDaysOff(tx, unitId);
  const hours = { zone, table, ...DEFAULT_ALLOWED };
  const opensAt = nextAllowed(clock.now(), hours);
  const last = isDayOff(closesOn, table) ? nextWorkingDay(closesOn, table) : closesOn;
  const closesAt = instantOf(last, CLOSES, zone);
  if (closesAt <= opensAt) throw new UserError('essays-form-until-again');
  const nudge = nudgeAt(opensAt, closesAt, hours);
  const askId = await insertAsk(tx, {
    feature: FEATURE,
    subjectId: id,
    unitId,
    form: ROUND_FORM,
    opensAt,
    nudgesAt: nudge ? [nudge] : [],
    closesAt,
    graceSeconds: GRACE_SECONDS,
  });
  if (opensAt <= clock.now()) await openNow(ctx, tx, askId);
  return askId;
}

export async function askStop(ctx: Ctx, roundId: string): Promise<Reply> {
  const { round } = await openRound(ctx, ctx.db, roundId);
  await openStarting(ctx, ctx.db, round.unitId);
  return { edit: stopQuestion(tongueIn(ctx, ctx.locale), round) };
}

/** Started by mistake: nobody is asked any more, nothing is counted. */
export async function stop(ctx: Ctx, roundId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { round, ask: running, person } = await openRound(ctx, tx, roundId);
    await openStarting(ctx, tx, round.unitId);
    if (!(await cancelAsk(ctx, tx, running.id))) throw new UserError('essays-over');
    await audit(tx, ctx.clock.now(), person, {
      action: 'essays.stopped',
      unitId: round.unitId,
      subjectId: roundId,
    });
  });
  ctx.wake();
  return { edit: { text: ctx.say('essays-stopped') } };
}
