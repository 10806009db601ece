// A round of study essays (bài thu hoạch): what is handed in, and by whom it may be.
import type { AskForm } from '../../core/asks/shapes.ts';
import { STANDINGS } from '../../core/org/roles.ts';
import type { LocalDate } from '../../shared/dates.ts';

export const CODE = 'th';
export const FEATURE = 'essays';

export const MAX_TITLE = 120;
export const MAX_FILE_NAME = 120;
export const DAYS = [7, 14, 30] as const;

export const HANDED = 'handed';
export const WAYS = ['file', 'paper'] as const;
export type Way = (typeof WAYS)[number];

/** Members of the Party; others are not asked for one here. */
export const ASKED = STANDINGS.filter((one) => one !== 'participant');

export const ROUND_FORM: AskForm = {
  version: 1,
  items: [{ id: HANDED, kind: 'choice', options: WAYS.map((id) => ({ id })), required: true }],
};

export type Round = {
  id: string;
  unitId: string;
  title: string;
  meetingId: string | null;
  askId: string | null;
};

/** With its ask, as it is listed. */
export type Listed = Round & { unitName: string; state: string; closesAt: Date };

export type Figures = { expected: number; file: number; paper: number };

/** One asked, as the register has them. */
export type Entry = {
  unitName: string;
  groupName: string | null;
  fullName: string;
  state: string;
  way: Way | null;
  fileName: string | null;
  day: LocalDate | null;
  behalf: boolean;
};
export type UnitFigures = Figures & { name: string };

/** An essay that was sent as a file. */
export type Handed = {
  memberId: string;
  fullName: string;
  unitId: string;
  fileRef: string;
  fileName: string;
};
