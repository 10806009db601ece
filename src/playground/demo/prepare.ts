// Sets the scene of the story by the real path: setup code, roster file, invitations, consent, a bound group, meetings.
import { loadPerson } from '../../core/org/person-store.ts';
import { loadChildren, loadUnit } from '../../core/org/units-store.ts';
import { inTransaction } from '../../db/index.ts';
import { registrationsOf } from '../../features/pledges/register/store.ts';
import { localDate, mondayOf } from '../../shared/dates.ts';
import type { Say } from '../../shared/texts.ts';
import { addBot, makeGroup } from './acts.ts';
import type { Player } from './cast.ts';
import { createHands, type Hands } from './hands.ts';
import { handedOutLinks } from './invitations.ts';
import { nextOn } from './moves.ts';
import type { Scene } from './play.ts';
import { holdMeeting, planMeetings } from './prepare-meetings.ts';
import { liveYear } from './prepare-year.ts';
import { SETUP_CODE } from './stage.ts';
import { insertPast } from './weeks-store.ts';

/** So many of the cell are left for the visitor to bring in. */
const LEFT_OUT = 6;
/** Of those, so many already sit in the group. */
const IN_GROUP_NOT_JOINED = 3;
/** Of those who have joined, so many registered nothing this year. */
const NOT_REGISTERED = 2;
/** Stories the secretary has approved. */
const APPROVED = 2;
/** Pages of the list before them: the first ones in the alphabet are all alike. */
const PAGES_IN = 3;
/** When the visitor finds it: Wednesday, shortly before the month is asked about, and before a reader is. */
const READY_AT = { weekday: 3, time: '07:45' } as const;

const NEXT_PAGE = '»';
const MOST_PAGES = 10;

/** `say`: the language of the people's own texts; `progress` gets a line for each part. */
export async function prepareStory(scene: Scene, say: Say, progress: (line: string) => void): Promise<void> {
  const { stage, cast, sampleFile } = scene;
  const hands = createHands(stage);
  const [secretary] = cast.cell;
  if (!secretary) throw new Error('the sample city has no cell for the story');

  progress(say('playground-progress-import'));
  await hands.write(cast.administrator, `/start ${SETUP_CODE}`);
  await hands.send(cast.administrator, sampleFile);
  await hands.tap(cast.administrator, { label: say('roster-confirm') });

  progress(say('playground-progress-year'));
  const setting = await settingOf(scene, secretary, say);
  await liveYear(setting);
  await liveWeeks(scene, setting.cell.id, setting.silentCellId);

  progress(say('playground-progress-join'));
  await invite(scene, hands, secretary.unitPath.slice(0, -1), say('invites-everyone', { people: 0 }));
  if (cast.cityLeader) await invite(scene, hands, [], say('invites-own', { people: 0 }));
  const others = [cast.cityLeader, cast.leader, ...cast.neighbours].filter((player) => player !== undefined);
  await join(scene, [secretary, ...others], cast.administrator, say);
  await hands.write(secretary, '/moi');
  const joining = cast.cell.slice(1, cast.cell.length - LEFT_OUT);
  await join(scene, joining, secretary, say);

  progress(say('playground-progress-group'));
  const notJoined = cast.cell.slice(cast.cell.length - LEFT_OUT);
  const group = makeGroup(scene, secretary.user, [...joining, ...notJoined.slice(0, IN_GROUP_NOT_JOINED)]);
  addBot(scene, group, secretary.user);
  await stage.settle();
  await hands.write(secretary, '/lienket', group.id);
  await hands.tap(secretary, { label: say('groups-members_only') }, group.id);
  await hands.tap(secretary, { label: say('readings-bound-ok') }, group.id);

  progress(say('playground-progress-stories'));
  await approveStories(scene, hands, secretary, say);

  progress(say('playground-progress-meetings'));
  const meeting = { scene, hands, say, group, joined: [secretary, ...joining] };
  await holdMeeting(meeting);
  await planMeetings(meeting);

  await stage.advance(nextOn(READY_AT, stage.clock.now(), stage.zone));
}

/** The cell of the secretary, as it stands on the roster; two of its people have registered nothing. */
async function settingOf({ stage, cast }: Scene, secretary: Player, say: Say) {
  const { services } = stage.service.app;
  const { administrator } = cast;
  const sender = { id: String(administrator.user), shownName: administrator.name, locale: 'vi' as const };
  const root = (await loadPerson(services.db, 'telegram', sender)).roles[0]?.unit;
  const unitAt = async (unitPath: readonly string[]) => {
    let unit = root && (await loadUnit(services.db, root.id));
    for (const name of unitPath)
      unit = unit && (await loadChildren(services.db, unit.id)).find((one) => one.name === name);
    return unit ?? null;
  };
  const cell = await unitAt(secretary.unitPath);
  if (!cell) throw new Error('the cell of the story is not on the roster');
  const [neighbour] = cast.neighbours;
  const silentCellId = neighbour ? ((await unitAt(neighbour.unitPath))?.id ?? null) : null;
  const today = localDate(stage.clock.now(), stage.zone);
  const year = Number(today.slice(0, 4));
  const listed = await registrationsOf(services.db, cell.id, year, today);
  const idOf = new Map(listed.map(({ fullName, memberId }) => [fullName, memberId]));
  const ids = cast.cell.slice(0, cast.cell.length - LEFT_OUT).flatMap(({ name }) => idOf.get(name) ?? []);
  return {
    services,
    cell,
    silentCellId,
    year,
    secretaryId: ids[0]!,
    memberIds: ids.slice(0, -NOT_REGISTERED),
    say,
  };
}

/** Readings and meetings of the whole city, so that its leaders have figures to look at. */
async function liveWeeks(
  { say, stage: { service, clock, zone } }: Scene,
  storyCellId: string,
  silentCellId: string | null,
): Promise<void> {
  const monday = mondayOf(localDate(clock.now(), zone));
  const title = say('playground-meeting-past');
  await inTransaction(service.app.services.db, (tx) =>
    insertPast(tx, { monday, zone, storyCellId, silentCellId, title }),
  );
}

/** Some, so that one of three suggestions still needs the secretary. */
async function approveStories({ stage }: Scene, hands: Hands, secretary: Player, say: Say): Promise<void> {
  await hands.write(secretary, '/doc');
  await hands.tap(secretary, { label: say('library-open') });
  for (let count = 0; count < APPROVED; count += 1) {
    await hands.tap(secretary, { label: say('library-view-waiting') });
    for (let page = 0; page < PAGES_IN + count; page += 1) await hands.tap(secretary, { label: NEXT_PAGE });
    const list = stage.telegram.last(secretary.user, 'bot');
    const first = list?.buttons[0]?.[0]?.callback_data;
    if (!list || first === undefined) throw new Error('there is no story to approve');
    await hands.tap(secretary, { data: first, messageId: list.id });
    await hands.tap(secretary, { label: say('library-approve') });
    await hands.tap(secretary, { label: say('library-back') });
  }
}

/** The administrator looks for a unit, and gets the links of those whom the label that begins so is for. */
async function invite(
  { stage, cast }: Scene,
  hands: Hands,
  unitPath: readonly string[],
  whom: string,
): Promise<void> {
  const { administrator } = cast;
  const shown = () => stage.telegram.last(administrator.user, 'bot')?.buttons.flat() ?? [];
  await hands.write(administrator, '/moi');
  for (const unit of unitPath) {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const isListed = shown().some(({ text }) => text === unit);
      await hands.tap(administrator, { label: isListed ? unit : NEXT_PAGE });
      if (isListed) break;
    }
  }
  // The label holds their number; of a small unit the links come without asking.
  const [beginning = ''] = whom.split('0');
  const data = shown().find(({ text }) => text.startsWith(beginning))?.callback_data;
  if (data !== undefined) await hands.tap(administrator, { data });
}

/** They open the links that `holder` got for them and agree, all at about the same time. */
async function join(
  { stage, cast }: Scene,
  players: readonly Player[],
  holder: Player,
  say: Say,
): Promise<void> {
  const links = handedOutLinks(stage.telegram, cast, [holder.user]);
  for (const player of players) {
    const link = links.get(player.user);
    if (link === undefined) throw new Error('an invitation is missing');
    stage.telegram.openLink(player.user, link);
  }
  await stage.settle();
  for (const { user } of players) stage.telegram.press(user, user, { label: say('joining-agree') });
  await stage.settle();
}
