// `Nhân rộng`: a leader proposes an initiative to other cells; each one's secretary takes it over, or not.
import { z } from 'zod';
import type { Ctx, Form, FormPrompt, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { ownerStep, passedDayChoices, readPassedDay } from '../../core/forms/inputs.ts';
import { PER_PAGE } from '../../core/menu/pages-rules.ts';
import { audit } from '../../core/org/audit-store.ts';
import { speaksFor } from '../../core/org/homes-rules.ts';
import { reachMembers } from '../../core/org/reach-store.ts';
import { tellPeople, tellSecretaries } from '../../core/org/tell.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { inTransaction, type Sql } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { idFrom } from '../../shared/ids.ts';
import { cleanLine, searchKey, truncate } from '../../shared/text.ts';
import { tongueOf } from '../../shared/tongue.ts';
import { openCard, type Seen } from './access.ts';
import { begin } from './manage.ts';
import { spreadNews } from './messages.ts';
import { cardOf } from './screens.ts';
import { cellsToSpread, insertSpread, loadScene, lockSpread, type Spread, settleSpread } from './store.ts';

const MOST = 200;
const data = z.object({
  id: z.uuid(),
  chosen: z.array(z.uuid()).max(MOST),
  page: z.number().int().min(0),
  part: z.string(),
});
type Data = z.infer<typeof data>;

const OK = 'ok';
const BACKWARD = 'prev';
const FORWARD = 'next';

/** @throws UserError for who leads no branch in which it is */
async function asLeader(ctx: Ctx, sql: Sql, id: string): Promise<Seen & { top: string }> {
  const seen = await openCard(ctx, sql, id);
  if (!seen.leads) throw new UserError('router-no-right');
  if (seen.scene.endedOn !== null) throw new UserError('initiatives-ended-already');
  const tops = seen.person.roles
    .filter(
      ({ role, unit }) => unit.kind === 'organisation' && role !== 'administrator' && role !== 'overseer',
    )
    .map(({ unit }) => unit.path)
    .filter((path) => seen.scene.unitPath.startsWith(path));
  return { ...seen, top: tops.sort((a, b) => a.length - b.length)[0]! };
}

export async function openSpread(ctx: Ctx, id: string): Promise<Reply> {
  const { scene, top } = await asLeader(ctx, ctx.db, id);
  if ((await cellsToSpread(ctx.db, top, scene, '')).length === 0)
    throw new UserError('initiatives-spread-all');
  return startForm(ctx, spreadForm, { id, chosen: [], page: 0, part: '' });
}

async function prompt(ctx: Ctx, { id, chosen, page, part }: Data): Promise<FormPrompt> {
  const { scene, top } = await asLeader(ctx, ctx.db, id);
  const cells = await cellsToSpread(ctx.db, top, scene, part);
  const last = Math.max(0, Math.ceil(cells.length / PER_PAGE) - 1);
  const at = Math.min(page, last);
  const units = cells.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((unit) => ({
    label: ctx.say(chosen.includes(unit.id) ? 'asks-group-on' : 'initiatives-spread-off', {
      name: truncate(unit.name, 26),
    }),
    value: unit.id,
  }));
  return {
    text: ctx.say('initiatives-form-spread', { name: scene.name, count: chosen.length }),
    choices: [
      ...units,
      ...(at > 0 ? [{ label: '«', value: BACKWARD }] : []),
      ...(at < last ? [{ label: '»', value: FORWARD }] : []),
      { label: ctx.say('asks-group-ok'), value: OK },
    ],
  };
}

export const spreadForm: Form<Data> = {
  name: 'initiatives.spread',
  data,
  first: 'pick',
  steps: {
    pick: {
      prompt,
      read: async (ctx, given, { choice, text }) => {
        if (choice === FORWARD) return { data: { ...given, page: given.page + 1 }, next: 'pick' };
        if (choice === BACKWARD)
          return { data: { ...given, page: Math.max(0, given.page - 1) }, next: 'pick' };
        if (choice === OK) {
          if (given.chosen.length === 0) throw new UserError('initiatives-spread-none');
          return { data: given, next: 'done' };
        }
        if (choice === undefined)
          return {
            data: { ...given, part: searchKey(cleanLine(text ?? '', 60).text), page: 0 },
            next: 'pick',
          };
        const { scene, top } = await asLeader(ctx, ctx.db, given.id);
        if (!(await cellsToSpread(ctx.db, top, scene, '')).some(({ id }) => id === choice))
          throw new UserError('router-old-button');
        const { chosen } = given;
        const toggled = chosen.includes(choice) ? chosen.filter((id) => id !== choice) : [...chosen, choice];
        return { data: { ...given, chosen: toggled.slice(0, MOST) }, next: 'pick' };
      },
    },
  },
  done: async (ctx, { id, chosen }) => {
    const count = await inTransaction(ctx.db, async (tx) => {
      const { scene, person, top } = await asLeader(ctx, tx, id);
      if (!person.member) throw new UserError('router-not-joined');
      const able = new Set((await cellsToSpread(tx, top, scene, '')).map((unit) => unit.id));
      const now = ctx.clock.now();
      let proposed = 0;
      for (const unitId of chosen.filter((one) => able.has(one))) {
        if (!(await insertSpread(tx, { initiativeId: id, unitId, proposedBy: person.member.id }, now)))
          continue;
        proposed++;
        await tellSecretaries(tx, ctx.texts, {
          unitId,
          key: `initiatives-spread:${id}:${unitId}`,
          message: (say) => spreadNews(tongueOf(ctx, say), scene, unitId),
        });
      }
      if (proposed === 0) return 0;
      await audit(tx, now, person, {
        action: 'initiative.spread',
        unitId: scene.unitId,
        subjectId: id,
        detail: { units: proposed },
      });
      await tellSecretaries(tx, ctx.texts, {
        unitId: scene.unitId,
        key: `initiatives-spreads:${id}:${ctx.updateKey}`,
        message: (say) => ({ text: say('initiatives-news-spreads', { name: scene.name, count: proposed }) }),
      });
      return proposed;
    });
    ctx.wake();
    return { messages: [{ text: ctx.say('initiatives-spread-done', { count }) }] };
  },
};

/** The secretary of the unit it was proposed to, once. @throws UserError else */
async function proposedTo(ctx: Ctx, sql: Sql, id: string, unitId: string) {
  const person = await ctx.person();
  const unit = await loadUnit(sql, unitId);
  if (!unit || unit.endedAt !== null || !speaksFor(person, unit)) throw new UserError('router-no-right');
  const scene = await loadScene(sql, id);
  if (!scene) throw new UserError('router-old-button');
  return { person, unit, scene };
}

const settled = (spread: Spread | null): Spread => {
  if (!spread) throw new UserError('router-old-button');
  if (spread.state !== 'proposed') throw new UserError('initiatives-spread-settled');
  return spread;
};

export async function decline(ctx: Ctx, id: string, unitId: string): Promise<Reply> {
  const name = await inTransaction(ctx.db, async (tx) => {
    const { scene, unit } = await proposedTo(ctx, tx, id, unitId);
    const spread = settled(await lockSpread(tx, id, unitId));
    await settleSpread(tx, spread, 'declined', ctx.clock.now());
    await tellLeader(ctx, tx, spread, scene.name, unit.name);
    return scene.name;
  });
  ctx.wake();
  return { edit: { text: ctx.say('initiatives-declined', { name }) } };
}

async function tellLeader(
  ctx: Ctx,
  tx: Parameters<typeof tellPeople>[0],
  { initiativeId, unitId, proposedBy }: Spread,
  name: string,
  unit: string,
  key = 'initiatives-news-declined',
): Promise<void> {
  await tellPeople(tx, ctx.texts, await reachMembers(tx, [proposedBy]), {
    key: `${key}:${initiativeId}:${unitId}`,
    message: (say) => ({ text: say(key, { name, unit }) }),
  });
}

const takeData = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  part: z.string().optional(),
  page: z.number().int().optional(),
  ownerId: z.uuid().optional(),
  sinceOn: z.string().optional(),
});

export async function openTake(ctx: Ctx, id: string, unitId: string): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    await proposedTo(ctx, tx, id, unitId);
    settled(await lockSpread(tx, id, unitId));
  });
  return startForm(ctx, takeForm, { id, unitId });
}

const takeSteps: Form<z.infer<typeof takeData>>['steps'] = {
  owner: ownerStep('initiatives-form-owner', 'since'),
  since: {
    prompt: async (ctx) => ({ text: ctx.say('initiatives-form-since'), choices: passedDayChoices(ctx) }),
    read: async (ctx, given, input) => ({
      data: { ...given, sinceOn: readPassedDay(ctx, input) },
      next: 'done',
    }),
  },
};

export const takeForm: Form<z.infer<typeof takeData>> = {
  name: 'initiatives.take',
  data: takeData,
  first: 'owner',
  steps: takeSteps,
  done: async (ctx, { id, unitId, ownerId = null, sinceOn = '' }) => {
    const taken = idFrom('initiative taken', id, unitId);
    await inTransaction(ctx.db, async (tx) => {
      const { scene, unit } = await proposedTo(ctx, tx, id, unitId);
      const spread = settled(await lockSpread(tx, id, unitId));
      const { name, words, measure, measureUnit } = scene;
      await begin(ctx, tx, {
        id: taken,
        unitId,
        name,
        words,
        measure,
        measureUnit,
        sinceOn,
        ownerId,
        fromId: id,
      });
      await settleSpread(tx, spread, 'taken', ctx.clock.now());
      await tellLeader(ctx, tx, spread, name, unit.name, 'initiatives-news-taken');
    });
    ctx.wake();
    return { messages: [await cardOf(ctx, taken)] };
  },
};
