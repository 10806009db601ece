// The month of a cell as those who look after it need it: who updated, who stands still, whom to thank, whom to help; pure.
import type { OwnItem, OwnMonth } from '../month/rules.ts';
import type { ItemState, PledgeState } from '../shapes.ts';

type Registered = { memberId: string; fullName: string; exempt: boolean; state: PledgeState | null };
type CellItem = {
  memberId: string;
  fullName: string;
  state: ItemState;
  helpAskedAt: Date | null;
  helpedAt: Date | null;
};

export type MonthOfCell = {
  /** Asked to register, and handed in. */
  pledgers: number;
  registered: number;
  /** Asked this month; the exempt are asked only where they wish, and are not counted. */
  asked: number;
  updated: string[];
  partly: string[];
  notYet: string[];
  items: number;
  finishedItems: number;
  /** Everything of their pledge is finished. */
  finished: string[];
  /** Said twice running that an item could not be done, or that nothing was done of a target. */
  stuck: string[];
  /** Asked for help, and none was written down yet. */
  help: string[];
  /** Did all they were asked about this month. */
  praise: string[];
};

const isNothing = ({ kind, value }: OwnItem): boolean =>
  value === 'unable' || (kind === 'target' && value !== null && Number(value) === 0);

const isDone = ({ kind, value }: OwnItem): boolean =>
  value === 'done' || (kind === 'target' && value !== null && Number(value) > 0);

/** Nothing is concluded from an answer that was not given. */
function stuckIn(now: OwnMonth, before: OwnMonth | undefined): boolean {
  return now.items.some(
    (item) => isNothing(item) && before?.items.some((one) => one.itemId === item.itemId && isNothing(one)),
  );
}

/** Names in the order they came: by name, never by merit. */
export function monthOfCell(of: {
  people: readonly Registered[];
  items: readonly CellItem[];
  now: readonly OwnMonth[];
  before: readonly OwnMonth[];
}): MonthOfCell {
  const counted = of.people.filter(({ exempt }) => !exempt);
  const earlier = new Map(of.before.map((month) => [month.memberId, month]));
  const asked = of.now.filter(({ state }) => state !== 'exempt');
  const names = (fits: (month: OwnMonth) => boolean) => of.now.filter(fits).map(({ fullName }) => fullName);
  const live = of.items.filter(({ state }) => state === 'active' || state === 'finished');
  const byMember = [...Map.groupBy(live, ({ memberId }) => memberId).values()];
  const isAnswered = ({ items }: OwnMonth) => items.every(({ value }) => value !== null);
  const someAnswered = ({ items }: OwnMonth) => items.some(({ value }) => value !== null);
  const waits = byMember.filter((own) => own.some(({ helpAskedAt, helpedAt }) => helpAskedAt && !helpedAt));
  return {
    pledgers: counted.length,
    registered: counted.filter(({ state }) => state === 'sent' || state === 'accepted').length,
    asked: asked.length,
    updated: names(isAnswered),
    partly: names((month) => someAnswered(month) && !isAnswered(month)),
    notYet: names((month) => !someAnswered(month) && month.state === 'expected'),
    items: live.length,
    finishedItems: live.filter(({ state }) => state === 'finished').length,
    finished: byMember
      .filter((own) => own.every(({ state }) => state === 'finished'))
      .map((own) => own[0]!.fullName),
    stuck: names((month) => stuckIn(month, earlier.get(month.memberId))),
    help: waits.map((own) => own[0]!.fullName),
    praise: names((month) => month.items.length > 0 && month.items.every(isDone)),
  };
}
