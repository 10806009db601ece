// Inviting: choose a unit, get the links of those who have not joined, as a file, as slips, and the shared links.
import type { Message } from '../../channels/channel.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import { invitees, personalCodes, sharedCode } from '../../core/org/invites-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { may, whereMay } from '../../core/org/rights.ts';
import { countWithin, loadChildren, loadFigures, loadUnit } from '../../core/org/units-store.ts';
import { inTransaction } from '../../db/index.ts';
import { addDays, localDate } from '../../shared/dates.ts';
import { UserError } from '../../shared/errors.ts';
import { formatDate } from '../../shared/format.ts';
import { paper } from '../../shared/paper/paper.ts';
import { type Invited, linksFile, slipsFile } from './files.ts';
import { type Branch, linksAsTexts, placePicker, sharedLinks, slipSheet, unitPicker } from './messages.ts';
import { howToInvite, MOST_AT_ONCE } from './rules.ts';

const VALID_DAYS = 14;

export async function openInvites(ctx: Ctx): Promise<Reply> {
  const places = tops(whereMay(await ctx.person(), 'invite'));
  const [only] = places;
  if (!only) throw new UserError('router-no-right');
  return places.length === 1 ? openUnit(ctx, only.id) : { messages: [placePicker(ctx.say, places)] };
}

/** The links of this unit, or the choice of a unit below it. */
export async function openUnit(ctx: Ctx, unitId: string): Promise<Reply> {
  const unit = await unitToInvite(ctx, unitId);
  const branch = await branchOf(ctx, unit);
  if (howToInvite(branch.people, branch.below.length) === 'everyone') return invite(ctx, unit);
  const picker = unitPicker(ctx.say, unit, branch, 0);
  return ctx.incoming.kind === 'button' ? { edit: picker } : { messages: [picker] };
}

export async function turnPage(ctx: Ctx, unitId: string, page: number): Promise<Reply> {
  const unit = await unitToInvite(ctx, unitId);
  return { edit: unitPicker(ctx.say, unit, await branchOf(ctx, unit), page) };
}

export const inviteEveryone = async (ctx: Ctx, unitId: string): Promise<Reply> =>
  invite(ctx, await unitToInvite(ctx, unitId));

/** The people of a higher unit itself, without those of the units below. */
export const inviteOwn = async (ctx: Ctx, unitId: string): Promise<Reply> =>
  invite(ctx, await unitToInvite(ctx, unitId), true);

async function invite(ctx: Ctx, unit: UnitRef, ownOnly = false): Promise<Reply> {
  const by = await ctx.person();
  if (by.accountId === null) throw new UserError('router-open-private-first');
  const accountId = by.accountId;
  const now = ctx.clock.now();
  const made = await inTransaction(ctx.db, async (tx) => {
    const people = await invitees(tx, unit, ownOnly);
    if (people.length > MOST_AT_ONCE) throw new UserError('invites-too-many', { max: MOST_AT_ONCE });
    const codes = await personalCodes(tx, people, accountId, now);
    await audit(tx, now, by, {
      action: 'invites.made',
      unitId: unit.id,
      detail: { people: people.length },
    });
    return {
      people: people.map((person) => ({ ...person, code: codes.get(person.id)! })),
      unitCode: await sharedCode(tx, 'unit', unit.id, accountId, now),
      groupCode: await sharedCode(tx, 'group', unit.id, accountId, now),
    };
  });
  const channel = ctx.channel(ctx.incoming.channel);
  const invited = made.people.map(
    ({ fullName, unitName, code }): Invited => ({ fullName, unitName, link: linkTo(channel.link, code) }),
  );
  const shared = {
    unit: linkTo(channel.link, made.unitCode),
    group: linkTo(channel.groupLink, made.groupCode),
  };
  const lastDay = formatDate(addDays(localDate(now, ctx.zone), VALID_DAYS));
  return {
    messages: [
      ...(await personalMessages(ctx, unit, invited, lastDay)),
      sharedLinks(ctx.say, unit, shared, lastDay),
    ],
  };
}

async function personalMessages(
  ctx: Ctx,
  unit: UnitRef,
  invited: Invited[],
  lastDay: string,
): Promise<Message[]> {
  if (invited.length === 0) return [{ text: ctx.say('invites-nobody', { unit: unit.name }) }];
  const { files, textLength } = ctx.channel(ctx.incoming.channel).capabilities;
  const text = ctx.say('invites-made', { people: invited.length, unit: unit.name });
  if (!files) return [{ text }, ...linksAsTexts(ctx.say, invited, textLength)];
  return [{ text, file: linksFile(invited) }, await slips(ctx, invited, lastDay)];
}

/** The links stand in the other file: without the slips the rest still arrives, and it is said. */
async function slips(ctx: Ctx, invited: Invited[], lastDay: string): Promise<Message> {
  try {
    const pdf = await paper.print(slipSheet(ctx.say, invited, lastDay));
    return { text: ctx.say('invites-slips'), file: slipsFile(pdf) };
  } catch (error) {
    ctx.log.error({ err: error }, 'invitation slips not printed');
    return { text: ctx.say('invites-no-slips') };
  }
}

/** @throws UserError while the platform has not told us our own name */
function linkTo(make: (code: string) => string, code: string): string {
  try {
    return make(code);
  } catch {
    throw new UserError('invites-no-link-yet');
  }
}

async function unitToInvite(ctx: Ctx, unitId: string): Promise<UnitRef> {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || unit.endedAt !== null || !may(await ctx.person(), 'invite', unit))
    throw new UserError('router-no-right');
  return unit;
}

/** Units below that may be chosen (tổ are invited with their cell), people of the whole branch, and of the unit itself. */
async function branchOf(ctx: Ctx, unit: UnitRef): Promise<Branch> {
  const below = (await loadChildren(ctx.db, unit.id)).filter(({ kind }) => kind !== 'cell_group');
  const figures = await loadFigures(ctx.db, [unit.id]);
  const { members: own } = await countWithin(ctx.db, unit.id);
  return { below, people: figures.get(unit.id)?.members ?? 0, own };
}

/** A unit inside another one of the list adds nothing. */
const tops = (units: UnitRef[]): UnitRef[] =>
  units.filter(
    (unit, at) =>
      !units.some(
        (other, index) =>
          index !== at &&
          unit.path.startsWith(other.path) &&
          (other.path.length < unit.path.length || index < at),
      ),
  );
