// The desk of an ask: those of its audience a person may see or answer for, by cell or by tổ.
import type { Sql } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import type { Ctx } from '../../feature.ts';
import type { Person } from '../../org/person.ts';
import { type Act, whereMay } from '../../org/rights.ts';
import type { ChoiceAsk, Kinds } from '../choice-rules.ts';
import type { Ask } from '../shapes.ts';
import { loadAsk, type Participant } from '../store.ts';
import { isNowhere, type Scope, scopeFrom, stillOpen } from './rules.ts';
import { askedUnits, participantsIn } from './store.ts';

type Place = { kind: ChoiceAsk; ask: Ask; person: Person; scope: Scope };
export type Desk = Place & { people: Participant[] };

/** The ask, and where the presser may do this in it. @throws UserError when that is nowhere */
export async function placeAt(
  ctx: Ctx,
  sql: Sql,
  kinds: Kinds,
  { askId, act }: { askId: string; act: Act },
): Promise<Place> {
  if (ctx.incoming.chatKind !== 'private') throw new UserError('router-only-private');
  const ask = await loadAsk(sql, askId);
  const kind = ask && kinds[ask.feature];
  if (!ask || !kind) throw new UserError('router-old-button');
  const person = await ctx.person();
  const held = whereMay(person, act);
  const asked = await askedUnits(
    sql,
    ask,
    held.map(({ id }) => id),
  );
  const scope = scopeFrom(held.filter(({ id }) => asked.has(id)));
  if (isNowhere(scope)) throw new UserError('router-no-right');
  return { kind, ask, person, scope };
}

export async function withPeople(sql: Sql, place: Place): Promise<Desk> {
  const { cells, groups } = place.scope;
  const ids = [...cells, ...groups].map(({ id }) => id);
  return { ...place, people: await participantsIn(sql, place.ask.id, place.kind.item, ids) };
}

/** For answering for others: while the ask is open, and a day longer for corrections in whole cells. */
export async function openDesk(ctx: Ctx, sql: Sql, kinds: Kinds, askId: string): Promise<Desk> {
  const place = await placeAt(ctx, sql, kinds, { askId, act: 'answer_for_another' });
  const scope = stillOpen(place.ask, place.scope, ctx.clock.now());
  if (isNowhere(scope)) throw new UserError(place.kind.words.over);
  if (place.kind.choices(place.ask).length === 0) throw new UserError('router-old-button');
  return withPeople(sql, { ...place, scope });
}

/** Who answers for others, as it is kept beside the answer. */
export function recorderOf({ person }: Pick<Desk, 'person'>): string {
  if (!person.member) throw new UserError('router-not-joined');
  return person.member.id;
}
