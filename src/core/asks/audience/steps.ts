// Form steps in which a person chooses whom to ask: the whole unit, some of its units, holders of a role, single people.
import { UserError } from '../../../shared/errors.ts';
import { cleanLine, searchKey, truncate } from '../../../shared/text.ts';
import type { Ctx, FormInput, FormPrompt, FormStep } from '../../feature.ts';
import { PER_PAGE } from '../../menu/pages-rules.ts';
import { STANDINGS, type Standing } from '../../org/roles.ts';
import { loadChildren, type Unit } from '../../org/units-store.ts';
import { audienceByUnit } from '../store.ts';
import { mayPickPeople, unitToAsk } from './choice.ts';
import { chosenOf, distinctLabels, named, pageAt, shortLabel, toggled, waysOf, wholeUnit } from './rules.ts';
import { type AudienceData, NARROWED_BY, type NarrowedBy, PARTY, type Pickable } from './shapes.ts';
import { peopleOfCell, rolesPresent } from './store.ts';

const WHOLE = 'whole';
const [OK, BACKWARD, FORWARD, EVERYONE] = ['ok', 'prev', 'next', 'list'] as const;
const LONGEST_PART = 60;
/** Room for the chosen names above the list. */
const NAMES_LENGTH = 300;

type Options<D> = {
  /** The step after these, or 'done'. */
  next: string | ((ctx: Ctx, data: D) => Promise<string>);
  /** Who is asked where the audience itself does not say; default: members of the Party. */
  standings?: readonly Standing[];
  /** Also ask whether non-members are asked, where there are any; the answer is `audience.standings`. */
  withOthers?: boolean;
};

/**
 * Steps 'whom', 'pick' (a list with ticks; left out for the whole unit) and, with `withOthers`, 'others'.
 * Spread them into a form whose data has `audienceData`; the form begins or goes on at 'whom', with `unitId` chosen and
 * `audience` {}. Rights are asked at every step; ask `chosenAudience` again when the form is done.
 */
export function audienceSteps<D extends AudienceData>(options: Options<D>): Record<string, FormStep<D>> {
  const { standings = PARTY } = options;
  const after = async (ctx: Ctx, data: D): Promise<string> => {
    if (options.withOthers && (await countOf(ctx, data, ['participant'])) > 0) return 'others';
    return leave(ctx, data);
  };
  const leave = async (ctx: Ctx, data: D): Promise<string> =>
    typeof options.next === 'string' ? options.next : options.next(ctx, data);

  const whom: FormStep<D> = {
    async prompt(ctx, { unitId }) {
      const unit = await unitToAsk(ctx, ctx.db, unitId);
      const choices = await waysIn(ctx, unit);
      return { text: ctx.say('audience-ask', { unit: unit.name }), choices };
    },
    async read(ctx, data, input) {
      const unit = await unitToAsk(ctx, ctx.db, data.unitId);
      const way = chosenIn(await waysIn(ctx, unit), input);
      if (way === null) throw new UserError('audience-by-button');
      const whole = { ...data, audience: wholeUnit(data.audience), picking: undefined };
      const by = NARROWED_BY.find((one) => one === way);
      if (!by) return { data: whole, next: await after(ctx, whole) };
      return { data: { ...whole, picking: { by, page: 0, part: '' } }, next: 'pick' };
    },
  };

  const pick: FormStep<D> = {
    prompt: (ctx, data) => pickPrompt(ctx, data, standings),
    async read(ctx, data, input) {
      const list = await listOf(ctx, data, standings);
      const { by } = pickingOf(data);
      if (input.choice === OK) {
        if (chosenOf(data.audience, by).length === 0) throw new UserError('audience-none-chosen');
        return { data, next: await after(ctx, data) };
      }
      return { data: { ...data, ...pressed(data, list, input) }, next: 'pick' };
    },
  };

  const others: FormStep<D> = {
    prompt: async (ctx) => ({ text: ctx.say('audience-others-ask'), choices: othersChoices(ctx) }),
    async read(ctx, data, input) {
      const said = chosenIn(othersChoices(ctx), input);
      if (said === null) throw new UserError('audience-by-button');
      const kept = {
        ...data,
        audience: { ...data.audience, standings: said === 'all' ? [...STANDINGS] : [...PARTY] },
      };
      return { data: kept, next: await leave(ctx, kept) };
    },
  };

  return { whom, pick, ...(options.withOthers ? { others } : {}) };
}

type Choice = { label: string; value: string };

/** The pressed value, or the one whose label was typed. */
const chosenIn = (choices: readonly Choice[], { choice, text = '' }: FormInput): string | null =>
  choices.find(({ value, label }) => value === choice || searchKey(label) === searchKey(text))?.value ?? null;

const othersChoices = (ctx: Ctx): Choice[] => [
  { label: ctx.say('audience-others-no'), value: 'party' },
  { label: ctx.say('audience-others-yes'), value: 'all' },
];

async function waysIn(ctx: Ctx, unit: Unit): Promise<Choice[]> {
  const ways = waysOf(unit.kind, {
    children: (await loadChildren(ctx.db, unit.id)).length > 0,
    roles: (await rolesPresent(ctx.db, unit)).length > 0,
    names: mayPickPeople(await ctx.person(), unit),
  });
  const whole =
    unit.kind === 'cell' ? ctx.say('audience-way-cell') : ctx.say('audience-way-branch', { unit: unit.name });
  const unitsKey = unit.kind === 'cell' ? 'audience-way-groups' : 'audience-way-units';
  return [
    { label: shortLabel(whole), value: WHOLE },
    ...ways.map((by) => ({ label: ctx.say(by === 'units' ? unitsKey : `audience-way-${by}`), value: by })),
  ];
}

function pickingOf({ picking }: AudienceData): { by: NarrowedBy; page: number; part: string } {
  if (!picking) throw new UserError('router-old-button');
  return picking;
}

/** What can be picked, in the order shown. @throws UserError 'router-no-right' */
async function listOf(ctx: Ctx, data: AudienceData, standings: readonly Standing[]): Promise<Pickable[]> {
  const unit = await unitToAsk(ctx, ctx.db, data.unitId);
  switch (pickingOf(data).by) {
    case 'units':
      return (await loadChildren(ctx.db, unit.id)).map(({ id, name }) => ({ id, name }));
    case 'roles':
      return (await rolesPresent(ctx.db, unit)).map(({ role, people }) => ({
        id: role,
        name: ctx.say(`audience-role-${role}`),
        people,
      }));
    case 'members':
      if (!mayPickPeople(await ctx.person(), unit)) throw new UserError('router-no-right');
      return peopleOfCell(ctx.db, unit.id, data.audience.standings ?? standings);
  }
}

const countOf = async (ctx: Ctx, data: AudienceData, standings: readonly Standing[]): Promise<number> => {
  const { standings: _, ...audience } = data.audience;
  const units = await audienceByUnit(ctx.db, { unitId: data.unitId, audience, standings });
  return units.reduce((sum, { people }) => sum + people, 0);
};

async function pickPrompt(ctx: Ctx, data: AudienceData, standings: readonly Standing[]): Promise<FormPrompt> {
  const { by, page, part } = pickingOf(data);
  const all = await listOf(ctx, data, standings);
  const labels = new Map(distinctLabels(all).map((label, n) => [all[n]!.id, label]));
  const list = named(all, part);
  const { at, last } = pageAt(list.length, page, PER_PAGE);
  const chosen = new Set(chosenOf(data.audience, by));
  const lines = list.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map(({ id }) => {
    const name = labels.get(id)!;
    return { label: chosen.has(id) ? ctx.say('audience-on', { name }) : name, value: id };
  });
  const names = all.filter(({ id }) => chosen.has(id)).map(({ name }) => name);
  const people = names.length > 0 ? await countOf(ctx, data, data.audience.standings ?? standings) : 0;
  const text = [
    ctx.say('audience-pick', { by }),
    ...(part === '' ? [] : [ctx.say(list.length > 0 ? 'audience-found' : 'audience-not-found', { part })]),
    names.length > 0
      ? ctx.say('audience-chosen', { names: truncate(names.join(', '), NAMES_LENGTH), people })
      : ctx.say('audience-chosen-none'),
  ];
  const choices = [
    ...lines,
    ...(at > 0 ? [{ label: '«', value: BACKWARD }] : []),
    ...(at < last ? [{ label: '»', value: FORWARD }] : []),
    ...(part === '' ? [] : [{ label: ctx.say('audience-list-all'), value: EVERYONE }]),
    { label: ctx.say('audience-ok'), value: OK },
  ];
  return { text: text.join('\n'), choices };
}

/** One press or word on the list: turned, narrowed to a name, or somebody ticked. */
function pressed(
  data: AudienceData,
  list: readonly Pickable[],
  { choice, text = '' }: FormInput,
): Pick<AudienceData, 'audience' | 'picking'> {
  const { audience } = data;
  const picking = pickingOf(data);
  const turned = (change: Partial<typeof picking>) => ({ audience, picking: { ...picking, ...change } });
  if (choice === FORWARD) return turned({ page: picking.page + 1 });
  if (choice === BACKWARD) return turned({ page: Math.max(0, picking.page - 1) });
  if (choice === EVERYONE) return turned({ page: 0, part: '' });
  if (choice === undefined) {
    const { text: part } = cleanLine(text, LONGEST_PART);
    if (part === '' || picking.by === 'roles') throw new UserError('audience-by-button');
    return turned({ page: 0, part: part.slice(0, LONGEST_PART) });
  }
  // Forged, or gone from the list meanwhile.
  if (!list.some(({ id }) => id === choice)) throw new UserError('router-old-button');
  return { audience: toggled(audience, picking.by, choice), picking };
}
