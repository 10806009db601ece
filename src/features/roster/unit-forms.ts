// Questions about units, and the pasted list.
import { z } from 'zod';
import type { Form } from '../../core/feature.ts';
import { UNIT_KINDS } from '../../core/org/roles.ts';
import { createUnit, readUnitName, renameUnit } from '../../core/org/units.ts';
import { UserError } from '../../shared/errors.ts';
import { truncate } from '../../shared/text.ts';
import { accessTo, changeUnit } from './access.ts';
import { openPlace } from './browse-actions.ts';
import { importList } from './import-actions.ts';
import { typed } from './person-forms.ts';

const newUnitData = z.object({
  parentId: z.uuid(),
  parentName: z.string(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
});
export const newUnitForm: Form<z.infer<typeof newUnitData>> = {
  name: 'roster.newunit',
  data: newUnitData,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx, { parentName, kind }) => ({
        text: ctx.say(`roster-ask-new-${kind.replace('_', '-')}`, { parent: truncate(parentName, 100) }),
      }),
      read: async (_ctx, data, input) => ({
        data: { ...data, name: readUnitName(typed(input), data.kind) },
        next: 'done',
      }),
    },
  },
  async done(ctx, { parentId, kind, name }) {
    const unit = await changeUnit(
      ctx,
      parentId,
      (person, parent) => {
        const { shape, edit } = accessTo(person, parent);
        return shape || (edit && kind === 'cell_group');
      },
      (tx, person) => createUnit(tx, ctx.clock.now(), person, { parentId, kind, name }),
    );
    return openPlace(ctx, unit.kind === 'cell_group' ? parentId : unit.id, 0, false);
  },
};

const renameUnitData = z.object({
  unitId: z.uuid(),
  was: z.string(),
  kind: z.enum(UNIT_KINDS),
  name: z.string(),
});
export const renameUnitForm: Form<z.infer<typeof renameUnitData>> = {
  name: 'roster.nameunit',
  data: renameUnitData,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx, { was }) => ({
        text: ctx.say('roster-ask-unit-name', { name: truncate(was, 100) }),
      }),
      read: async (_ctx, data, input) => ({
        data: { ...data, name: readUnitName(typed(input), data.kind) },
        next: 'done',
      }),
    },
  },
  async done(ctx, { unitId, name }) {
    await changeUnit(
      ctx,
      unitId,
      (person, unit) => accessTo(person, unit).shape,
      (tx, person) => renameUnit(tx, ctx.clock.now(), person, unitId, name),
    );
    return openPlace(ctx, unitId, 0, false);
  },
};

const pasteData = z.object({ text: z.string() });
export const pasteForm: Form<z.infer<typeof pasteData>> = {
  name: 'roster.paste',
  data: pasteData,
  first: 'list',
  steps: {
    list: {
      prompt: async (ctx) => ({ text: ctx.say('roster-ask-list') }),
      read: async (_ctx, _data, input) => {
        const text = typed(input);
        if (text.trim() === '') throw new UserError('roster-type-it');
        return { data: { text }, next: 'done' };
      },
    },
  },
  done: (ctx, { text }) => importList(ctx, text),
};
