// Words of an indicative poll: the question, the thanks, the result; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber } from '../../../shared/format.ts';
import { type Tongue, timeOf } from '../../../shared/tongue.ts';
import { CODE } from '../shapes.ts';
import { mayBeGuessed, POLL_CHOICES, type Poll, type PollChoice, type PollResult } from './poll-rules.ts';

const kindKey = ({ secret }: Pick<Poll, 'secret'>) =>
  secret ? 'meeting-votes-poll-secret' : 'meeting-votes-poll-open';

export const choiceName = ({ say }: Tongue, choice: PollChoice): string =>
  say(`meeting-votes-poll-choice-${choice}`);

const choiceButtons = (tongue: Tongue, askId: string): Button[][] =>
  POLL_CHOICES.map((choice) => [
    { label: choiceName(tongue, choice), data: encodeButton(CODE, 'v_say', askId, choice) },
  ]);

const headLines = ({ say }: Tongue, poll: Poll): string[] => [
  say('meeting-votes-poll-not-a-vote'),
  say(kindKey(poll), { matter: poll.matter }),
];

type Own = { isDone: boolean; choice: PollChoice | null };

/** As one person sees it while it runs: nothing of what others said. */
export function pollMessage(tongue: Tongue, poll: Poll, ask: Ask, expected: number, own: Own): Message {
  const { say } = tongue;
  const head = headLines(tongue, poll);
  if (poll.secret && own.isDone) return { text: [...head, say('meeting-votes-poll-handed-in')].join('\n') };
  const choice =
    own.choice === null ? [] : [say('meeting-votes-poll-own', { choice: choiceName(tongue, own.choice) })];
  const rules = poll.secret
    ? [
        say('meeting-votes-poll-secret-rule'),
        ...(mayBeGuessed(expected) ? [say('meeting-votes-poll-few', { count: expected })] : []),
      ]
    : [say('meeting-votes-poll-open-rule')];
  return {
    text: [
      ...head,
      '',
      ...rules,
      say('meeting-votes-poll-until', { time: timeOf(tongue, ask.closesAt) }),
      ...choice,
    ].join('\n'),
    buttons: choiceButtons(tongue, ask.id),
  };
}

export const resultMessage = (tongue: Tongue, poll: Poll, result: PollResult): Message => ({
  text: [...headLines(tongue, poll), resultLine(tongue, result)].join('\n'),
});

function resultLine({ say, locale }: Tongue, { answered, expected, counts }: PollResult): string {
  const number = (value: number) => formatNumber(value, locale);
  const of = { answered: number(answered), expected: number(expected) };
  if (counts === null) return say('meeting-votes-poll-hidden', of);
  return say('meeting-votes-poll-result', {
    ...of,
    yes: number(counts.yes),
    no: number(counts.no),
    other: number(counts.other),
  });
}

/** On the card: what it was about and what came of it, or that it runs. */
export function pollLine(tongue: Tongue, poll: Poll, ask: Ask, result: PollResult): string {
  const { say } = tongue;
  if (ask.state === 'closed')
    return say('meeting-votes-poll-card', { matter: poll.matter, result: resultLine(tongue, result) });
  return say('meeting-votes-poll-running', {
    matter: poll.matter,
    answered: formatNumber(result.answered, tongue.locale),
    expected: formatNumber(result.expected, tongue.locale),
    time: timeOf(tongue, ask.closesAt),
  });
}

/** What whoever asks reads before it goes out. */
export function pollCheck(
  { say, locale }: Tongue,
  { matter, secret }: Pick<Poll, 'matter' | 'secret'>,
  { people, minutes }: { people: number; minutes: number },
): string {
  return [
    say('meeting-votes-poll-not-a-vote'),
    say(kindKey({ secret }), { matter }),
    '',
    say('meeting-votes-poll-check', {
      people: formatNumber(people, locale),
      minutes: formatNumber(minutes, locale),
    }),
    ...(secret && mayBeGuessed(people) ? [say('meeting-votes-poll-few', { count: people })] : []),
  ].join('\n');
}
