// Recording what was done of one item in one month; the member's item follows the answer.
import { type Answer, answerFor, answerOf, type Recorded } from '../../../core/asks/answer-store.ts';
import { correctableSince } from '../../../core/asks/desk/rules.ts';
import { missingItems } from '../../../core/asks/form-rules.ts';
import { lockOwnForm } from '../../../core/asks/own-form-store.ts';
import type { Answers } from '../../../core/asks/shapes.ts';
import type { Tx } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { ANSWERS, kindOf, MOST_TARGET } from '../shapes.ts';
import { type OwnItem, type OwnMonth, stateAfter } from './rules.ts';
import { ownMonths, setItemState } from './store.ts';

export type Given = {
  askId: string;
  memberId: string;
  slot: string;
  value: string;
  /** Who answers for the member; null: themselves. */
  by: string | null;
  /** Left out: what was there stays. */
  note?: string | null;
  fileRef?: string | null;
  now: Date;
  updateKey: string;
};

export type RecordedItem = Pick<Recorded, 'verdict' | 'closesAt'> & { own: OwnMonth; item: OwnItem };

/** Whether this may be an answer to the item at all. */
export function isValue(slot: string, value: string): boolean {
  const kind = kindOf(slot);
  if (kind !== 'target') return ANSWERS[kind].some((answer) => answer === value);
  return /^\d+(?:\.\d+)?$/.test(value) && Number(value) <= MOST_TARGET;
}

/**
 * The right to it was checked by the caller, in this transaction.
 * @throws UserError when the person is not asked about this item
 */
export async function recordItem(tx: Tx, given: Given): Promise<RecordedItem> {
  const { askId, memberId, slot, value, by, now, updateKey } = given;
  const part = await lockOwnForm(tx, askId, memberId);
  const isTheirs = part?.form?.items.some(({ id }) => id === slot) ?? false;
  if (!part?.form || !isTheirs || !isValue(slot, value)) throw new UserError('pledges-not-asked');
  const before = part.answers[slot];
  const values = Object.entries(part.answers).map(([id, answer]) => [id, answer.value] as const);
  const answers: Answers = { ...Object.fromEntries(values), [slot]: value };
  const answer: Answer = {
    askId,
    item: slot,
    value,
    isChoice: kindOf(slot) !== 'target',
    note: given.note === undefined ? (before?.note ?? null) : given.note,
    fileRef: given.fileRef === undefined ? (before?.fileRef ?? null) : given.fileRef,
    stateAfter: missingItems(part.form, answers).length === 0 ? 'done' : 'partial',
    now,
    updateKey,
    ...(by === null ? {} : { closedSince: correctableSince(now) }),
  };
  const { verdict, closesAt } = await (by === null
    ? answerOf(tx, memberId, answer)
    : answerFor(tx, memberId, by, answer));
  const [own] = await ownMonths(tx, askId, memberId);
  const item = own?.items.find((one) => one.slot === slot);
  if (!own || !item) throw new UserError('pledges-not-asked');
  const isNew = verdict === 'recorded' || verdict === 'changed';
  if (isNew && item.kind !== 'monthly')
    await setItemState(tx, item.itemId, stateAfter(item, value, item.total), given);
  return { verdict, closesAt, own, item };
}
