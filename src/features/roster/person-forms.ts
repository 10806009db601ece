// Questions about people: a new one, another name, an absence, a search.
import { z } from 'zod';
import type { Ctx, Form, FormInput } from '../../core/feature.ts';
import { addAbsence, addMember, readCode, readFullName, renameMember } from '../../core/org/members.ts';
import { isCodeTaken, membersNamed } from '../../core/org/members-store.ts';
import { ABSENCES, STANDINGS, standing } from '../../core/org/roles.ts';
import { loadChildren } from '../../core/org/units-store.ts';
import { addDays, isLocalDate, type LocalDate, mondayOf } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { formatDate } from '../../shared/format.ts';
import { readDate } from '../../shared/read-dates.ts';
import { cleanLine, nameKey, truncate } from '../../shared/text.ts';
import { accessTo, changeMember, changeUnit, openUnit, today } from './access.ts';
import { findPeople, showCard } from './browse-actions.ts';

const uuid = z.uuid();

/** Text of a step that takes only text. @throws UserError 'roster-type-it' */
export function typed({ text }: FormInput): string {
  if (text === undefined) throw new UserError('roster-type-it');
  return text;
}

/** A card sent as a new message, after a form. */
async function cardAfter(ctx: Ctx, memberId: string) {
  const { edit } = await showCard(ctx, memberId, ctx.say('roster-done'));
  return { messages: edit ? [edit] : [] };
}

const findData = z.object({ unitId: uuid, part: z.string() });
export const findForm: Form<z.infer<typeof findData>> = {
  name: 'roster.find',
  data: findData,
  first: 'part',
  steps: {
    part: {
      prompt: async (ctx) => ({ text: ctx.say('roster-ask-part') }),
      read: async (_ctx, data, input) => {
        const part = cleanLine(typed(input).slice(0, 4_096), 80);
        if (part.text === '' || part.tooLong) throw new UserError('roster-part-invalid');
        return { data: { ...data, part: part.text }, next: 'done' };
      },
    },
  },
  done: (ctx, { unitId, part }) => findPeople(ctx, unitId, part),
};

/** `was`: a question asks nothing of the database, so that it can be repeated whatever happened meanwhile. */
const renameData = z.object({ memberId: uuid, was: z.string(), fullName: z.string() });
export const renameForm: Form<z.infer<typeof renameData>> = {
  name: 'roster.rename',
  data: renameData,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx, { was }) => ({ text: ctx.say('roster-ask-name', { name: truncate(was, 100) }) }),
      read: async (_ctx, data, input) => ({
        data: { ...data, fullName: readFullName(typed(input)) },
        next: 'done',
      }),
    },
  },
  async done(ctx, { memberId, fullName }) {
    await changeMember(ctx, memberId, (doing) => renameMember(doing, memberId, fullName));
    return cardAfter(ctx, memberId);
  },
};

const addData = z.object({
  unitId: uuid,
  fullName: z.string(),
  namesake: z.boolean(),
  code: z.string().nullable(),
  groupId: uuid.nullable(),
  standing,
});
type AddData = z.infer<typeof addData>;
export const newPerson = (unitId: string): AddData => ({
  unitId,
  fullName: '',
  namesake: false,
  code: null,
  groupId: null,
  standing: 'full',
});

const groupsOf = async (ctx: Ctx, unitId: string) => (await loadChildren(ctx.db, unitId)).slice(0, 20);

/** After the name: whether there is a namesake to be told apart, else the tổ, else the standing. */
const afterName = async (ctx: Ctx, data: AddData): Promise<string> =>
  (await groupsOf(ctx, data.unitId)).length > 0 ? 'group' : 'standing';

export const addForm: Form<AddData> = {
  name: 'roster.add',
  data: addData,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx) => ({ text: ctx.say('roster-ask-new-name') }),
      read: async (ctx, data, input) => {
        const fullName = readFullName(typed(input));
        await openUnit(ctx, data.unitId, 'edit');
        const alike = await membersNamed(ctx.db, data.unitId, fullName);
        const namesake = alike.some((one) => nameKey(one.fullName) === nameKey(fullName));
        const next = { ...data, fullName, namesake: false, code: null };
        return { data: next, next: namesake ? 'namesake' : await afterName(ctx, next) };
      },
    },
    namesake: {
      prompt: async (ctx, { fullName }) => ({
        text: ctx.say('roster-ask-namesake', { name: fullName }),
        choices: [{ label: ctx.say('roster-namesake-new'), value: 'new' }],
      }),
      read: async (ctx, data, { text, choice }) => {
        const code = choice === 'new' ? null : readCode(typed({ ...(text === undefined ? {} : { text }) }));
        if (code !== null && (await isCodeTaken(ctx.db, data.unitId, code)))
          throw new UserError('member-code-taken');
        const next = { ...data, code, namesake: true };
        return { data: next, next: await afterName(ctx, next) };
      },
    },
    group: {
      prompt: async (ctx, { unitId }) => ({
        text: ctx.say('roster-ask-new-group'),
        choices: [
          ...(await groupsOf(ctx, unitId)).map((group) => ({
            label: truncate(group.name, 40),
            value: group.id,
          })),
          { label: ctx.say('roster-no-group'), value: 'none' },
        ],
      }),
      read: async (ctx, data, { choice }) => {
        const group = (await groupsOf(ctx, data.unitId)).find((one) => one.id === choice);
        if (!group && choice !== 'none') throw new UserError('roster-press-one');
        return { data: { ...data, groupId: group?.id ?? null }, next: 'standing' };
      },
    },
    standing: {
      prompt: async (ctx) => ({
        text: ctx.say('roster-ask-new-standing'),
        choices: STANDINGS.map((value) => ({ label: ctx.say(`roster-standing-${value}`), value })),
      }),
      read: async (_ctx, data, { choice }) => {
        const chosen = standing.safeParse(choice);
        if (!chosen.success) throw new UserError('roster-press-one');
        return { data: { ...data, standing: chosen.data }, next: 'done' };
      },
    },
  },
  async done(ctx, { unitId, fullName, namesake, code, groupId, standing }) {
    const day = today(ctx);
    const id = await changeUnit(
      ctx,
      unitId,
      (person, unit) => accessTo(person, unit).edit,
      (tx, by) =>
        addMember(
          { tx, now: ctx.clock.now(), today: day, by },
          { unitId, groupUnitId: groupId, fullName, standing, code },
          namesake,
        ),
    );
    return cardAfter(ctx, id);
  },
};

const awayData = z.object({
  memberId: uuid,
  kind: z.enum(ABSENCES),
  from: z.string(),
  until: z.string().nullable(),
});
export const awayForm: Form<z.infer<typeof awayData>> = {
  name: 'roster.away',
  data: awayData,
  first: 'from',
  steps: {
    from: {
      prompt: async (ctx, { kind }) => {
        const day = today(ctx);
        return {
          text: ctx.say('roster-ask-from', { kind: ctx.say(`roster-absence-${kind}`) }),
          choices: [
            dayChoice(ctx, 'roster-day-today', day),
            dayChoice(ctx, 'roster-day-tomorrow', addDays(day, 1)),
            dayChoice(ctx, 'roster-day-next-monday', addDays(mondayOf(day), 7)),
          ],
        };
      },
      read: async (ctx, data, input) => ({
        data: { ...data, from: readDay(input, today(ctx)) },
        next: 'until',
      }),
    },
    until: {
      prompt: async (ctx, { from }) => ({
        text: ctx.say('roster-ask-until', { from: formatDate(from) }),
        choices: [
          { label: ctx.say('roster-day-open'), value: 'open' },
          dayChoice(ctx, 'roster-day-week', addDays(from, 6)),
          dayChoice(ctx, 'roster-day-month', addDays(from, 29)),
          dayChoice(ctx, 'roster-day-quarter', addDays(from, 89)),
        ],
      }),
      read: async (_ctx, data, input) => {
        const until = input.choice === 'open' ? null : readDay(input, data.from);
        if (until !== null && until < data.from) throw new UserError('absence-order');
        return { data: { ...data, until }, next: 'done' };
      },
    },
  },
  async done(ctx, { memberId, kind, from, until }) {
    await changeMember(ctx, memberId, (doing) => addAbsence(doing, memberId, { kind, from, until }));
    return cardAfter(ctx, memberId);
  },
};

const dayChoice = (ctx: Ctx, key: string, day: LocalDate) => ({
  label: ctx.say(key, { date: formatDate(day).slice(0, 5) }),
  value: day,
});

/** A pressed or typed day; one typed without a year is the next such day from `base` on. */
function readDay({ choice, text }: FormInput, base: LocalDate): LocalDate {
  if (choice !== undefined && isLocalDate(choice)) return choice;
  const read = readDate(text ?? '', base);
  if (!read.ok) throw new UserError(`roster-date-${read.code.replaceAll('_', '-')}`);
  return read.value;
}
