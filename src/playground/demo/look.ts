// What one visitor sees at this moment: clock, people, the private chat and the group of the person being played.
import { localDate, localTime } from '../../shared/dates.ts';
import { formatWeekdayDate } from '../../shared/format.ts';
import type { FakeTelegram } from '../telegram/index.ts';
import type { Player } from './cast.ts';
import { inTurn } from './crowd-games.ts';
import { handedOutLinks } from './invitations.ts';
import type { Group, Play, Scene } from './play.ts';
import { type ShownMessage, shownMessages, type View } from './seen.ts';
import { type ShownChapter, shownChapters } from './steps.ts';

export type ShownPlayer = { user: number; name: string; about: string; isJoined: boolean };

export type Look = {
  mode: Scene['mode'];
  isBusy: boolean;
  /** For people ('Thứ Tư, 25/11/2026 08:00') and for the field that takes a date and a time. */
  clock: { text: string; field: string };
  people: ShownPlayer[];
  person: ShownPlayer & { link: string | null };
  private: ShownMessage[];
  menu: { command: string; description: string }[];
  group: {
    id: number;
    title: string;
    isInside: boolean;
    hasBot: boolean;
    memberCount: number;
    messages: ShownMessage[];
    menu: Look['menu'];
  } | null;
  chapters: ShownChapter[];
  /** Whose phone may open what a picture on somebody's screen leads to. */
  phones: { user: number; name: string }[];
};

const MOST_FOUND = 30;

/** `search` narrows the people to those of the whole city whose name or unit fits. */
export async function look(
  play: Play,
  scene: Scene,
  viewer: number,
  search: string,
  view: View,
): Promise<Look> {
  const { stage, cast, groups } = scene;
  const { telegram } = stage;
  const joined = await play.joined();
  const player = cast.find(viewer) ?? cast.administrator;
  const shown = (one: Player): ShownPlayer => ({
    user: one.user,
    name: one.name,
    about: aboutPlayer(one, view, one === cast.recorder),
    isJoined: joined.has(one.user),
  });
  const own = groups.find(({ members }) => members.has(player.user)) ?? groups[0];
  // The secretary leads in the walk, and who leads does not play.
  const playing = cast.cell.filter(
    (one) => joined.has(one.user) && own?.members.has(one.user) && one.part !== 'secretary',
  );
  const facts = {
    isJoined: (one: Player) => joined.has(one.user),
    lastTold: (one: Player) => telegram.last(one.user, 'bot')?.date ?? 0,
    inTurn: () => inTurn({ telegram, say: scene.say, group: own ?? null }, playing),
  };
  const now = stage.clock.now();
  const day = formatWeekdayDate(localDate(now, stage.zone), view.locale);
  const time = localTime(now, stage.zone);
  const links = handedOutLinks(
    telegram,
    cast,
    cast.featured.map(({ user }) => user),
  );
  return {
    mode: scene.mode,
    isBusy: stage.isBusy(),
    clock: {
      text: `${day.charAt(0).toUpperCase()}${day.slice(1)} ${time}`,
      field: `${localDate(now, stage.zone)}T${time}`,
    },
    people: (search === '' ? cast.featured : cast.search(search, MOST_FOUND)).map(shown),
    person: { ...shown(player), link: joined.has(player.user) ? null : (links.get(player.user) ?? null) },
    private: shownMessages(view, player.user, player.user),
    menu: telegram.commandMenu(player.user, player.user),
    group: own === undefined ? null : lookAtGroup(own, telegram, player.user, view),
    chapters: shownChapters(scene.mode, cast, facts, view.say),
    phones: [...cast.cell, ...cast.neighbours, ...(cast.leader ? [cast.leader] : [])]
      .filter((one) => one !== player && joined.has(one.user))
      .map(({ user, name }) => ({ user, name })),
  };
}

function lookAtGroup(group: Group, telegram: FakeTelegram, viewer: number, view: View): Look['group'] {
  const isInside = group.members.has(viewer);
  return {
    id: group.id,
    title: group.title,
    isInside,
    hasBot: group.hasBot,
    memberCount: group.members.size,
    messages: isInside ? shownMessages(view, group.id, viewer) : [],
    menu: isInside && group.hasBot ? telegram.commandMenu(viewer, group.id) : [],
  };
}

function aboutPlayer({ part, unitPath, group }: Player, { say }: View, isRecorder: boolean): string {
  const place = [group, unitPath.at(-1)].filter((name) => name !== null && name !== undefined);
  return [say(isRecorder ? 'playground-part-of-meetings' : `playground-part-${part}`), ...place].join(' · ');
}
