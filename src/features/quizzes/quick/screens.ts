// Draws a quick round: in its group, for its người dẫn, on its card; and tells people their own score.
import type { Message, Place } from '../../../channels/channel.ts';
import type { Ctx, Reply, Services } from '../../../core/feature.ts';
import { shown } from '../../../core/menu/homes.ts';
import { belongsTo } from '../../../core/org/homes-rules.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { inTransaction, type Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { shortId } from '../../../shared/ids.ts';
import { loadQuestion } from '../bank/store.ts';
import { peopleNow, withdrawnIn } from '../flower/store.ts';
import { isGroupOf, postToHost, reachHost, tongueAt } from '../games/places.ts';
import { maySetUp, openPlayer, teamsOf } from '../games/players.ts';
import { CODE } from '../shapes.ts';
import { cardRows, endedMessage, leadMessage, roundMessage, type Scene } from './messages.ts';
import { scoresOf } from './rules.ts';
import { leadRef, type QuickRound } from './shapes.ts';
import { answersOf, loadRound } from './store.ts';

async function sceneOf(sql: Sql, round: QuickRound, unit: Unit, now: Date): Promise<Scene> {
  const answers = await answersOf(sql, round.id);
  const teams = await teamsOf(sql, unit);
  // While people still answer, nothing tells who of them is right.
  const isOpen = round.state !== 'ended' && !round.isShowing;
  const known = answers.filter(({ number }) => !isOpen || number !== round.current);
  const current = answers.filter(({ number }) => number === round.current);
  const id = round.questionIds[round.current];
  const host = round.hostId === null ? [] : await peopleNow(sql, [round.hostId]);
  return {
    round,
    unit: unit.name,
    question: id === undefined ? null : await loadQuestion(sql, id),
    answered: current.length,
    right: current.filter(({ right }) => right).length,
    scores: scoresOf(
      known,
      teams.map((team) => team.id),
    ),
    names: new Map(teams.map((team) => [team.id, team.name])),
    total: known.filter(({ right }) => right).length,
    hasHost: host.some(({ path }) => path.startsWith(unit.path)),
    withdrawn: round.state === 'ended' ? await withdrawnIn(sql, round.id) : 0,
    now,
  };
}

async function load(sql: Sql, id: string): Promise<{ round: QuickRound; unit: Unit } | null> {
  const round = await loadRound(sql, id);
  const unit = round && (await loadUnit(sql, round.unitId));
  return round && unit && { round, unit };
}

export async function renderRound(
  services: Services,
  sql: Sql,
  id: string,
  place: Place,
): Promise<Message | null> {
  const found = await load(sql, id);
  if (!found || !(await isGroupOf(sql, place, found.unit))) return null;
  const { say } = await tongueAt(services, sql, place);
  const scene = await sceneOf(sql, found.round, found.unit, services.clock.now());
  const channel = services.channel(place.channel);
  return roundMessage(say, scene, {
    plain: !channel.capabilities.buttons,
    link: (questionId) => channel.link(`${CODE}_${shortId(questionId)}`),
  });
}

export async function renderLead(
  services: Services,
  sql: Sql,
  id: string,
  place: Place,
): Promise<Message | null> {
  const found = await load(sql, id);
  if (!found) return null;
  const { say } = await tongueAt(services, sql, place);
  const reach = await reachHost(sql, found.round.hostId, place.channel);
  const scene = await sceneOf(sql, found.round, found.unit, services.clock.now());
  if (reach?.channel !== place.channel || reach.chat !== place.chat || !scene.hasHost)
    return { text: say('flower-not-host') };
  return leadMessage(say, scene);
}

async function seeRound(ctx: Ctx, id: string) {
  const person = await ctx.person();
  const found = await load(ctx.db, id);
  if (!found) throw new UserError('router-old-button');
  if (!person.member) throw new UserError('router-not-joined');
  if (!belongsTo(person, found.unit)) throw new UserError('router-no-right');
  const isHost = found.round.hostId === person.member.id;
  return { ...found, person, isHost, scene: await sceneOf(ctx.db, found.round, found.unit, ctx.clock.now()) };
}

export async function openRound(ctx: Ctx, id: string): Promise<Reply> {
  const { round, unit, person, isHost, scene } = await seeRound(ctx, id);
  const text =
    round.state === 'ended'
      ? endedMessage(ctx.say, scene).text
      : ctx.say('quick-going', { unit: unit.name, state: round.state });
  return shown(ctx, { text, buttons: cardRows(ctx.say, round, { isHost, mayTake: maySetUp(person, unit) }) });
}

export async function openLead(ctx: Ctx, id: string): Promise<Message> {
  const { isHost, scene } = await seeRound(ctx, id);
  if (!isHost) throw new UserError('flower-only-host');
  return leadMessage(ctx.say, scene);
}

/** Afresh, where it follows the round. */
export async function postLead(ctx: Ctx, id: string): Promise<void> {
  const { isHost, round } = await seeRound(ctx, id);
  if (!isHost) throw new UserError('flower-only-host');
  const { channel } = ctx.incoming;
  await inTransaction(ctx.db, (tx) =>
    postToHost(tx, leadRef(id), ctx.updateKey, { id: round.hostId, channel }),
  );
  ctx.wake();
}

/** To the person alone; of the question that is open nothing is told yet. */
export async function tellOwn(ctx: Ctx, id: string): Promise<Reply> {
  const found = await load(ctx.db, id);
  if (!found) throw new UserError('router-old-button');
  const { round } = found;
  const { player } = await openPlayer(ctx, round.unitId);
  const isOpen = round.state !== 'ended' && !round.isShowing;
  const own = (await answersOf(ctx.db, id)).filter(
    ({ memberId, number }) => memberId === player.memberId && !(isOpen && number === round.current),
  );
  const text = ctx.say('quick-own', {
    right: own.filter(({ right }) => right).length,
    of: Math.max(0, isOpen ? round.current : round.current + 1),
  });
  if (ctx.channel(ctx.incoming.channel).capabilities.toasts && ctx.incoming.kind === 'button')
    return { toast: text };
  return ctx.incoming.chatKind === 'private' ? { messages: [{ text }] } : { inPrivate: [{ text }] };
}
