// Everything the source writes into the audit log is in the list, is written somewhere, and has its words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AUDIT_ACTIONS, REMINDED_AGAIN } from './audit-actions.ts';

const ROOT = join(import.meta.dirname, '../../..');
const listed: readonly string[] = AUDIT_ACTIONS;

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|^db\/generated|audit-actions\.ts$/.test(path))
  .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'));
const writers = sources.filter((text) => /\baudit\(|AuditAction/.test(text));

/** Patterns of actions put together, as `meetings.task_${what}` is. */
const templates = writers
  .flatMap((text) => [...text.matchAll(/`([a-z_]+\.[a-z_]*\$\{\w+\}[a-z_]*)`/g)])
  .map(([, template]) => new RegExp(`^${template!.replace('.', '\\.').replace(/\$\{\w+\}/, '[a-z]+')}$`));

const words = (locale: string): Set<string> =>
  new Set(
    [...readFileSync(join(ROOT, 'locales', locale, 'audit.ftl'), 'utf8').matchAll(/^([\w-]+) = \S/gm)].map(
      ([, key]) => key!,
    ),
  );
const keyOf = (action: string): string => `pages-audit-${action.replaceAll('.', '-')}`;

test('every action that stands in the source is in the list', () => {
  const found = writers.flatMap((text) => [
    ...text.matchAll(/\b(?:action: |action = |[a-z]+\(\w+, \w+, |note\(doing, )'([a-z_]+\.[a-z_]+)'/g),
  ]);
  const written = found.map(([, action]) => action!);
  expect(written.length).toBeGreaterThan(90);
  expect(written.filter((action) => !listed.includes(action))).toEqual([]);
});

test('every action of the list is written somewhere', () => {
  const literals = new Set(writers.flatMap((text) => text.match(/(?<=')[a-z_]+\.[a-z_]+(?=')/g) ?? []));
  const shared = sources.flatMap((text) => text.match(/(?<=[A-Z_]+ = ')[a-z_]+\.[a-z_]+(?=')/g) ?? []);
  const isWritten = (action: string) =>
    literals.has(action) || shared.includes(action) || templates.some((one) => one.test(action));
  expect(listed.filter((action) => !isWritten(action))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
});

test.each(['vi', 'en'])('every action has its words in %s, and no words are for nothing', (locale) => {
  const keys = [...listed.map(keyOf), `pages-audit-${REMINDED_AGAIN}`];
  const there = words(locale);
  expect(keys.filter((key) => !there.has(key))).toEqual([]);
  expect([...there].filter((key) => !keys.includes(key))).toEqual([]);
});
