// Settings of a unit, as /caidat has them, in one form; and the way down to the units below.
import { html } from 'hono/html';
import { may } from '../../../core/org/rights.ts';
import { changeSettings } from '../../../core/org/unit-settings.ts';
import { ADDRESSES, CARES, readTown, readUnitSettings } from '../../../core/org/unit-settings-rules.ts';
import { unitSettings } from '../../../core/org/unit-settings-store.ts';
import { loadAncestry, loadChildren, type Unit } from '../../../core/org/units-store.ts';
import { UserError } from '../../../shared/errors.ts';
import { LOCALES } from '../../../shared/texts.ts';
import { adminCrumbs, administered } from './admin.ts';
import { wordsSection } from './admin-words.ts';
import { paged } from './paging.ts';
import { field, links, posting, radios } from './parts.ts';
import { idAsked, unitAsked } from './scope.ts';
import type { Asked, Crumb, FieldError, Page, Shown, View } from './view.ts';

export const settingsChoice: Page = async (view) => {
  const units = administered(view);
  const [only] = units;
  if (only && units.length === 1) return { goTo: `/quan-tri/cai-dat/${only.id}` };
  const { say } = view.tongue;
  const body = html`<p class="lead">${say('pages-choose-unit')}</p>${links(
    units.map(({ id, name }) => ({ name, path: view.at(`/quan-tri/cai-dat/${id}`) })),
  )}`;
  return { title: say('pages-admin-settings'), body, crumbs: adminCrumbs(view) };
};

type Typed = { ngonngu: string; xungho: string; hoitham: string; diadanh: string };

export const settingsPage: Page = async (view, asked) => {
  administered(view);
  const unit = await unitAsked(view, idAsked(asked), 'change_settings');
  const { locale, address, care, town } = readUnitSettings(await unitSettings(view.services.db, unit.id));
  const typed = { ngonngu: locale ?? 'vi', xungho: address, hoitham: care, diadanh: town ?? '' };
  return show(view, asked, { unit, typed, errors: [] });
};

export const saveSettings: Page = async (view, asked: Asked) => {
  administered(view);
  const unit = await unitAsked(view, idAsked(asked), 'change_settings');
  const typed: Typed = {
    ngonngu: asked.form('ngonngu'),
    xungho: asked.form('xungho'),
    hoitham: asked.form('hoitham'),
    diadanh: asked.form('diadanh'),
  };
  const before = readUnitSettings(await unitSettings(view.services.db, unit.id));
  const changed: Record<string, string> = {};
  const take = (name: string, was: string | null, is: string | undefined) => {
    if (is !== undefined && is !== was) changed[name] = is;
  };
  take(
    'locale',
    before.locale ?? 'vi',
    LOCALES.find((one) => one === typed.ngonngu),
  );
  take(
    'address',
    before.address,
    ADDRESSES.find((one) => one === typed.xungho),
  );
  if (unit.kind === 'cell')
    take(
      'care',
      before.care,
      CARES.find((one) => one === typed.hoitham),
    );
  if (typed.diadanh.trim() !== '' || before.town !== null) {
    try {
      take('town', before.town, readTown(typed.diadanh));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const errors = [{ field: 'diadanh', text: view.tongue.say(error.key, error.args) }];
      return show(view, asked, { unit, typed, errors });
    }
  }
  if (Object.keys(changed).length > 0) await changeSettings(view.services, view.person, unit.id, changed);
  return { goTo: `/quan-tri/cai-dat/${unit.id}?xong=saved` };
};

type Filled = { unit: Unit; typed: Typed; errors: FieldError[] };

async function show(view: View, asked: Asked, { unit, typed, errors }: Filled): Promise<Shown> {
  const { tongue, at, csrf, services } = view;
  const { say } = tongue;
  const children = unit.kind === 'cell' ? [] : await loadChildren(services.db, unit.id);
  const below = paged(view, `/quan-tri/cai-dat/${unit.id}`, asked, children);
  const inputs = html`${radios({
    id: 'ngonngu',
    legend: say('pages-settings-language'),
    value: typed.ngonngu,
    options: LOCALES.map((value) => ({ value, label: say(`settings-language-${value}`) })),
  })}${radios({
    id: 'xungho',
    legend: say('pages-settings-address'),
    value: typed.xungho,
    options: ADDRESSES.map((value) => ({ value, label: say(`settings-address-${value}`) })),
  })}${
    unit.kind === 'cell'
      ? radios({
          id: 'hoitham',
          legend: say('pages-settings-care'),
          value: typed.hoitham,
          options: CARES.map((value) => ({ value, label: say(`pages-settings-care-${value}`) })),
        })
      : ''
  }${field({ id: 'diadanh', label: say('settings-town'), hint: say('pages-settings-town-hint'), value: typed.diadanh, error: errors[0]?.text })}`;
  const body = html`<p class="lead">${unit.name}</p>
${posting(at(`/quan-tri/cai-dat/${unit.id}`), csrf, inputs, say('pages-save'))}
${await wordsSection(view, unit)}
${unit.kind === 'cell' ? html`<p><a href="${at(`/quan-tri/ngay-nghi/${unit.id}`)}">${say('pages-days-own-link')}</a></p>` : ''}
${
  children.length === 0
    ? ''
    : html`<h2>${say('pages-settings-below')}</h2>${links(
        below.shown.map(({ id, name }) => ({ name, path: at(`/quan-tri/cai-dat/${id}`) })),
      )}${below.pager}`
}`;
  return {
    title: say('pages-settings-title'),
    body,
    crumbs: await crumbs(view, unit),
    errors,
    status: errors.length > 0 ? 422 : 200,
  };
}

async function crumbs(view: View, unit: Unit): Promise<Crumb[]> {
  const above = (await loadAncestry(view.services.db, unit.path)).filter(
    (one) => one.id !== unit.id && may(view.person, 'change_settings', one),
  );
  return adminCrumbs(view, ...above.map(({ id, name }) => ({ name, path: `/quan-tri/cai-dat/${id}` })), {
    name: unit.name,
  });
}
