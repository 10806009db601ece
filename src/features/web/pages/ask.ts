// One ask: totals by unit; its answers added up, where they may be shown; for a committee the names of who has not answered.
import { html } from 'hono/html';
import { isMissing } from '../../../core/asks/desk/rules.ts';
import { participantsIn } from '../../../core/asks/desk/store.ts';
import { keptFigures, liveFigures } from '../../../core/asks/results-store.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import { childPath } from '../../../core/figures/sum-rules.ts';
import { pastPaths } from '../../../core/org/past-store.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { may, whereMay } from '../../../core/org/rights.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { formatNumber, formatPercent } from '../../../shared/format.ts';
import { momentOf } from '../../../shared/tongue.ts';
import { topsOf } from '../rules.ts';
import { type AskRow, askRows, isPersonal, namesOf } from './figures-store.ts';
import { paged } from './paging.ts';
import { type Cell, table } from './parts.ts';
import { crumbsTo, idAsked } from './scope.ts';
import { type Asked, type Html, Missing, type Page, type View } from './view.ts';

/** `paths`: where the person sees figures of it. `isWhole`: everywhere. */
type Seen = { ask: Ask; unit: Unit; paths: string[]; isWhole: boolean };

/** @throws Missing */
async function askSeen(view: View, id: string): Promise<Seen> {
  const ask = await loadAsk(view.services.db, id);
  const unit = ask && (await loadUnit(view.services.db, ask.unitId));
  if (!ask || !unit || (ask.state !== 'open' && ask.state !== 'closed')) throw new Missing();
  const isWhole = may(view.person, 'see_figures', unit);
  // What was kept stands under the path of then.
  const paths = isWhole
    ? [unit.path, ...(await pastPaths(view.services.db, unit.id))]
    : topsOf(view.person)
        .map(({ path }) => path)
        .filter((path) => path.startsWith(unit.path));
  // Put to a chosen few, its figures are about persons: those see them who see the persons.
  const isOfPersons = isPersonal(ask.feature) || ask.audience?.members !== undefined;
  if (paths.length === 0 || (isOfPersons && !may(view.person, 'see_unanswered_names', unit)))
    throw new Missing();
  return { ask, unit, paths, isWhole };
}

export const askPage: Page = async (view, asked) => {
  const seen = await askSeen(view, idAsked(asked));
  const { ask, unit } = seen;
  const { tongue, services } = view;
  const { say, locale } = tongue;
  const rows = (await Promise.all(seen.paths.map((path) => askRows(services.db, ask, path)))).flat();
  const title = say('pages-ask-title', { ask: say(`pages-ask-${ask.feature}`), unit: unit.name });
  const sum = (of: 'expected' | 'answered' | 'behalf') => rows.reduce((total, row) => total + row[of], 0);
  const whole = { expected: sum('expected'), answered: sum('answered'), behalf: sum('behalf') };
  const isHidden = ask.anonymity === 'anonymous' && ask.state === 'open';
  const body = html`<p class="lead">${say(`pages-ask-when-${ask.state}`, { moment: momentOf(tongue, ask.closesAt) })} ${say(
    'pages-ask-answered',
    {
      rate: formatPercent(whole.answered, whole.expected, locale),
      of: `${formatNumber(whole.answered, locale)}/${formatNumber(whole.expected, locale)}`,
      behalf: formatNumber(whole.behalf, locale),
    },
  )}</p>
${ask.anonymity === 'anonymous' ? html`<p>${say('pages-ask-anonymous')}</p>` : ''}
${isHidden ? '' : await unitTable(view, asked, seen, rows)}
${await answers(view, seen)}
${await missingNames(view, seen)}`;
  return { title, body, crumbs: await crumbsTo(view, unit, say(`pages-ask-${ask.feature}`)) };
};

/** By the units right below; a cell is one row. */
async function unitTable(
  view: View,
  asked: Asked,
  { ask, paths }: Seen,
  rows: readonly AskRow[],
): Promise<Html> {
  const { say, locale } = view.tongue;
  const top = (path: string) => paths.find((one) => path.startsWith(one)) ?? path;
  const sums = new Map<string, { expected: number; answered: number; behalf: number }>();
  for (const row of rows) {
    const path = childPath(top(row.path), row.path) ?? row.path;
    const sum = sums.get(path) ?? { expected: 0, answered: 0, behalf: 0 };
    sums.set(path, {
      expected: sum.expected + row.expected,
      answered: sum.answered + row.answered,
      behalf: sum.behalf + row.behalf,
    });
  }
  const names = await namesOf(view.services.db, [...sums.keys()]);
  const named = [...sums].map(([path, sum]) => ({ unit: names.get(path), path, sum }));
  named.sort((a, b) => (a.unit?.name ?? '').localeCompare(b.unit?.name ?? '', 'vi', { numeric: true }));
  const { shown, pager } = paged(view, `/viec/${ask.id}`, asked, named);
  const lines = shown.map(({ unit, path, sum }): Cell[] => [
    unit && may(view.person, 'see_figures', { id: unit.id, path: unit.path })
      ? html`<a href="${view.at(`/${unit.kind === 'cell' ? 'don-vi' : 'nhanh'}/${unit.id}`)}">${unit.name}</a>`
      : (unit?.name ?? path),
    formatNumber(sum.expected, locale),
    formatNumber(sum.answered, locale),
    formatNumber(sum.behalf, locale),
    formatPercent(sum.answered, sum.expected, locale),
  ]);
  return html`${table({
    caption: say('pages-ask-units'),
    head: [
      say('pages-unit'),
      say('pages-asked'),
      say('pages-answered'),
      say('pages-behalf'),
      say('pages-rate'),
    ],
    rows: lines,
  })}${pager}`;
}

/**
 * Counts of each choice. Of a closed anonymous ask to who sees the whole alone: a part could be told apart from it. What a cell
 * asked its own people is not for those above, but the reading, which their summaries count anyway.
 */
async function answers(view: View, { ask, unit, paths, isWhole }: Seen): Promise<Html | ''> {
  const { say, locale } = view.tongue;
  const { db } = view.services;
  const kind = view.services.features().flatMap((feature) => feature.asks?.[ask.feature] ?? [])[0];
  const isTheirs = unit.kind === 'organisation' || may(view.person, 'see_unanswered_names', unit);
  if (ask.feature !== 'readings' && !isTheirs) return '';
  if (ask.anonymity === 'anonymous' && (ask.state === 'open' || !isWhole)) return '';
  if (await kind?.hides?.(db, ask)) return '';
  const load = (path: string) =>
    ask.state === 'closed' ? keptFigures(db, ask.id, path) : liveFigures(db, ask.id, path);
  const all = await Promise.all(paths.map(load));
  const count = (key: string) => all.reduce((sum, { choices }) => sum + (choices[key] ?? 0), 0);
  const rows = ask.form.items.flatMap((item) =>
    (item.options ?? []).flatMap(({ id, label }): Cell[][] => {
      const words = label ?? fixedWords(view, ask.feature, id);
      return words === null
        ? []
        : [[item.words ? `${item.words}: ${words}` : words, formatNumber(count(`${item.id}:${id}`), locale)]];
    }),
  );
  if (rows.length === 0) return '';
  return html`<h2>${say('pages-answers')}</h2>${table({
    caption: say('pages-answers'),
    head: [say('pages-answer'), say('pages-count')],
    isNarrow: true,
    rows,
  })}`;
}

/** Of forms whose words are in the texts. */
function fixedWords({ services, tongue }: View, feature: string, option: string): string | null {
  const key = `pages-answer-${feature}-${option}`;
  return services.texts.has(key) ? tongue.say(key) : null;
}

/** Of cells whose people the person sees by name; never of what is answered without one. */
async function missingNames(view: View, { ask, paths }: Seen): Promise<Html | ''> {
  if (ask.anonymity === 'anonymous') return '';
  const { say } = view.tongue;
  const cells = whereMay(view.person, 'see_unanswered_names').filter(
    (unit: UnitRef) => unit.kind === 'cell' && paths.some((path) => unit.path.startsWith(path)),
  );
  if (cells.length === 0) return '';
  const item = ask.form.items[0]!.id;
  const ids = cells.map(({ id }) => id);
  const people = (await participantsIn(view.services.db, ask.id, item, ids)).filter(isMissing);
  return html`<h2>${say('pages-missing-names')}</h2>${
    people.length === 0
      ? html`<p>${say('pages-nobody-missing')}</p>`
      : table({
          caption: say('pages-missing-caption', { count: people.length }),
          head: [say('pages-name-of'), say('pages-group'), say('pages-reached')],
          rows: people.map(({ fullName, groupName, joined }) => [
            fullName,
            groupName ?? '–',
            say(joined ? 'pages-joined' : 'pages-not-joined'),
          ]),
          words: [1, 2],
        })
  }<p class="hint">${say('pages-missing-note')}</p>`;
}
