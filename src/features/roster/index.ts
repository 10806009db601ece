// The roster: importing it, and `/danhsach` to look at it and keep it right.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { ABSENCES, type RoleName, standing, UNIT_KINDS } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { accessTo, openMember, openUnit } from './access.ts';
import {
  openPlace,
  openRoster,
  placesOf,
  showCard,
  showMoving,
  showPeople,
  startMoving,
} from './browse-actions.ts';
import {
  confirmImport,
  importFile,
  importList,
  leaveImport,
  pickOption,
  turnPage,
} from './import-actions.ts';
import { importPlace, looksLikeNames } from './intake.ts';
import {
  askAboutRole,
  askToEnd,
  endAway,
  endPerson,
  setGroup,
  setRole,
  setStanding,
  showAway,
  showGroups,
  showRoles,
  showStandings,
} from './member-actions.ts';
import { CELL_ROLES } from './member-messages.ts';
import { addForm, awayForm, findForm, newPerson, renameForm } from './person-forms.ts';
import { askToEndUnit, askToMove, endPlace, movePlace } from './unit-actions.ts';
import { newUnitForm, pasteForm, renameUnitForm } from './unit-forms.ts';

const KEEPERS: readonly RoleName[] = ['administrator', 'secretary', 'deputy_secretary'];
const READERS: readonly RoleName[] = [
  ...KEEPERS,
  'committee_member',
  'leader',
  'overseer',
  'group_leader',
  'deputy_group_leader',
];

const id = z.uuid();
const page = z.string().regex(/^\d{1,4}$/);
const counted = (mark: string) => z.string().regex(new RegExp(`^${mark}\\d{1,6}$`));
const numberIn = (arg: string): number => Number(arg.replace(/^\D+/, ''));
const cellRole = z.enum(CELL_ROLES);

const on = <T extends string[]>(
  args: z.ZodType<T>,
  run: (ctx: Ctx, ...args: T) => Promise<Reply>,
): ButtonHandler => ({
  args,
  run: (ctx, given) => run(ctx, ...(given as T)),
});

const buttons: Record<string, ButtonHandler> = {
  open: on(z.tuple([]), (ctx) => openRoster(ctx, true, 0)),
  places: on(z.tuple([page]), (ctx, at) => openRoster(ctx, true, Number(at))),
  unit: on(z.tuple([id, page]), (ctx, unitId, at) => openPlace(ctx, unitId, Number(at))),
  people: on(z.tuple([id, z.union([id, z.enum(['all', 'none'])]), page]), (ctx, cellId, scope, at) =>
    showPeople(ctx, cellId, scope, Number(at)),
  ),
  card: on(z.tuple([id]), (ctx, memberId) => showCard(ctx, memberId)),
  find: on(z.tuple([id]), async (ctx, unitId) => {
    await openUnit(ctx, unitId, 'names');
    return startForm(ctx, findForm, { unitId, part: '' });
  }),

  roles: on(z.tuple([id]), showRoles),
  role: on(z.tuple([id, cellRole]), askAboutRole),
  rolego: on(z.tuple([id, cellRole, z.enum(['give', 'end', 'hand'])]), setRole),
  away: on(z.tuple([id]), showAway),
  awayadd: on(z.tuple([id, z.enum(ABSENCES)]), async (ctx, memberId, kind) => {
    await openMember(ctx, memberId);
    return startForm(ctx, awayForm, { memberId, kind, from: '', until: null }, true);
  }),
  awayend: on(z.tuple([id, id]), endAway),
  group: on(z.tuple([id]), showGroups),
  groupset: on(z.tuple([id, z.union([id, z.literal('none')])]), setGroup),
  standing: on(z.tuple([id]), showStandings),
  standset: on(z.tuple([id, standing]), setStanding),
  rename: on(z.tuple([id]), async (ctx, memberId) => {
    const { fullName } = await openMember(ctx, memberId);
    return startForm(ctx, renameForm, { memberId, was: fullName, fullName: '' });
  }),
  end: on(z.tuple([id]), askToEnd),
  endgo: on(z.tuple([id]), endPerson),
  add: on(z.tuple([id]), async (ctx, unitId) => {
    await openUnit(ctx, unitId, 'edit');
    return startForm(ctx, addForm, newPerson(unitId));
  }),

  paste: on(z.tuple([]), async (ctx) => {
    if (!importPlace(await ctx.person())) throw new UserError('router-no-right');
    return startForm(ctx, pasteForm, { text: '' });
  }),
  pick: on(
    z.tuple([id, counted('v'), counted('q'), counted('o')]),
    (ctx, importId, revision, question, option) =>
      pickOption(ctx, importId, numberIn(revision), numberIn(question), numberIn(option)),
  ),
  turn: on(z.tuple([id, counted('v'), counted('p')]), (ctx, importId, revision, to) =>
    turnPage(ctx, importId, numberIn(revision), numberIn(to)),
  ),
  confirm: on(z.tuple([id, counted('v')]), (ctx, importId, revision) =>
    confirmImport(ctx, importId, numberIn(revision)),
  ),
  leave: on(z.tuple([id]), leaveImport),

  newunit: on(z.tuple([id, z.enum(UNIT_KINDS)]), async (ctx, parentId, kind) => {
    const { unit, access } = await openUnit(ctx, parentId, 'figures');
    if (!access.shape && !(access.edit && kind === 'cell_group')) throw new UserError('router-no-right');
    return startForm(ctx, newUnitForm, { parentId, parentName: unit.name, kind, name: '' });
  }),
  nameunit: on(z.tuple([id]), async (ctx, unitId) => {
    const { unit } = await openUnit(ctx, unitId, 'shape');
    return startForm(ctx, renameUnitForm, { unitId, was: unit.name, kind: unit.kind, name: '' });
  }),
  endunit: on(z.tuple([id]), askToEndUnit),
  endunitgo: on(z.tuple([id]), endPlace),
  moveunit: on(z.tuple([id]), startMoving),
  moveto: on(z.tuple([id, id, page]), (ctx, unitId, targetId, at) =>
    showMoving(ctx, unitId, targetId, Number(at)),
  ),
  moveask: on(z.tuple([id, id]), askToMove),
  movego: on(z.tuple([id, id]), movePlace),
};

export const roster: Feature = {
  name: 'roster',
  code: 'ro',
  commands: [
    {
      names: ['danhsach', 'roster'],
      where: 'private',
      seenBy: READERS,
      about: 'roster-about',
      run: (ctx) => openRoster(ctx, false, 0),
    },
  ],
  buttons,
  file: (ctx, file) => importFile(ctx, file),
  async text(ctx, text) {
    if (!looksLikeNames(text) || !importPlace(await ctx.person())) return null;
    return importList(ctx, text);
  },
  forms: [findForm, renameForm, addForm, awayForm, newUnitForm, renameUnitForm, pasteForm],
  help: [
    { key: 'roster-help-keepers', seenBy: KEEPERS },
    { key: 'roster-help-readers', seenBy: READERS },
  ],
  async menu(ctx) {
    const person = await ctx.person();
    const places = placesOf(person);
    if (places.length === 0) return [];
    const keeps = places.some((unit) => accessTo(person, unit).edit || accessTo(person, unit).shape);
    return [{ label: ctx.say('roster-menu'), data: encodeButton('ro', 'open'), rank: keeps ? 40 : 60 }];
  },
};
