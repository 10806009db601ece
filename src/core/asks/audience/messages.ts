// Words for whom is asked; pure.
import { formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { ChosenAudience } from './choice.ts';

/** Room for names in a preview. */
const NAMES_LENGTH = 300;

type Described = Pick<ChosenAudience, 'by' | 'names' | 'people'> & { unit: { name: string } };

/** 'cả Chi bộ 3 (27 người)', 'Tổ 1, Tổ 2 (11 người)', 'Bí thư, Phó bí thư (4 người)': to stand behind "Gửi:" or "Hỏi:". */
export function describeAudience(
  { say, locale }: Pick<Tongue, 'say' | 'locale'>,
  { unit, by, names, people }: Described,
): string {
  const count = formatNumber(people, locale);
  if (by === null) return say('audience-whole', { unit: unit.name, people: count });
  const read = by === 'roles' ? names.map((role) => say(`audience-role-${role}`)) : names;
  return say('audience-some', { names: truncate(read.join(', '), NAMES_LENGTH), people: count });
}
