// Every text that code names exists in both languages, is used, and takes the same variables.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Message, type Pattern, parse, Visitor } from '@fluent/syntax';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

function texts(locale: string): Map<string, Set<string>> {
  const dir = join(ROOT, 'locales', locale);
  const found = new Map<string, Set<string>>();
  for (const file of readdirSync(dir).filter((name) => name.endsWith('.ftl'))) {
    for (const entry of parse(readFileSync(join(dir, file), 'utf8'), {}).body) {
      if (entry.type === 'Junk')
        throw new Error(`${locale}/${file}: not understood: ${String(entry.content).slice(0, 80)}`);
      if (entry.type !== 'Message') continue;
      const message = entry as Message;
      if (found.has(message.id.name))
        throw new Error(`${locale}/${file}: '${message.id.name}' is there twice`);
      found.set(message.id.name, variablesOf(message.value));
    }
  }
  return found;
}

function variablesOf(pattern: Pattern | null): Set<string> {
  const names = new Set<string>();
  class Names extends Visitor {
    override visitVariableReference(node: { id: { name: string } }): void {
      names.add(node.id.name);
    }
  }
  if (pattern) new Names().visit(pattern);
  return names;
}

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('db/generated'))
  .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'))
  .join('\n');

const vi = texts('vi');
const en = texts('en');

test('Vietnamese and English have the same keys', () => {
  expect([...vi.keys()].filter((key) => !en.has(key))).toEqual([]);
  expect([...en.keys()].filter((key) => !vi.has(key))).toEqual([]);
});

test('a text takes the same variables in both languages, or fewer in English', () => {
  const wrong = [...vi].filter(([key, names]) => [...(en.get(key) ?? [])].some((name) => !names.has(name)));
  expect(wrong.map(([key]) => key)).toEqual([]);
});

test('every text is used: named whole in code, or by its beginning in a template', () => {
  const prefixes = [...sources.matchAll(/`([a-z][a-z0-9]*-[a-z0-9-]*?)\$\{/g)]
    .map((match) => match[1]!)
    .filter((prefix) => prefix.length > 3);
  const whole = new Set([...sources.matchAll(/(?<=(['`]))[a-z][a-z0-9_-]*(?=\1)/g)].map(([key]) => key));
  const unused = [...vi.keys()].filter(
    (key) => !whole.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

test('every key that code says exists', () => {
  const said = [
    ...sources.matchAll(/(?:\bsay\(|new UserError\(\s*|about: |key: )'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g),
  ].map((match) => match[1]!);
  expect(said.length).toBeGreaterThan(20);
  expect([...new Set(said)].filter((key) => !vi.has(key))).toEqual([]);
});

test('who is no member, and a group of both, is called otherwise in every word that names who is spoken to', () => {
  const terms = (path: string) =>
    parse(readFileSync(join(ROOT, 'locales', path, 'address.ftl'), 'utf8'), {})
      .body.filter(({ type }) => type === 'Term')
      .map((term) => (term as unknown as { id: { name: string } }).id.name);
  for (const locale of ['vi', 'en'])
    for (const to of ['ong_ba', 'anh_chi', 'mixed']) expect(terms(join(locale, to))).toEqual(terms(locale));
});
