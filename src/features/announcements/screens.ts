// /thongbao: what is addressed to a person, what was sent, and one announcement.

import type { Message } from '../../channels/channel.ts';
import { askingUnits } from '../../core/asks/audience/choice.ts';
import { describeAudience } from '../../core/asks/audience/messages.ts';
import { narrowedBy } from '../../core/asks/audience/rules.ts';
import { choiceButtons } from '../../core/asks/choice-rules.ts';
import { correctableUntil } from '../../core/asks/desk/rules.ts';
import { liveFigures } from '../../core/asks/results-store.ts';
import { loadAsk } from '../../core/asks/store.ts';
import { loadViewer } from '../../core/asks/viewer-store.ts';
import type { Ctx, MenuEntry, Reply } from '../../core/feature.ts';
import { startForm } from '../../core/forms/forms.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { UserError } from '../../shared/errors.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { mayFollow, maySeeNames, mayWithdraw, senderIn } from './access.ts';
import { countsBelow } from './ask.ts';
import { announcementForm, emptyDraft } from './form.ts';
import { closedText, figureLines, LOOK, openText, unitLines, withdrawnText } from './messages.ts';
import { homeScreen, unitChoices, viewScreen } from './screen-messages.ts';
import { type Announcement, CODE, type Confirm, ITEM } from './shapes.ts';
import { addressee, announcementOfAsk, loadAnnouncement, openFor, recentOf, unitsById } from './store.ts';

const MOST_SHOWN = 6;

const show = (ctx: Ctx, message: Message): Reply =>
  ctx.incoming.kind === 'button' ? { edit: message } : { messages: [message] };

export async function openHome(ctx: Ctx): Promise<Reply> {
  const person = await ctx.person();
  if (person.member === null && person.roles.length === 0) throw new UserError('router-not-joined');
  const units = person.member ? askingUnits(person) : [];
  const addressed = person.member ? await openFor(ctx.db, person.member.id) : [];
  const recent = await recentOf(
    ctx.db,
    units.map(({ id }) => id),
    MOST_SHOWN,
  );
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const sent = await Promise.all(
    recent.map(async (announcement) => {
      const figures = announcement.askId ? await liveFigures(ctx.db, announcement.askId) : null;
      return {
        announcement,
        unitName: names.get(announcement.unitId) ?? '',
        answered: figures?.answered ?? 0,
        expected: figures?.expected ?? 0,
      };
    }),
  );
  const home = { addressed, sent, mayWrite: units.length > 0, severalUnits: units.length > 1 };
  return show(ctx, homeScreen(tongueIn(ctx, ctx.locale), home));
}

/** `Soạn thông báo`; who may announce in several units chooses first. */
export async function openNew(ctx: Ctx): Promise<Reply> {
  const units = askingUnits(await ctx.person());
  const [only] = units;
  if (!only) throw new UserError('router-no-right');
  return units.length > 1 ? { edit: unitChoices(ctx.say, units) } : openNewIn(ctx, only.id);
}

export async function openNewIn(ctx: Ctx, unitId: string): Promise<Reply> {
  await senderIn(ctx, ctx.db, unitId);
  return startForm(ctx, announcementForm, emptyDraft(unitId));
}

/** By its ask: what notices lead to. */
export async function openOfAsk(ctx: Ctx, askId: string): Promise<Reply> {
  const announcement = await announcementOfAsk(ctx.db, askId);
  if (!announcement) throw new UserError('router-old-button');
  return openOne(ctx, announcement.id);
}

/** For those it is addressed to, and for those who may announce in the unit it is from. */
export async function openOne(ctx: Ctx, id: string): Promise<Reply> {
  const announcement = await loadAnnouncement(ctx.db, id);
  const ask = announcement?.askId ? await loadAsk(ctx.db, announcement.askId) : null;
  const unit = announcement && (await loadUnit(ctx.db, announcement.unitId));
  if (!announcement || !ask || !unit) throw new UserError('router-old-button');
  const person = await ctx.person();
  const own = person.member ? await addressee(ctx.db, ask.id, person.member.id) : null;
  const follows = mayFollow(person, unit, announcement);
  if (!own && !follows) throw new UserError('router-no-right');

  const tongue = tongueIn(ctx, ctx.locale);
  const shown = { announcement, unitName: unit.name };
  const { state } = announcement;
  const place = { channel: ctx.incoming.channel, chat: person.chatId ?? '' };
  const viewer = own && (await loadViewer(ctx.db, ask.id, ITEM, place));
  const said = { answer: (viewer?.answer ?? null) as Confirm | null, recordedBy: viewer?.recordedBy ?? null };
  const to = own && person.member?.standing === 'participant' ? own.address : 'member';
  const figures = await liveFigures(
    ctx.db,
    ask.id,
    follows || unit.kind === 'cell' ? '/' : (own?.unitPath ?? '/'),
  );
  const lines =
    state === 'withdrawn'
      ? [withdrawnText(tongue, unit.name, announcement.createdAt)]
      : state === 'sent'
        ? [openText(tongue, shown, { to, own: said })]
        : [closedText(tongue, shown, figures, { to, ...said })];
  if (follows && state !== 'withdrawn') {
    const isBranch = unit.kind !== 'cell' && state === 'closed';
    const byUnit = isBranch ? unitLines(tongue, await countsBelow(ctx.db, ask, unit)) : [];
    lines.push('', await audienceLine(ctx, announcement, unit, figures.expected + figures.exempt));
    if (state === 'sent')
      lines.push(ctx.say('announcements-so-far'), ...figureLines(tongue, announcement, figures));
    if (byUnit.length > 0) lines.push('', ...byUnit);
  }
  const now = ctx.clock.now();
  const isOpen = ask.state === 'open' && now < ask.closesAt;
  const rights = {
    answer: isOpen && own ? choiceButtons(LOOK, ctx.say, ask, LOOK.choices(ask)) : [],
    names: state !== 'withdrawn' && now < correctableUntil(ask) && maySeeNames(person, unit),
    withdraw: state === 'sent' && mayWithdraw(person, unit, announcement),
  };
  return show(ctx, viewScreen(ctx.say, announcement, lines, rights));
}

/** Whom it went to; single people are a number here. */
async function audienceLine(
  ctx: Ctx,
  { audience }: Announcement,
  unit: { name: string },
  people: number,
): Promise<string> {
  const tongue = tongueIn(ctx, ctx.locale);
  const by = narrowedBy(audience);
  if (by === 'members') return ctx.say('announcements-to-people', { people });
  const names = audience.units
    ? (await unitsById(ctx.db, audience.units)).map(({ name }) => name)
    : (audience.roles ?? []);
  return ctx.say('announcements-to', { audience: describeAudience(tongue, { unit, by, names, people }) });
}

/** One entry; first in the menu while something waits for an answer. */
export async function announcementsMenu(ctx: Ctx): Promise<MenuEntry[]> {
  const { member, roles } = await ctx.person();
  if (!member && roles.every(({ role }) => role === 'administrator')) return [];
  const waiting = member
    ? (await openFor(ctx.db, member.id)).filter(({ answer }) => answer === null).length
    : 0;
  const label = ctx.say('announcements-label');
  return [
    {
      label: waiting > 0 ? ctx.say('announcements-label-waiting', { label, count: waiting }) : label,
      data: encodeButton(CODE, 'home'),
      rank: waiting > 0 ? 1 : 23,
    },
  ];
}
