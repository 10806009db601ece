// What a cell's committee can do about who has not answered: by what is asked, or by person; each leads to the desk of its feature.
import { correctableSince } from '../../core/asks/desk/rules.ts';
import type { AskKind } from '../../core/asks/engine.ts';
import { loadAsk } from '../../core/asks/store.ts';
import type { Ctx, Feature, Reply } from '../../core/feature.ts';
import { shown } from '../../core/menu/homes.ts';
import { may } from '../../core/org/rights.ts';
import type { Unit } from '../../core/org/units-store.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { namedUnit } from './access.ts';
import { asksMessage, type Entry, peopleMessage, personMessage } from './missing-messages.ts';
import { missingPeople, type OpenAsk, openAsksIn } from './missing-store.ts';
import { LISTED, type Listed } from './shapes.ts';

/** The roster's own screen, by its data: who may is asked there. */
const ROSTER = { code: 'ro', away: 'away' } as const;
const NOBODY = '00000000-0000-4000-8000-000000000000';

async function entriesOf(ctx: Ctx, unit: Unit): Promise<Entry[]> {
  const open = await openAsksIn(ctx.db, unit, LISTED, correctableSince(ctx.clock.now()));
  const entries: Entry[] = [];
  for (const one of open) {
    const entry = await entryOf(ctx, one);
    // What is over is there to be put right, or not at all.
    if (entry && (one.state === 'open' || entry.record(NOBODY) !== null)) entries.push(entry);
  }
  return entries;
}

async function entryOf(ctx: Ctx, one: OpenAsk): Promise<Entry | null> {
  const found = kindOf(ctx.features(), one.feature);
  const ask = found && (await loadAsk(ctx.db, one.id));
  if (!found || !ask) return null;
  const { kind, feature } = found;
  const isNamed = one.anonymity === 'named';
  // Without names there is no list: only the reminder, which needs none.
  const again =
    one.state === 'open' && feature.buttons?.again ? encodeButton(feature.code, 'again', ask.id) : null;
  return {
    ...one,
    feature: one.feature as Listed,
    title: (await kind.title?.(ctx.db, ask)) ?? '',
    who: isNamed ? (kind.desk?.who(ask) ?? null) : again,
    record: (memberId) => (isNamed ? (kind.desk?.record(ask, memberId) ?? null) : null),
  };
}

function kindOf(features: readonly Feature[], name: string): { kind: AskKind; feature: Feature } | null {
  const feature = features.find(({ asks }) => asks?.[name]);
  const kind = feature?.asks?.[name];
  return feature && kind ? { kind, feature } : null;
}

export async function openAsks(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  const { unit } = await namedUnit(ctx, unitId);
  return shown(ctx, asksMessage(tongueIn(ctx, ctx.locale), unit, await entriesOf(ctx, unit), page));
}

const named = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ id, anonymity }) => (anonymity === 'named' ? [id] : []));

export async function openPeople(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  const { unit } = await namedUnit(ctx, unitId);
  const people = await missingPeople(ctx.db, unit.id, named(await entriesOf(ctx, unit)));
  return shown(ctx, peopleMessage(tongueIn(ctx, ctx.locale), unit, people, page));
}

export async function openPerson(ctx: Ctx, unitId: string, memberId: string): Promise<Reply> {
  const { unit, person } = await namedUnit(ctx, unitId);
  const entries = await entriesOf(ctx, unit);
  const found = (await missingPeople(ctx.db, unit.id, named(entries))).find(
    (one) => one.memberId === memberId,
  );
  // Answered meanwhile, or never asked here.
  if (!found) throw new UserError('summaries-person-none');
  const theirs = entries.filter(({ id }) => found.askIds.includes(id));
  const away = may(person, 'edit_roster', unit) ? encodeButton(ROSTER.code, ROSTER.away, memberId) : null;
  return shown(ctx, personMessage(tongueIn(ctx, ctx.locale), unit, found, { entries: theirs, away }));
}
