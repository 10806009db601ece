// Screens of contests: the card, a question, the end of a try, units side by side.
import { liveFigures } from '../../../core/asks/results-store.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { shown } from '../../../core/menu/homes.ts';
import { may, whereMay } from '../../../core/org/rights.ts';
import { UserError } from '../../../shared/errors.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { countingIn, loadQuestion } from '../bank/store.ts';
import { mayRun, type Seen, seeContest } from './access.ts';
import { countOut } from './closing.ts';
import { cardMessage } from './messages.ts';
import { askedCells, placeOf, unitFigures } from './places-store.ts';
import { nextIndex, openOwnTry, type Played, type Running } from './play.ts';
import { unitsMessage } from './result-messages.ts';
import { compareUnits } from './rules.ts';
import { countStarted, triesOf } from './tries-store.ts';
import { endMessage, questionMessage, resultMessage, reviewMessage } from './try-messages.ts';

export async function openCard(ctx: Ctx, contestId: string): Promise<Reply> {
  const seen = await seeContest(ctx, ctx.db, contestId);
  const { contest, unit, person } = seen;
  const memberId = person.member!.id;
  const answered =
    contest.askId === null
      ? 0
      : contest.state === 'closed'
        ? (await liveFigures(ctx.db, contest.askId)).answered
        : await countStarted(ctx.db, contestId);
  const seesFigures = may(person, 'see_figures', unit);
  const scene = {
    contest,
    unit: unit.name,
    tries: await triesOf(ctx.db, contestId, memberId),
    place: await placeOf(ctx.db, contestId, memberId),
    answered,
    withdrawn: await countOut(ctx.db, contest),
    runs: mayRun(person, unit),
    hasFile: seesFigures || (await namedCells(ctx, seen)).length > 0,
    seesFigures,
    now: ctx.clock.now(),
  };
  return shown(ctx, cardMessage(tongueIn(ctx, ctx.locale), scene));
}

/** Cells with people in the contest whose names this person may take out in a file. */
export async function namedCells(ctx: Ctx, { contest, person }: Seen): Promise<string[]> {
  const paths = whereMay(person, 'export_names').map(({ path }) => path);
  return contest.askId === null || paths.length === 0 ? [] : askedCells(ctx.db, contest.askId, paths);
}

/** The next question, or where the try stands when there is none. `at`: this question instead. */
export function tryReply(
  ctx: Ctx,
  played: Played,
  { from, at, late = false }: { from?: number; at?: number; late?: boolean } = {},
): Reply {
  const tongue = tongueIn(ctx, ctx.locale);
  const { contest, tried } = played;
  if (played.over) return shown(ctx, resultMessage(tongue, contest, tried, late));
  const index = at ?? nextIndex(played, from);
  const question = index === null ? undefined : questionAt(played, index);
  if (index === null || !question) {
    const answered = Object.values(tried.answers).filter(({ open }) => open !== true).length;
    return shown(ctx, endMessage(tongue, contest, tried, answered));
  }
  return shown(ctx, questionMessage(tongue, { contest, tried, question, index }));
}

const questionAt = ({ questions, tried }: Running, index: number) =>
  questions.find(({ id, withdrawnAt }) => id === tried.questionIds[index] && withdrawnAt === null);

/** After closing, to the person alone. @throws UserError 'contest-review-later' */
export async function openReview(ctx: Ctx, tryId: string, index: number): Promise<Reply> {
  const { contest, tried } = await openOwnTry(ctx, tryId);
  const { unit } = await seeContest(ctx, ctx.db, contest.id);
  if (contest.state !== 'closed') throw new UserError('contest-review-later');
  const id = tried.questionIds[index];
  const question = id === undefined ? null : await loadQuestion(ctx.db, id);
  if (!question) throw new UserError('router-old-button');
  const isOut = !(await countingIn(ctx.db, unit, [question.id])).has(question.id);
  return shown(ctx, reviewMessage(tongueIn(ctx, ctx.locale), { contest, tried, question, index, isOut }));
}

export async function openUnits(ctx: Ctx, contestId: string): Promise<Reply> {
  const { contest, unit, person } = await seeContest(ctx, ctx.db, contestId);
  if (!may(person, 'see_figures', unit)) throw new UserError('router-no-right');
  if (contest.state !== 'closed' || contest.askId === null) throw new UserError('contest-review-later');
  const compared = compareUnits(await unitFigures(ctx.db, contest.askId));
  return shown(ctx, unitsMessage(tongueIn(ctx, ctx.locale), contest, compared));
}
