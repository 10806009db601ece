// The report on studying and following Bác as a paper: head, parts, places to write on, recipients, who signs; pure.
import { periodName } from '../../../core/figures/messages.ts';
import type { UnitKind } from '../../../core/org/roles.ts';
import { formatNumber } from '../../../shared/format.ts';
import type { Block } from '../../../shared/paper/office.ts';
import type { WordSheet } from '../../../shared/paper/sheets.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Facts } from '../facts.ts';
import { wordsOf } from '../setup/messages.ts';
import type { Field } from '../setup/rules.ts';
import { annexesOf } from './annex-messages.ts';
import { documentsSentence, inside, resultsOf } from './sections-messages.ts';

/** Lines to write on. */
const LINES = { direction: 2, limits: 5, causes: 4, tasks: 8 } as const;

const paragraph = (words: string): Block => ({ block: 'paragraph', words });
const lines = (count: number): Block => ({ block: 'lines', count });
const part = (words: string): Block => ({ block: 'heading', words });
const heading = (words: string): Block => ({ block: 'heading', words, level: 2 });
const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Source: docs/domain.md, presentation of a cell's document and what the study-and-follow report counts. */
export function reportPaper(tongue: Tongue, facts: Facts): WordSheet {
  const { say } = tongue;
  const { unit, period } = facts;
  const words = (field: Field): string[] => wordsOf(say, field, facts);
  const when = inside(periodName(tongue, period));
  return {
    kind: 'word',
    head: {
      upper: upper(words('upper').join(' ')),
      unit: upper(unit.name),
      number: say('reports-doc-number', { unit: unit.kind satisfies UnitKind }),
      party: say('reports-doc-party'),
      place: datedAt(tongue, words('town')[0] ?? '……………', facts.today),
    },
    draft: say('reports-doc-draft'),
    title: say('reports-doc-title'),
    subject: say('reports-doc-subject', { period: when }),
    blocks: [
      paragraph(opening(tongue, facts, words('directives'), when)),
      ...(facts.theme === null
        ? []
        : [paragraph(say('reports-doc-theme', { year: period.from.slice(0, 4), theme: facts.theme }))]),
      ...known(tongue, facts),
      part(say('reports-doc-part-1')),
      paragraph(documentsSentence(tongue, facts) ?? say('reports-doc-none-documents')),
      lines(LINES.direction),
      part(say('reports-doc-part-2')),
      ...resultBlocks(tongue, facts),
      part(say('reports-doc-part-3')),
      heading(say('reports-doc-limits')),
      lines(LINES.limits),
      heading(say('reports-doc-causes')),
      lines(LINES.causes),
      part(say('reports-doc-part-4')),
      lines(LINES.tasks),
      paragraph(say('reports-doc-end', { period: when, unit: unit.name })),
    ],
    recipients: {
      title: say('reports-doc-recipients'),
      lines: words('recipients').map(ended),
    },
    signatures: [{ titles: [...words('signer').map(upper), ...words('post').map(upper)], name: '' }],
    annexes: annexesOf(tongue, facts),
  };
}

const ended = (line: string, at: number, all: readonly string[]): string =>
  `${line.replace(/[;,.\s]+$/, '')}${at === all.length - 1 ? '.' : ';'}`;

function opening({ say }: Tongue, { unit }: Facts, directives: readonly string[], period: string): string {
  if (directives.length === 0) return say('reports-doc-opening', { unit: unit.name, period });
  const all = directives.map((line) => line.replace(/[;,.\s]+$/, '')).join('; ');
  return say('reports-doc-opening-directives', { directives: all, unit: unit.name, period });
}

/** 'Lào Cai, ngày 30 tháng 11 năm 2026' */
function datedAt({ say }: Tongue, place: string, today: string): string {
  const [year = '', month = '', day = ''] = today.split('-');
  return say('reports-doc-dated', { place, day, month, year });
}

/** How complete the figures are, and whether the period is over. */
function known({ say, locale }: Tongue, { known: of, period, today }: Facts): Block[] {
  const number = (value: number) => formatNumber(value, locale);
  return [
    ...(of === null
      ? []
      : [paragraph(say('reports-doc-known', { known: number(of.known), cells: number(of.cells) }))]),
    ...(period.until > today ? [paragraph(say('reports-doc-running'))] : []),
  ];
}

const resultBlocks = (tongue: Tongue, facts: Facts): Block[] =>
  resultsOf(tongue, facts).flatMap(({ id, sentences, lines: items }, at): Block[] => [
    heading(`${at + 1}. ${tongue.say(`reports-doc-result-${id}`)}`),
    ...(sentences.length > 0 ? [paragraph(sentences.join(' '))] : []),
    ...(items.length > 0 ? [{ block: 'list' as const, items }] : []),
  ]);
