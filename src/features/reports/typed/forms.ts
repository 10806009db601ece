// Typing one number, and adding a kind of the unit's own.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { chosenOf, typedLine } from '../../../core/forms/inputs.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatNumber } from '../../../shared/format.ts';
import { idFrom } from '../../../shared/ids.ts';
import { searchKey } from '../../../shared/text.ts';
import { openTyped, type Seen } from '../access.ts';
import { kindName, monthName } from './messages.ts';
import { kindsOf, readCount } from './rules.ts';
import { monthFrom, partMessage } from './screens.ts';
import { type Kind, MAX_NAME, MOST_OWN, OPEN_PARTS, type OpenPart } from './shapes.ts';
import { dropKind, insertKind, ownKinds, saveTyped, typedOf } from './store.ts';

/** A kind that is typed in this unit. @throws UserError 'router-old-button' */
async function kindIn(sql: Sql, { unit }: Seen, id: string): Promise<Kind> {
  const kinds = kindsOf(await ownKinds(sql, unit.path, { below: false }), new Set());
  const kind = kinds.find((one) => one.id === id);
  if (!kind) throw new UserError('router-old-button');
  return kind;
}

const numberData = z.object({
  unitId: z.uuid(),
  month: z.string(),
  kind: z.string(),
  value: z.number().int().optional(),
  drop: z.boolean().optional(),
});

export async function openNumber(ctx: Ctx, unitId: string, code: string, kind: string): Promise<Reply> {
  const seen = await openTyped(ctx, ctx.db, unitId);
  const month = monthFrom(ctx, code);
  await kindIn(ctx.db, seen, kind);
  return startForm(ctx, numberForm, { unitId, month, kind });
}

const dropChoice = (ctx: Ctx) => [{ label: ctx.say('reports-kind-drop'), value: 'drop' as const }];

export const numberForm: Form<z.infer<typeof numberData>> = {
  name: 'reports.number',
  data: numberData,
  first: 'value',
  steps: {
    value: {
      prompt: async (ctx, { unitId, month, kind }) => {
        const seen = await openTyped(ctx, ctx.db, unitId);
        const found = await kindIn(ctx.db, seen, kind);
        const was = (await typedOf(ctx.db, unitId, month)).find((one) => one.kind === kind);
        const text = ctx.say('reports-typed-ask', {
          kind: kindName(ctx.say, found),
          unit: seen.unit.name,
          month: monthName(ctx.say, month),
          now: was ? formatNumber(was.value, ctx.locale) : ctx.say('reports-typed-unset'),
        });
        return found.own?.unitId === unitId ? { text, choices: dropChoice(ctx) } : { text };
      },
      read: async (ctx, given, input) => {
        const seen = await openTyped(ctx, ctx.db, given.unitId);
        const { own } = await kindIn(ctx.db, seen, given.kind);
        if (own?.unitId === given.unitId && chosenOf(dropChoice(ctx), input) !== null)
          return { data: { ...given, drop: true }, next: 'done' };
        return { data: { ...given, value: readCount(input.text) }, next: 'done' };
      },
    },
  },
  done: async (ctx, { unitId, month, kind, value, drop }) => {
    const { seen, found } = await inTransaction(ctx.db, async (tx) => {
      const seen = await openTyped(ctx, tx, unitId);
      const found = await kindIn(tx, seen, kind);
      const { person, unit } = seen;
      const at = ctx.clock.now();
      if (drop) {
        await dropKind(tx, kind, at);
        await audit(tx, at, person, { action: 'reports.kind_dropped', unitId, subjectId: kind });
      } else if (value !== undefined) {
        const memberId = person.member?.id ?? null;
        await saveTyped(tx, unit, { kind, month, value, memberId, at });
      }
      return { seen, found };
    });
    const name = kindName(ctx.say, found);
    const remark =
      drop || value === undefined
        ? ctx.say('reports-kind-dropped', { kind: name })
        : ctx.say('reports-typed-saved', { kind: name, value: formatNumber(value, ctx.locale) });
    return { messages: [await partMessage(ctx, seen, month, found.part, remark)] };
  },
};

const kindData = z.object({
  unitId: z.uuid(),
  month: z.string(),
  part: z.enum(OPEN_PARTS),
  name: z.string().optional(),
});

export async function openNewKind(ctx: Ctx, unitId: string, code: string, part: OpenPart): Promise<Reply> {
  await openTyped(ctx, ctx.db, unitId);
  return startForm(ctx, kindForm, { unitId, month: monthFrom(ctx, code), part });
}

export const kindForm: Form<z.infer<typeof kindData>> = {
  name: 'reports.kind',
  data: kindData,
  first: 'name',
  steps: {
    name: {
      prompt: async (ctx, { unitId, part }) => {
        await openTyped(ctx, ctx.db, unitId);
        return { text: ctx.say(`reports-kind-ask-${part}`, { max: MAX_NAME }) };
      },
      read: async (ctx, given, input) => {
        const name = typedLine(input, MAX_NAME);
        const { unit } = await openTyped(ctx, ctx.db, given.unitId);
        const own = await ownKinds(ctx.db, unit.path, { below: false });
        refuseKind(ctx, given.part, name, kindsOf(own, new Set()));
        return { data: { ...given, name }, next: 'done' };
      },
    },
  },
  done: async (ctx, { unitId, month, part, name = '' }) => {
    const id = idFrom('typed-kind', ctx.updateKey);
    await inTransaction(ctx.db, async (tx) => {
      const { person } = await openTyped(ctx, tx, unitId);
      const at = ctx.clock.now();
      if (await insertKind(tx, { id, unitId, part, name }, at))
        await audit(tx, at, person, { action: 'reports.kind_added', unitId, subjectId: id });
    });
    return startForm(ctx, numberForm, { unitId, month, kind: id });
  },
};

/** @throws UserError where a kind of this name stands already, or there are too many */
function refuseKind(ctx: Ctx, part: OpenPart, name: string, kinds: readonly Kind[]): void {
  const key = searchKey(name);
  if (kinds.some((kind) => kind.part === part && searchKey(kindName(ctx.say, kind)) === key))
    throw new UserError('reports-kind-taken', { name });
  if (kinds.filter(({ own }) => own !== null).length >= MOST_OWN)
    throw new UserError('reports-kind-many', { max: MOST_OWN });
}
