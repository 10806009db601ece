// A meeting people were invited to moves, changes or is called off: everyone is told at once, outside the budget.
import type { Locale, Message } from '../../../channels/channel.ts';
import { cancelAsk, livingRef, rescheduleAsk } from '../../../core/asks/engine.ts';
import { postAsk } from '../../../core/asks/places.ts';
import { type Target, targetsOf } from '../../../core/asks/places-rules.ts';
import { groupsIn, seats } from '../../../core/asks/places-store.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import { sightOf } from '../../../core/asks/viewer.ts';
import { dropNotices } from '../../../core/delivery/notices.ts';
import { enqueue, type Outgoing, PRIORITY, touchLiving } from '../../../core/delivery/outbox.ts';
import type { Services } from '../../../core/feature.ts';
import { reachMembers } from '../../../core/org/reach-store.ts';
import type { Tx } from '../../../db/index.ts';
import { localDate } from '../../../shared/dates.ts';
import { type Tongue, tongueIn } from '../../../shared/tongue.ts';
import { type Meeting, RSVP_ITEM, standingsOf } from '../shapes.ts';
import { calendarOf } from './calendar.ts';
import { newsLines, newsMessage } from './messages.ts';
import { tellOverseers } from './overseers.ts';
import { chaseTimes, dropReminders, planReminders } from './reminders.ts';
import { loadScene } from './scene.ts';
import type { News, Scene } from './shapes.ts';
import { localesOf, rsvpsOf, settleAbsences } from './store.ts';

/** The meeting already stands at its new time; `was`: the one before. Answers given are kept. False: they are no longer taken. */
export async function invitationMoved(
  services: Services,
  tx: Tx,
  meeting: Meeting,
  was: Date,
): Promise<boolean> {
  const { zone } = services;
  const { rsvpAskId, startsAt } = meeting;
  if (rsvpAskId === null) return false;
  const nudgesAt = await chaseTimes(services, tx, meeting);
  const isOpen = await rescheduleAsk(services, tx, rsvpAskId, { closesAt: startsAt, nudgesAt });
  if (isOpen) await settleAbsences(tx, rsvpAskId, localDate(startsAt, zone));
  await dropNotices(tx, `meetings-soon:${meeting.id}:`);
  await planReminders(services, tx, meeting);
  await tellInvited(services, tx, meeting.id, 'moved', was, isOpen);
  if (isOpen) await inviteReturned(services, tx, meeting);
  return isOpen;
}

/** Another place or address: the letter follows, and everyone is told. */
export async function invitationChanged(services: Services, tx: Tx, meeting: Meeting): Promise<void> {
  if (meeting.rsvpAskId === null) return;
  await touchLiving(tx, livingRef(meeting.rsvpAskId));
  await tellInvited(services, tx, meeting.id, 'changed', meeting.startsAt, true);
}

/** The meeting is already called off. */
export async function invitationCancelled(services: Services, tx: Tx, meeting: Meeting): Promise<void> {
  if (meeting.rsvpAskId === null) return;
  await cancelAsk(services, tx, meeting.rsvpAskId);
  await dropNotices(tx, `meetings-soon:${meeting.id}:`);
  await dropReminders(tx, meeting.id);
  await tellInvited(services, tx, meeting.id, 'cancelled', meeting.startsAt, false);
}

/** Who was away on the former day and is there on the new one gets the invitation. */
async function inviteReturned(services: Services, tx: Tx, meeting: Meeting): Promise<void> {
  const scene = await loadScene(tx, meeting.id);
  if (!scene || meeting.rsvpAskId === null) return;
  await postAsk(
    tx,
    { id: meeting.rsvpAskId, closesAt: meeting.startsAt },
    {
      unit: scene.unit,
      date: localDate(meeting.startsAt, services.zone),
      membersOnly: true,
      standings: standingsOf(meeting),
    },
  );
}

/** Groups, and privately those in none of them; who comes gets the calendar file of the new version. */
async function tellInvited(
  services: Services,
  tx: Tx,
  meetingId: string,
  news: News,
  was: Date,
  isOpen: boolean,
): Promise<void> {
  const scene = await loadScene(tx, meetingId);
  const ask = scene?.meeting.rsvpAskId ? await loadAsk(tx, scene.meeting.rsvpAskId) : null;
  if (!scene || !ask) return;
  const { meeting, unit } = scene;
  const standings = standingsOf(meeting);
  const people = await seats(tx, unit, { date: localDate(was, services.zone), standings });
  const targets = targetsOf(await groupsIn(tx, unit), people, { membersOnly: true });
  const locales = await localesOf(
    tx,
    targets.flatMap(({ accountId }) => accountId ?? []),
  );
  const coming = await comers(services, tx, scene, news, was);
  const askId = isOpen ? ask.id : null;
  const key = `meetings-${news}:${meeting.id}:${meeting.sequence}`;
  const items: Outgoing[] = [...coming];
  const told = new Set(coming.map(({ accountId }) => accountId));
  for (const target of targets) {
    if (target.accountId !== null && told.has(target.accountId)) continue;
    const tongue = await tongueFor(services, tx, ask, target, locales);
    if (tongue === null) continue;
    const message = newsMessage(tongue, meeting, news, was, askId);
    items.push(sendTo(target, `${key}@${target.place.channel}:${target.place.chat}`, message));
  }
  await enqueue(tx, items);
  await tellOverseers(services, tx, scene, key, (tongue) => ({
    text: newsLines(tongue, meeting, news, was).join('\n'),
  }));
  services.wake();
}

/** To those who said they come, where files can be sent. */
async function comers(
  services: Services,
  tx: Tx,
  { meeting, unit }: Scene,
  news: News,
  was: Date,
): Promise<Outgoing[]> {
  const rsvps = await rsvpsOf(tx, meeting);
  const ids = [...rsvps].filter(([, { rsvp }]) => rsvp === 'come').map(([id]) => id);
  const file = calendarOf(meeting, unit.name, services.clock.now());
  return (await reachMembers(tx, ids))
    .filter(({ channel }) => services.channel(channel).capabilities.files)
    .map(({ channel, chat, accountId, locale }) => {
      const tongue = tongueIn(services, locale);
      const text = [
        ...newsLines(tongue, meeting, news, was),
        tongue.say(news === 'cancelled' ? 'rsvp-news-file-cancelled' : 'rsvp-news-file'),
      ].join('\n');
      const key = `meetings-${news}:${meeting.id}:${meeting.sequence}:ics:${accountId}`;
      return sendTo({ place: { channel, chat }, accountId }, key, { text, file });
    });
}

async function tongueFor(
  services: Services,
  tx: Tx,
  ask: Ask,
  { place, accountId }: Target,
  locales: ReadonlyMap<string, Locale>,
): Promise<Tongue | null> {
  if (accountId !== null) return tongueIn(services, locales.get(accountId) ?? services.defaultLocale);
  const sight = await sightOf(services, tx, ask, place, { item: RSVP_ITEM, membersOnly: true });
  return sight?.tongue ?? null;
}

const sendTo = ({ place, accountId }: Omit<Target, 'memberId'>, key: string, message: Message): Outgoing => ({
  kind: 'send',
  key,
  place,
  priority: PRIORITY.prompt,
  message,
  // Better said twice than not at all; a calendar takes the same version of the file twice without harm.
  whenUncertain: 'resend',
  accountId,
});
