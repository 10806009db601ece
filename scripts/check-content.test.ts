// The check of the content catches every kind of mistake, each planted in a good row.
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { contentProblems, contentTexts } from './check-content.ts';
import { weekOf } from './content/calendar.ts';
import { mentions } from './content/mentions.ts';

type Row = Record<string, string>;

const texts = contentTexts();
const rowsOf = (csv: string): Row[] => parse(csv, { columns: true, bom: true });
const csvOf = (rows: Row[]): string => stringify(rows, { header: true });
const questions = rowsOf(texts['questions.csv']);

/** The question of the bank that rests on the fact in this direction, as the only row. */
function good(fact: string, direction: string): Row {
  const row = questions.find((each) => each.fact === fact && each.direction === direction);
  if (!row) throw new Error(`no question on ${fact} ${direction}`);
  return { ...row, id: 'Q-0001' };
}

const choice = good('HCM-078', 'date←event');
const twoRight = good('HCM-085|HCM-086', 'place←month');
const untrue = good('HCM-102', 'place←work');
const short = good('HCM-151', 'place←event');
const open = good('HCM-224', 'account←work');
const task = good('HCM-415', 'task←work');

const problemsOf = (...rows: Row[]) => contentProblems({ ...texts, 'questions.csv': csvOf(rows) }, false);

describe('the content that ships', () => {
  it('is proved', () => {
    expect(contentProblems(texts)).toEqual([]);
  });

  it('holds good rows to plant mistakes in', () => {
    for (const row of [choice, twoRight, untrue, short, open, task]) expect(problemsOf(row)).toEqual([]);
  });
});

describe('a question', () => {
  const wrongLetter = (row: Row) =>
    ['a', 'b', 'c', 'd'].find((x) => !row.right?.includes(x.toUpperCase())) ?? '';
  const aWrongOption = `option_${wrongLetter(choice)}`;

  it.each<[what: string, row: Row, change: Row, problem: string]>([
    ['with a kind that is none', choice, { kind: 'riddle' }, 'kind'],
    ['that is too long', choice, { question: `${'Rất dài '.repeat(26)}?` }, 'question'],
    ['with an option that is too long', choice, { [aWrongOption]: 'x'.repeat(61) }, aWrongOption],
    ['that somebody approved in the file', choice, { status: 'da_tham_dinh' }, 'status'],
    [
      'in another form of Unicode',
      choice,
      { explanation: (choice.explanation ?? '').normalize('NFD') },
      'not NFC',
    ],
    ['with stray white space', choice, { question: `${choice.question} ` }, 'stray white space'],
    ['without a source', choice, { source_1: '' }, 'source_1'],
    [
      'with the sources of something else',
      choice,
      { source_1: 'https://example.org/' },
      'sources are not those',
    ],
    ['with another topic than its fact', choice, { topic: 'di_chuc' }, 'topic is not hanh_trinh'],
    ['on no known fact', choice, { fact: 'HCM-999' }, 'HCM-999 does not exist'],
    [
      'on a fact that is not sure',
      choice,
      { fact: 'HCM-036' },
      'HCM-036 is not asked: its confidence is medium',
    ],
    ['on a single recollection', choice, { fact: 'HCM-064' }, 'HCM-064 is not asked'],
    ['in a direction that is none', choice, { direction: 'date' }, 'direction'],
    ['about something its fact is not about', choice, { subject: 'Tân Trào' }, 'is not about "Tân Trào"'],
    [
      'that asks nothing',
      choice,
      { question: 'Nguyễn Tất Thành rời bến Nhà Rồng ra đi.' },
      'no question mark',
    ],
    [
      'about numbers of names',
      choice,
      { question: `${choice.question} Bác có bao nhiêu bí danh?` },
      'not asked at all',
    ],
    ['about private life', choice, { explanation: 'Chuyện về vợ của ông.' }, 'not asked at all'],
    [
      'with a long quotation',
      choice,
      { explanation: '“một hai ba bốn năm sáu bảy tám chín mười mười một mười hai”' },
      'quotation of more than 12',
    ],
    [
      'that gives its answer away',
      choice,
      { question: `${choice.question} (5 tháng 6 năm 1911)` },
      'the question says',
    ],
    ['whose marked letter has no option', choice, { right: 'F' }, 'right letters name no option'],
    [
      'with a wrong option marked',
      choice,
      { right: wrongLetter(choice).toUpperCase() },
      'the fact says otherwise',
    ],
    ['with every option marked', choice, { right: 'A,B,C,D' }, 'every option is marked right'],
    ['with a gap between options', choice, { option_a: '' }, 'leave a column empty'],
    ['with one thing twice', choice, { [aWrongOption]: 'ngày 5 tháng 6 năm 1911' }, 'are the same'],
    [
      'with a right option unmarked',
      choice,
      { [aWrongOption]: '5-6-1911' },
      'is right by the fact, but not marked',
    ],
    ['with options of two kinds', choice, { [aWrongOption]: 'Mùa hè' }, 'not of one kind'],
    ['whose datum is not in the fact', choice, { datum: '6/5/1911' }, 'the fact does not say "6/5/1911"'],
    [
      'that does not say how many to choose',
      twoRight,
      { question: 'Đến cảng nào trong tháng 7/1911?' },
      'Chọn hai',
    ],
    ['with one of two right ones unmarked', twoRight, { right: twoRight.right?.[0] ?? '' }, 'but not marked'],
    ['marked true though false', untrue, { right: 'Đ' }, 'marked true, the fact says otherwise'],
    [
      'marked false though true',
      untrue,
      { question: 'Tác phẩm Đường Kách mệnh in tại Quảng Châu.', stated: 'Quảng Châu' },
      'the fact says the same',
    ],
    ['that does not state what it should', untrue, { stated: 'Moskva' }, 'does not state "Moskva"'],
    [
      'that states another kind of thing',
      untrue,
      { question: 'Đường Kách mệnh ra năm 1930.', stated: '1930' },
      'another kind',
    ],
    ['with an answer the fact does not give', short, { answer: 'Nhà hát Lớn' }, 'not what the fact says'],
    [
      'that accepts what is not in the fact',
      short,
      { accepted: 'Tân Trào' },
      '"Tân Trào" is not in the fact',
    ],
    ['that accepts the same twice', short, { accepted: 'quang truong ba dinh' }, 'accepted as'],
    ['with letters where none belong', short, { right: 'A' }, 'short_answer has no right'],
    [
      'open, with a point that no datum proves',
      open,
      { answer: `${open.answer}|Tiết kiệm` },
      'as many points as data',
    ],
    ['a task that invites nobody', task, { question: 'Đọc bài thơ Cảnh khuya.' }, 'Mời đồng chí'],
    [
      'a task that names another work',
      task,
      { question: 'Mời đồng chí đọc thơ.' },
      'does not name "Cảnh khuya"',
    ],
  ])('%s is caught', (_what, row, change, problem) => {
    expect(problemsOf({ ...row, ...change }).join('\n')).toContain(problem);
  });

  it('with a wrong option that another fact makes right is caught', () => {
    const alias = good('HCM-122', 'paper←work');
    const place = good('HCM-102', 'year←work');
    const wrong = ['a', 'b', 'c', 'd'].find((x) => x.toUpperCase() !== place.right) ?? '';
    expect(problemsOf(alias)).toEqual([]);
    expect(problemsOf({ ...place, [`option_${wrong}`]: '2012' }).join()).toContain('may be right by HCM-104');
  });

  it('for what sources give differently is caught, and so is an explanation that says it', () => {
    const month = good('HCM-197', 'month←event');
    expect(problemsOf({ ...month, direction: 'date←event' }).join()).toContain('not asked for its date');
    expect(problemsOf({ ...month, explanation: 'Đó là ngày 16/6/1957.' }).join()).toContain('sources differ');
  });
});

describe('the bank', () => {
  it('asks the same fact in the same direction once', () => {
    const again = { ...choice, id: 'Q-0002', question: 'Ngày nào tàu rời bến Nhà Rồng ra đi?' };
    expect(problemsOf(choice, again).join()).toContain('asks the same as Q-0001');
  });

  it('numbers its questions in order', () => {
    expect(problemsOf({ ...choice, id: 'Q-0002' }).join()).toContain('Q-0001 is due here');
  });

  it('keeps its mix, and right answers do not gather at one letter', () => {
    const part = questions.filter((row) => row.kind !== 'open' && !/^[BCD]$/.test(row.right ?? ''));
    const numbered = part.map((row, n) => ({ ...row, id: `Q-${String(n + 1).padStart(4, '0')}` }));
    const problems = contentProblems({ ...texts, 'questions.csv': csvOf(numbered) }).join('\n');
    expect(problems).toContain('250 at least');
    expect(problems).toContain('0.0 % are open');
    expect(problems).toContain('of right answers stand at B');
  });
});

describe('a fact', () => {
  it('whose note warns needs a decision', () => {
    const decisions = rowsOf(texts['fact-decisions.csv']).filter((row) => row.fact !== 'HCM-041');
    const problems = contentProblems({ ...texts, 'fact-decisions.csv': csvOf(decisions) }, false);
    expect(problems.join()).toContain('facts.csv HCM-041: its note warns');
  });

  it('stands once, and a decision says what it limits', () => {
    const [fact = {}] = rowsOf(texts['facts.csv']);
    const facts = `${texts['facts.csv']}${stringify([Object.values(fact)])}`;
    const decisions = `${texts['fact-decisions.csv']}HCM-990,limited,,nothing\n`;
    const problems = contentProblems(
      { ...texts, 'facts.csv': facts, 'fact-decisions.csv': decisions },
      false,
    ).join();
    for (const problem of ['stands twice', 'HCM-990: no such fact', "not_about belongs to 'limited'"])
      expect(problems).toContain(problem);
  });
});

describe('the calendar', () => {
  const days = rowsOf(texts['this-week.csv']);
  const problemsWith = (rows: Row[]) =>
    contentProblems({ ...texts, 'this-week.csv': csvOf(rows), 'questions.csv': csvOf([choice]) }).join('\n');
  const changed = (change: Row) =>
    problemsWith(days.map((row) => (row.fact === 'HCM-078' ? { ...row, ...change } : row)));

  it.each<[what: string, change: Row, problem: string]>([
    ['another day than its fact', { month_day: '06-06' }, 'the fact is of 1911-06-05'],
    ['another week', { week: '30' }, 'week 22 is right'],
    [
      'no year',
      { words: 'Ngày 5/6, Nguyễn Tất Thành ra đi tìm đường cứu nước.' },
      'do not say the year 1911',
    ],
    ['no day', { words: 'Năm 1911, Nguyễn Tất Thành ra đi tìm đường cứu nước.' }, 'do not say the day'],
    ['other sources', { source_2: '' }, 'sources are not those'],
    ['a fact that is not sure', { fact: 'HCM-036' }, 'its confidence is medium'],
    ['no such month', { month_day: '13-01' }, 'month_day'],
  ])('with %s is caught', (_what, change, problem) => {
    expect(changed(change)).toContain(problem);
  });

  it('with an empty week is caught', () => {
    const problems = problemsWith(days.filter((row) => row.week !== '28'));
    expect(problems).toContain('week 28 has nothing');
    expect(problems).toContain('a whole week may fall there');
  });

  it.each([
    ['01-01', 1],
    ['01-03', 1],
    ['01-10', 1],
    ['01-11', 2],
    ['05-19', 20],
    ['09-02', 35],
    ['12-31', 52],
  ])('%s is in week %i', (day, week) => {
    expect(weekOf(day)).toBe(week);
  });
});

describe('a sentence mentions', () => {
  it.each([
    ['họp từ ngày 17 tháng 6 đến 8 tháng 7 năm 1924', '17/6/1924'],
    ['họp trong hai ngày 16 và 17 tháng 8 năm 1945', '16/8/1945'],
    ['họp từ ngày 10-19/5/1941', '10/5/1941'],
    ['sinh ngày 19 tháng 5 năm 1890', '5/1890'],
    ['sinh ngày 19 tháng 5 năm 1890', '1890'],
    ['Ngày Pháp luật Việt Nam 9 tháng 11', '9/11'],
    ['tại lán Khuổi Nặm (Pác Bó)', 'Khuổi Nặm'],
    ['đặt tên là suối Lê-nin', 'Suối Lê-nin'],
  ])('%j: %j', (text, phrase) => {
    expect(mentions(text, phrase)).toBe(true);
  });

  it.each([
    ['sinh ngày 19 tháng 5 năm 1890', '9/5/1890'],
    ['họp từ ngày 17 tháng 6 đến 8 tháng 7 năm 1924', '17/7/1924'],
    ['Nguyễn Tất Thành', 'Tất Thàn'],
  ])('%j, but not %j', (text, phrase) => {
    expect(mentions(text, phrase)).toBe(false);
  });
});
