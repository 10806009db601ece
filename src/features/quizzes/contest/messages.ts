// How a contest is shown: in groups, on its card, in the reminder; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { NoticePayload } from '../../../core/delivery/notices/rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { CODE } from '../shapes.ts';
import type { OwnPlace } from './places-store.ts';
import type { Contest, Try } from './shapes.ts';

const LABEL = 30;

export const button = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton(CODE, action, ...args),
});

/** '10 phút', '90 giây'. */
export const durationOf = (say: Say, seconds: number): string =>
  seconds % 60 === 0 ? say('contest-minutes', { n: seconds / 60 }) : say('contest-seconds', { n: seconds });

type Rules = Pick<
  Contest,
  'title' | 'opensAt' | 'closesAt' | 'questions' | 'seconds' | 'tries' | 'tieBreak' | 'topics'
>;

/** What a contest is, in short lines. */
export function ruleLines(tongue: Tongue, contest: Rules, unit: string): string[] {
  const { say } = tongue;
  const { topics } = contest;
  return [
    say('contest-title', { title: contest.title }),
    say('contest-unit', { unit }),
    say('contest-from', { moment: momentOf(tongue, contest.opensAt) }),
    say('contest-to', { moment: momentOf(tongue, contest.closesAt) }),
    ...(topics.length === 0
      ? []
      : [say('contest-topics', { topics: topics.map((topic) => say('quiz-topic', { topic })).join('; ') })]),
    say('contest-each', { n: contest.questions, time: durationOf(say, contest.seconds) }),
    say('contest-tries', { n: contest.tries }),
    say(`contest-tie-${contest.tieBreak}`),
  ];
}

/** While it is open, in a group: how many took part, and the way to one's own chat. */
export const groupMessage = (
  tongue: Tongue,
  contest: Contest,
  unit: string,
  { answered, link }: { answered: number; link: string },
): Message => ({
  text: [
    ...ruleLines(tongue, contest, unit),
    '',
    ...(answered > 0 ? [tongue.say('contest-answered', { n: formatNumber(answered, tongue.locale) })] : []),
    tongue.say('contest-in-private'),
  ].join('\n'),
  buttons: [[{ label: tongue.say('contest-enter'), url: link }]],
});

/** The same to one person. */
export const inviteMessage = (tongue: Tongue, contest: Contest, unit: string): Message => ({
  text: [...ruleLines(tongue, contest, unit), '', tongue.say('contest-when-you-like')].join('\n'),
  buttons: [[button(tongue.say('contest-enter'), 'c_card', contest.id)]],
});

export const cancelledMessage = ({ say }: Tongue, { title }: Contest): Message => ({
  text: say('contest-cancelled', { title }),
});

/** In a message of several. */
export function contestLine(tongue: Tongue, { id, title, closesAt }: Contest) {
  const { say } = tongue;
  const args = { title, moment: momentOf(tongue, closesAt) };
  return { line: say('contest-nudge-line', args), button: button(say('contest-enter'), 'c_card', id) };
}

/** The one reminder. */
export function nudgeNotice(tongue: Tongue, contest: Contest, name: string): NoticePayload {
  const together = contestLine(tongue, contest);
  const args = { name, title: contest.title, moment: momentOf(tongue, contest.closesAt) };
  return { text: tongue.say('contest-nudge', args), buttons: [[together.button]], ...together };
}

export type CardScene = {
  contest: Contest;
  unit: string;
  /** The person's own, in order. */
  tries: readonly Try[];
  place: OwnPlace | null;
  answered: number;
  /** Questions taken out since they were used here. */
  withdrawn: number;
  runs: boolean;
  /** Gets a file: figures by unit, or names of cells they may see names in. */
  hasFile: boolean;
  seesFigures: boolean;
  now: Date;
};

/** One contest, with what this person can do now. */
export function cardMessage(tongue: Tongue, scene: CardScene): Message {
  const { say } = tongue;
  const { contest, withdrawn, answered } = scene;
  return {
    text: [
      ...ruleLines(tongue, contest, scene.unit),
      '',
      say('contest-state', { state: contest.state }),
      ...(answered > 0 ? [say('contest-answered', { n: formatNumber(answered, tongue.locale) })] : []),
      ...(withdrawn > 0 ? [say('contest-out', { n: withdrawn })] : []),
      ...ownLines(tongue, scene),
    ].join('\n'),
    buttons: [...ownButtons(tongue, scene), ...runButtons(say, scene)],
  };
}

function ownLines(tongue: Tongue, { contest, tries, place }: CardScene): string[] {
  const { say, locale } = tongue;
  const done = tries.filter(({ submittedAt }) => submittedAt !== null);
  const guess = tries.findLast((one) => one.guess !== null)?.guess ?? null;
  const lines = [
    ...done.map(({ number, score, counted }) =>
      say('contest-own-try', { number, score: score ?? 0, counted: counted ?? 0 }),
    ),
    ...(guess === null ? [] : [say('contest-own-guess', { n: formatNumber(guess, locale) })]),
  ];
  const own =
    place === null
      ? []
      : [
          say('contest-own-place', {
            place: formatNumber(place.place, locale),
            of: formatNumber(place.of, locale),
            prize: place.prize ?? 'none',
          }),
        ];
  return contest.state === 'closed' ? [...lines, ...own] : lines;
}

function ownButtons({ say }: Tongue, { contest, tries, now, place }: CardScene): Button[][] {
  const last = tries.at(-1);
  const runs = contest.state === 'open' && now < contest.closesAt;
  const go = (label: string, number: number) => [button(label, 'c_go', contest.id, String(number))];
  if (runs && last?.submittedAt === null) return [go(say('contest-continue'), last.number)];
  const next = (last?.number ?? 0) + 1;
  return [
    ...(runs && next <= contest.tries
      ? [go(say(next === 1 ? 'contest-start' : 'contest-again', { number: next }), next)]
      : []),
    ...(runs && contest.tieBreak === 'guess' && last
      ? [[button(say('contest-guess'), 'c_guess', last.id)]]
      : []),
    ...(contest.state === 'closed' && last ? [[button(say('contest-review'), 'c_rev', last.id, '0')]] : []),
    ...(contest.state === 'closed' && place?.prize && place.showing !== 'named'
      ? [[button(say('contest-name-yes'), 'c_name', contest.id, 'y')]]
      : []),
    ...(contest.state === 'closed' && place?.prize && place.showing === 'named'
      ? [[button(say('contest-name-no'), 'c_name', contest.id, 'n')]]
      : []),
  ];
}

function runButtons(say: Say, { contest, runs, hasFile, seesFigures }: CardScene): Button[][] {
  const { id, state } = contest;
  return [
    ...(runs && state === 'open' ? [[button(say('contest-end'), 'c_end', id)]] : []),
    ...(runs && (state === 'open' || state === 'planned')
      ? [[button(say('contest-cancel'), 'c_off', id)]]
      : []),
    ...(state === 'closed' && seesFigures ? [[button(say('contest-units'), 'c_units', id)]] : []),
    ...(state === 'closed' && hasFile ? [[button(say('contest-file'), 'c_xlsx', id)]] : []),
    [button(say('contest-back'), 'unit', contest.unitId)],
  ];
}

/** Before what cannot be undone. */
export const sureMessage = (say: Say, contest: Contest, what: 'end' | 'off'): Message => ({
  text: say(`contest-sure-${what}`, { title: contest.title }),
  buttons: [
    [button(say(`contest-yes-${what}`), what === 'end' ? 'c_endyes' : 'c_offyes', contest.id)],
    [button(say('contest-keep'), 'c_card', contest.id)],
  ],
});

export const entryLabel = (say: Say, title: string): string =>
  truncate(say('contest-entry', { title }), LABEL);
