// Texts: Fluent bundles from locales/<locale>/*.ftl; the only source of words people read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Locale } from '../channels/channel.ts';
import type { TextArgs } from './errors.ts';

export const LOCALES = ['vi', 'en'] as const satisfies readonly Locale[];

/** Who is spoken to: a member of the Party, a person who is none as their unit addresses them, or a group of both. */
export const SPOKEN_TO = ['member', 'ong_ba', 'anh_chi', 'mixed'] as const;
export type SpokenTo = (typeof SPOKEN_TO)[number];

/** Says a text in one language. Throws on an unknown key: a missing text is a mistake of ours, found by tests. */
export type Say = (key: string, args?: TextArgs) => string;
export type Texts = {
  /** By default to members: `-you` is 'đồng chí'. */
  say(locale: Locale, to?: SpokenTo): Say;
  /** To whoever `to` names at each moment: known only once they are looked up. */
  follow(locale: Locale, to: () => SpokenTo): Say;
  localeOf(say: Say): Locale;
  has(key: string): boolean;
  keys(locale: Locale): string[];
};

const LOCALES_DIR = join(import.meta.dirname, '../../locales');

export function loadTexts(): Texts {
  const resources = { vi: read(join(LOCALES_DIR, 'vi')), en: read(join(LOCALES_DIR, 'en')) };
  const says = new Map<string, Say>();
  const locales = new WeakMap<Say, Locale>();
  const say = (locale: Locale, to: SpokenTo = 'member'): Say => {
    const kept = says.get(`${locale} ${to}`);
    if (kept) return kept;
    const bundle = bundleOf(
      locale,
      resources[locale],
      to === 'member' ? [] : read(join(LOCALES_DIR, locale, to)),
    );
    const made: Say = (key, args) => sayOne(bundle, key, args);
    says.set(`${locale} ${to}`, made);
    locales.set(made, locale);
    return made;
  };
  const follow = (locale: Locale, to: () => SpokenTo): Say => {
    const made: Say = (key, args) => say(locale, to())(key, args);
    locales.set(made, locale);
    return made;
  };
  const keys = (locale: Locale) => [...bundleOf(locale, resources[locale], [])._messages.keys()];
  // Both are wanted at once, and mistakes in them are found at start.
  for (const locale of LOCALES) say(locale);
  const known = new Set(keys('vi'));
  return { say, follow, localeOf: (one) => locales.get(one) ?? 'vi', has: (key) => known.has(key), keys };
}

function read(dir: string): FluentResource[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.ftl'))
    .sort()
    .map((name) => new FluentResource(readFileSync(join(dir, name), 'utf8')));
}

function bundleOf(locale: Locale, resources: FluentResource[], instead: FluentResource[]): FluentBundle {
  // Isolating marks show as boxes on old phones; all our texts run left to right.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const errors = [
    ...resources.flatMap((resource) => bundle.addResource(resource)),
    ...instead.flatMap((resource) => bundle.addResource(resource, { allowOverrides: true })),
  ];
  if (errors.length > 0) throw new Error(`${locale}: ${errors.map(String).join('; ')}`);
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
