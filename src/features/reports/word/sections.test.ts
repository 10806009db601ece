// Checks what a report says of its figures: the sum of documents, rates with their base, silence where there is nothing.
import { expect, test } from 'vitest';
import type { Counts } from '../../../core/figures/shapes.ts';
import { loadTexts } from '../../../shared/texts.ts';
import { kindsOf } from '../typed/rules.ts';
import { documentsSentence, resultsOf } from './sections-messages.ts';
import { RESULTS, SENTENCES } from './sentences-rules.ts';

const tongue = { say: loadTexts().say('vi'), locale: 'vi' as const, zone: 'Asia/Ho_Chi_Minh' };
const topics = [
  {
    feature: 'readings',
    subjects: [{ id: 'readings-held', kind: 'count' as const, value: 'readings_held' }],
  },
  {
    feature: 'announcements',
    subjects: [{ id: 'announcements-held', kind: 'count' as const, value: 'announcements_held' }],
  },
];
const told = (counts: Counts) => ({ counts, topics, kinds: kindsOf([], new Set()) });
const said = (id: string, counts: Counts): string => {
  const found = resultsOf(tongue, told(counts)).find((one) => one.id === id);
  return [...(found?.sentences ?? []), ...(found?.lines ?? [])].join(' ').replaceAll('\u00a0', ' ');
};

test('111 documents: 71 plans, 32 guides, 1 telegram, 3 letters, 3 decisions, 1 notice', () => {
  const counts = {
    typed_plan: 71,
    typed_guide: 32,
    typed_telegram: 1,
    typed_letter: 3,
    typed_decision: 3,
    typed_notice: 1,
  };
  expect(documentsSentence(tongue, told(counts))).toBe(
    'Trong kỳ, đã ban hành 111 văn bản (71 kế hoạch, 32 hướng dẫn, 1 công điện, 3 công văn, 3 quyết định, 1 thông báo) để lãnh đạo, chỉ đạo, triển khai thực hiện.',
  );
  expect(documentsSentence(tongue, told({ typed_plan: 0 }))).toBeNull();
});

test.each<[id: string, counts: Counts, words: string]>([
  ['readings', {}, 'Trong kỳ chưa có buổi đọc đầu tuần được ghi nhận.'],
  ['readings', { readings_held: 52 }, 'Đã tổ chức 52 buổi đọc đầu tuần.'],
  [
    'readings',
    { readings_held: 52, readings_heard: 2975, readings_expected: 3521, readings_behalf: 412 },
    'Đã tổ chức 52 buổi đọc đầu tuần. Có 2.975 lượt nghe, đạt 84,5 % (2.975/3.521). Trong các lượt ghi nhận có 412 lượt ghi hộ.',
  ],
  // Who was not there is recorded by others as well: no share of those who heard.
  [
    'readings',
    { readings_held: 1, readings_heard: 1, readings_expected: 4, readings_behalf: 3 },
    'Đã tổ chức 1 buổi đọc đầu tuần. Có 1 lượt nghe, đạt 25,0 % (1/4). Trong các lượt ghi nhận có 3 lượt ghi hộ.',
  ],
  ['readings', { readings_expected: 30 }, 'Có 0 lượt nghe, đạt 0,0 % (0/30).'],
  [
    'sessions',
    { meetings_sessions: 310, meetings_session_came: 8330, meetings_session_expected: 9000 },
    'Đã tổ chức 310 hội nghị học tập, quán triệt. Có 8.330 lượt người dự, đạt 92,6 % (8.330/9.000).',
  ],
  [
    'commendations',
    { commendations_groups: 3, commendations_persons: 5 },
    'Đã biểu dương 5 lượt cá nhân. Đã biểu dương 3 lượt tập thể.',
  ],
  ['oversight', { typed_inspection: 4, typed_discipline: 0 }, 'Cuộc kiểm tra: 4'],
  ['oversight', { typed_discipline: 0 }, 'Trong kỳ chưa có số liệu về kiểm tra, giám sát.'],
  ['quizzes', {}, ''],
  ['surveys', {}, ''],
])('%s of %j', (id, counts, words) => expect(said(id, counts)).toBe(words));

test('every figure that is told has its heading, and announcements have none', () => {
  const counts: Counts = { announcements_held: 3 };
  for (const { of, base } of Object.values(SENTENCES).flat())
    Object.assign(counts, { [of]: 1, ...(base ? { [base]: 2 } : {}) });
  const results = resultsOf(tongue, told(counts));
  const count = results.reduce((sum, { sentences, lines }) => sum + sentences.length + lines.length, 0);
  // Oversight and dialogue say that nothing was typed.
  expect(count).toBe(Object.values(SENTENCES).flat().length + 2);
  expect(results.map(({ id }) => id)).toEqual(
    RESULTS.map(({ id }) => id).filter((id) => id !== 'paper' && id !== 'other'),
  );
});
