// Files of a unit's figures to take away: what every feature offers this person, for the chosen period.
import { html } from 'hono/html';
import type { Export } from '../../../core/feature.ts';
import { periodName } from '../../../core/figures/messages.ts';
import { codeOf, readPeriod } from '../../../core/figures/period-rules.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { links } from './parts.ts';
import { periodAsked, periodChooser } from './period.ts';
import { crumbsTo, idAsked, topsChoice, unitAsked } from './scope.ts';
import { Missing, type Page, type View } from './view.ts';

const exportsOf = ({ services }: View): readonly Export[] =>
  services.features().flatMap((feature) => feature.exports ?? []);

export const filesChoice: Page = (view) => topsChoice(view, 'tai-ve', view.tongue.say('pages-files'));

export const filesPage: Page = async (view, asked) => {
  const unit = await unitAsked(view, idAsked(asked), 'see_figures');
  const { tongue, person } = view;
  const { say } = tongue;
  const choice = periodAsked(view, asked);
  const offered = exportsOf(view).filter((one) => one.mayTake(person, unit));
  const here = `/tai-ve/${unit.id}`;
  const body = html`<p class="lead">${say('pages-files-of', { unit: unit.name, period: periodName(tongue, choice.period) })}</p>
${periodChooser(view, here, choice)}
${
  offered.length === 0
    ? html`<p>${say('pages-files-none')}</p>`
    : links(
        offered.map(({ id, label }) => ({
          name: say(label),
          path: `${view.at(`${here}/${id}`)}?ky=${codeOf(choice.period)}`,
        })),
      )
}`;
  const { errors } = choice;
  return {
    title: say('pages-files'),
    body,
    crumbs: await crumbsTo(view, unit, say('pages-files')),
    errors,
    status: errors.length > 0 ? 422 : 200,
  };
};

export const takeFile: Page = async (view, asked) => {
  const unit = await unitAsked(view, idAsked(asked), 'see_figures');
  const found = exportsOf(view).find(({ id }) => id === asked.params.what);
  const period = readPeriod(asked.query('ky') ?? '');
  if (!found?.mayTake(view.person, unit) || !period) throw new Missing();
  // What stands now would be told of a time to come as well.
  const file = period.from > view.today ? null : await found.build(view.services, unit, period);
  if (!file) throw new UserError('pages-files-empty');
  await inTransaction(view.services.db, (tx) =>
    audit(tx, view.services.clock.now(), view.person, {
      action: 'reports.exported',
      unitId: unit.id,
      detail: { kind: found.id, period: codeOf(period) },
    }),
  );
  return { file };
};
