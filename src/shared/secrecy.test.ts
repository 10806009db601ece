// What counts as a secrecy stamp and what is only a word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAMPS, secrecyStamp } from './secrecy.ts';

describe('a text that bears a stamp is known by it', () => {
  it.each([
    ['MẬT', 'mật'],
    ['Mật', 'mật'],
    ['Chi bộ Một\n   (TỐI MẬT)  \nBáo cáo tháng 11', 'tối mật'],
    ['* Tuyệt mật *', 'tuyệt mật'],
    ['Báo cáo\r\nLưu hành nội bộ\r\nNội dung', 'lưu hành nội bộ'],
    ['Độ mật: Mật', 'mật'],
    ['Mức độ mật – Tối mật', 'tối mật'],
    ['TÀI LIỆU LƯU HÀNH NỘI BỘ', 'lưu hành nội bộ'],
    ['T Ố I  M Ậ T', 'tối mật'],
    ['M Ậ T', 'mật'],
    ['LUU HANH NOI BO', 'lưu hành nội bộ'],
    ['Tối mật: báo cáo về …', 'tối mật'],
    ['MẬT – Báo cáo', 'mật'],
    ['TỐI MẬT Báo cáo quý IV', 'tối mật'],
    ['Lưu hành nội bộ báo cáo quý', 'lưu hành nội bộ'],
    ['Tuyệt mật báo cáo', 'tuyệt mật'],
  ])('%j is %s', (text, stamp) => {
    expect(secrecyStamp(text)).toBe(stamp);
    expect(secrecyStamp(text.normalize('NFD'))).toBe(stamp);
  });
});

describe('the syllable alone is no stamp', () => {
  it.each([
    'nuôi ong lấy mật',
    'Mật ong rừng của đồng bào',
    'Nhà anh Ba nuôi ong lấy\nmật\nđể bán',
    'Tối mật thám bao vây căn nhà',
    'Bác hoạt động bí mật ở Cao Bằng.',
    'Mật thám Pháp lùng bắt',
    'Câu chuyện về tài liệu mật của địch',
    'Giữ bí mật là nhiệm vụ',
    'Tài liệu chỉ lưu hành nội bộ thời ấy nay đã công bố',
    'MẮT\nMẶT\nMẤT',
    'Mất',
    '',
  ])('%j passes', (text) => expect(secrecyStamp(text)).toBeNull());
});

it('finds the stamp on its own line wherever it stands, in any dress', () => {
  const word = fc.constantFrom('Bác', 'kể', 'chuyện', 'ong', 'mật', 'nội bộ', 'tối');
  const lines = fc.array(
    fc.array(word, { minLength: 4, maxLength: 8 }).map((words) => words.join(' ')),
    { maxLength: 6 },
  );
  const edge = fc.constantFrom('', ' ', '** ', '(', '--- ', '"');
  fc.assert(
    fc.property(lines, lines, fc.constantFrom(...STAMPS), edge, edge, (before, after, stamp, left, right) => {
      const line = `${left}${stamp.toUpperCase()}${right}`;
      expect(secrecyStamp([...before, line, ...after].join('\n'))).toBe(stamp);
      expect(secrecyStamp(before.map((one) => `Ngày ấy ${one}`).join('\n'))).toBeNull();
    }),
  );
});
