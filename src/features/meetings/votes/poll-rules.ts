// What may be asked in an indicative poll, and what its result may show; pure.
import { LEAST_SHOWN, SMALL_UNIT } from '../../../core/asks/ballots-rules.ts';
import { type Ask, askForm, type Figures } from '../../../core/asks/shapes.ts';
import { searchKey } from '../../../shared/text.ts';

export const POLL_ITEM = 'poll';
export const POLL_CHOICES = ['yes', 'no', 'other'] as const;
export type PollChoice = (typeof POLL_CHOICES)[number];

export const POLL_FORM = askForm.parse({
  version: 1,
  items: [{ id: POLL_ITEM, kind: 'choice', options: POLL_CHOICES.map((id) => ({ id })) }],
});

/** What the matter is about. Source of what is refused: docs/domain.md. */
export const FREE_KINDS = ['work', 'time', 'other'] as const;
export const REFUSED_KINDS = [
  'admission',
  'expulsion',
  'discipline',
  'election',
  'confidence',
  'rating',
] as const;
export const POLL_KINDS = [...FREE_KINDS, ...REFUSED_KINDS] as const;
export type PollKind = (typeof POLL_KINDS)[number];

export const isRefusedKind = (kind: PollKind): boolean =>
  (REFUSED_KINDS as readonly PollKind[]).includes(kind);

/** As `searchKey` makes them; a word alone that has harmless meanings ("bầu không khí") is not here. */
const REFUSED_WORDS = [
  'ket nap',
  'chuyen dang chinh thuc',
  'cong nhan dang vien chinh thuc',
  'khai tru',
  'xoa ten',
  'ra khoi dang',
  'ky luat',
  'ki luat',
  'khien trach',
  'canh cao',
  'cach chuc',
  'bau cu',
  'bau bi thu',
  'bau pho bi thu',
  'bau chi uy',
  'bau cap uy',
  'bau bo sung',
  'bau doan',
  'bau lai',
  'de cu',
  'ung cu',
  'tin nhiem',
  'xep loai',
  'danh gia chat luong dang vien',
  'phan loai dang vien',
  'admission',
  'admit',
  'expel',
  'expulsion',
  'discipline',
  'disciplinary',
  'reprimand',
  'election',
  'elect',
  'confidence',
  'rating',
].map((words) => new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u'));

/** Admission, expulsion, discipline, elections, confidence and rating are decided by a vote in the room alone. */
export function isRefusedMatter(matter: string): boolean {
  const key = searchKey(matter);
  return REFUSED_WORDS.some((words) => words.test(key));
}

/** Minutes a poll may last; the first is offered first. */
export const POLL_MINUTES = [10, 5, 15, 30] as const;

/** Nothing could ever be shown of it. */
export const isTooFewForSecret = (people: number): boolean => people < LEAST_SHOWN;
/** Told beforehand that answers may be guessed. */
export const mayBeGuessed = (people: number): boolean => people < SMALL_UNIT;

export type PollResult = {
  answered: number;
  expected: number;
  /** Null: not over, or fewer than five secret answers. */
  counts: Record<PollChoice, number> | null;
};

export function resultOf(ask: Pick<Ask, 'state' | 'anonymity'>, figures: Figures): PollResult {
  const { answered, expected, choices, items } = figures;
  const isShown =
    ask.state === 'closed' && (ask.anonymity === 'named' || (items[POLL_ITEM]?.count ?? 0) >= LEAST_SHOWN);
  const count = (choice: PollChoice) => choices[`${POLL_ITEM}:${choice}`] ?? 0;
  const counts = { yes: count('yes'), no: count('no'), other: count('other') };
  return { answered, expected, counts: isShown ? counts : null };
}

export type Poll = {
  id: string;
  meetingId: string;
  matter: string;
  secret: boolean;
  askId: string | null;
  createdBy: string;
};
