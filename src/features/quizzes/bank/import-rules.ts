// Reads the rows of a table of questions; every wrong row is named with its reason; pure.
import { cleanLine, searchKey } from '../../../shared/text.ts';
import { type Problem, problemsOf, readRight } from './question-rules.ts';
import { OPTION_IDS, type QuestionKind, type QuestionWords, TOPICS, type Topic } from './shapes.ts';

export const COLUMNS = [
  'kind',
  'topic',
  'difficulty',
  'words',
  'option_a',
  'option_b',
  'option_c',
  'option_d',
  'option_e',
  'option_f',
  'right',
  'accepted',
  'explanation',
  'source',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Titles as searchKey writes them. */
const TITLES: Record<Column, readonly string[]> = {
  kind: ['loai', 'loai cau hoi', 'kieu', 'kind'],
  topic: ['chu de', 'topic'],
  difficulty: ['do kho', 'muc do', 'muc do kho', 'difficulty'],
  words: ['cau hoi', 'noi dung cau hoi', 'noi dung', 'question'],
  ...(Object.fromEntries(
    OPTION_IDS.map((id) => [`option_${id}`, [id, `phuong an ${id}`, `lua chon ${id}`, `option ${id}`]]),
  ) as Record<`option_${(typeof OPTION_IDS)[number]}`, string[]>),
  right: ['dap an', 'dap an dung', 'cau tra loi', 'answer', 'right answer'],
  accepted: ['cach viet khac', 'chap nhan', 'dap an khac', 'accepted'],
  explanation: ['giai thich', 'explanation'],
  source: ['nguon', 'nguon tai lieu', 'source'],
};

const KINDS: Record<QuestionKind, readonly string[]> = {
  multiple_choice: ['trac nghiem', 'chon dap an', 'multiple choice'],
  true_false: ['dung sai', 'dung/sai', 'dung hay sai', 'true false', 'true/false'],
  short_answer: ['tra loi ngan', 'dien tu', 'short answer'],
  open: ['tu luan', 'cau hoi mo', 'cau mo', 'mo', 'open'],
  task: ['thuc hien', 'nhiem vu', 'yeu cau', 'task'],
};

const TOPIC_WORDS: Record<Topic, readonly string[]> = {
  tieu_su_moc_thoi_gian: ['tieu su', 'tieu su bac ho', 'moc thoi gian'],
  ten_goi_bi_danh: ['ten goi', 'bi danh', 'ten goi, bi danh'],
  hanh_trinh_cuu_nuoc: ['hanh trinh', 'hanh trinh cuu nuoc'],
  tac_pham: ['tac pham'],
  di_chuc: ['di chuc'],
  khang_chien_nha_nuoc: ['khang chien', 'khang chien, nha nuoc', 'nha nuoc'],
  dao_duc_phong_cach: ['dao duc', 'phong cach', 'dao duc, phong cach'],
  di_tich_bao_tang: ['di tich', 'bao tang', 'di tich, bao tang'],
  ngay_le_to_chuc_dang: ['ngay le', 'to chuc dang', 'ngay le, to chuc dang'],
  dia_danh_quoc_te: ['dia danh', 'quoc te', 'dia danh quoc te'],
  don_vi: ['don vi', 'dia phuong', 'don vi, dia phuong', ''],
};
const DIFFICULTIES = new Map<string, number>([
  ...(['1', 'de', 'easy'] as const).map((word) => [word, 1] as const),
  ...(['', '2', 'vua', 'trung binh', 'medium'] as const).map((word) => [word, 2] as const),
  ...(['3', 'kho', 'hard'] as const).map((word) => [word, 3] as const),
]);

type Grid = readonly (readonly string[])[];
const HEADER_ROWS = 15;
export const MOST_ROWS = 5_000;

const columnOf = (title: string): Column | undefined =>
  COLUMNS.find((column) =>
    TITLES[column].includes(
      searchKey(title)
        .replace(/[*:.]+$/, '')
        .trim(),
    ),
  );

const scoresOf = (grid: Grid): number[] =>
  grid.slice(0, HEADER_ROWS).map((row) => row.filter((title) => columnOf(title)).length);

/** How many known titles the best of the first rows has. */
export const headerScore = (grid: Grid): number => Math.max(0, ...scoresOf(grid));

export type RowError = { row: number; problem: Problem };
export type Table =
  | { ok: true; rows: QuestionWords[]; errors: RowError[] }
  | { ok: false; code: 'no_header' | 'no_rows' | 'too_many_rows'; missing: Column[] };

const NEEDED: readonly Column[] = ['words', 'right', 'source'];

/** The questions of the first sheet that has a header; row numbers are those of the file. */
export function readTable(sheets: readonly Grid[]): Table {
  const grid = sheets.find((sheet) => headerScore(sheet) >= 2);
  // A heading "CÂU HỎI" above the table is a title as well: the row that has most of them is the header.
  const at = grid ? scoresOf(grid).indexOf(headerScore(grid)) : -1;
  const titles = (grid?.[at] ?? []).map(columnOf);
  const missing = NEEDED.filter((column) => !titles.includes(column));
  if (!grid || missing.length > 0) return { ok: false, code: 'no_header', missing };
  const body = grid.slice(at + 1).map((cells, n) => ({ row: at + n + 2, cells }));
  const filled = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { ok: false, code: 'no_rows', missing: [] };
  if (filled.length > MOST_ROWS) return { ok: false, code: 'too_many_rows', missing: [] };
  const read = filled.map(({ row, cells }) => ({ row, ...readRow(titles, cells) }));
  const seen = new Set<string>();
  const errors = read.flatMap(({ row, question, problems }) => {
    const key = searchKey(question.words);
    const twice = seen.has(key);
    seen.add(key);
    return [...problems, ...(twice && key !== '' ? (['twice'] as const) : [])].map((problem) => ({
      row,
      problem,
    }));
  });
  return { ok: true, rows: read.map(({ question }) => question), errors };
}

function readRow(
  titles: readonly (Column | undefined)[],
  cells: readonly string[],
): { question: QuestionWords; problems: Problem[] } {
  const cell = (column: Column): string => {
    const at = titles.indexOf(column);
    return at < 0 ? '' : cleanLine(cells[at] ?? '', 10_000).text;
  };
  const given = OPTION_IDS.map((id) => ({ id, words: cell(`option_${id}`) }));
  const options = given.filter(({ words }) => words !== '');
  const kind = readKind(cell('kind'), options.length > 0, cell('right'));
  const topic = TOPICS.find(
    (one) => one === cell('topic') || TOPIC_WORDS[one].includes(searchKey(cell('topic'))),
  );
  const difficulty = DIFFICULTIES.get(searchKey(cell('difficulty')));
  const chosen = kind === 'multiple_choice' || kind === 'true_false';
  const right = chosen ? readRight(cell('right'), kind) : [];
  const question: QuestionWords = {
    kind: kind ?? 'short_answer',
    topic: topic ?? 'don_vi',
    difficulty: difficulty ?? 2,
    words: cell('words'),
    options: kind === 'multiple_choice' ? options : [],
    right: right ?? [],
    answer: chosen || cell('right') === '' ? null : cell('right'),
    accepted: cell('accepted')
      .split('|')
      .map((form) => form.trim())
      .filter((form) => form !== ''),
    explanation: cell('explanation') || null,
    sources: cell('source') === '' ? [] : [cell('source')],
  };
  const unread: (Problem | false)[] = [
    kind === null && 'kind_unknown',
    !topic && 'topic_unknown',
    difficulty === undefined && 'difficulty_unknown',
    kind !== 'multiple_choice' && options.length > 0 && 'options_none',
    right === null && cell('right') !== '' && 'right_unknown',
  ];
  const found = [...unread.filter((one) => one !== false), ...problemsOf(question)];
  // What could not be read is missing as well: one reason is enough.
  const once = found.filter((one) => one !== 'right_missing' || !found.includes('right_unknown'));
  return { question, problems: once };
}

/** Without a kind it follows from what is filled in. Null: not understood. */
function readKind(typed: string, hasOptions: boolean, right: string): QuestionKind | null {
  const key = searchKey(typed);
  if (key === '') {
    if (hasOptions) return 'multiple_choice';
    return readRight(right, 'true_false') ? 'true_false' : 'short_answer';
  }
  const kinds = Object.entries(KINDS) as [QuestionKind, readonly string[]][];
  return kinds.find(([kind, words]) => kind === key || words.includes(key))?.[0] ?? null;
}
