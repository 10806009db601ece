// The commended person says how the unit hears of it; for who has no account, the secretary asks and writes it down.
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import { givePurpose, withdrawPurposes } from '../../core/org/consent-store.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { lockCard } from './access.ts';
import { mixedQuestion, nameQuestion, unnamedQuestion, wishThanks } from './messages.ts';
import { hasMixedGroup, planShow, unplanShow } from './publish.ts';
import { cardOf, isReachable } from './screens.ts';
import type { Scene, Wish } from './shapes.ts';
import { changeCommendation, loadScene, lockScene } from './store.ts';

async function ownScene(ctx: Ctx, tx: Tx, id: string): Promise<{ scene: Scene; memberId: string }> {
  const scene = await lockScene(tx, id);
  const { member } = await ctx.person();
  if (!scene || !member || scene.memberId !== member.id || scene.state !== 'agreed')
    throw new UserError('router-no-right');
  return { scene, memberId: member.id };
}

/** Opens the question again. */
export async function askedAgain(ctx: Ctx, id: string): Promise<Reply> {
  const { scene } = await inTransaction(ctx.db, (tx) => ownScene(ctx, tx, id));
  return { edit: nameQuestion(tongueIn(ctx, ctx.locale), scene) };
}

/** Can be changed until it was said. */
export async function answerWish(ctx: Ctx, id: string, wish: Wish): Promise<Reply> {
  const tongue = tongueIn(ctx, ctx.locale);
  const { scene, asksMixed } = await inTransaction(ctx.db, async (tx) => {
    const { scene, memberId } = await ownScene(ctx, tx, id);
    if (scene.shownAt !== null) throw new UserError('commend-shown-already');
    await keep(ctx, tx, scene, memberId, wish);
    const after = (await loadScene(tx, id)) ?? scene;
    return { scene: after, asksMixed: wish === 'yes' && (await hasMixedGroup(tx, scene.unitId)) };
  });
  ctx.wake();
  const toast = ctx.say('commend-kept');
  if (asksMixed) return { toast, edit: mixedQuestion(tongue, scene) };
  if (wish === 'no') return { toast, edit: unnamedQuestion(tongue, scene) };
  return { toast, edit: wishThanks(tongue, scene) };
}

/** Until the second question is answered the narrower answer holds: members only after yes, nothing said after no. */
async function keep(ctx: Ctx, tx: Tx, scene: Scene, memberId: string, wish: Wish): Promise<void> {
  const now = ctx.clock.now();
  const { id, unitId } = scene;
  const purpose = 'name_when_commended';
  if ((wish === 'mixed' || wish === 'members') && !(scene.consents && scene.showing === 'named'))
    throw new UserError('router-old-button');
  if (wish === 'yes') await givePurpose(tx, { memberId, purpose, platform: ctx.incoming.channel }, now);
  if (wish === 'no') await withdrawPurposes(tx, memberId, purpose, now);
  const isNamed = wish === 'yes' || wish === 'mixed' || wish === 'members';
  const showing = isNamed ? 'named' : wish === 'no' ? null : (wish as 'unnamed' | 'none');
  await changeCommendation(tx, id, { showing, audience: wish === 'mixed' ? 'mixed' : 'members_only' });
  await audit(tx, now, await ctx.person(), {
    action: 'commendation.wish',
    unitId,
    subjectId: id,
    detail: { wish },
  });
  if (showing === null || showing === 'none') await unplanShow(tx, id);
  else await planShow(ctx, tx, scene);
}

/** Asked in person: never the name, which only the person can agree to, here. */
export async function recordWish(ctx: Ctx, id: string, wish: 'unnamed' | 'none'): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const { scene, person } = await lockCard(ctx, tx, id);
    if (scene.shownAt !== null) throw new UserError('commend-shown-already');
    if (scene.state !== 'agreed' || scene.kind !== 'person' || (await isReachable(tx, scene)))
      throw new UserError('router-old-button');
    await changeCommendation(tx, id, { showing: wish, audience: 'members_only' });
    const detail = { wish, asked: 'in person' };
    await audit(tx, ctx.clock.now(), person, {
      action: 'commendation.wish',
      unitId: scene.unitId,
      subjectId: id,
      detail,
    });
    if (wish === 'none') await unplanShow(tx, id);
    else await planShow(ctx, tx, scene);
  });
  ctx.wake();
  return { toast: ctx.say('commend-kept'), edit: await cardOf(ctx, id, tongueIn(ctx, ctx.locale)) };
}
