// Texts: Fluent bundles from locales/<locale>/*.ftl; the only source of words people read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Locale } from '../channels/channel.ts';
import type { TextArgs } from './errors.ts';

export const LOCALES = ['vi', 'en'] as const satisfies readonly Locale[];

/** Says a text in one language. Throws on an unknown key: a missing text is a mistake of ours, found by tests. */
export type Say = (key: string, args?: TextArgs) => string;
export type Texts = { say(locale: Locale): Say; has(key: string): boolean; keys(locale: Locale): string[] };

const LOCALES_DIR = join(import.meta.dirname, '../../locales');

export function loadTexts(): Texts {
  const bundles = Object.fromEntries(
    LOCALES.map((locale) => [locale, loadBundle(join(LOCALES_DIR, locale), locale)]),
  ) as Record<Locale, FluentBundle>;
  const say =
    (locale: Locale): Say =>
    (key, args) =>
      sayOne(bundles[locale], key, args);
  const says = { vi: say('vi'), en: say('en') };
  return {
    say: (locale) => says[locale],
    has: (key) => bundles.vi.hasMessage(key),
    keys: (locale) => [...bundles[locale]._messages.keys()],
  };
}

function loadBundle(dir: string, locale: Locale): FluentBundle {
  // Isolating marks show as boxes on old phones; all our texts run left to right.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith('.ftl'))
    .sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(dir, file), 'utf8')));
    if (errors.length > 0) throw new Error(`${locale}/${file}: ${errors.map(String).join('; ')}`);
  }
  return bundle;
}

function sayOne(bundle: FluentBundle, key: string, args?: TextArgs): string {
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) throw new Error(`no text '${key}' in ${bundle.locales.join()}`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args ?? null, errors);
  if (errors.length > 0) throw new Error(`text '${key}': ${errors.map(String).join('; ')}`);
  return text;
}
