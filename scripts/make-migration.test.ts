// New migrations from a changed schema, and the proof that they lead to it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeCatalogue } from '../src/db/catalogue.ts';
import { applyMigrations } from '../src/db/migrate.ts';
import { readSchema } from '../src/db/migration-files.ts';
import { emptyDatabase, type FreshDatabase } from '../test/harness/database.ts';
import { makeMigration } from './make-migration.ts';
import { diffSchemas } from './schema-diff.ts';

const BASE = 'datasource db {\n  provider = "postgresql"\n}\n';
const UNIT = 'model Unit {\n  id String @id @db.Uuid\n  name String @unique\n  asks Ask[]\n}\n';
const ASK = `enum State {\n  open\n  closed\n}
model Ask {\n  id String @id @db.Uuid\n  state State @default(open)\n  at DateTime @db.Timestamptz(3)
  unitId String @db.Uuid\n  unit Unit @relation(fields: [unitId], references: [id], onDelete: Restrict)
  @@index([unitId, at(sort: Desc)])\n}\n`;

let root: string;
let databases: FreshDatabase[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tro-ly-schema-'));
  mkdirSync(join(root, 'prisma'));
  databases = [];
});

afterEach(async () => {
  for (const { drop } of databases) await drop();
  rmSync(root, { recursive: true, force: true });
});

const schemaFolder = () => join(root, 'prisma');
const migrationsFolder = () => join(root, 'prisma', 'migrations');

function schemaFiles(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(schemaFolder(), name), text);
}

async function newDatabase(): Promise<string> {
  const database = await emptyDatabase();
  databases.push(database);
  return database.url;
}

async function make(name: string, day: number, empty = false) {
  const at = new Date(Date.UTC(2026, 0, day));
  const url = databases[0]?.url ?? (await newDatabase());
  const folders = { schemaFolder: schemaFolder(), migrationsFolder: migrationsFolder() };
  return makeMigration({ name, at, url, empty, ...folders });
}

async function catalogueOf(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await describeCatalogue(client);
  } finally {
    await client.end();
  }
}

test('two steps of a schema lead where the whole schema leads at once', async () => {
  schemaFiles({ 'schema.prisma': BASE, 'org.prisma': UNIT.replace('  asks Ask[]\n', '') });
  expect(await make('units', 1)).toBe(join(migrationsFolder(), '20260101000000_units'));
  const first = readFileSync(join(migrationsFolder(), '20260101000000_units', 'migration.sql'), 'utf8');
  schemaFiles({ 'org.prisma': UNIT, 'asks.prisma': ASK });
  await make('asks', 2);

  expect(readdirSync(migrationsFolder())).toEqual([
    '20260101000000_units',
    '20260102000000_asks',
    'migration_lock.toml',
  ]);
  // A .prisma file in there would be read as a part of the present schema.
  expect(readdirSync(join(migrationsFolder(), '20260102000000_asks'))).toEqual([
    'migration.sql',
    'schema.prisma.txt',
  ]);
  // Old folders stay as they are; a right to make schemas is not asked for.
  expect(readFileSync(join(migrationsFolder(), '20260101000000_units', 'migration.sql'), 'utf8')).toBe(first);
  expect(first).toMatch(/^-- CreateTable\nCREATE TABLE "Unit"/);

  const stepped = await newDatabase();
  await applyMigrations(stepped, { log: { info: () => {}, warn: () => {} }, folder: migrationsFolder() });
  const whole = await newDatabase();
  const client = new Client({ connectionString: whole });
  await client.connect();
  await client.query(await diffSchemas(whole, undefined, readSchema(schemaFolder())));
  await client.end();
  const catalogue = await catalogueOf(stepped);
  expect(catalogue).toEqual(await catalogueOf(whole));
  expect(catalogue).toContain('enum State (open, closed)');
  expect(catalogue).toContain(`column Ask.state "State" not null default 'open'::"State"`);
});

test('an unchanged schema makes nothing, unless a folder for SQL by hand is asked for', async () => {
  schemaFiles({ 'schema.prisma': BASE, 'org.prisma': UNIT.replace('  asks Ask[]\n', '') });
  await make('units', 1);
  expect(await make('again', 2)).toBeUndefined();
  expect(await make('by_hand', 3, true)).toBe(join(migrationsFolder(), '20260103000000_by_hand'));
});

test.each([
  ['a default', 'ALTER TABLE "T" ALTER COLUMN "a" SET DEFAULT 2'],
  ['nullability', 'ALTER TABLE "T" ALTER COLUMN "a" DROP NOT NULL'],
  ['a type', 'ALTER TABLE "T" ALTER COLUMN "a" TYPE BIGINT'],
  ['the length of a type', 'ALTER TABLE "T" ALTER COLUMN "b" TYPE VARCHAR(9)'],
  ['a partial index', 'CREATE INDEX "T_a" ON "T" ("a") WHERE "a" > 0'],
  ['a check', 'ALTER TABLE "T" ADD CHECK ("a" > 0)'],
  ['a foreign key rule', 'ALTER TABLE "T" ADD FOREIGN KEY ("a") REFERENCES "T" ("id") ON DELETE CASCADE'],
  ['an enum value', `ALTER TYPE "E" ADD VALUE 'y'`],
])('the description of a database shows a change of %s', async (_what, change) => {
  const url = await newDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    `CREATE TYPE "E" AS ENUM ('x'); CREATE TABLE "T" ("id" INT PRIMARY KEY, "a" INT NOT NULL, "b" VARCHAR(8), "e" "E")`,
  );
  const before = await describeCatalogue(client);
  await client.query(change);
  expect(await describeCatalogue(client)).not.toEqual(before);
  await client.end();
});
