// The import rules bite: a violation of every rule is planted and must be caught.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
  options: object;
};

/** Rule → a file that breaks it, and what stands in it. */
const PLANTED: Record<string, [path: string, code: string]> = {
  'no-cycles': [
    'src/core/circle-a.ts',
    "import { b } from './circle-b.ts'; export const a = (): unknown => b;",
  ],
  'no-orphans': ['src/core/orphan.ts', 'export const nobody = 1;'],
  'no-test-code-from-src': [
    'src/core/tested.ts',
    "import { helper } from './some.test.ts'; export const x = helper;",
  ],
  'no-unresolved': ['src/core/lost.ts', "import { gone } from './not-there.ts'; export const x = gone;"],
  'features-do-not-import-each-other': [
    'src/features/alpha/index.ts',
    "import { beta } from '../beta/index.ts'; export const alpha = beta;",
  ],
  'core-knows-no-feature': [
    'src/core/knowing.ts',
    "import { beta } from '../features/beta/index.ts'; export const x = beta;",
  ],
  'shared-stands-alone': [
    'src/shared/leaning.ts',
    "import { alone } from '../core/lonely.ts'; export const x = alone;",
  ],
  'db-and-jobs-stand-low': [
    'src/db/high.ts',
    "import { alone } from '../core/lonely.ts'; export const x = alone;",
  ],
  'channels-know-no-core': [
    'src/channels/knowing.ts',
    "import { alone } from '../core/lonely.ts'; export const x = alone;",
  ],
  'adapters-only-from-the-root': [
    'src/core/adapted.ts',
    "import { t } from '../channels/telegram/index.ts'; export const x = t;",
  ],
  'service-does-not-know-the-playground': [
    'src/core/playing.ts',
    "import { p } from '../playground/main.ts'; export const x = p;",
  ],
  'roots-are-imported-by-entries': [
    'src/core/rooted.ts',
    "import { m } from '../app.ts'; export const x = m;",
  ],
  'rules-and-messages-are-pure': [
    'src/core/some-rules.ts',
    "import { now } from '../shared/clock.ts'; export const x = now;",
  ],
  'grammy-only-in-telegram': ['src/core/bot.ts', "import { Bot } from 'grammy'; export const x = Bot;"],
  'pg-boss-only-in-jobs': ['src/core/queue.ts', "import { PgBoss } from 'pg-boss'; export const x = PgBoss;"],
  'hono-only-in-web': ['src/core/http.ts', "import { Hono } from 'hono'; export const x = Hono;"],
  'prisma-only-in-stores': [
    'src/core/actions.ts',
    "import { client } from '../db/prisma.ts'; export const x = client;",
  ],
  'pg-only-in-db': ['src/core/raw.ts', "import { Client } from 'pg'; export const x = Client;"],
  'heavy-libraries-only-in-workers': ['src/core/heavy.ts', "import Pdf from 'pdfkit'; export const x = Pdf;"],
};

const HELPED: Record<string, string> = {
  'src/core/circle-b.ts': "import { a } from './circle-a.ts'; export const b = (): unknown => a;",
  'src/core/some.test.ts': 'export const helper = 1;',
  'src/features/beta/index.ts': 'export const beta = 1;',
  'src/channels/telegram/index.ts': 'export const t = 1;',
  'src/playground/main.ts': 'export const p = 1;',
  'src/app.ts': 'export const m = 1;',
  'src/core/lonely.ts': 'export const alone = 1;',
  'src/shared/clock.ts': 'export const now = 1;',
  'src/db/prisma.ts': 'export const client = 1;',
};

let dir: string;
let caught: Set<string>;

beforeAll(async () => {
  dir = mkdtempSync(join(ROOT, 'node_modules', '.boundaries-'));
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
  writeFileSync(
    join(dir, 'tsconfig.json'),
    '{"compilerOptions":{"module":"nodenext","allowImportingTsExtensions":true,"noEmit":true}}',
  );
  for (const [path, code] of [...Object.values(PLANTED), ...Object.entries(HELPED)]) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), code);
  }
  const before = process.cwd();
  process.chdir(dir);
  try {
    const { tsConfig: _, ...options } = config.options as { tsConfig: unknown };
    const result = await cruise(
      ['src'],
      {
        ...options,
        preserveSymlinks: true,
        validate: true,
        ruleSet: { forbidden: config.forbidden as never },
      },
      undefined,
      {},
    );
    caught = new Set(
      (result.output as ICruiseResult).summary.violations.map(
        (violation) => `${violation.rule.name} ${violation.from}`,
      ),
    );
  } finally {
    process.chdir(before);
  }
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('every rule has a planted violation', () => {
  expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(PLANTED).sort());
});

test.each(Object.entries(PLANTED))('%s', (rule, [path]) => {
  expect([...caught]).toContain(`${rule} ${path}`);
});
