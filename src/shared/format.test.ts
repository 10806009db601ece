// Formats against the examples of the field, with the real messages of locales/.
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FORMAT_KEYS,
  type FormatLocale,
  formatDate,
  formatDay,
  formatMoment,
  formatNumber,
  formatParts,
  formatPercent,
  formatRate,
  formatTime,
  formatWeekday,
  formatWeekdayDate,
  formatWeekdayDay,
  type Words,
} from './format.ts';

const zone = 'Asia/Ho_Chi_Minh';

function bundle(locale: FormatLocale) {
  const result = new FluentBundle(locale, { useIsolating: false });
  const file = new URL(`../../locales/${locale}/formats.ftl`, import.meta.url);
  result.addResource(new FluentResource(readFileSync(file, 'utf8')));
  return result;
}

function words(locale: FormatLocale): Words {
  const texts = bundle(locale);
  return (key, args) => texts.formatPattern(texts.getMessage(key)?.value ?? `missing ${key}`, args);
}

describe('numbers', () => {
  it.each([
    [8330, 0, '8.330', '8,330'],
    [0, 0, '0', '0'],
    [1234567.891, 1, '1.234.567,9', '1,234,567.9'],
    [-12, 0, '-12', '-12'],
    [Number.NaN, 0, '—', '—'],
    [Number.POSITIVE_INFINITY, 0, '—', '—'],
  ])('%d with %d decimals is %s in Vietnamese, %s in English', (value, decimals, vi, en) => {
    expect(formatNumber(value, 'vi', decimals)).toBe(vi);
    expect(formatNumber(value, 'en', decimals)).toBe(en);
  });

  it('gives a rate with what it is made of', () => {
    expect(formatRate(2975, 3521, 'vi')).toBe('84,5 % (2.975/3.521)');
    expect(formatRate(2975, 3521, 'en')).toBe('84.5% (2,975/3,521)');
  });

  it('keeps one decimal, so that rates line up', () => {
    expect(formatPercent(12, 16, 'vi')).toBe('75,0 %');
    expect(formatPercent(1, 1, 'vi')).toBe('100,0 %');
  });

  it('shows a dash when there is no whole', () => {
    expect(formatRate(0, 0, 'vi')).toBe('—');
    expect(formatRate(3, 0, 'en')).toBe('—');
    expect(formatPercent(0, 0, 'vi')).toBe('—');
  });

  it('never shows NaN or a non-breaking space', () => {
    const locale = fc.constantFrom<FormatLocale>('vi', 'en');
    fc.assert(
      fc.property(fc.double(), fc.double(), locale, (part, whole, l) => {
        const text = formatRate(part, whole, l) + formatNumber(part, l, 2);
        expect(text).not.toMatch(/NaN|Infinity|∞|[\u00A0\u202F]/);
      }),
    );
  });
});

describe('dates and times', () => {
  it('writes dates in both languages', () => {
    expect(formatDate('2026-11-30')).toBe('30/11/2026');
    expect(formatWeekdayDate('2026-11-30', 'vi')).toBe('thứ Hai, 30/11/2026');
    expect(formatWeekdayDate('2026-11-30', 'en')).toBe('Monday, 30/11/2026');
    expect(formatDay('2026-11-30', words('vi'))).toBe('ngày 30/11/2026');
    expect(formatWeekdayDay('2026-11-30', 'vi', words('vi'))).toBe('thứ Hai, ngày 30/11/2026');
    expect(formatWeekdayDay('2026-11-30', 'en', words('en'))).toBe('Monday, 30/11/2026');
  });

  it('names the weekdays as they stand inside a sentence', () => {
    const days = [
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ];
    expect(days.map((day) => formatWeekday(day, 'vi'))).toEqual([
      'thứ Hai',
      'thứ Ba',
      'thứ Tư',
      'thứ Năm',
      'thứ Sáu',
      'thứ Bảy',
      'Chủ nhật',
    ]);
  });

  it('writes times', () => {
    expect(formatTime('07:15', words('vi'))).toBe('07 giờ 15');
    expect(formatTime('07:15', words('en'))).toBe('07:15');
  });

  it('writes a moment in the zone it is asked for', () => {
    const instant = new Date('2026-11-27T09:00:00Z');
    expect(formatMoment(instant, zone, 'vi', words('vi'))).toBe('16 giờ 00 thứ Sáu, ngày 27/11/2026');
    expect(formatMoment(instant, 'Europe/Berlin', 'en', words('en'))).toBe('10:00 on Friday, 27/11/2026');
    expect(formatParts(instant, zone, 'vi')).toEqual({
      weekday: 'thứ Sáu',
      date: '27/11/2026',
      hour: '16',
      minute: '00',
    });
  });

  it('has a message for every key in both languages', () => {
    for (const locale of ['vi', 'en'] as const) {
      const texts = bundle(locale);
      for (const key of FORMAT_KEYS) expect(texts.hasMessage(key), `${locale} ${key}`).toBe(true);
    }
  });
});
