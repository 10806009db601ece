// The secretary records what the committee or the cell agreed, with its date; proposer and person are told.
import { z } from 'zod';
import type { Ctx, Form, Reply, Services } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { passedDayChoices, readPassedDay, typedLine } from '../../core/forms/inputs.ts';
import { audit } from '../../core/org/audit-store.ts';
import { reachMembers } from '../../core/org/reach-store.ts';
import { tellPeople } from '../../core/org/tell.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import type { LocalDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn, tongueOf } from '../../shared/tongue.ts';
import { lockCard, openCard } from './access.ts';
import { answeredNews, nameNotice, nameQuestion, outcomeLabel, toldMessage } from './messages.ts';
import { planShow } from './publish.ts';
import { cardOf } from './screens.ts';
import { MAX_WORDS, OUTCOMES, type Outcome, type Scene } from './shapes.ts';
import { changeCommendation, lastAudience, loadScene } from './store.ts';

const decision = z.object({ id: z.uuid(), outcome: z.enum(OUTCOMES), on: z.string().optional() });
type Decision = z.infer<typeof decision>;

/** Once agreed it stays so: only who agreed, and when, can be put right; and nothing once it was said. */
function refuseLate({ state, shownAt }: Scene, outcome: Outcome): void {
  if (shownAt !== null) throw new UserError('commend-shown-already');
  if (outcome === 'no' && state !== 'proposed') throw new UserError('commend-decided-already');
}

export async function openDecision(ctx: Ctx, id: string, outcome: Outcome): Promise<Reply> {
  const { scene, decides } = await openCard(ctx, ctx.db, id);
  if (!decides) throw new UserError('router-no-right');
  refuseLate(scene, outcome);
  return startForm(ctx, decideForm, { id, outcome });
}

export const decideForm: Form<Decision> = {
  name: 'commendations.decide',
  data: decision,
  first: 'on',
  steps: {
    on: {
      prompt: async (ctx, { id, outcome }) => {
        const { scene } = await openCard(ctx, ctx.db, id);
        const what = outcomeLabel(tongueIn(ctx, ctx.locale), outcome, scene.unitKind);
        return {
          text: ctx.say('commend-form-on', { what, name: scene.name }),
          choices: passedDayChoices(ctx),
        };
      },
      read: async (ctx, given, input) => ({
        data: { ...given, on: readPassedDay(ctx, input) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { id, outcome, on = '' }) => {
    await record(ctx, id, outcome, on);
    ctx.wake();
    const card = await cardOf(ctx, id, tongueIn(ctx, ctx.locale));
    return { messages: [{ ...card, text: `${ctx.say('commend-decided')}\n\n${card.text}` }] };
  },
};

function record(ctx: Ctx, id: string, outcome: Outcome, on: LocalDate): Promise<void> {
  return inTransaction(ctx.db, async (tx) => {
    const { scene, person, unit } = await lockCard(ctx, tx, id);
    refuseLate(scene, outcome);
    const now = ctx.clock.now();
    const isFirst = scene.state !== 'agreed';
    await changeCommendation(tx, id, {
      state: outcome === 'no' ? 'not_agreed' : 'agreed',
      body: outcome === 'no' ? null : outcome,
      decidedOn: on,
      path: unit.path,
      ...(person.member ? { recordedBy: person.member.id } : {}),
    });
    await audit(tx, now, person, {
      action: 'commendation.decided',
      unitId: unit.id,
      subjectId: id,
      detail: { outcome, on },
    });
    const after = await loadScene(tx, id);
    if (!after || !isFirst) return;
    await tellProposer(ctx, tx, after, person.member?.id ?? null);
    if (after.state === 'agreed') await (after.kind === 'person' ? askPerson : settleGroup)(ctx, tx, after);
  });
}

async function tellProposer(services: Services, tx: Tx, scene: Scene, by: string | null): Promise<void> {
  if (scene.proposedBy === null || scene.proposedBy === by) return;
  await tellPeople(tx, services.texts, await reachMembers(tx, [scene.proposedBy]), {
    key: `commend-answered:${scene.id}:${scene.state}`,
    message: (say) => answeredNews(tongueOf(services, say), scene),
  });
}

/** A group needs no consent; its own members hear of it. */
async function settleGroup(services: Services, tx: Tx, scene: Scene): Promise<void> {
  await changeCommendation(tx, scene.id, { showing: 'named' });
  await planShow(services, tx, scene);
}

/** The person hears of it, and, in a message of its own, is asked whether their name may be shown. */
async function askPerson(services: Services, tx: Tx, scene: Scene): Promise<void> {
  const reach = await reachMembers(tx, scene.memberId === null ? [] : [scene.memberId]);
  await tellPeople(tx, services.texts, reach, {
    key: `commend-told:${scene.id}`,
    message: (say) => toldMessage(tongueOf(services, say), scene),
  });
  if (scene.consents && scene.memberId !== null) {
    const audience = await lastAudience(tx, scene.memberId);
    await changeCommendation(tx, scene.id, { showing: 'named', audience });
    await planShow(services, tx, scene);
  }
  await tellPeople(tx, services.texts, reach, {
    key: `commend-ask:${scene.id}`,
    message: (say) => (scene.consents ? nameNotice : nameQuestion)(tongueOf(services, say), scene),
  });
}

const edit = z.object({ id: z.uuid(), words: z.string().optional() });

/** Before the decision only: afterwards the words are what was agreed. */
export async function openEdit(ctx: Ctx, id: string): Promise<Reply> {
  const { scene, decides } = await openCard(ctx, ctx.db, id);
  if (!decides) throw new UserError('router-no-right');
  if (scene.state !== 'proposed') throw new UserError('commend-decided-already');
  return startForm(ctx, editForm, { id });
}

export const editForm: Form<z.infer<typeof edit>> = {
  name: 'commendations.edit',
  data: edit,
  first: 'words',
  steps: {
    words: {
      prompt: async (ctx, { id }) => {
        const { scene } = await openCard(ctx, ctx.db, id);
        return { text: ctx.say('commend-form-edit', { words: scene.words, max: MAX_WORDS }) };
      },
      read: async (_ctx, given, input) => ({
        data: { ...given, words: typedLine(input, MAX_WORDS, 5) },
        next: 'done',
      }),
    },
  },
  done: async (ctx, { id, words = '' }) => {
    await inTransaction(ctx.db, async (tx) => {
      const { scene, person } = await lockCard(ctx, tx, id);
      if (scene.state !== 'proposed') throw new UserError('commend-decided-already');
      await changeCommendation(tx, id, { words });
      await audit(tx, ctx.clock.now(), person, {
        action: 'commendation.edited',
        unitId: scene.unitId,
        subjectId: id,
      });
    });
    return { messages: [await cardOf(ctx, id, tongueIn(ctx, ctx.locale))] };
  },
};
