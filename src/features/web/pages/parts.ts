// Pieces that pages are put together from: tables, a bar chart, forms, lists of links.
import { html } from 'hono/html';
import type { Html } from './view.ts';

export type Cell = string | Html;
export type Table = {
  caption: string;
  head: readonly string[];
  /** The first cell names the row. */
  rows: readonly (readonly Cell[])[];
  /** Sums, below. */
  foot?: readonly (readonly Cell[])[];
  /** Columns that are words, not numbers, by position. */
  words?: readonly number[];
  /** Few and short columns: a table on a phone as well. */
  isNarrow?: boolean;
};

/**
 * On a narrow screen each row becomes a block, its cells named by their column; the roles keep it a table for a screen reader,
 * which `display` would take away.
 */
export function table({ caption, head, rows, foot = [], words = [], isNarrow = false }: Table): Html {
  const side = (at: number): string => (at === 0 || words.includes(at) ? '' : 'number');
  const line = (cells: readonly Cell[]) => html`<tr role="row">${cells.map((cell, at) =>
    at === 0
      ? html`<th role="rowheader" scope="row">${cell}</th>`
      : html`<td role="cell" class="${side(at)}" data-of="${head[at] ?? ''}">${cell === '' ? '' : html`<span>${cell}</span>`}</td>`,
  )}</tr>
`;
  return html`<table role="table" class="${isNarrow ? 'narrow' : 'wideable'}"><caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head.map((one, at) => html`<th role="columnheader" scope="col" class="${side(at)}">${one}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(line)}</tbody>${foot.length > 0 ? html`<tfoot role="rowgroup">${foot.map(line)}</tfoot>` : ''}
</table>`;
}

export type Bar = { name: string; value: number | null; words: string };

const [WIDTH, HEIGHT, TOP, LEFT, BOTTOM] = [400, 200, 24, 36, 26];

/** Percentages as bars; beside it stands a table that says the same. */
export function chart(title: string, bars: readonly Bar[]): Html {
  const step = (WIDTH - LEFT) / Math.max(1, bars.length);
  const height = HEIGHT - TOP - BOTTOM;
  const y = (value: number) => TOP + height * (1 - value / 100);
  const marks = [0, 50, 100];
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">
${marks.map(
  (at) =>
    html`<line class="rule" x1="${LEFT}" x2="${WIDTH}" y1="${y(at)}" y2="${y(at)}"/><text class="mark" x="${LEFT - 8}" y="${y(at) + 5}" text-anchor="end">${at}</text>`,
)}
${bars.map(({ name, value, words }, index) => {
  const x = LEFT + step * index + step * 0.15;
  const middle = LEFT + step * (index + 0.5);
  const top = y(value ?? 0);
  return html`<rect class="bar" x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${(step * 0.7).toFixed(1)}" height="${(HEIGHT - BOTTOM - top).toFixed(1)}"/>
<text class="value" x="${middle.toFixed(1)}" y="${(top - 6).toFixed(1)}" text-anchor="middle">${words}</text>
<text class="mark" x="${middle.toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">${name}</text>
`;
})}</svg>`;
}

export type Field = {
  id: string;
  label: string;
  hint?: string;
  value: string;
  error?: string | undefined;
  /** Wide enough for a date. */
  short?: boolean;
  /** Offered, as a list to choose from. */
  options?: readonly { value: string; label: string }[];
};

export function field({ id, label, hint, value, error, short, options }: Field): Html {
  const about = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ');
  const described = about === '' ? '' : html` aria-describedby="${about}"`;
  const wrong = error ? html` aria-invalid="true"` : '';
  return html`<div class="field${error ? ' wrong' : ''}"><label for="${id}">${label}</label>
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}${error ? html`<p class="error" id="${id}-error">${error}</p>` : ''}
${
  options
    ? html`<select id="${id}" name="${id}"${described}${wrong}>${options.map(
        (one) =>
          html`<option value="${one.value}"${one.value === value ? html` selected` : ''}>${one.label}</option>`,
      )}</select>`
    : html`<input id="${id}" name="${id}" value="${value}" autocomplete="off" class="${short ? 'short' : ''}"${described}${wrong}>`
}</div>
`;
}

type Choices = {
  id: string;
  legend: string;
  value: string;
  options: readonly { value: string; label: string }[];
};

export const radios = ({
  id,
  legend,
  value,
  options,
}: Choices): Html => html`<fieldset id="${id}"><legend>${legend}</legend>
${options.map(
  (one) =>
    html`<div class="radio"><input type="radio" id="${id}-${one.value}" name="${id}" value="${one.value}"${one.value === value ? html` checked` : ''}><label for="${id}-${one.value}">${one.label}</label></div>
`,
)}</fieldset>
`;

/** A form that changes something. */
export const posting = (path: string, csrf: string, inside: Html, button: string, danger = false): Html =>
  html`<form method="post" action="${path}"><input type="hidden" name="csrf" value="${csrf}">${inside}
<button class="${danger ? 'danger' : ''}">${button}</button></form>`;

export const links = (items: readonly { name: string; path: string }[]): Html =>
  html`<ul class="links">${items.map(({ name, path }) => html`<li><a href="${path}">${name}</a></li>`)}</ul>`;

/** Earlier and later pages of a long list; nothing where there is one page. */
export function pager(
  words: { label: string; earlier: string; later: string; at: string },
  paths: { earlier: string | null; later: string | null },
): Html | '' {
  if (paths.earlier === null && paths.later === null) return '';
  return html`<nav class="pager" aria-label="${words.label}"><p>${words.at}</p><ul>
${paths.earlier === null ? '' : html`<li><a rel="prev" href="${paths.earlier}">${words.earlier}</a></li>`}
${paths.later === null ? '' : html`<li><a rel="next" href="${paths.later}">${words.later}</a></li>`}</ul></nav>`;
}
