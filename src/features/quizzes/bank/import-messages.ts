// What the sender of a file of questions reads: why it is refused, the preview, the result; and the template; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { RosterFileError } from '../../../core/org/roster/table.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import type { WorkbookSheet } from '../../../shared/paper/sheets.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { CODE } from '../shapes.ts';
import { COLUMNS, MOST_ROWS, type Table } from './import-rules.ts';
import type { Sorted } from './units-store.ts';

const SHOWN_ERRORS = 12;
const SHOWN_QUESTIONS = 3;
const WIDTHS = { wide: 50, middle: 24, narrow: 12 } as const;

const button = (label: string, action: string, id: string): Button => ({
  label,
  data: encodeButton(CODE, action, id),
});

/** The way to send it again, corrected. */
const againButtons = (say: Say, unitId: string): Button[][] => [
  [button(say('bank-import-again'), 'b_file', unitId)],
  [button(say('bank-model'), 'b_model', unitId)],
];

type NoTable = Extract<Table, { ok: false }>;

export function fileErrorMessage(
  say: Say,
  error: RosterFileError | NoTable,
  file: string,
  unitId: string,
): Message {
  return { text: reasonOf(say, error, file), buttons: againButtons(say, unitId) };
}

function reasonOf(say: Say, error: RosterFileError | NoTable, file: string): string {
  if ('ok' in error) {
    const columns = error.missing.map((column) => say('bank-column', { column })).join(', ');
    return say(`bank-file-${error.code}`, { file, columns, limit: MOST_ROWS });
  }
  switch (error.code) {
    case 'too_large':
      return say('file-too-large', { mb: Math.round(error.limitBytes / 1024 / 1024) });
    case 'too_many_rows':
      return say('bank-file-too_many_rows', { file, limit: MOST_ROWS });
    case 'unsupported_encoding':
      return say('bank-file-encoding', { file });
    case 'empty':
    case 'no_rows':
      return say('bank-file-no_rows', { file });
    default:
      return say('bank-file-unreadable', { file });
  }
}

/** Nothing was imported: the rows that are wrong, with the reason of each. */
export function errorsMessage(
  say: Say,
  file: string,
  { rows, errors }: Extract<Table, { ok: true }>,
  unitId: string,
): Message {
  const wrong = new Set(errors.map(({ row }) => row)).size;
  const lines = errors
    .slice(0, SHOWN_ERRORS)
    .map(({ row, problem }) =>
      say('bank-import-row', { row: String(row), reason: say(`bank-problem-${problem}`) }),
    );
  const more = errors.length - lines.length;
  return {
    text: [
      say('bank-import-wrong', { file, rows: rows.length, wrong }),
      ...lines,
      ...(more > 0 ? [say('bank-import-more', { n: more })] : []),
    ].join('\n'),
    buttons: againButtons(say, unitId),
  };
}

/** `importId` null: nothing to change. */
export function previewMessage(
  say: Say,
  file: string,
  unit: string,
  { fresh, changed, unchanged }: Sorted,
  importId: string | null,
): Message {
  const examples = [...fresh, ...changed.map(({ question }) => question)].slice(0, SHOWN_QUESTIONS);
  return {
    text: [
      say('bank-import-head', { file, unit }),
      say('bank-import-new', { n: fresh.length }),
      say('bank-import-changed', { n: changed.length }),
      say('bank-import-unchanged', { n: unchanged }),
      ...examples.map(({ words }) => `– ${truncate(words, 100)}`),
      '',
      say(importId === null ? 'bank-import-idle' : 'bank-import-ask'),
    ].join('\n'),
    buttons:
      importId === null
        ? []
        : [
            [button(say('bank-import-confirm'), 'b_yes', importId)],
            [button(say('bank-import-leave'), 'b_leave', importId)],
          ],
  };
}

export const doneMessage = (
  say: Say,
  { added, changed }: { added: number; changed: number },
  unitId: string,
): Message => ({
  text: say('bank-imported', { added, changed }),
  buttons: [[button(say('bank-open'), 'b_home', unitId)]],
});

const widthOf = (column: (typeof COLUMNS)[number]): number => {
  if (column === 'words' || column === 'explanation' || column === 'source') return WIDTHS.wide;
  return column === 'difficulty' || column === 'right' ? WIDTHS.narrow : WIDTHS.middle;
};

/** One sheet to fill in; a second one shows a question of each kind. */
export function templateSheet(say: Say): WorkbookSheet {
  const columns = COLUMNS.map((column) => ({
    title: say('bank-column', { column }),
    width: widthOf(column),
    format: 'text' as const,
  }));
  const example = (kind: string): string[] =>
    COLUMNS.map((column) => say('bank-example', { cell: `${kind}_${column}` }));
  return {
    kind: 'workbook',
    tabs: [
      {
        name: say('bank-model-tab'),
        lines: [say('bank-model-title'), say('bank-model-how')],
        columns,
        rows: [],
      },
      {
        name: say('bank-model-examples'),
        lines: [say('bank-model-examples')],
        columns,
        rows: ['choice', 'statement', 'short'].map(example),
      },
    ],
  };
}
