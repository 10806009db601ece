// What a text typed in a game says to the question that is open; pure.
import { UserError } from '../../../shared/errors.ts';
import { cleanLine, searchKey } from '../../../shared/text.ts';
import { optionOrder } from '../bank/draw-rules.ts';
import { LETTERS, type Question, STATEMENT } from '../bank/shapes.ts';

const LONGEST = 300;
/** 'Trả lời: …', where a bare number would be the number of a choice. */
const PREFIX = /^\s*(?:tr[aả]\s+l[oờ]i|đ[aá]p\s+[aá]n|dap\s+an)\s*[:.-]?\s+/iu;

const TRUE = ['dung', 'true'];
const FALSE = ['sai', 'false'];

/** An option's id, 't' or 'f', or words; null: nothing. @throws UserError 'form-too-long' */
export function answerIn(question: Question, seed: string, typed: string): string | null {
  const text = typed.normalize('NFC').replace(PREFIX, '');
  const key = searchKey(text);
  switch (question.kind) {
    case 'true_false':
      if (TRUE.includes(key)) return STATEMENT.true;
      return FALSE.includes(key) ? STATEMENT.false : null;
    case 'multiple_choice':
      return optionOrder(question, seed)[LETTERS.findIndex((letter) => letter.toLowerCase() === key)] ?? null;
    case 'task':
      return null;
    default: {
      const { text: line, tooLong } = cleanLine(text, LONGEST);
      if (tooLong) throw new UserError('form-too-long', { max: LONGEST });
      return line === '' ? null : line;
    }
  }
}
