// `Ghi cả tổ`: everyone without an answer is on, exceptions are tapped, then confirmed.
import { z } from 'zod';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { truncate } from '../../../shared/text.ts';
import type { Ctx, Form, FormPrompt, Reply } from '../../feature.ts';
import { startForm } from '../../forms/forms.ts';
import { PER_PAGE } from '../../menu/pages-rules.ts';
import type { UnitRef } from '../../org/person.ts';
import { loadChildren, loadUnit } from '../../org/units-store.ts';
import { type Kinds, labelOf } from '../choice-rules.ts';
import type { Participant } from '../store.ts';
import { type Desk, openDesk, recorderOf } from './desk.ts';
import { groupChoices } from './messages.ts';
import { isMissing } from './rules.ts';
import { answerForMembers } from './store.ts';
import { tellRecorded } from './told.ts';

const data = z.object({
  askId: z.uuid(),
  /** Null: the cell has no tổ, or those without one. */
  groupId: z.uuid().nullable(),
  except: z.array(z.uuid()),
  page: z.number().int().min(0),
});
type Data = z.infer<typeof data>;
export type GroupForm = Form<Data>;

const NAME_LENGTH = 26;
const OK = 'ok';
const BACKWARD = 'prev';
const FORWARD = 'next';

/** The tổ in which somebody is missing; one alone is not asked about. */
export async function openGroups(ctx: Ctx, kinds: Kinds, form: GroupForm, askId: string): Promise<Reply> {
  const desk = await openDesk(ctx, ctx.db, kinds, askId);
  const missing = desk.people.filter(isMissing);
  if (missing.length === 0) return { toast: ctx.say(desk.kind.words.empty) };
  const choices = (await groupsOf(ctx.db, desk)).filter(({ id }) =>
    missing.some(({ groupUnitId }) => groupUnitId === id),
  );
  const [only] = choices;
  if (!only) return openGroup(ctx, kinds, form, askId, null);
  if (choices.length === 1) return openGroup(ctx, kinds, form, askId, only.id);
  return { edit: groupChoices(ctx.say, desk, choices) };
}

async function groupsOf(sql: Sql, { scope }: Desk): Promise<UnitRef[]> {
  const below = await Promise.all(scope.cells.map(({ id }) => loadChildren(sql, id)));
  const all: UnitRef[] = [...below.flat(), ...scope.groups];
  return [...new Map(all.map((unit) => [unit.id, unit])).values()];
}

export async function openGroup(
  ctx: Ctx,
  kinds: Kinds,
  form: GroupForm,
  askId: string,
  groupId: string | null,
): Promise<Reply> {
  await someMissing(ctx, kinds, { askId, groupId });
  return startForm(ctx, form, { askId, groupId, except: [], page: 0 }, true);
}

type Missing = { desk: Desk; value: string; missing: Participant[] };

/** Who is missing in this tổ, for those who may answer for all of it. */
async function missingOf(
  ctx: Ctx,
  sql: Sql,
  kinds: Kinds,
  { askId, groupId }: Pick<Data, 'askId' | 'groupId'>,
): Promise<Missing> {
  const desk = await openDesk(ctx, sql, kinds, askId);
  const value = desk.kind.whole;
  if (value === undefined) throw new UserError('router-old-button');
  await refuseOutside(sql, desk, groupId);
  const missing = desk.people.filter(
    (one) => isMissing(one) && (groupId === null || one.groupUnitId === groupId),
  );
  return { desk, value, missing };
}

async function someMissing(ctx: Ctx, kinds: Kinds, of: Pick<Data, 'askId' | 'groupId'>): Promise<Missing> {
  const found = await missingOf(ctx, ctx.db, kinds, of);
  if (found.missing.length === 0) throw new UserError(found.desk.kind.words.empty);
  return found;
}

/** The whole cell is for those who may answer for the whole cell. */
async function refuseOutside(sql: Sql, { scope }: Desk, groupId: string | null): Promise<void> {
  const { cells, groups } = scope;
  if (groupId === null) {
    if (cells.length === 0) throw new UserError('router-no-right');
    return;
  }
  const group = await loadUnit(sql, groupId);
  if (group?.kind !== 'cell_group' || group.endedAt !== null) throw new UserError('router-old-button');
  const isTheirs = groups.some(({ id }) => id === groupId) || cells.some(({ id }) => id === group.parentId);
  if (!isTheirs) throw new UserError('router-no-right');
}

async function prompt(ctx: Ctx, kinds: Kinds, { askId, groupId, except, page }: Data): Promise<FormPrompt> {
  const { desk, value, missing } = await someMissing(ctx, kinds, { askId, groupId });
  const isOff = (id: string) => except.includes(id);
  const count = missing.filter(({ memberId }) => !isOff(memberId)).length;
  const last = Math.ceil(missing.length / PER_PAGE) - 1;
  const at = Math.min(page, last);
  const names = missing.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(({ memberId, fullName }) => ({
    label: ctx.say(isOff(memberId) ? 'asks-group-off' : 'asks-group-on', {
      name: truncate(fullName, NAME_LENGTH),
    }),
    value: memberId,
  }));
  const turns = [
    ...(at > 0 ? [{ label: '«', value: BACKWARD }] : []),
    ...(at < last ? [{ label: '»', value: FORWARD }] : []),
  ];
  const ok = { label: ctx.say('asks-group-ok'), value: OK };
  const answer = labelOf(desk.kind, ctx.say, value, desk.ask);
  return { text: ctx.say('asks-group-ask', { answer, count }), choices: [...names, ...turns, ok] };
}

function toggled(given: Data, choice: string | undefined): Data {
  if (choice === FORWARD) return { ...given, page: given.page + 1 };
  if (choice === BACKWARD) return { ...given, page: Math.max(0, given.page - 1) };
  if (!z.uuid().safeParse(choice).success) throw new UserError('asks-group-button');
  const { except } = given;
  return {
    ...given,
    except: except.includes(choice!) ? except.filter((id) => id !== choice) : [...except, choice!],
  };
}

/** Of one feature, `<feature>.group`. */
export const groupForm = (feature: string, kinds: Kinds): GroupForm => ({
  name: `${feature}.group`,
  data,
  first: 'pick',
  steps: {
    pick: {
      prompt: (ctx, given) => prompt(ctx, kinds, given),
      async read(_ctx, given, { choice }) {
        return choice === OK ? { data: given, next: 'done' } : { data: toggled(given, choice), next: 'pick' };
      },
    },
  },
  done: (ctx, given) => recordGroup(ctx, kinds, given),
});

/** Answers nobody gave meanwhile are written; those that came stand. */
async function recordGroup(ctx: Ctx, kinds: Kinds, { except, ...of }: Data): Promise<Reply> {
  const { clock, db, updateKey } = ctx;
  const text = await inTransaction(db, async (tx) => {
    const { desk, value, missing } = await missingOf(ctx, tx, kinds, of);
    const { kind, ask } = desk;
    const written = await answerForMembers(
      tx,
      recorderOf(desk),
      {
        askId: ask.id,
        item: kind.item,
        value,
        isChoice: true,
        stateAfter: 'done',
        now: clock.now(),
        updateKey,
      },
      missing.map(({ memberId }) => memberId).filter((id) => !except.includes(id)),
    );
    await tellRecorded(ctx, tx, desk, written, value);
    const answer = labelOf(kind, ctx.say, value, ask);
    return ctx.say('asks-group-done', { answer, count: written.length });
  });
  ctx.wake();
  return { toast: text, edit: { text } };
}
