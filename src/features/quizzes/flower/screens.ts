// Screens of hái hoa in private: the games of a unit, one game, one's own score, the draw re-checked.
import type { Button, Message } from '../../../channels/channel.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { shown } from '../../../core/menu/homes.ts';
import { belongsTo, homesOf } from '../../../core/org/homes-rules.ts';
import type { Person } from '../../../core/org/person.ts';
import { loadUnit, type Unit } from '../../../core/org/units-store.ts';
import { localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { loadQuestions } from '../bank/store.ts';
import { postToHost } from '../games/places.ts';
import { maySetUp, openPlayer } from '../games/players.ts';
import { roundsOf } from '../quick/store.ts';
import { checkMessages, finalLines } from './final-messages.ts';
import { asHost, type Game, gather, teamScores } from './game.ts';
import { rulesLines } from './host-messages.ts';
import { button, headLine, scoreLines } from './look-messages.ts';
import { finalOf, hostScreen, sceneOf } from './render.ts';
import { hostRef, LIVE } from './shapes.ts';
import { gamesOf } from './store.ts';

const SHOWN = 6;
const SHOWN_ROUNDS = 4;
const LABEL = 30;

/** The person's own unit; who holds roles elsewhere chooses first. */
export async function openFlowers(ctx: Ctx): Promise<Reply> {
  const units = homesOf(await ctx.person());
  const [only] = units;
  if (!only) throw new UserError('router-no-right');
  if (units.length === 1) return openFlowersOf(ctx, only.id);
  return shown(ctx, {
    text: ctx.say('menu-which-unit'),
    buttons: units.map(({ id, name }) => [button(truncate(name, LABEL), 'f_home', id)]),
  });
}

/** Games that go on, those that ended, and a new one for who may set it up. */
export async function openFlowersOf(ctx: Ctx, unitId: string): Promise<Reply> {
  const person = await ctx.person();
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || unit.endedAt !== null || unit.kind === 'cell_group' || !belongsTo(person, unit))
    throw new UserError('router-no-right');
  const live = (await gamesOf(ctx.db, [unit.id], LIVE, SHOWN)).filter(
    ({ state, hostId }) => state !== 'setup' || hostId === person.member?.id || maySetUp(person, unit),
  );
  const past = await gamesOf(ctx.db, [unit.id], ['ended'], SHOWN);
  const rounds = await roundsOf(ctx.db, unit.id, ['playing', 'paused', 'ended'], SHOWN_ROUNDS);
  const dated = (key: string, state: string, at: Date) =>
    ctx.say(key, { state, date: formatDate(localDate(at, ctx.zone)) });
  return shown(ctx, {
    text: ctx.say(live.length + past.length + rounds.length > 0 ? 'flower-home' : 'flower-home-none', {
      unit: unit.name,
    }),
    buttons: [
      ...[...live, ...past].map(({ id, state, createdAt }) => [
        button(dated('flower-list-label', state, createdAt), 'f_card', id),
      ]),
      ...rounds.map(({ id, state, createdAt }) => [
        button(dated('quick-list-label', state, createdAt), 'k_card', id),
      ]),
      ...(maySetUp(person, unit)
        ? [
            [button(ctx.say('flower-new'), 'f_new', unit.id)],
            [button(ctx.say('quick-new'), 'k_new', unit.id)],
          ]
        : []),
    ],
  });
}

type Seen = { game: Game; unit: Unit; person: Person };

/** @throws UserError where there is no such game, or it is none of this person's */
async function seeGame(ctx: Ctx, quizId: string): Promise<Seen> {
  const person = await ctx.person();
  const game = await gather(ctx.db, quizId);
  if (!game) throw new UserError('router-old-button');
  if (!person.member) throw new UserError('router-not-joined');
  const { unit, quiz } = game;
  const isMade = quiz.state !== 'setup' || quiz.hostId === person.member.id || maySetUp(person, unit);
  if (!belongsTo(person, unit) || !isMade) throw new UserError('router-no-right');
  return { game, unit, person };
}

export async function openCard(ctx: Ctx, quizId: string): Promise<Reply> {
  const { game, unit, person } = await seeGame(ctx, quizId);
  const tongue = tongueIn(ctx, ctx.locale);
  const { say } = tongue;
  const { quiz } = game;
  const isEnded = quiz.state === 'ended';
  const isLive = LIVE.some((state) => state === quiz.state);
  const isHost = quiz.hostId === person.member?.id;
  const scene = sceneOf(game, ctx.clock.now());
  const lines = isEnded
    ? finalLines(tongue, await finalOf(ctx.db, game))
    : [
        headLine(say, scene),
        say('flower-state', { state: quiz.state }),
        ...rulesLines(say, quiz),
        ...(quiz.state === 'setup' ? [] : scoreLines(say, scene)),
      ];
  const rows: Button[][] = [
    ...(isLive && isHost ? [[button(say('flower-panel'), 'f_lead', quizId)]] : []),
    ...(isLive && !isHost && maySetUp(person, unit)
      ? [[button(say('flower-take-over'), 'f_take', quizId)]]
      : []),
    ...(quiz.state === 'setup' ? [] : [[button(say('flower-my-score'), 'f_mine', quizId)]]),
    ...(isEnded ? [[button(say('flower-check'), 'f_check', quizId)]] : []),
    [button(say('flower-back'), 'f_home', unit.id)],
  ];
  return shown(ctx, { text: lines.join('\n'), buttons: rows });
}

/** The screen of the người dẫn, in place of what was pressed. */
export async function openPanel(ctx: Ctx, quizId: string): Promise<Message> {
  const { game, person } = await seeGame(ctx, quizId);
  if (game.quiz.hostId !== person.member?.id) throw new UserError('flower-only-host');
  return hostScreen(ctx, ctx.db, game, tongueIn(ctx, ctx.locale), ctx.incoming.channel);
}

/** Afresh, where it follows the game. */
export async function postPanel(ctx: Ctx, quizId: string): Promise<void> {
  await asHost(ctx, quizId, async (tx, { game: { quiz } }) => {
    const { channel } = ctx.incoming;
    await postToHost(tx, hostRef(quizId), ctx.updateKey, { id: quiz.hostId, channel });
    return 'same';
  });
}

/** How anybody works the draw out again, and what hung where; the seed and the words are told after the end. */
export async function openCheck(ctx: Ctx, quizId: string): Promise<Reply> {
  const { game } = await seeGame(ctx, quizId);
  if (game.quiz.state !== 'ended') throw new UserError('flower-check-later');
  const { quiz, flowers } = game;
  const asked = await loadQuestions(
    ctx.db,
    flowers.map(({ drawnId }) => drawnId),
  );
  const { textLength } = ctx.channel(ctx.incoming.channel).capabilities;
  const words = new Map(asked.map((question) => [question.id, question]));
  const [first, ...more] = checkMessages(ctx.say, { quiz, flowers, words }, textLength);
  const reply = shown(ctx, first);
  return { ...reply, messages: [...(reply.messages ?? []), ...more] };
}

/** To the person alone: on the press, else in private. */
export async function tellOwnScore(ctx: Ctx, quizId: string): Promise<Reply> {
  const game = await gather(ctx.db, quizId);
  if (!game) throw new UserError('router-old-button');
  const { player } = await openPlayer(ctx, game.quiz.unitId);
  const own = game.turns.filter(({ memberId }) => memberId === player.memberId);
  const team = teamScores(game).find(({ id }) => id === player.teamId);
  const said = [
    ctx.say('flower-own-score', {
      right: own.filter(({ outcome }) => outcome === 'right').length,
      points: own.reduce((sum, { points }) => sum + points, 0),
    }),
    ...(team ? [ctx.say('flower-score', { name: game.names.get(team.id) ?? '', points: team.points })] : []),
  ].join('\n');
  if (ctx.channel(ctx.incoming.channel).capabilities.toasts) return { toast: said };
  return ctx.incoming.chatKind === 'private'
    ? { messages: [{ text: said }] }
    : { inPrivate: [{ text: said }] };
}
