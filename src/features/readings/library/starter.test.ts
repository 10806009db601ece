// Checks the starter list of readings as it ships.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readStarterStories } from './starter.ts';

const text = readFileSync(new URL('../../../../content/stories.csv', import.meta.url), 'utf8');
const stories = readStarterStories(text);
const byId = new Map(stories.map((story) => [story.id, story]));

describe('the starter list of readings', () => {
  it('has 184 references, each with an id and an address of its own, in NFC', () => {
    expect(stories).toHaveLength(184);
    expect(byId.size).toBe(184);
    expect(new Set(stories.map((story) => story.source_url)).size).toBe(184);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('names close neighbours both ways, never itself', () => {
    const paired = stories.filter((story) => story.near.length > 0);
    expect(paired).toHaveLength(35);
    for (const story of paired) {
      expect(story.near).not.toContain(story.id);
      for (const id of story.near) expect(byId.get(id)?.near).toContain(story.id);
    }
  });

  it('lists in `near` exactly the pairs that the notes name', () => {
    for (const story of stories) {
      const clause = /Gần nội dung với ([^;]*);/.exec(story.note)?.[1] ?? '';
      expect(story.near).toEqual((clause.match(/RD-\d{3}/g) ?? []).sort());
    }
  });

  it('never shows as firm a title that the note says was not read on the page', () => {
    const doubt = /Tên bài|Tên dòng|Tên trang:|Mới thấy tên/;
    for (const story of stories)
      expect([story.id, story.title_rebuilt]).toEqual([story.id, doubt.test(story.note)]);
  });

  it('has some reading a cell may be offered at once: high confidence under a firm title', () => {
    const ready = stories.filter((story) => story.confidence === 'high' && !story.title_rebuilt);
    expect(ready.length).toBeGreaterThan(50);
  });

  it.each([
    ['source_url', (row: string) => row.replace('https://', 'javascript:')],
    ['kind', (row: string) => row.replace('mau_chuyen', 'ballad')],
    ['title_rebuilt', (row: string) => row.replace(',yes,', ',maybe,')],
  ])('is refused with a wrong %s', (_, spoil) => {
    const [header = '', first = ''] = text.split('\n');
    expect(() => readStarterStories(`${header}\n${first}\n`)).not.toThrow();
    expect(() => readStarterStories(`${header}\n${spoil(first)}\n`)).toThrow();
  });
});
