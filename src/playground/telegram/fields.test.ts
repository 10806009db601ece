// The table of parameters agrees with the methods served, and with the published API when it is at hand.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BOT_API_VERSION, FIELDS, unknownFields } from './fields.ts';
import { METHODS } from './methods/index.ts';

const spec = process.env.BOT_API_SPEC;
const isThere = spec !== undefined && existsSync(spec);
const TITLE = 'every field and type is that of the published Bot API';
const SKIPPED = ' (skipped: BOT_API_SPEC does not name its api.json)';

test('every served method is in the table, and the other way round', () => {
  expect(Object.keys(FIELDS).sort()).toEqual(Object.keys(METHODS).sort());
});

test('a parameter of another name is reported, an attached upload is not', () => {
  expect(unknownFields('sendMessage', { chat_id: 1, text: 'a', parsemode: 'HTML' })).toEqual(['parsemode']);
  expect(unknownFields('sendDocument', { chat_id: 1, document: 'attach://f1', f1: {} })).toEqual([]);
});

type SpecField = { name: string; types: string[]; required: boolean };
type Spec = { version: string; methods: Record<string, { fields?: SpecField[] }> };

test.skipIf(!isThere)(isThere ? TITLE : TITLE + SKIPPED, () => {
  const api = JSON.parse(readFileSync(spec as string, 'utf8')) as Spec;
  expect(api.version).toContain(BOT_API_VERSION);
  for (const [name, fields] of Object.entries(FIELDS)) {
    const published = Object.fromEntries(
      (api.methods[name]?.fields ?? []).map((f) => [f.name, f.types.join(' | ') + (f.required ? '!' : '')]),
    );
    expect(fields, name).toEqual(published);
  }
});
