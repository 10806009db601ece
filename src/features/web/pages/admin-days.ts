// Days off and swapped working days: the public ones, or a cell's own; added by a form, taken out after a question.
import { html } from 'hono/html';
import { addDayOff, dropDayOff } from '../../../core/calendar/day-off-changes.ts';
import {
  mayEditDaysOf,
  mayEditPublicDays,
  readComingDay,
  readDayName,
} from '../../../core/calendar/day-off-rules.ts';
import { DAY_OFF_KINDS } from '../../../core/calendar/rules/days-off.ts';
import { comingDaysOff, findDayOff, type StoredDay } from '../../../core/calendar/store.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { dayOf } from '../../../shared/tongue.ts';
import { adminCrumbs } from './admin.ts';
import { field, posting, radios, table } from './parts.ts';
import { isUuid } from './scope.ts';
import { type Asked, type FieldError, Missing, type Page, type Shown, type View } from './view.ts';

const PUBLIC = 'chung';

type Whose = { scope: string; unitId: string | null; name: string | null };

/** Rights as in chat: public days are the whole service's administrators', a cell's own of who keeps its settings. @throws Missing */
async function whoseDays(view: View, { params }: Asked): Promise<Whose> {
  const scope = params.scope ?? '';
  if (scope === PUBLIC && mayEditPublicDays(view.person)) return { scope, unitId: null, name: null };
  const unit = isUuid(scope) ? await loadUnit(view.services.db, scope) : null;
  if (!unit || unit.endedAt !== null || !mayEditDaysOf(view.person, unit)) throw new Missing();
  return { scope, unitId: unit.id, name: unit.name };
}

export const daysPage: Page = async (view, asked) => {
  const whose = await whoseDays(view, asked);
  return show(view, whose, { ngay: '', loai: 'off', ten: '' }, []);
};

export const addDayPage: Page = async (view, asked) => {
  const whose = await whoseDays(view, asked);
  const typed = { ngay: asked.form('ngay'), loai: asked.form('loai'), ten: asked.form('ten') };
  const errors: FieldError[] = [];
  const read = <T>(id: keyof typeof typed, from: () => T): T | undefined => {
    try {
      return from();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push({ field: id, text: view.tongue.say(error.key, error.args) });
    }
    return undefined;
  };
  const date = read('ngay', () => readComingDay(typed.ngay, view.today));
  const kind = DAY_OFF_KINDS.find((one) => one === typed.loai) ?? 'off';
  const name = read('ten', () => readDayName(typed.ten));
  if (date === undefined || name === undefined) return show(view, whose, typed, errors);
  await addDayOff(view.services, view.person, whose.unitId, { date, kind, name });
  return { goTo: `/quan-tri/ngay-nghi/${whose.scope}?xong=saved` };
};

async function show(
  view: View,
  { scope, unitId, name }: Whose,
  typed: { ngay: string; loai: string; ten: string },
  errors: FieldError[],
): Promise<Shown> {
  const { tongue, at, csrf } = view;
  const { say } = tongue;
  const days = await comingDaysOff(view.services.db, unitId, view.today);
  const path = at(`/quan-tri/ngay-nghi/${scope}`);
  const error = (id: string) => errors.find((one) => one.field === id)?.text;
  const inputs = html`${field({ id: 'ngay', label: say('pages-days-date'), hint: say('pages-days-date-hint'), value: typed.ngay, error: error('ngay'), short: true })}${radios(
    {
      id: 'loai',
      legend: say('pages-days-kind'),
      value: typed.loai === '' ? 'off' : typed.loai,
      options: DAY_OFF_KINDS.map((value) => ({ value, label: say(`settings-day-kind-${value}`) })),
    },
  )}${field({ id: 'ten', label: say('pages-days-name'), hint: say('pages-days-name-hint'), value: typed.ten, error: error('ten') })}`;
  const body = html`<p class="lead">${name === null ? say('pages-days-public') : say('pages-days-own', { unit: name })}</p>
${
  days.length === 0
    ? html`<p>${say('settings-days-none')}</p>`
    : table({
        caption: say('pages-days-caption'),
        head: [say('pages-day'), say('pages-days-kind'), say('pages-act')],
        rows: days.map((day) => [
          dayOf(tongue, day.date),
          say(`pages-day-${day.kind}`, { name: day.name }),
          html`<a href="${path}/bo/${day.id}">${say('pages-days-drop')}<span class="hidden"> ${dayOf(tongue, day.date)}</span></a>`,
        ]),
        words: [1, 2],
      })
}
<h2>${say('settings-day-add')}</h2>
${posting(path, csrf, inputs, say('settings-day-add'))}`;
  return {
    title: say('pages-admin-days'),
    body,
    crumbs: adminCrumbs(view, { name: say('pages-admin-days') }),
    errors,
    status: errors.length > 0 ? 422 : 200,
  };
}

/** @throws Missing for a day of another list */
async function dayAsked(view: View, asked: Asked, { unitId }: Whose): Promise<StoredDay> {
  const id = asked.params.id ?? '';
  const day = isUuid(id) ? await findDayOff(view.services.db, id) : null;
  if (!day || day.unitId !== unitId) throw new Missing();
  return day;
}

export const dropQuestion: Page = async (view, asked) => {
  const whose = await whoseDays(view, asked);
  const day = await dayAsked(view, asked, whose);
  const { say } = view.tongue;
  const path = `/quan-tri/ngay-nghi/${whose.scope}`;
  const words = say(`pages-day-${day.kind}`, { name: day.name });
  const body = html`<p class="lead">${dayOf(view.tongue, day.date)}. ${words}.</p><p>${say('pages-days-drop-note')}</p>
${posting(view.at(`${path}/bo/${day.id}`), view.csrf, html``, say('settings-day-drop-yes'), true)}
<p><a href="${view.at(path)}">${say('settings-day-keep')}</a></p>`;
  const crumbs = adminCrumbs(view, { name: say('pages-admin-days'), path }, { name: say('pages-days-drop') });
  return { title: say('pages-days-drop-title'), body, crumbs };
};

export const dropDayPage: Page = async (view, asked) => {
  const whose = await whoseDays(view, asked);
  await dropDayOff(view.services, view.person, await dayAsked(view, asked, whose));
  return { goTo: `/quan-tri/ngay-nghi/${whose.scope}?xong=dropped` };
};
