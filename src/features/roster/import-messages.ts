// What the sender of a roster reads: the preview with its questions, the refusal of a file, the result.
import type { Button, Message } from '../../channels/channel.ts';
import type { ChangedMember, ImportPlan } from '../../core/org/roster/plan-types.ts';
import type { RosterFileError } from '../../core/org/roster/table.ts';
import type { ImportCounts } from '../../core/org/roster-apply.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { type ImportSession, isIdle, mayConfirm, type Option, type Question, questionsOf } from './rules.ts';

export const SHOWN_ERRORS = 10;
const SHOWN_NAMES = 5;
const QUESTIONS_A_PAGE = 3;
const OPTIONS_SHOWN = 5;
/** Telegram takes 4,096 UTF-16 units; other platforms 2,000. */
const MAX_TEXT = 2_000;

export type Preview = {
  id: string;
  fileName: string;
  session: ImportSession;
  plan: ImportPlan;
  page: number;
  remark?: string | undefined;
  /** Names already on the roster, beyond those in the file. */
  showsNames: boolean;
  describe(memberId: string): string;
};

export function previewMessage(say: Say, preview: Preview): Message {
  const { plan, session, remark } = preview;
  const questions = questionsOf(plan, session);
  const page = Math.min(preview.page, Math.max(0, Math.ceil(questions.length / QUESTIONS_A_PAGE) - 1));
  const idle = isIdle(plan);
  const failed = plan.errors.length > 0;
  const asked = failed ? [] : questionLines(say, preview, questions, page);
  const end = [endLine(say, preview, questions, idle)];
  const lines = [
    ...(remark === undefined ? [] : [remark, '']),
    ...headLines(say, preview),
    ...(failed ? errorLines(say, plan) : detailLines(say, preview)),
  ];
  const text = fitted(lines, ['', ...asked, ...end]);
  if (idle || failed) return { text };
  return { text, buttons: [...questionRows(say, preview, questions, page), ...endRows(say, preview)] };
}

/** Body lines are dropped from the end where the text would be too long; the tail always stands. */
function fitted(body: string[], tail: string[]): string {
  const kept = [...body];
  const length = () => [...kept, ...tail].reduce((sum, line) => sum + line.length + 1, 0);
  while (kept.length > 1 && (kept.at(-1) === '' || length() > MAX_TEXT)) kept.pop();
  return truncate([...kept, ...tail].join('\n'), MAX_TEXT);
}

function headLines(say: Say, { fileName, session, plan }: Preview): string[] {
  const head =
    session.sheet === null
      ? say('roster-preview-head', { file: fileName })
      : say('roster-preview-sheet', { file: fileName, sheet: truncate(session.sheet, 40) });
  const ignored = truncate(session.ignoredColumns.join(', '), 150);
  return [head, ...(ignored === '' ? [] : [say('roster-preview-ignored', { columns: ignored })])].concat(
    plan.errors.length > 0 ? [] : countLines(say, plan),
  );
}

function countLines(say: Say, plan: ImportPlan): string[] {
  const count = (what: string, n: number) => say(`roster-preview-${what}`, { n });
  return [
    count('new', plan.newMembers.length),
    count('changed', plan.changed.length),
    count('unchanged', plan.unchanged),
    count('missing', plan.missing.length),
    ...(plan.createUnits.length > 0 ? [count('units', plan.createUnits.length)] : []),
  ];
}

function errorLines(say: Say, plan: ImportPlan): string[] {
  const shown = plan.errors.slice(0, SHOWN_ERRORS).map((error) =>
    say('roster-error-line', {
      row: error.row,
      column: say(`roster-column-${error.column}`),
      reason: say(`roster-error-${error.code}`, { value: error.value }),
    }),
  );
  return ['', say('roster-preview-errors', { n: plan.errors.length }), ...shown];
}

function detailLines(say: Say, { plan, showsNames }: Preview): string[] {
  const some = (key: string, all: readonly string[]) =>
    all.length === 0 ? [] : [say(key, { names: listed(say, all) })];
  const units = plan.createUnits.map((unit) => unit.name);
  return [
    '',
    ...some('roster-preview-unit-names', units),
    ...some(
      'roster-preview-changed-names',
      plan.changed.map((one) => changeText(say, one)),
    ),
    ...(showsNames
      ? some(
          'roster-preview-missing-names',
          plan.missing.map((one) => one.fullName),
        )
      : []),
    ...plan.notes.slice(0, 3).map(({ row, code }) => say(`roster-note-${code}`, { row })),
  ];
}

const changeText = (say: Say, { fullName, changes }: ChangedMember): string =>
  `${fullName} (${changes.map((change) => say(`roster-field-${change.field}`)).join(', ')})`;

function listed(say: Say, names: readonly string[]): string {
  const shown = names.slice(0, SHOWN_NAMES).map((name) => truncate(name, 60));
  const more = names.length - shown.length;
  return more > 0 ? say('roster-and-more', { names: shown.join('; '), n: more }) : shown.join('; ');
}

const pageOf = (questions: Question[], page: number): [Question, number][] =>
  questions
    .map((question, at): [Question, number] => [question, at])
    .slice(page * QUESTIONS_A_PAGE, (page + 1) * QUESTIONS_A_PAGE);

function questionLines(say: Say, { plan, describe }: Preview, questions: Question[], page: number): string[] {
  return pageOf(questions, page).flatMap(([question, at]) => {
    const { fullName, unit, rows, options, kind } = question;
    const about = options.flatMap(({ memberId }) =>
      memberId === undefined ? [] : [truncate(describe(memberId), 60)],
    );
    const told = say(`roster-ask-${kind}`, {
      no: at + 1,
      name: truncate(fullName, 40),
      unit: truncate(plan.unitNames[unit] ?? '', 40),
      rows: truncate(rows.join(', '), 30),
    });
    const candidates = about
      .slice(0, OPTIONS_SHOWN)
      .map((who, index) => (about.length > 1 ? `  ${letter(index)}. ${who}` : `  ${who}`));
    const chosen = options.findIndex((option) => option.chosen);
    return [
      told,
      ...candidates,
      ...(chosen < 0 ? [] : [say('roster-ask-chosen', { choice: optionLabel(say, options, chosen, '') })]),
      '',
    ];
  });
}

function questionRows(say: Say, { id, session }: Preview, questions: Question[], page: number): Button[][] {
  const revision = `v${session.revision}`;
  const rows = pageOf(questions, page).map(([{ options }, at]) =>
    options.slice(0, OPTIONS_SHOWN + 1).map((_, option) => ({
      label: optionLabel(say, options, option, questions.length > 1 ? ` ${at + 1}` : ''),
      data: encodeButton('ro', 'pick', id, revision, `q${at}`, `o${option}`),
    })),
  );
  const pages = Math.ceil(questions.length / QUESTIONS_A_PAGE);
  const turn = (label: string, to: number): Button => ({
    label,
    data: encodeButton('ro', 'turn', id, revision, `p${to}`),
  });
  const turns = [
    ...(page > 0 ? [turn('«', page - 1)] : []),
    ...(page < pages - 1 ? [turn('»', page + 1)] : []),
  ];
  return turns.length > 0 ? [...rows, turns] : rows;
}

function optionLabel(say: Say, options: Option[], at: number, suffix: string): string {
  const option = options[at]!;
  const alike = options.filter((one) => one.word === option.word);
  const mark = alike.length > 1 ? ` ${letter(alike.indexOf(option))}` : '';
  return `${say(`roster-pick-${option.word}`)}${mark}${suffix}`;
}

const letter = (index: number): string => String.fromCharCode(97 + index);

function endLine(say: Say, { plan, session }: Preview, questions: Question[], idle: boolean): string {
  if (plan.errors.length > 0) return say('roster-preview-failed');
  if (idle) return say('roster-preview-idle');
  if (questions.some((question) => question.needed)) return say('roster-preview-answer-first');
  return say(mayConfirm(plan, session) ? 'roster-preview-confirm' : 'roster-preview-choose');
}

function endRows(say: Say, { id, plan, session }: Preview): Button[][] {
  const confirm = {
    label: say('roster-confirm'),
    data: encodeButton('ro', 'confirm', id, `v${session.revision}`),
  };
  const leave = { label: say('roster-leave'), data: encodeButton('ro', 'leave', id) };
  return mayConfirm(plan, session) ? [[confirm], [leave]] : [[leave]];
}

/** Why a file is not read, and what to do. */
export function fileErrorMessage(say: Say, error: RosterFileError, fileName: string): Message {
  const args: Record<string, string | number> = { file: fileName };
  switch (error.code) {
    case 'too_large':
      return { text: say('file-too-large', { mb: Math.round(error.limitBytes / 1024 / 1024) }) };
    case 'too_many_rows':
      args.limit = error.limit;
      break;
    case 'missing_column':
    case 'duplicate_column':
      args.column = say(`roster-column-${error.column}`);
      break;
    case 'damaged':
      args.row = error.row ?? 0;
      break;
    case 'wrong_extension':
      args.content = error.content;
      break;
    case 'unsupported_format':
      if (error.format === 'xlsx_protected') return { text: say('roster-file-protected', args) };
      break;
  }
  return { text: say(`roster-file-${error.code}`, args) };
}

export function importedMessage(say: Say, counts: ImportCounts): Message {
  const line = (what: string, n: number) => (n > 0 ? [say(`roster-imported-${what}`, { n })] : []);
  return {
    text: [
      say('roster-imported'),
      ...line('units', counts.newUnits),
      ...line('new', counts.newMembers),
      ...line('changed', counts.changedMembers),
      ...line('roles', counts.newRoles + counts.endedRoles),
      '',
      say('roster-imported-next'),
    ].join('\n'),
  };
}
