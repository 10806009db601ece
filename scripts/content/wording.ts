// How a question may be worded: nothing that is not asked at all, no long quotation, the mark its kind ends with.
import { optionsOf, type Question } from './rows.ts';

const MOST_QUOTED_WORDS = 12;
const QUOTED = /[“"«]([^”"»]*)[”"»]/g;

/** Not asked at all: what official sources count differently, private life. Accents matter. */
const FORBIDDEN = [
  /bao nhiêu (?:tên|bí danh|bút danh|nước|quốc gia|thứ tiếng|ngoại ngữ|ngôn ngữ|bài thơ)/,
  /(?:mấy|số lượng) (?:tên gọi|bí danh|bút danh|nước|quốc gia|thứ tiếng|ngoại ngữ|bài thơ)/,
  /(?<!\p{L})(?:vợ|người yêu|tình yêu|kết hôn|hôn nhân|con riêng|gia đình riêng|đời tư|mối tình)(?!\p{L})/u,
];

/** What is wrong with the words of a question. */
export function checkWording(row: Question): string[] {
  const texts = [
    row.question,
    row.explanation,
    row.answer,
    ...row.accepted,
    ...optionsOf(row).map((o) => o.text),
  ];
  const said = texts.flatMap((text) => [
    ...FORBIDDEN.filter((subject) => subject.test(text.toLowerCase())).map(
      (s) => `not asked at all: ${s.source}`,
    ),
    ...[...text.matchAll(QUOTED)]
      .filter(([, quoted = '']) => quoted.trim().split(/\s+/).length > MOST_QUOTED_WORDS)
      .map(([quoted]) => `a quotation of more than ${MOST_QUOTED_WORDS} words: ${quoted}`),
  ]);
  return [...said, ...checkMark(row)];
}

function checkMark({ kind, question }: Question): string[] {
  if (kind === 'multiple_choice' || kind === 'short_answer')
    return question.includes('?') ? [] : ['it asks nothing: no question mark'];
  if (kind === 'true_false') return /[^?]\.$/.test(question) ? [] : ['a statement ends with a full stop'];
  if (kind === 'task') return question.startsWith('Mời đồng chí ') ? [] : ['a task begins "Mời đồng chí …"'];
  return [];
}
