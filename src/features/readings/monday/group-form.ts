// `Ghi cả tổ`: everyone without an answer is on, exceptions are tapped, then confirmed.
import { z } from 'zod';
import { answerForMany } from '../../../core/asks/answer-store.ts';
import type { Participant } from '../../../core/asks/store.ts';
import type { Ctx, Form, FormPrompt, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { PER_PAGE } from '../../../core/menu/pages-rules.ts';
import { may } from '../../../core/org/rights.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { truncate } from '../../../shared/text.ts';
import { ITEM } from '../shapes.ts';
import { type Desk, openDesk, recorderOf, tellRecorded } from './behalf.ts';
import { isMissing } from './behalf-rules.ts';
import { groupChoices } from './list-messages.ts';

const data = z.object({
  askId: z.uuid(),
  /** Null: the cell has no tổ, or those without one. */
  groupId: z.uuid().nullable(),
  except: z.array(z.uuid()),
  page: z.number().int().min(0),
});
type Data = z.infer<typeof data>;

const NAME_LENGTH = 26;
const OK = 'ok';
const [BACKWARD, FORWARD] = ['prev', 'next'];

/** The tổ in which somebody is missing; one alone is not asked about. */
export async function openGroups(ctx: Ctx, askId: string): Promise<Reply> {
  const { people, groups } = await openDesk(ctx, ctx.db, askId);
  const missing = people.filter(isMissing);
  const choices = groups.filter(({ id }) => missing.some(({ groupUnitId }) => groupUnitId === id));
  if (missing.length === 0) return { toast: ctx.say('readings-list-empty') };
  if (choices.length === 0) return openGroup(ctx, askId, null);
  const [only] = choices;
  if (only && choices.length === 1) return openGroup(ctx, askId, only.id);
  return { edit: groupChoices(ctx.say, askId, choices) };
}

export async function openGroup(ctx: Ctx, askId: string, groupId: string | null): Promise<Reply> {
  await missingOf(ctx, askId, groupId);
  return startForm(ctx, groupForm, { askId, groupId, except: [], page: 0 }, true);
}

/** Who is missing in this tổ, for those who may answer for all of it. */
async function missingOf(ctx: Ctx, askId: string, groupId: string | null): Promise<Participant[]> {
  const desk = await openDesk(ctx, ctx.db, askId);
  refuseOutside(desk, groupId);
  const missing = desk.people.filter(
    (one) => isMissing(one) && (groupId === null || one.groupUnitId === groupId),
  );
  if (missing.length === 0) throw new UserError('readings-list-empty');
  return missing;
}

/** The whole cell is for those who may answer for the whole cell. */
function refuseOutside({ person, cell, groups }: Desk, groupId: string | null): void {
  const unit = groupId === null ? cell : groups.find(({ id }) => id === groupId);
  if (!unit) throw new UserError('router-old-button');
  const units = [unit, cell];
  if (!units.some((one) => may(person, 'answer_for_another', one))) throw new UserError('router-no-right');
}

async function prompt(ctx: Ctx, { askId, groupId, except, page }: Data): Promise<FormPrompt> {
  const missing = await missingOf(ctx, askId, groupId);
  const isOff = (id: string) => except.includes(id);
  const count = missing.filter(({ memberId }) => !isOff(memberId)).length;
  const last = Math.ceil(missing.length / PER_PAGE) - 1;
  const at = Math.min(page, last);
  const names = missing.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(({ memberId, fullName }) => ({
    label: ctx.say(isOff(memberId) ? 'readings-group-off' : 'readings-group-on', {
      name: truncate(fullName, NAME_LENGTH),
    }),
    value: memberId,
  }));
  const turns = [
    ...(at > 0 ? [{ label: '«', value: BACKWARD! }] : []),
    ...(at < last ? [{ label: '»', value: FORWARD! }] : []),
  ];
  const ok = { label: ctx.say('readings-group-ok'), value: OK };
  return { text: ctx.say('readings-group-ask', { count }), choices: [...names, ...turns, ok] };
}

function toggled(given: Data, choice: string | undefined): Data {
  if (choice === FORWARD) return { ...given, page: given.page + 1 };
  if (choice === BACKWARD) return { ...given, page: Math.max(0, given.page - 1) };
  if (!z.uuid().safeParse(choice).success) throw new UserError('readings-group-button');
  const { except } = given;
  return {
    ...given,
    except: except.includes(choice!) ? except.filter((id) => id !== choice) : [...except, choice!],
  };
}

export const groupForm: Form<Data> = {
  name: 'readings.group',
  data,
  first: 'pick',
  steps: {
    pick: {
      prompt,
      async read(_ctx, given, { choice }) {
        return choice === OK ? { data: given, next: 'done' } : { data: toggled(given, choice), next: 'pick' };
      },
    },
  },
  done: recordGroup,
};

/** Answers nobody gave meanwhile are written; those that came stand. */
async function recordGroup(ctx: Ctx, { askId, groupId, except }: Data): Promise<Reply> {
  const { clock, db, updateKey } = ctx;
  const count = await inTransaction(db, async (tx) => {
    const desk = await openDesk(ctx, tx, askId);
    refuseOutside(desk, groupId);
    const answer = { askId, item: ITEM, value: 'heard', isChoice: true, now: clock.now(), updateKey };
    const written = await answerForMany(
      tx,
      recorderOf(desk),
      { ...answer, stateAfter: 'done' },
      { groupUnitId: groupId, except },
    );
    await tellRecorded(ctx, tx, desk, written, 'heard');
    return written.length;
  });
  ctx.wake();
  const done = ctx.say('readings-group-done', { count });
  return { toast: done, edit: { text: done } };
}
