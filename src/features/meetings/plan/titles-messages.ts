// What a meeting is called when nobody gave it a name, and what a unit usually puts on its agenda; pure.

import { localDate } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Meeting, MeetingKind } from '../shapes.ts';

type Kinds = Pick<Meeting, 'kind' | 'joinedKind'>;

/** 'Sinh hoạt thường kỳ'; joined: 'Sinh hoạt thường kỳ, chuyên đề'. */
export const kindTitle = (say: Say, { kind, joinedKind }: Kinds): string =>
  joinedKind === null ? say(`plan-title-${kind}`) : say('plan-title-joined');

/** Kinds that are held for a month; the others are called by their day. */
const BY_MONTH: readonly MeetingKind[] = ['regular', 'thematic', 'model'];

/** 'Sinh hoạt thường kỳ tháng 12/2026', 'Sinh hoạt bất thường ngày 05/12/2026'. */
export function titleOf(
  say: Say,
  { title, kind, often = false }: { title: string; kind: MeetingKind; often?: boolean },
  startsAt: Date,
  zone: string,
): string {
  const date = localDate(startsAt, zone);
  if (often || !BY_MONTH.includes(kind)) return say('plan-title-day', { title, date: formatDate(date) });
  const [year = '', month = ''] = date.split('-');
  return say('plan-title-month', { title, month: `${month}/${year}` });
}

/** The suggested agenda, a line an item. A joined meeting takes the regular one with the other's matter before the conclusion. */
export function suggestedAgenda(say: Say, { kind, joinedKind }: Kinds): string[] {
  const lines = (of: MeetingKind) => say(`plan-agenda-${of}`).split('\n').filter(Boolean);
  if (joinedKind === null) return lines(kind);
  return joinAgendas(lines('regular'), say('plan-agenda-joined'));
}

/** Puts the matter before the last two items (votes, conclusion). */
export const joinAgendas = (items: readonly string[], matter: string): string[] => [
  ...items.slice(0, -2),
  matter,
  ...items.slice(-2),
];
