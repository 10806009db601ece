// The list of things to try: a walk for a stranger, with shortcuts to the right person and moment.
import type { Say } from '../../shared/texts.ts';
import type { Cast, Player } from './cast.ts';
import type { MoveName } from './moves.ts';
import { SETUP_CODE } from './stage.ts';

/** `story`: the cell is set up and its people have joined. `empty`: nothing was done yet. */
export const MODES = ['story', 'empty'] as const;
export type Mode = (typeof MODES)[number];

type Who = 'administrator' | 'secretary' | 'group_leader' | 'joined' | 'not_joined';

type Step = {
  /** The step's name in the texts. */
  name: string;
  who?: Who;
  move?: MoveName;
  /** Sent for the person when its shortcut is pressed. */
  send?: 'setup_link' | 'sample_file' | 'invite_command' | 'menu_command' | 'data_command' | 'bind_command';
};

const STEPS: Readonly<Record<Mode, readonly Step[]>> = {
  story: [
    { name: 'story-menu', who: 'secretary', send: 'menu_command' },
    { name: 'story-wednesday', move: 'wednesday' },
    { name: 'story-choose', who: 'group_leader' },
    { name: 'story-approve', who: 'secretary' },
    { name: 'story-join', who: 'not_joined' },
    { name: 'story-monday', move: 'monday-morning' },
    { name: 'story-heard', who: 'joined' },
    { name: 'story-for-others', who: 'secretary' },
    { name: 'story-evening', move: 'monday-evening' },
    { name: 'story-mydata', who: 'joined', send: 'data_command' },
  ],
  empty: [
    { name: 'empty-setup', who: 'administrator', send: 'setup_link' },
    { name: 'empty-import', who: 'administrator', send: 'sample_file' },
    { name: 'empty-invite', who: 'administrator', send: 'invite_command' },
    { name: 'empty-secretary', who: 'secretary' },
    { name: 'empty-members', who: 'group_leader' },
    { name: 'empty-group', who: 'secretary' },
    { name: 'empty-bind', who: 'secretary', send: 'bind_command' },
    { name: 'empty-choose', who: 'group_leader', move: 'wednesday' },
    { name: 'empty-monday', who: 'group_leader', move: 'monday-morning' },
    { name: 'empty-evening', move: 'monday-evening' },
  ],
};

export type ShownStep = {
  title: string;
  /** What the visitor does and should see. */
  text: string;
  user: { id: number; label: string } | null;
  move: { name: MoveName; label: string } | null;
  send: { what: SendName; label: string } | null;
};
type SendName = NonNullable<Step['send']>;

/** Text, link or file behind a shortcut; `group`: written in the group, not in private. */
export const SHORTCUTS: Readonly<
  Record<SendName, { link?: string; text?: string; file?: true; group?: true }>
> = {
  setup_link: { text: `/start ${SETUP_CODE}` },
  sample_file: { file: true },
  invite_command: { text: '/moi' },
  menu_command: { text: '/menu' },
  data_command: { text: '/dulieu' },
  bind_command: { text: '/lienket', group: true },
};
export const SEND_NAMES = Object.keys(SHORTCUTS) as [SendName, ...SendName[]];

export type Facts = {
  isJoined: (player: Player) => boolean;
  /** When the service last wrote to this person; 0: never. */
  lastTold: (player: Player) => number;
};

/** The steps in the visitor's language. */
export function shownSteps(mode: Mode, cast: Cast, facts: Facts, say: Say): ShownStep[] {
  return STEPS[mode].map(({ name, who, move, send }) => {
    const player = who === undefined ? undefined : find(who, cast, facts);
    return {
      title: say(`playground-step-${name}`),
      text: say(`playground-step-${name}-text`),
      user: player ? { id: player.user, label: player.name } : null,
      move: move ? { name: move, label: say(`playground-move-${move}`) } : null,
      send: send ? { what: send, label: say(`playground-send-${send}`) } : null,
    };
  });
}

function find(who: Who, cast: Cast, { isJoined, lastTold }: Facts): Player | undefined {
  const members = cast.cell.filter((player) => player.part === 'member');
  if (who === 'administrator') return cast.administrator;
  if (who === 'joined') return members.find(isJoined);
  if (who === 'not_joined') return members.findLast((player) => !isJoined(player));
  const fitting = cast.cell.filter((player) => player.part === who);
  // The group leader whose turn it is was told last; before that, the first tổ has the turn.
  return fitting.sort((a, b) => lastTold(b) - lastTold(a) || (a.group ?? '').localeCompare(b.group ?? ''))[0];
}
