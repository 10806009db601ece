// Tests of the line under numbered choices.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/harness/database.ts';
import { makeMember, makeUnit } from '../../../test/harness/factories.ts';
import type { Channel } from '../../channels/channel.ts';
import { closeDb, type Db, openDb } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { newId } from '../../shared/ids.ts';
import { hintFor } from './answer-hint.ts';

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

const withButtons = (buttons: boolean) => ({ capabilities: { buttons } }) as Channel;
const message = { text: 'a', buttons: [[{ label: 'b', data: 'c' }]] };
const said = async (chat: string, choices: number) =>
  (await hintFor(db, withButtons(false), { channel: 'text', chat }, message))?.(choices);

test('it is in the language of the person, else of the unit whose group it is, else the default', async () => {
  const cell = await makeUnit(db, 'Chi bộ', 'cell');
  const { externalId } = await makeMember(db, cell.id, { name: 'An', channel: 'text' });
  expect(await said(externalId, 3)).toBe('Trả lời 1, 2 hoặc 3.');
  await client(db).account.updateMany({ where: { externalId }, data: { locale: 'en' } });
  expect(await said(externalId, 3)).toBe('Answer 1, 2 or 3.');
  await client(db).unit.update({ where: { id: cell.id }, data: { settings: { locale: 'en' } } });
  await client(db).chat.create({
    data: {
      id: newId(),
      channel: 'text',
      externalId: '-1',
      unitId: cell.id,
      audience: 'members_only',
      title: 'g',
      boundBy: newId(),
      boundAt: new Date('2026-11-25T00:00:00Z'),
    } as never,
  });
  expect(await said('-1', 2)).toBe('Answer 1 or 2.');
  expect(await said('-2', 1)).toBe('Trả lời 1.');
  expect(await said('-2', 9)).toBe('Trả lời một số từ 1 đến 9.');
});

test('nothing is looked up or said where there are buttons, or nothing to answer', async () => {
  const nobody = new Proxy({}, { get: () => expect.unreachable('the database was asked') }) as Db;
  const place = { channel: 'text', chat: '1' };
  expect(await hintFor(nobody, withButtons(true), place, message)).toBeUndefined();
  expect(await hintFor(nobody, withButtons(false), place, { text: 'a' })).toBeUndefined();
});
