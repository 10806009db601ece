// The screens of /thuhoach: a unit's rounds, one of them, the files handed in.
import type { Message } from '../../channels/channel.ts';
import { isPicture } from '../../channels/channel.ts';
import { closedFigures } from '../../core/asks/results-store.ts';
import { loadAsk } from '../../core/asks/store.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { fetchKept } from '../../core/kept-files.ts';
import { shown } from '../../core/menu/homes.ts';
import { audit } from '../../core/org/audit-store.ts';
import { belongsTo, isPartyMember, seesPeopleOf } from '../../core/org/homes-rules.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { instantOf, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { spanOf } from '../../shared/periods.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { fetchesIn, openHome, openRound } from './access.ts';
import { filesMessage, homeMessage, roundMessage, wayButtons } from './messages.ts';
import { registerFor } from './register.ts';
import { mimeOf } from './rules.ts';
import { FEATURE } from './shapes.ts';
import { figuresUnder, handedIn, loadRound, roundsFor, sessionsWithout } from './store.ts';

const ROUNDS_SHOWN = 6;
const SESSIONS_FOR_MS = 60 * 24 * 3_600_000;

export async function openUnit(ctx: Ctx, unitId: string): Promise<Reply> {
  const { unit, starts } = await openHome(ctx, ctx.db, unitId);
  const now = ctx.clock.now();
  const year = spanOf('year', localDate(now, ctx.zone));
  const [from, until] = [year.from, year.until].map((date) => instantOf(date, '00:00', ctx.zone));
  const since = new Date(now.getTime() - SESSIONS_FOR_MS);
  return shown(
    ctx,
    homeMessage(tongueIn(ctx, ctx.locale), {
      unit,
      rounds: await roundsFor(ctx.db, unit.path, ROUNDS_SHOWN),
      sessions: starts ? await sessionsWithout(ctx.db, unit.id, since) : [],
      starts,
      year: await closedFigures(ctx.db, FEATURE, unit.path, from!, until!),
    }),
  );
}

/** Figures of the presser's own unit; of the whole round for who started it. */
export async function roundOf(ctx: Ctx, roundId: string): Promise<Message> {
  const { round, ask, unit, person } = await openRound(ctx, ctx.db, roundId);
  const own = person.member?.unit;
  const isAsked = own?.path.startsWith(unit.path) === true && isPartyMember(person);
  const isAbove = belongsTo(person, unit);
  const inside = person.roles.filter(
    ({ role, unit: held }) => role !== 'administrator' && held.path.startsWith(unit.path),
  );
  if (!isAsked && !isAbove && inside.length === 0) throw new UserError('router-no-right');
  const ends = seesPeopleOf(person, unit);
  const [cell] = inside.filter(({ unit: held }) => held.kind === 'cell');
  const path = ends ? unit.path : (cell?.unit.path ?? own?.path ?? unit.path);
  const { files } = ctx.channel(ctx.incoming.channel).capabilities;
  const tongue = tongueIn(ctx, ctx.locale);
  const register = registerFor(person, unit.path);
  return roundMessage(tongue, {
    round,
    unit,
    ask,
    figures: await figuresUnder(ctx.db, ask.id, path),
    files: (await handedIn(ctx.db, ask.id, fetchesIn(person, unit.path))).length,
    sees: inside.some(({ unit: held }) => held.kind === 'cell' && seesPeopleOf(person, held)),
    takes: ctx.incoming.chatKind === 'private' && (register.cells.length > 0 || register.branch !== null),
    ends,
    answers: isAsked && ask.state === 'open' ? wayButtons(tongue, ask.id, files) : [],
  });
}

export const openOne = async (ctx: Ctx, roundId: string): Promise<Reply> =>
  shown(ctx, await roundOf(ctx, roundId));

export async function openFiles(ctx: Ctx, askId: string, page: number): Promise<Reply> {
  const { round, handed } = await handedTo(ctx, askId);
  const head = { askId, title: round.title, roundId: round.id };
  return { edit: filesMessage(tongueIn(ctx, ctx.locale), head, handed, page) };
}

/** The essays of the cells whose secretary the presser is. @throws UserError for anybody else */
async function handedTo(ctx: Ctx, askId: string) {
  const ask = await loadAsk(ctx.db, askId);
  const round = ask?.feature === FEATURE ? await loadRound(ctx.db, ask.subjectId) : null;
  const unit = round && (await loadUnit(ctx.db, round.unitId));
  if (!round || !unit) throw new UserError('router-old-button');
  const cells = fetchesIn(await ctx.person(), unit.path);
  if (cells.length === 0) throw new UserError('router-no-right');
  return { round, handed: await handedIn(ctx.db, askId, cells) };
}

/** Fetched from the platform it was sent on; that it was is written down. */
export async function fetchFile(ctx: Ctx, askId: string, memberId: string): Promise<Reply> {
  const { round, handed } = await handedTo(ctx, askId);
  const one = handed.find((found) => found.memberId === memberId);
  if (!one) throw new UserError('router-no-right');
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('essays-no-files');
  const name = one.fileName === '' ? 'bai-thu-hoach' : one.fileName;
  const mime = mimeOf(name) ?? 'application/octet-stream';
  const fetched = await fetchKept(ctx, one.fileRef, { name, mime });
  // As a document, whatever it is: what is read must not be made smaller.
  const file = isPicture(fetched) ? { ...fetched, mime: 'application/octet-stream' } : fetched;
  await audit(ctx.db, ctx.clock.now(), await ctx.person(), {
    action: 'essays.fetched',
    unitId: one.unitId,
    subjectId: memberId,
    detail: { round: round.id },
  });
  return { messages: [{ text: ctx.say('essays-file', { name: one.fullName, title: round.title }), file }] };
}
