// The theme of the year and the ethics standards that hold in a unit, as its settings page shows them; they are set in chat.
import { html } from 'hono/html';
import type { Unit } from '../../../core/org/units-store.ts';
import { ethicsFor, type Said, themeFor } from '../../../core/org/year-words-store.ts';
import { type Cell, table } from './parts.ts';
import type { Html, View } from './view.ts';

export async function wordsSection({ services, tongue: { say }, today }: View, unit: Unit): Promise<Html> {
  const { db } = services;
  const year = Number(today.slice(0, 4));
  const [theme, next, ethics] = await Promise.all([
    themeFor(db, unit.path, year),
    themeFor(db, unit.path, year + 1),
    ethicsFor(db, unit.path),
  ]);
  const ofYear = (of: number) => `${say('settings-theme')} ${of}`;
  const row = (name: string, said: Said | null): Cell[] => [
    name,
    said === null ? '' : lines(said.words),
    said === null ? say('pages-words-unset') : said.unitName,
  ];
  return html`<h2>${say('settings-words')}</h2>
${table({
  caption: say('pages-words-caption', { unit: unit.name }),
  head: [say('pages-words-what'), say('pages-words-are'), say('pages-words-set-by')],
  rows: [row(ofYear(year), theme), row(ofYear(year + 1), next), row(say('settings-ethics'), ethics)],
  words: [1, 2],
})}
<p>${say('pages-words-where')}</p>`;
}

/** As they were written: one below the other. */
const lines = (words: string): Html =>
  html`${words.split('\n').map((line, at) => (at === 0 ? line : html`<br>${line}`))}`;
