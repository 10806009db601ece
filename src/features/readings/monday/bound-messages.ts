// What a freshly bound group is told of its next reading; pure.
import type { Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import type { Say } from '../../../shared/texts.ts';
import { dayOf, type Tongue, timeOf } from '../../../shared/tongue.ts';
import type { Moments, Reading } from '../shapes.ts';
import { CODE } from './messages.ts';

/** In words what happens, and three ways to answer; unanswered it happens. */
export function boundMessage(
  tongue: Tongue,
  reading: Reading,
  turn: string | null,
  { announce, opens, closes }: Moments,
): Message {
  const { say } = tongue;
  const what = say('readings-bound', {
    day: dayOf(tongue, reading.date),
    announce: timeOf(tongue, announce),
    opens: timeOf(tongue, opens),
    closes: timeOf(tongue, closes),
  });
  const who = turn === null ? [] : [say('readings-bound-turn', { who: turn })];
  const button = (key: string, action: string) => [
    { label: say(key), data: encodeButton(CODE, action, reading.unitId) },
  ];
  return {
    text: [what, ...who, say('readings-bound-default')].join('\n'),
    buttons: [
      button('readings-bound-ok', 'planok'),
      button('readings-bound-change', 'plantime'),
      button('readings-bound-none', 'planoff'),
    ],
  };
}

export const boundThanks = (tongue: Tongue, reading: Reading, opens: Date): Message => ({
  text: tongue.say('readings-bound-thanks', {
    day: dayOf(tongue, reading.date),
    opens: timeOf(tongue, opens),
  }),
});

/** The cell said before that it does not read. */
export const boundOff = (say: Say, unitId: string): Message => ({
  text: say('readings-bound-off'),
  buttons: [[{ label: say('readings-bound-change'), data: encodeButton(CODE, 'plantime', unitId) }]],
});
