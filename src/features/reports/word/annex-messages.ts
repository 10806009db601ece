// The annexes of a report: figures by unit, and what was typed in, as tables; pure.
import { figure, subjectName } from '../../../core/figures/messages.ts';
import type { Subject } from '../../../core/figures/shapes.ts';
import { isEmpty, read } from '../../../core/figures/sum-rules.ts';
import { formatNumber } from '../../../shared/format.ts';
import type { Block } from '../../../shared/paper/office.ts';
import type { Annex } from '../../../shared/paper/sheets.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import type { Facts } from '../facts.ts';
import { kindName } from '../typed/messages.ts';
import { linesByName } from '../typed/rules.ts';
import { TYPED_PARTS } from '../typed/shapes.ts';
import { toldSubjects } from './sections-messages.ts';

/** Columns of figures that an upright page has room for. */
const PER_TABLE = 3;
const NONE = '–';

export function annexesOf(tongue: Tongue, facts: Facts): Annex[] {
  const { say } = tongue;
  const subjects = toldSubjects(facts.topics, facts.counts);
  const tables = [
    ...(subjects.length === 0
      ? []
      : [{ subject: say('reports-doc-annex-figures'), blocks: figureTables(tongue, facts, subjects) }]),
    ...typedAnnex(tongue, facts),
  ];
  return tables.map(({ subject, blocks }, at) => ({
    title: say('reports-doc-annex', { number: at + 1 }),
    subject,
    blocks,
  }));
}

/** Of a cell one table, a subject a row; of a higher unit as many as the subjects take, a unit a row. */
function figureTables(tongue: Tongue, facts: Facts, subjects: readonly Subject[]): Block[] {
  const { say } = tongue;
  if (facts.below.length === 0)
    return [
      {
        block: 'table',
        columns: [
          { title: say('reports-doc-what'), width: 6 },
          { title: say('reports-doc-figure'), width: 4, align: 'center' },
        ],
        rows: subjects.map((subject) => [
          subjectName(tongue, subject),
          figure(tongue, read(subject, facts.counts)),
        ]),
      },
    ];
  return Array.from({ length: Math.ceil(subjects.length / PER_TABLE) }, (_, at) =>
    unitTable(tongue, facts, subjects.slice(at * PER_TABLE, (at + 1) * PER_TABLE)),
  );
}

function unitTable(tongue: Tongue, { below, counts }: Facts, subjects: readonly Subject[]): Block {
  const { say } = tongue;
  const cells = (of: Facts['counts']): string[] =>
    subjects.map((subject) => {
      const found = read(subject, of);
      return isEmpty(found) ? NONE : figure(tongue, { ...found, onBehalf: null });
    });
  return {
    block: 'table',
    columns: [
      { title: say('reports-doc-number-column'), width: 1, align: 'center' },
      { title: say('reports-doc-unit'), width: 5 },
      ...subjects.map((subject) => ({
        title: subjectName(tongue, subject),
        width: 3,
        align: 'center' as const,
      })),
    ],
    rows: [
      ...below.map((unit, at) => [`${at + 1}`, unit.name, ...cells(unit.counts)]),
      ['', say('reports-doc-total'), ...cells(counts)],
    ],
  };
}

/** By part, with a total for documents: kinds of the other parts do not add up. */
function typedAnnex(tongue: Tongue, { kinds, counts }: Facts): { subject: string; blocks: Block[] }[] {
  const { say, locale } = tongue;
  const rows = TYPED_PARTS.flatMap((part) => {
    const lines = linesByName(
      kinds.filter((kind) => kind.part === part),
      counts,
    );
    if (lines.length === 0) return [];
    const sum = lines.reduce((all, { value }) => all + value, 0);
    return [
      ...lines.map(({ kinds: [kind], value }) => [
        say(`reports-part-${part}`),
        kindName(say, kind!),
        formatNumber(value, locale),
      ]),
      ...(part === 'documents'
        ? [[say(`reports-part-${part}`), say('reports-doc-total'), formatNumber(sum, locale)]]
        : []),
    ];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: say('reports-doc-part'), width: 4 },
    { title: say('reports-doc-what'), width: 6 },
    { title: say('reports-doc-figure'), width: 2, align: 'center' as const },
  ];
  const note = { block: 'paragraph' as const, words: say('reports-doc-typed-note') };
  return [{ subject: say('reports-doc-annex-typed'), blocks: [{ block: 'table', columns, rows }, note] }];
}
