// `Ghi cả danh sách`: everyone without a state is on, those absent are tapped out, then confirmed.
import { z } from 'zod';
import { answerForMembers } from '../../../core/asks/desk/store.ts';
import type { Ctx, Form, FormPrompt, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { PER_PAGE } from '../../../core/menu/pages-rules.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { truncate } from '../../../shared/text.ts';
import { ATTENDANCE_ITEM } from '../shapes.ts';
import { unrecordedOf } from './final-messages.ts';
import { type Keeping, memberOf, openKeeping } from './keep.ts';
import { openList } from './list.ts';
import { groupChoices } from './list-messages.ts';
import type { Attendee } from './rules.ts';

const data = z.object({
  meetingId: z.uuid(),
  /** A tổ, in a session of a branch a cell; null: all whom this person keeps. */
  partId: z.uuid().nullable(),
  except: z.array(z.uuid()),
  page: z.number().int().min(0),
});
type Data = z.infer<typeof data>;

const NAME_LENGTH = 26;
const OK = 'ok';
const BACKWARD = 'prev';
const FORWARD = 'next';

/** Asks for which tổ where there are several. */
export async function openAll(ctx: Ctx, meetingId: string): Promise<Reply> {
  const keeping = await openKeeping(ctx, ctx.db, meetingId);
  const left = unrecordedOf(keeping.people);
  if (left.length === 0) return { toast: ctx.say('meeting-attendance-all-none') };
  const parts = new Map(left.flatMap((one) => partOf(keeping, one) ?? []));
  const choices = [...parts].map(([id, name]) => ({ id, name }));
  if (choices.length < 2) return openPart(ctx, meetingId, null);
  return { edit: groupChoices(ctx.say, meetingId, choices) };
}

/** Cells where many units are called together; else tổ. */
function partOf({ unit }: Keeping, one: Attendee): [id: string, name: string][] | null {
  if (unit.kind === 'organisation') return [[one.unitId, one.unitName]];
  return one.groupUnitId && one.groupName ? [[one.groupUnitId, one.groupName]] : null;
}

export async function openPart(ctx: Ctx, meetingId: string, partId: string | null): Promise<Reply> {
  await leftOf(ctx, ctx.db, { meetingId, partId });
  return startForm(ctx, groupForm, { meetingId, partId, except: [], page: 0 }, true);
}

async function leftOf(
  ctx: Ctx,
  sql: Sql,
  { meetingId, partId }: Pick<Data, 'meetingId' | 'partId'>,
): Promise<{ keeping: Keeping; left: Attendee[] }> {
  const keeping = await openKeeping(ctx, sql, meetingId);
  if (keeping.meeting.state !== 'checking') throw new UserError('meeting-attendance-is-final');
  const left = unrecordedOf(keeping.people).filter(
    (one) => partId === null || one.groupUnitId === partId || one.unitId === partId,
  );
  if (left.length === 0) throw new UserError('meeting-attendance-all-none');
  return { keeping, left };
}

async function prompt(ctx: Ctx, { except, page, ...of }: Data): Promise<FormPrompt> {
  const { left } = await leftOf(ctx, ctx.db, of);
  const isOff = (id: string) => except.includes(id);
  const count = left.filter(({ memberId }) => !isOff(memberId)).length;
  const last = Math.ceil(left.length / PER_PAGE) - 1;
  const at = Math.min(page, last);
  const names = left.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(({ memberId, fullName }) => ({
    label: ctx.say(isOff(memberId) ? 'meeting-attendance-all-off' : 'meeting-attendance-all-on', {
      name: truncate(fullName, NAME_LENGTH),
    }),
    value: memberId,
  }));
  const turns = [
    ...(at > 0 ? [{ label: '«', value: BACKWARD }] : []),
    ...(at < last ? [{ label: '»', value: FORWARD }] : []),
  ];
  const ok = { label: ctx.say('meeting-attendance-all-ok'), value: OK };
  return { text: ctx.say('meeting-attendance-all-ask', { count }), choices: [...names, ...turns, ok] };
}

function toggled(given: Data, choice: string | undefined): Data {
  if (choice === FORWARD) return { ...given, page: given.page + 1 };
  if (choice === BACKWARD) return { ...given, page: Math.max(0, given.page - 1) };
  if (!z.uuid().safeParse(choice).success) throw new UserError('meeting-attendance-all-button');
  const { except } = given;
  return {
    ...given,
    except: except.includes(choice!) ? except.filter((id) => id !== choice) : [...except, choice!],
  };
}

export const groupForm: Form<Data> = {
  name: 'meetings.attendance',
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
  done: recordAll,
};

/** Whoever pressed by themselves meanwhile keeps their own word. */
async function recordAll(ctx: Ctx, { except, ...of }: Data): Promise<Reply> {
  const { clock, db, updateKey } = ctx;
  const count = await inTransaction(db, async (tx) => {
    const { keeping, left } = await leftOf(ctx, tx, of);
    const written = await answerForMembers(
      tx,
      memberOf(keeping),
      {
        askId: keeping.askId,
        item: ATTENDANCE_ITEM,
        value: 'present',
        isChoice: true,
        stateAfter: 'done',
        now: clock.now(),
        updateKey,
      },
      left.map(({ memberId }) => memberId).filter((id) => !except.includes(id)),
    );
    return written.length;
  });
  ctx.wake();
  return { ...(await openList(ctx, of.meetingId)), toast: ctx.say('meeting-attendance-all-done', { count }) };
}
