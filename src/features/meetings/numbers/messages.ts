// Words of a session counted by numbers: to the cells' secretaries, and to whoever called it; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { Ask } from '../../../core/asks/shapes.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber, formatRate } from '../../../shared/format.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { CODE, type Meeting } from '../shapes.ts';
import type { Said, UnitNumber } from './rules.ts';

/** Names of units on a card; more are counted. */
const MOST_NAMES = 8;

export const tellButton = ({ say }: Tongue, askId: string, isSaid: boolean): Button => ({
  label: say(isSaid ? 'meeting-numbers-change' : 'meeting-numbers-tell'),
  data: encodeButton(CODE, 'n_tell', askId),
});

/** '45/50, 90,0 %' */
const rate = ({ locale }: Tongue, { present, total }: UnitNumber): string =>
  formatRate(present, total, locale);

export const saidLine = (tongue: Tongue, { name, number }: Said): string =>
  number === null
    ? tongue.say('meeting-numbers-unsaid', { unit: name })
    : tongue.say('meeting-numbers-said', { unit: name, rate: rate(tongue, number) });

/** To one secretary: what their cell has said so far. */
export function askMessage(tongue: Tongue, meeting: Meeting, ask: Ask, own: Said): Message {
  const { say } = tongue;
  const head = [say('meeting-numbers-title', { title: meeting.title }), momentOf(tongue, meeting.startsAt)];
  if (ask.state !== 'open')
    return { text: [...head, saidLine(tongue, own), say('meeting-numbers-over')].join('\n') };
  const until = momentOf(tongue, ask.closesAt);
  return {
    text: [
      ...head,
      own.number === null ? say('meeting-numbers-ask', { unit: own.name, until }) : saidLine(tongue, own),
    ].join('\n'),
    buttons: [[tellButton(tongue, ask.id, own.number !== null)]],
  };
}

/** Counts of units and, once it is over, of people; which units have not said. */
export function sessionLines(
  tongue: Tongue,
  ask: Ask,
  said: readonly Said[],
  sum: UnitNumber | null,
): string[] {
  const { say, locale } = tongue;
  const number = (value: number) => formatNumber(value, locale);
  const missing = said.filter((one) => one.number === null);
  const names = missing.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = missing.length - names.length;
  return [
    say(ask.state === 'open' ? 'meeting-numbers-running' : 'meeting-numbers-units', {
      said: number(said.length - missing.length),
      units: number(said.length),
      until: momentOf(tongue, ask.closesAt),
    }),
    ...(sum ? [say('meeting-numbers-sum', { present: number(sum.present), rate: rate(tongue, sum) })] : []),
    ...(missing.length > 0
      ? [
          more > 0
            ? say('meeting-numbers-missing-more', { units: names.join(', '), count: number(more) })
            : say('meeting-numbers-missing', { units: names.join(', ') }),
        ]
      : []),
  ];
}

/** To whoever called the session, when the time is over. */
export const overMessage = (
  tongue: Tongue,
  meeting: Meeting,
  ask: Ask,
  said: readonly Said[],
  sum: UnitNumber,
): Message => ({
  text: [
    tongue.say('meeting-numbers-title', { title: meeting.title }),
    ...sessionLines(tongue, ask, said, sum),
  ].join('\n'),
  buttons: [[{ label: tongue.say('meetings-back-card'), data: encodeButton(CODE, 'card', meeting.id) }]],
});
