// What changed between two versions of a question; pure.
import type { QuestionWords } from './shapes.ts';

/** `words`: what is asked or what is right; `about`: only where it comes from, its topic, how hard it is. */
export type Change = 'none' | 'about' | 'words';

export function changeOf(before: QuestionWords, after: QuestionWords): Change {
  if (!same(asked(before), asked(after))) return 'words';
  return same(about(before), about(after)) ? 'none' : 'about';
}

const asked = ({ kind, words, options, right, answer, accepted, explanation }: QuestionWords) => [
  ...[kind, words, answer, explanation],
  ...[options.map(({ id, words: text }) => [id, text]), right, accepted],
];
const about = ({ topic, difficulty, sources }: QuestionWords) => [topic, difficulty, sources];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
