// The things to try: chapters of a walk for a stranger, with shortcuts to the right person and moment.
import type { Say } from '../../shared/texts.ts';
import type { Cast, Player } from './cast.ts';
import type { MoveName } from './moves.ts';
import { SETUP_CODE } from './stage.ts';

/** `story`: the cell is set up and its people have joined. `empty`: nothing was done yet. */
export const MODES = ['story', 'empty'] as const;
export type Mode = (typeof MODES)[number];

type Who =
  | 'administrator'
  | 'leader'
  | 'city_leader'
  | 'secretary'
  | 'recorder'
  | 'group_leader'
  | 'joined'
  | 'not_joined'
  | 'neighbour'
  | 'in_turn';

type Step = {
  /** The step's name in the texts, after that of its chapter. */
  name: string;
  who?: Who;
  move?: MoveName;
  /** Sent for the person when its shortcut is pressed. */
  send?: SendName;
  /** Others do it too: they press one of these labels, or play what is open. */
  others?: readonly string[] | Play;
};
type Play = 'survey' | 'flower' | 'quick' | 'contest';

/** `moves`: shown in the clock's bar while the chapter is open. */
type Chapter = { name: string; moves: readonly MoveName[]; steps: readonly Step[] };

/** Text or file behind a shortcut; `group`: written in the group, not in private. */
const SHORTCUTS = {
  setup_link: { text: `/start ${SETUP_CODE}` },
  sample_file: { file: true },
  invite: { text: '/moi' },
  menu: { text: '/menu' },
  readings: { text: '/doc' },
  meetings: { text: '/hop' },
  announcements: { text: '/thongbao' },
  surveys: { text: '/khaosat' },
  flowers: { text: '/hoa' },
  contest: { text: '/thi' },
  pledges: { text: '/camket' },
  commendations: { text: '/bieuduong' },
  initiatives: { text: '/mohinh' },
  focus: { text: '/trongtam' },
  essays: { text: '/thuhoach' },
  signs: { text: '/tusoi' },
  settings: { text: '/caidat' },
  summary: { text: '/tonghop' },
  reports: { text: '/baocao' },
  pages: { text: '/trangweb' },
  data: { text: '/dulieu' },
  bind: { text: '/lienket', group: true },
} as const satisfies Record<string, Shortcut>;
type Shortcut = { text?: string; file?: true; group?: true };
type SendName = keyof typeof SHORTCUTS;
export const SEND_NAMES = Object.keys(SHORTCUTS) as [SendName, ...SendName[]];
export const shortcut = (name: SendName): Shortcut => SHORTCUTS[name];

const MONDAY: readonly MoveName[] = ['monday-morning', 'monday-evening'];
const CHAPTERS: Readonly<Record<Mode, readonly Chapter[]>> = {
  story: [
    {
      name: 'monday',
      moves: MONDAY,
      steps: [
        { name: 'menu', who: 'secretary', send: 'menu' },
        { name: 'wednesday', move: 'wednesday' },
        { name: 'choose', who: 'group_leader' },
        { name: 'approve', who: 'secretary' },
        { name: 'join', who: 'not_joined' },
        { name: 'morning', move: 'monday-morning' },
        {
          name: 'heard',
          who: 'joined',
          others: ['readings-answer-heard', 'readings-answer-heard', 'readings-answer-missed'],
        },
        { name: 'for-others', who: 'secretary', send: 'readings' },
        { name: 'evening', move: 'monday-evening' },
        { name: 'mydata', who: 'joined', send: 'data' },
      ],
    },
    {
      name: 'invite',
      moves: ['meeting-week-before', 'meeting-days-before', 'meeting-day-before'],
      steps: [
        { name: 'home', who: 'secretary', send: 'meetings' },
        { name: 'prepared', who: 'secretary', move: 'meeting-week-before' },
        { name: 'send', who: 'secretary' },
        { name: 'come', who: 'joined', others: ['rsvp-come'] },
        { name: 'away', who: 'group_leader' },
        { name: 'missing', who: 'secretary', send: 'meetings' },
        { name: 'chase', who: 'recorder', move: 'meeting-days-before' },
        { name: 'remind', move: 'meeting-day-before' },
      ],
    },
    {
      name: 'meeting',
      moves: ['meeting-time', 'meeting-over'],
      steps: [
        { name: 'held', who: 'secretary', send: 'meetings' },
        { name: 'open', who: 'secretary', move: 'meeting-time' },
        { name: 'tap', who: 'joined', others: ['meeting-attendance-status-present'] },
        { name: 'wall', who: 'secretary' },
        { name: 'list', who: 'recorder', send: 'meetings' },
        { name: 'vote', who: 'recorder', send: 'meetings' },
        {
          name: 'poll',
          who: 'secretary',
          send: 'meetings',
          others: ['yes', 'yes', 'no', 'other'].map((answer) => `meeting-votes-poll-choice-${answer}`),
        },
        { name: 'close', who: 'secretary', move: 'meeting-over' },
        { name: 'task', who: 'secretary', send: 'meetings' },
        { name: 'other-cell', who: 'neighbour', send: 'meetings' },
      ],
    },
    {
      name: 'announcement',
      moves: ['afternoon', 'after-five'],
      steps: [
        { name: 'write', who: 'secretary', send: 'announcements' },
        {
          name: 'received',
          who: 'joined',
          others: ['announcements-confirm-received', 'announcements-confirm-done'],
        },
        { name: 'chase', who: 'recorder', move: 'afternoon' },
        { name: 'result', who: 'secretary', move: 'after-five' },
        { name: 'leader', who: 'leader', send: 'announcements' },
        { name: 'neighbour', who: 'neighbour' },
      ],
    },
    {
      name: 'survey',
      moves: ['afternoon', 'after-five'],
      steps: [
        { name: 'write', who: 'secretary', send: 'surveys' },
        { name: 'send', who: 'secretary' },
        { name: 'answer', who: 'joined', send: 'surveys' },
        { name: 'others', others: 'survey' },
        { name: 'end', who: 'secretary', send: 'surveys' },
        { name: 'leader', who: 'leader', send: 'surveys' },
      ],
    },
    {
      name: 'flower',
      moves: ['half-minute'],
      steps: [
        { name: 'bank', who: 'secretary', send: 'contest' },
        { name: 'set-up', who: 'secretary', send: 'flowers' },
        { name: 'pass', who: 'secretary' },
        { name: 'pick', who: 'in_turn' },
        { name: 'judge', who: 'secretary' },
        { name: 'help', who: 'in_turn' },
        { name: 'rest', others: 'flower' },
        { name: 'end', who: 'secretary' },
        { name: 'quick', who: 'secretary', send: 'flowers' },
        { name: 'quick-answer', who: 'joined', others: 'quick' },
        { name: 'quick-end', who: 'secretary', move: 'half-minute' },
      ],
    },
    {
      name: 'contest',
      moves: ['contest-open', 'contest-over'],
      steps: [
        { name: 'open', who: 'secretary', send: 'contest' },
        { name: 'begin', move: 'contest-open' },
        { name: 'try', who: 'joined' },
        { name: 'rest', others: 'contest' },
        { name: 'result', move: 'contest-over' },
        { name: 'own', who: 'joined', send: 'contest' },
        { name: 'figures', who: 'secretary', send: 'contest' },
      ],
    },
    {
      name: 'pledge',
      moves: ['pledge-month', 'afternoon'],
      steps: [
        { name: 'month', who: 'joined', move: 'pledge-month' },
        { name: 'unable', who: 'group_leader' },
        {
          name: 'others',
          others: [
            'pledges-answer-monthly-done',
            'pledges-none-label',
            'pledges-answer-monthly-part',
            'pledges-answer-once-doing',
          ],
        },
        { name: 'history', who: 'joined', send: 'pledges' },
        { name: 'overview', who: 'secretary', send: 'pledges' },
        { name: 'year', who: 'secretary', send: 'pledges' },
        { name: 'leader', who: 'leader', send: 'pledges' },
        { name: 'campaign', who: 'secretary', send: 'pledges' },
        { name: 'write', who: 'joined', send: 'pledges' },
        { name: 'receive', who: 'secretary' },
      ],
    },
    {
      name: 'commend',
      moves: ['monday-morning', 'pledge-month'],
      steps: [
        { name: 'propose', who: 'joined', send: 'commendations' },
        { name: 'decide', who: 'secretary', send: 'commendations' },
        { name: 'consent', who: 'recorder' },
        { name: 'monday', move: 'monday-morning' },
        { name: 'initiative', who: 'secretary', send: 'initiatives' },
        { name: 'focus', who: 'secretary', send: 'focus' },
        { name: 'report', who: 'recorder', move: 'pledge-month' },
        { name: 'essay', who: 'secretary', send: 'essays' },
        { name: 'hand-in', who: 'joined', others: ['essays-way-paper'] },
        { name: 'signs', who: 'joined', send: 'signs' },
        { name: 'ethics', who: 'secretary', send: 'settings' },
      ],
    },
    {
      name: 'lead',
      moves: ['digest'],
      steps: [
        { name: 'digest', who: 'city_leader', move: 'digest' },
        { name: 'help', who: 'city_leader' },
        { name: 'secretary', who: 'secretary' },
        { name: 'missing', who: 'secretary', send: 'summary' },
        { name: 'summary', who: 'city_leader', send: 'summary' },
        { name: 'report', who: 'city_leader', send: 'reports' },
        { name: 'typed', who: 'city_leader', send: 'reports' },
        { name: 'pages', who: 'city_leader', send: 'pages' },
        { name: 'admin', who: 'administrator', send: 'pages' },
      ],
    },
  ],
  empty: [
    {
      name: 'empty',
      moves: MONDAY,
      steps: [
        { name: 'setup', who: 'administrator', send: 'setup_link' },
        { name: 'import', who: 'administrator', send: 'sample_file' },
        { name: 'invite', who: 'administrator', send: 'invite' },
        { name: 'secretary', who: 'secretary' },
        { name: 'members', who: 'group_leader' },
        { name: 'group', who: 'secretary' },
        { name: 'bind', who: 'secretary', send: 'bind' },
        { name: 'choose', who: 'group_leader', move: 'wednesday' },
        { name: 'monday', who: 'group_leader', move: 'monday-morning' },
        { name: 'evening', move: 'monday-evening' },
      ],
    },
  ],
};

type ShownMove = { name: MoveName; label: string };

export type ShownStep = {
  title: string;
  /** What the visitor does and should see. */
  text: string;
  user: { id: number; label: string } | null;
  move: ShownMove | null;
  send: { what: SendName; label: string } | null;
  /** Names the step for the act in which others do it too. */
  others: string | null;
};
export type ShownChapter = { name: string; title: string; moves: ShownMove[]; steps: ShownStep[] };

export type Facts = {
  isJoined: (player: Player) => boolean;
  /** When the service last wrote to this person; 0: never. */
  lastTold: (player: Player) => number;
  /** Somebody of the tổ whose turn it is in a game; undefined: nobody's. */
  inTurn: () => Player | undefined;
};

/** The chapters in the visitor's language. */
export function shownChapters(mode: Mode, cast: Cast, facts: Facts, say: Say): ShownChapter[] {
  const shownMove = (name: MoveName): ShownMove => ({ name, label: say(`playground-move-${name}`) });
  return CHAPTERS[mode].map((chapter) => ({
    name: chapter.name,
    title: say(`playground-chapter-${chapter.name}`),
    moves: chapter.moves.map(shownMove),
    steps: chapter.steps.map(({ name, who, move, send, others }) => {
      const player = who === undefined ? undefined : find(who, cast, facts);
      return {
        title: say(`playground-step-${chapter.name}-${name}`),
        text: say(`playground-step-${chapter.name}-${name}-text`),
        user: player ? { id: player.user, label: player.name } : null,
        move: move ? shownMove(move) : null,
        send: send ? { what: send, label: sendLabel(send, say) } : null,
        others: others ? `${chapter.name}-${name}` : null,
      };
    }),
  }));
}

/** What others press in the step that was named so. */
export const othersIn = (mode: Mode, named: string): Step['others'] =>
  CHAPTERS[mode]
    .flatMap((chapter) => chapter.steps.map((step) => ({ id: `${chapter.name}-${step.name}`, step })))
    .find(({ id }) => id === named)?.step.others;

function sendLabel(name: SendName, say: Say): string {
  const { text, group } = shortcut(name);
  if (name === 'setup_link' || name === 'sample_file') return say(`playground-send-${name}`);
  return say(group ? 'playground-send-in-group' : 'playground-send-command', { command: text ?? '' });
}

function find(who: Who, cast: Cast, { isJoined, lastTold, inTurn }: Facts): Player | undefined {
  const members = cast.cell.filter((player) => player.part === 'member');
  if (who === 'administrator') return cast.administrator;
  if (who === 'leader') return cast.leader;
  if (who === 'city_leader') return cast.cityLeader ?? cast.leader;
  if (who === 'recorder') return cast.recorder;
  if (who === 'neighbour') return cast.neighbours[0];
  if (who === 'joined') return members.find(isJoined);
  if (who === 'not_joined') return members.findLast((player) => !isJoined(player));
  if (who === 'in_turn') return inTurn() ?? members.find(isJoined);
  const fitting = cast.cell.filter((player) => player.part === who);
  // The group leader whose turn it is was told last; before that, the first tổ has the turn.
  return fitting.sort((a, b) => lastTold(b) - lastTold(a) || (a.group ?? '').localeCompare(b.group ?? ''))[0];
}
