// Proposing somebody else, or a group, by a short form; the secretary is told.
import { z } from 'zod';
import type { Ctx, Form, FormPrompt, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { chosenOf, type Looking, personChoices, readPerson, typedLine } from '../../core/forms/inputs.ts';
import { audit } from '../../core/org/audit-store.ts';
import { tellSecretaries } from '../../core/org/tell.ts';
import { loadChildren } from '../../core/org/units-store.ts';
import { inTransaction } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { idFrom } from '../../shared/ids.ts';
import { truncate } from '../../shared/text.ts';
import { tongueIn, tongueOf } from '../../shared/tongue.ts';
import { openHome } from './access.ts';
import { proposedNews } from './messages.ts';
import { cardOf } from './screens.ts';
import { KINDS, MAX_WORDS } from './shapes.ts';
import { insertCommendation, loadScene, personOf } from './store.ts';

const data = z.object({
  unitId: z.uuid(),
  kind: z.enum(KINDS).optional(),
  part: z.string().optional(),
  page: z.number().int().optional(),
  memberId: z.uuid().optional(),
  groupUnitId: z.uuid().optional(),
  name: z.string().optional(),
  words: z.string().optional(),
});
type Data = z.infer<typeof data>;

/** Anyone who has joined, in a unit of theirs. */
export async function openProposal(ctx: Ctx, unitId: string): Promise<Reply> {
  await proposer(ctx, unitId);
  return startForm(ctx, proposeForm, { unitId });
}

async function proposer(ctx: Ctx, unitId: string) {
  const home = await openHome(ctx, ctx.db, unitId);
  const { member } = home.person;
  if (!member) throw new UserError('router-not-joined');
  return { ...home, member };
}

const kinds = (ctx: Ctx) => KINDS.map((kind) => ({ label: ctx.say(`commend-kind-${kind}`), value: kind }));

/** The unit itself and what stands right below it: its tổ. */
async function groupsOf(ctx: Ctx, unitId: string): Promise<{ id: string; name: string }[]> {
  const { unit } = await openHome(ctx, ctx.db, unitId);
  return [unit, ...(await loadChildren(ctx.db, unit.id))];
}

async function whoPrompt(ctx: Ctx, given: Data): Promise<FormPrompt> {
  if (given.kind === 'group') {
    const groups = await groupsOf(ctx, given.unitId);
    return {
      text: ctx.say('commend-form-group'),
      choices: groups.map(({ id, name }) => ({ label: truncate(name, 30), value: id })),
    };
  }
  const { member } = await proposer(ctx, given.unitId);
  return {
    text: ctx.say('commend-form-person'),
    choices: await personChoices(ctx, given.unitId, given, member.id),
  };
}

export const proposeForm: Form<Data> = {
  name: 'commendations.propose',
  data,
  first: 'kind',
  steps: {
    kind: {
      prompt: async (ctx) => ({ text: ctx.say('commend-form-kind'), choices: kinds(ctx) }),
      read: async (ctx, given, input) => {
        const kind = chosenOf(kinds(ctx), input);
        if (!kind) throw new UserError('commend-form-kind-again');
        return { data: { unitId: given.unitId, kind }, next: 'who' };
      },
    },
    who: {
      prompt: whoPrompt,
      read: async (ctx, given, input) => {
        if (given.kind === 'group') {
          const groups = await groupsOf(ctx, given.unitId);
          const id = chosenOf(
            groups.map((one) => ({ label: one.name, value: one.id })),
            input,
          );
          const group = groups.find((one) => one.id === id);
          if (!group) throw new UserError('commend-form-group-again');
          return { data: { ...given, groupUnitId: group.id, name: group.name }, next: 'words' };
        }
        const { member } = await proposer(ctx, given.unitId);
        const looking: Looking = { part: given.part, page: given.page };
        const found = await readPerson(ctx, given.unitId, looking, input);
        if ('looking' in found) return { data: { ...given, ...found.looking }, next: 'who' };
        if (found.memberId === member.id) throw new UserError('commend-not-self');
        return { data: { ...given, memberId: found.memberId, name: found.fullName }, next: 'words' };
      },
    },
    words: {
      prompt: async (ctx, { name = '', kind = 'person' }) => ({
        text: ctx.say('commend-form-words', { name, kind, max: MAX_WORDS }),
      }),
      read: async (_ctx, given, input) => ({
        data: { ...given, words: typedLine(input, MAX_WORDS, 5) },
        next: 'done',
      }),
    },
  },
  done: propose,
};

async function propose(ctx: Ctx, given: Data): Promise<Reply> {
  const { unitId, kind = 'person', words = '' } = given;
  const id = idFrom('commendation', ctx.updateKey);
  const { decides } = await inTransaction(ctx.db, async (tx) => {
    const home = await openHome(ctx, tx, unitId);
    const { member } = home.person;
    if (!member) throw new UserError('router-not-joined');
    const memberId = kind === 'person' ? (given.memberId ?? null) : null;
    if (memberId === member.id) throw new UserError('commend-not-self');
    if (memberId !== null && (await personOf(tx, unitId, memberId)) === null)
      throw new UserError('form-person-none');
    const groupUnitId = kind === 'group' ? (given.groupUnitId ?? unitId) : null;
    const now = ctx.clock.now();
    const row = {
      id,
      unitId,
      path: home.unit.path,
      kind,
      memberId,
      groupUnitId,
      proposedBy: member.id,
      words,
    };
    if (!(await insertCommendation(tx, row, now))) return home;
    await audit(tx, now, home.person, { action: 'commendation.proposed', unitId, subjectId: id });
    const scene = await loadScene(tx, id);
    if (scene && !home.decides)
      await tellSecretaries(tx, ctx.texts, {
        unitId,
        key: `commend-proposed:${id}`,
        message: (say) => proposedNews(tongueOf(ctx, say), scene),
      });
    return home;
  });
  ctx.wake();
  if (!decides) return { messages: [{ text: ctx.say('commend-sent') }] };
  const { locale } = await ctx.person();
  const card = await cardOf(ctx, id, tongueIn(ctx, locale));
  return { messages: [{ ...card, text: `${ctx.say('commend-recorded')}\n\n${card.text}` }] };
}
