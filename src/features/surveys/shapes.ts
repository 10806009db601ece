// What a survey is made of: its form, its states, its limits.
import { z } from 'zod';
import { type AskAudience, type AskForm, type AskItem, askItem } from '../../core/asks/shapes.ts';
import type { Recurrence } from '../../core/calendar/rules/recurrence.ts';
import type { UnitRef } from '../../core/org/person.ts';
import type { Standing } from '../../core/org/roles.ts';

export const CODE = 'sv';
/** The name under which the engine keeps the asks of surveys. */
export const ASK = 'surveys';
/** Done at each occurrence of a survey that comes back. */
export const REPEAT_JOB = 'surveys.repeat';
/** Seconds after its hour within which a survey still opens; later it is recorded as missed. */
export const GRACE_SECONDS = 6 * 3600;

export const LIMITS = { questions: 30, options: 12, words: 300, label: 80, title: 100, end: 40 } as const;
/** A button shows about this much on a narrow phone with large letters. */
export const LABEL_LENGTH = 30;

export const QUESTION_KINDS = ['choice', 'multi', 'scale', 'text', 'date', 'number'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
/** Ready-made answers offered beside the kinds. */
export const PRESETS = ['yesno', 'agree'] as const;

export const SURVEY_STATES = ['draft', 'scheduled', 'open', 'closed', 'cancelled', 'missed'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export const PLACES = ['private', 'group'] as const;
export type SurveyPlace = (typeof PLACES)[number];

/** Members of the Party, where the audience says nothing else: who is asked, and whose groups see it. */
export const ASKED: readonly Standing[] = ['full', 'probationary', 'visiting'];

/** As the engine's form; a draft may have no question yet. */
export const surveyForm = z.object({
  version: z.number().int().min(1),
  items: z.array(askItem).max(LIMITS.questions),
});

/** When it comes back, and how many seconds each is open: the first may be extended, or ended early. */
export type Repeat = Recurrence & { seconds?: number | undefined };

export type Survey = {
  id: string;
  unitId: string;
  title: string;
  form: AskForm;
  anonymity: 'named' | 'anonymous';
  audience: AskAudience;
  place: SurveyPlace;
  hideUntilClosed: boolean;
  state: SurveyState;
  opensAt: Date | null;
  closesAt: Date | null;
  rule: Repeat | null;
  previousId: string | null;
  rewordedAt: Date | null;
  askId: string | null;
  createdBy: string;
};

export type SurveyTemplate = { id: string; unitId: string | null; title: string; form: AskForm };

/** A survey with the unit that asks. */
export type Scene = { survey: Survey; unit: UnitRef };

/** One tap in a group: a single question with something to press. */
export const fitsGroup = ({ items }: AskForm): boolean =>
  items.length === 1 && ['choice', 'multi', 'scale'].includes(items[0]!.kind);

/** The choices of an item in order; a scale's are its numbers. */
export function choicesOf({
  kind,
  options = [],
  min = 1,
  max = 5,
}: AskItem): { id: string; label: string }[] {
  if (kind === 'choice' || kind === 'multi') return options.map(({ id, label = id }) => ({ id, label }));
  if (kind !== 'scale') return [];
  return Array.from({ length: max - min + 1 }, (_, at) => ({
    id: String(min + at),
    label: String(min + at),
  }));
}

/** Words at the ends of a scale: kept as labels of its first and last number. */
export const endsOf = ({ options = [] }: AskItem): { low: string; high: string } | null =>
  options.length === 2 ? { low: options[0]?.label ?? '', high: options[1]?.label ?? '' } : null;
