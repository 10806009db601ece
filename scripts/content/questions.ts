// What is wrong with one question: form, wording, and whether its fact proves exactly the marked answer.
import { dateOf, sameAnswer } from '../../src/shared/answers.ts';
import { searchKey } from '../../src/shared/text.ts';
import type { Ground } from './facts.ts';
import { mentions } from './mentions.ts';
import { optionsOf, type Question } from './rows.ts';
import { checkWording } from './wording.ts';

/** How many options are right is said when it is more than one. */
const COUNTS = ['', 'một', 'hai', 'ba', 'bốn', 'năm'];
/** Everything that is wrong with the question, in words. */
export function checkQuestion(row: Question, grounds: Map<string, Ground>): string[] {
  const found = row.fact.map((id) => grounds.get(id));
  const missing = row.fact.filter((_, n) => !found[n]).map((id) => `fact ${id} does not exist`);
  const rests = found.filter((ground) => ground !== undefined);
  if (missing.length > 0) return missing;
  return [
    ...checkWording(row),
    ...checkGrounds(row, rests),
    ...(row.kind === 'multiple_choice' ? checkChoice(row, rests, grounds) : []),
    ...(row.kind === 'true_false' ? checkStatement(row, rests, grounds) : []),
    ...(row.kind === 'short_answer' ? checkShortAnswer(row, rests) : []),
    ...(row.kind === 'open' ? checkOpen(row) : []),
    ...(row.kind === 'task' ? checkTask(row) : []),
  ];
}

function checkGrounds(row: Question, rests: Ground[]): string[] {
  const [asked = ''] = row.direction.split('←');
  const sources = rests[0]?.sources ?? [];
  const topic = rests[0]?.topic;
  return [
    ...rests.filter((g) => g.refusal).map((g) => `fact ${g.id} is not asked: ${g.refusal}`),
    ...rests
      .filter((g) => g.notAbout.includes(asked))
      .map((g) => `fact ${g.id} is not asked for its ${asked}`),
    ...row.datum
      .filter((d) => !rests.some((g) => mentions(g.text, d)))
      .map((d) => `the fact does not say "${d}"`),
    ...rests
      .filter((g) => !mentions(g.text, row.subject))
      .map((g) => `${g.id} is not about "${row.subject}"`),
    ...(mentions(row.question, row.subject)
      ? []
      : [`the question does not name its subject "${row.subject}"`]),
    ...(row.source_1 === sources[0] && row.source_2 === sources[1]
      ? []
      : ['sources are not those of its fact']),
    ...(topic && row.topic !== topic ? [`topic is not ${topic}, that of its fact`] : []),
    ...rests
      .filter(
        (g) =>
          g.notAbout.includes('date') && g.date && mentions(`${row.question} ${row.explanation}`, g.date),
      )
      .map((g) => `it says the date of ${g.id}, on which sources differ`),
    ...(asked === 'task' || row.kind !== 'task' ? [] : ['a task has the direction task←…']),
  ];
}

function checkChoice(row: Question, rests: Ground[], grounds: Map<string, Ground>): string[] {
  const options = optionsOf(row);
  const marked = row.right.split(',');
  const right = options.filter(({ letter }) => marked.includes(letter));
  const wrong = options.filter(({ letter }) => !marked.includes(letter));
  const isDatum = (text: string) => row.datum.some((datum) => sameAnswer(text, datum));
  return [
    ...unusedColumns(row, ['answer', 'accepted', 'stated']),
    ...(options.length < 2 ? ['fewer than two options'] : []),
    ...(options.some(({ letter }, n) => letter !== 'ABCDEF'[n]) ? ['options leave a column empty'] : []),
    ...(right.length === 0 || right.length !== marked.length ? ['right letters name no option'] : []),
    ...(wrong.length === 0 ? ['every option is marked right'] : []),
    ...(right.length > 1 && !row.question.endsWith(` Chọn ${COUNTS[right.length]} đáp án.`)
      ? [`it does not end "Chọn ${COUNTS[right.length]} đáp án."`]
      : []),
    ...pairs(options.map(({ text }) => text))
      .filter(([a, b]) => sameAnswer(a, b) || searchKey(a) === searchKey(b))
      .map(([a, b]) => `options "${a}" and "${b}" are the same`),
    ...(new Set(options.map(({ text }) => shapeOf(text))).size > 1 ? ['options are not of one kind'] : []),
    ...right
      .filter(({ text }) => !isDatum(text))
      .map((o) => `${o.letter} is marked right, the fact says otherwise`),
    ...wrong
      .filter(({ text }) => isDatum(text))
      .map((o) => `${o.letter} is right by the fact, but not marked`),
    ...row.datum
      .filter((datum) => !right.some(({ text }) => sameAnswer(text, datum)))
      .map((datum) => `no marked option says "${datum}"`),
    ...wrong.flatMap(({ letter, text }) =>
      contradictions(row, text, rests, grounds).map((p) => `${letter} ${p}`),
    ),
    ...givenAway(row),
  ];
}

function checkStatement(row: Question, rests: Ground[], grounds: Map<string, Ground>): string[] {
  const [datum = ''] = row.datum;
  const isTrue = sameAnswer(row.stated, datum);
  return [
    ...unusedColumns(row, ['answer', 'accepted', 'options']),
    ...(row.datum.length === 1 ? [] : ['a statement has one datum']),
    ...(row.right === 'Đ' || row.right === 'S' ? [] : ['right is Đ or S']),
    ...(row.stated !== '' && mentions(row.question, row.stated) ? [] : [`it does not state "${row.stated}"`]),
    ...(row.right === 'Đ' && !isTrue ? ['it is marked true, the fact says otherwise'] : []),
    ...(row.right === 'S' && isTrue ? ['it is marked false, but the fact says the same'] : []),
    ...(row.right === 'S' && shapeOf(row.stated) !== shapeOf(datum)
      ? ['it states another kind of thing']
      : []),
    ...(row.right === 'S'
      ? contradictions(row, row.stated, rests, grounds).map((p) => `what it states ${p}`)
      : []),
  ];
}

function checkShortAnswer(row: Question, rests: Ground[]): string[] {
  const [datum = ''] = row.datum;
  return [
    ...unusedColumns(row, ['options', 'right', 'stated']),
    ...(row.datum.length === 1 ? [] : ['a short answer has one datum']),
    ...(sameAnswer(row.answer, datum) ? [] : ['the answer is not what the fact says']),
    ...row.accepted
      .filter(
        (form) =>
          ![datum, ...rests.map((g) => g.text)].some((t) => mentions(t, form)) && !mentions(form, datum),
      )
      .map((form) => `accepted form "${form}" is not in the fact`),
    ...pairs([row.answer, ...row.accepted])
      .filter(([a, b]) => sameAnswer(a, b))
      .map(([a, b]) => `"${b}" is accepted as "${a}" already`),
    ...givenAway(row),
  ];
}

function checkOpen(row: Question): string[] {
  const points = row.answer.split('|');
  return [
    ...unusedColumns(row, ['options', 'right', 'stated', 'accepted']),
    ...(points.length === row.datum.length ? [] : ['as many points as data']),
    ...points
      .filter((point, n) => !mentions(point, row.datum[n] ?? ''))
      .map((point) => `the point "${point}" does not say its datum`),
  ];
}

function checkTask(row: Question): string[] {
  return [
    ...unusedColumns(row, ['options', 'right', 'stated', 'accepted', 'answer']),
    ...row.datum
      .filter((datum) => !mentions(row.question, datum))
      .map((datum) => `it does not name "${datum}"`),
  ];
}

/** Why a wrong text may be right after all: its own fact says it, or another fact on the same subject. */
function contradictions(
  row: Question,
  text: string,
  rests: Ground[],
  grounds: Map<string, Ground>,
): string[] {
  const own = rests
    .filter((g) => mentions(g.known, text))
    .map((g) => `stands in its fact ${g.id}: "${text}"`);
  const others = [...grounds.values()].filter(
    (g) => !row.fact.includes(g.id) && mentions(g.text, row.subject),
  );
  return [
    ...own,
    ...others.filter((g) => mentions(g.known, text)).map((g) => `may be right by ${g.id}: "${text}"`),
  ];
}

/** The question already says what it asks for. */
function givenAway(row: Question): string[] {
  return row.datum
    .filter((datum) => mentions(row.question, datum))
    .map((datum) => `the question says "${datum}"`);
}

type Column = 'options' | 'right' | 'answer' | 'accepted' | 'stated';

function unusedColumns(row: Question, columns: Column[]): string[] {
  const filled = { ...row, options: optionsOf(row) };
  return columns
    .filter((column) => filled[column].length > 0)
    .map((column) => `${row.kind} has no ${column}`);
}

/** Options of one question are all dates of one precision, all numbers, or all words. */
function shapeOf(text: string): string {
  const date = dateOf(text);
  if (date) return date.replace(/\d/g, '0');
  return /^\d/.test(text) ? 'number' : 'words';
}

function pairs(texts: string[]): [string, string][] {
  return texts.flatMap((a, n) => texts.slice(n + 1).map((b): [string, string] => [a, b]));
}
