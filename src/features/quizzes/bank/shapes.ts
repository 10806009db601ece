// A question: its kinds, topics and parts, and how one unit sees it.
import { z } from 'zod';

export const QUESTION_KINDS = ['multiple_choice', 'true_false', 'short_answer', 'open', 'task'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Topics of the questions that ship. */
export const STARTER_TOPICS = [
  'tieu_su_moc_thoi_gian',
  'ten_goi_bi_danh',
  'hanh_trinh_cuu_nuoc',
  'tac_pham',
  'di_chuc',
  'khang_chien_nha_nuoc',
  'dao_duc_phong_cach',
  'di_tich_bao_tang',
  'ngay_le_to_chuc_dang',
  'dia_danh_quoc_te',
] as const;
/** Units also ask about themselves and where they are. */
export const TOPICS = [...STARTER_TOPICS, 'don_vi'] as const;
export type Topic = (typeof TOPICS)[number];

export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** Ids of options: the letters of the source, in small. */
export const OPTION_IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
/** What may be said of a statement. */
export const STATEMENT = { true: 't', false: 'f' } as const;

export const option = z.object({ id: z.enum(OPTION_IDS), words: z.string() });
export type Option = z.infer<typeof option>;

/** What is asked, without who decided on it. */
export type QuestionWords = {
  kind: QuestionKind;
  topic: Topic;
  difficulty: number;
  words: string;
  /** Empty but for `multiple_choice`. */
  options: Option[];
  /** Ids of the right options; 't' or 'f' of a statement; empty for what is typed, told or done. */
  right: string[];
  /** Of a short answer; of an open question the points that a full answer has. */
  answer: string | null;
  accepted: string[];
  explanation: string | null;
  sources: string[];
};

export type Question = QuestionWords & {
  id: string;
  starterId: string | null;
  /** Owner; null: shipped. */
  unitId: string | null;
  version: number;
  createdBy: string | null;
  withdrawnAt: Date | null;
  timesUsed: number;
};

export type Verdict = 'approved' | 'not_used';

/** What holds in a unit: the nearest decision at it or above. */
export type Decision = {
  verdict: Verdict;
  unitId: string;
  unit: string;
  name: string | null;
  at: string;
};

export const USES = ['contest', 'flower', 'quick'] as const;
export type UseKind = (typeof USES)[number];

/** The unit that looks. */
export type Viewer = { id: string; path: string };
