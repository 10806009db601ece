// What the reports of an initiative say together; pure.
import type { Answered } from '../../core/asks/owner-ask-store.ts';
import { type Month, SAID } from './shapes.ts';

/** The answers of one ask as one month. */
export function monthFrom(
  ask: { id: string; state: string; closesAt: Date },
  month: string,
  answers: readonly Answered[],
): Month {
  const of = (item: string) => answers.find((one) => one.item === item);
  const said = of(SAID)?.value ?? null;
  const number = of('number')?.value;
  return {
    askId: ask.id,
    month,
    isOpen: ask.state === 'open',
    closesAt: ask.closesAt,
    said: said === 'report' || said === 'none' ? said : null,
    number: number === undefined ? null : Number(number),
    line: of('line')?.value ?? null,
    photo: of('photo')?.fileRef ?? null,
    recordedBy: of(SAID)?.recordedBy ?? null,
  };
}

/** Money or anything else counted for each person is not asked for: what is measured is the unit's, together. */
const PER_PERSON =
  /(mỗi|từng|một|trên|\/)\s*(người|đồng chí|đảng viên|hội viên|đ\/c)|per (person|member|head)|each (person|member)/iu;

export const isPerPerson = (text: string): boolean => PER_PERSON.test(text.normalize('NFC'));
