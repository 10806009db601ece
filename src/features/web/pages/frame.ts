// The frame of every page: head, skip link, navigation, crumbs, error summary, foot.
import { html } from 'hono/html';
import type { Say } from '../../../shared/texts.ts';
import { STYLE_PATH } from './style.ts';
import type { Crumb, FieldError, Html } from './view.ts';

export type Framed = {
  say: Say;
  lang: 'vi' | 'en';
  at(path: string): string;
  title: string;
  body: Html;
  crumbs?: Crumb[];
  errors?: FieldError[];
  done?: string | null;
  /** Null: nobody is signed in. */
  nav: { items: { name: string; path: string; isHere: boolean }[]; who: string; csrf: string } | null;
  rehearsal: boolean;
};

export function frame(page: Framed): Html {
  const { say, at, nav, title, crumbs = [], errors = [] } = page;
  const named = errors.length > 0 ? say('pages-error-title', { title }) : title;
  return html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${named} – ${say('pages-name')}</title>
<link rel="stylesheet" href="${at(STYLE_PATH)}">
</head>
<body>
<a class="skip" href="#main">${say('pages-skip')}</a>
<header class="top"><div class="wide">
<a class="name" href="${at('/')}">${say('pages-name')}</a>
${nav ? html`<p class="who">${nav.who}</p>` : ''}
</div></header>
${nav ? navigation(page, nav) : ''}
<div class="wide">
${crumbs.length > 0 ? trail(page, crumbs) : ''}
<main id="main" tabindex="-1">
${errors.length > 0 ? summary(say, errors) : ''}
${page.done ? html`<div class="done" role="status"><p>${page.done}</p></div>` : ''}
<h1>${title}</h1>
${page.body}
</main>
</div>
<footer><div class="wide">
<p>${say('pages-foot')}</p>
${page.rehearsal ? html`<p><strong>${say('pages-rehearsal')}</strong></p>` : ''}
</div></footer>
</body>
</html>`;
}

function navigation({ say, at }: Framed, { items, csrf }: NonNullable<Framed['nav']>): Html {
  return html`<nav class="sections" aria-label="${say('pages-nav')}"><div class="wide"><ul>
${items.map(
  ({ name, path, isHere }) =>
    html`<li><a href="${at(path)}"${isHere ? html` aria-current="page"` : ''}>${name}</a></li>
`,
)}<li><form method="post" action="${at('/ra')}"><input type="hidden" name="csrf" value="${csrf}"><button class="plain">${say('pages-out')}</button></form></li>
</ul></div></nav>`;
}

function trail({ say, at }: Framed, crumbs: readonly Crumb[]): Html {
  return html`<nav class="crumbs" aria-label="${say('pages-crumbs')}"><ol>
${crumbs.map(
  ({ name, path }) => html`<li>${path === undefined ? name : html`<a href="${at(path)}">${name}</a>`}</li>
`,
)}</ol></nav>`;
}

/** As GOV.UK does: what is wrong, each a link to its field. */
function summary(say: Say, errors: readonly FieldError[]): Html {
  return html`<div class="errors" role="alert" aria-labelledby="errors"><h2 id="errors">${say('pages-errors')}</h2><ul>
${errors.map(
  ({ field, text }) => html`<li><a href="#${field}">${text}</a></li>
`,
)}</ul></div>`;
}
