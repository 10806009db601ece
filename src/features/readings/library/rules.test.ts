// Labels, search words and bodies of stories, and the hours of a plan.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeButton, encodeButton } from '../../../shared/button-data.ts';
import { newId } from '../../../shared/ids.ts';
import { faultOf } from '../plan/rules.ts';
import { readBody, searchWords, storyLabels } from './rules.ts';

describe('labels', () => {
  it('are told apart where titles begin alike, and lose their quotes', () => {
    const labels = storyLabels([
      '“Ăn no rồi hãy đến làm việc”',
      'Câu chuyện về những bữa cơm',
      'Câu chuyện về những bữa tiệc',
    ]);
    expect(labels[0]).toBe('Ăn no rồi hãy đến…');
    expect(labels[1]).toMatch(/^2\. /);
    expect(labels[2]).toMatch(/^3\. /);
  });

  it('are short and never the same twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 3 }),
        (titles) => {
          const labels = storyLabels(titles);
          const graphemes = new Intl.Segmenter('vi');
          for (const label of labels) expect([...graphemes.segment(label)].length).toBeLessThanOrEqual(18);
          expect(new Set(labels).size).toBe(labels.length);
        },
      ),
    );
  });
});

it('search words fit into button data whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (typed) => {
      const words = searchWords(typed) || '-';
      expect(words).toMatch(/^[a-z0-9-]{1,22}$/);
      const data = encodeButton('rd', 'l_list', newId(), 'approved', 'p9', words);
      expect(decodeButton(data)?.args[3]).toBe(words);
    }),
  );
  expect(searchWords('  Bữa CƠM, giản dị! ')).toBe('bua-com-gian-di');
});

it.each([
  [' https://baophuyen.vn/a.html ', { link: 'https://baophuyen.vn/a.html', text: null }],
  ['https://khong-co-ten-mien', null],
  ['javascript:alert(1)', null],
  ['ngắn quá', null],
  [
    'Bác kể chuyện này\r\nvào mùa xuân năm 1946.',
    { link: null, text: 'Bác kể chuyện này\nvào mùa xuân năm 1946.' },
  ],
  [
    'Xem https://baophuyen.vn/a.html nhé các đồng chí',
    { link: null, text: 'Xem https://baophuyen.vn/a.html nhé các đồng chí' },
  ],
])('%j is read as %j', (typed, body) => expect(readBody(typed)).toEqual(body));

it.each([
  ['07:30', '17:00', null],
  ['04:59', '17:00', 'too_early'],
  ['05:00', '05:30', null],
  ['07:30', '07:59', 'too_short'],
  ['19:00', '17:00', 'too_short'],
])('a plan from %s to %s: %s', (startsAt, closesAt, fault) =>
  expect(faultOf({ startsAt, closesAt })).toBe(fault),
);
