// The templates that ship: whole, sensible, written once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/harness/database.ts';
import { closeDb, type Db, inTransaction, openDb } from '../../../db/index.ts';
import { movableClock } from '../../../shared/clock.ts';
import { newId } from '../../../shared/ids.ts';
import { checkSendable } from '../send/rules.ts';
import { findTemplates } from '../store.ts';
import { readTemplates, seedTemplates } from './seed.ts';

const FILE = join(import.meta.dirname, '../../../../content/survey-templates.json');

let database: FreshDatabase;
let db: Db;
beforeAll(async () => {
  database = await freshDatabase();
  db = openDb(database.url);
});
afterAll(async () => {
  await closeDb(db);
  await database.drop();
});

test('each can be sent as it is, and says when a question is asked', () => {
  const starters = readTemplates(readFileSync(FILE, 'utf8'));
  expect(starters.length).toBeGreaterThanOrEqual(4);
  for (const starter of starters) checkSendable(starter);
  const quality = starters.find(({ id }) => id === 'chat_luong_sinh_hoat')!;
  expect(quality.form.items.find(({ shownIf }) => shownIf)).toMatchObject({
    id: 'q6',
    shownIf: { item: 'q5', in: ['o2', 'o3'] },
  });
});

test('a second start adds nothing', async () => {
  const seed = () =>
    inTransaction(db, (tx) => seedTemplates({ clock: movableClock(new Date('2026-11-25T01:00:00Z')) }, tx));
  expect(await seed()).toBeGreaterThanOrEqual(4);
  expect(await seed()).toBe(0);
  expect(await findTemplates(db, newId())).toHaveLength(4);
});

test('a damaged file stops the start, not a survey', () => {
  expect(() => readTemplates('[{"id":"x"}]')).toThrow();
  const late = [
    {
      id: 'sai_thu_tu',
      title: 'Sai',
      questions: [{ kind: 'text', words: 'Một?', only_if: { question: 2, choices: [1] } }],
    },
  ];
  expect(() => readTemplates(JSON.stringify(late))).toThrow();
});
