// The screens on which a survey is sent, and on which one that was sent is looked after; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { SMALL_UNIT } from '../../../core/asks/ballots-rules.ts';
import { formatRate } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { backTo, button, numbered, timeLines } from '../messages.ts';
import type { Scene, Survey } from '../shapes.ts';
import { endMark, mayBeInGroup } from './rules.ts';

export type Asked =
  | { text: string; units: readonly { name: string; people: number }[] }
  | { refusal: string };

/** Units in which an answer without a name may be guessed. */
export const smallUnits = (asked: Asked): string[] =>
  'units' in asked ? asked.units.filter(({ people }) => people < SMALL_UNIT).map(({ name }) => name) : [];

const smallLines = ({ say }: Tongue, asked: Asked): string[] => {
  const small = smallUnits(asked);
  if (small.length === 0) return [];
  return ['', say('survey-small-units', { units: truncate(small.join(', '), 300), least: SMALL_UNIT })];
};

/** By name or not: asked each time, each explained in a sentence. */
export const namesMessage = (tongue: Tongue, { survey, unit }: Scene, asked: Asked): Message => ({
  text: [
    tongue.say('survey-names-ask', { title: survey.title }),
    '',
    tongue.say('survey-names-named'),
    ...(unit.kind === 'cell' ? [] : [tongue.say('survey-names-above')]),
    '',
    tongue.say('survey-names-anonymous'),
    ...smallLines(tongue, asked),
  ].join('\n'),
  buttons: [
    [button(tongue.say('survey-named'), 'names', survey.id, 'named')],
    [button(tongue.say('survey-anonymous'), 'names', survey.id, 'anonymous')],
    backTo(tongue.say, 'draft', survey.id, 'p0'),
  ],
});

const anonymityWord = ({ say }: Tongue, { anonymity }: Survey): string => say(`survey-is-${anonymity}`);

/** Everything as it would be sent. */
export function sendCard(tongue: Tongue, { survey, unit }: Scene, asked: Asked): Message {
  const { say } = tongue;
  const { id, title, form, place, hideUntilClosed, anonymity, opensAt, closesAt } = survey;
  const isNamed = anonymity === 'named';
  const inGroup = place === 'group' && mayBeInGroup(survey);
  const repeats = survey.rule !== null;
  return {
    text: [
      say('survey-send-title', { title, unit: unit.name, count: form.items.length }),
      'text' in asked ? say('survey-send-whom', { audience: asked.text }) : asked.refusal,
      anonymityWord(tongue, survey),
      say('survey-send-place', { place: inGroup ? 'group' : 'private' }),
      ...(anonymity === 'anonymous' && form.items.length === 1 ? [say('survey-place-why')] : []),
      ...timeLines(tongue, opensAt, closesAt),
      ...(closesAt ? [] : [say('survey-closes-default')]),
      ...(repeats ? [say('survey-repeats')] : []),
      ...(repeats && !isNamed ? [say('survey-repeats-told')] : []),
      ...(isNamed ? [say('survey-hides', { hides: String(hideUntilClosed) })] : smallLines(tongue, asked)),
    ].join('\n'),
    buttons: [
      ...('text' in asked ? [[button(say('survey-post'), 'post', id)]] : []),
      [button(say('survey-whom'), 'whom', id)],
      [button(say('survey-when-opens'), 'when', id, 'opens')],
      [button(say('survey-when-closes'), 'when', id, 'closes')],
      [button(say('survey-repeat-toggle', { on: String(repeats) }), 'rep', id)],
      ...(mayBeInGroup(survey)
        ? [[button(say('survey-place-toggle', { place: inGroup ? 'group' : 'private' }), 'place', id)]]
        : []),
      ...(isNamed ? [[button(say('survey-hide-toggle', { on: String(hideUntilClosed) }), 'hide', id)]] : []),
      backTo(say, 'send', id),
    ],
  };
}

export const whenMessage = ({ say }: Tongue, surveyId: string, which: 'opens' | 'closes'): Message => ({
  text: say(`survey-when-${which}-ask`),
  buttons: [
    ...(which === 'opens'
      ? [[button(say('survey-now'), 'at', surveyId, which, 'now')]]
      : (['d3', 'd7'] as const).map((length) => [
          button(say(`survey-length-${length}`), 'at', surveyId, which, length),
        ])),
    [button(say('survey-other-time'), 'at', surveyId, which, 'typed')],
    backTo(say, 'sendcard', surveyId),
  ],
});

export type RunFacts = {
  answered: number;
  expected: number;
  /** Looks after the people asked: sees who is missing where the ask is by name, else may have them reminded. */
  keeps: boolean;
  /** Named results may be looked at now. */
  seesResults: boolean;
  /** It comes back every month. */
  repeats: boolean;
};

/** A survey that was sent, for those who look after it. */
export function runCard(tongue: Tongue, { survey, unit }: Scene, facts: RunFacts): Message {
  const { say, locale } = tongue;
  const { id, title, state, askId, form } = survey;
  const isOpen = state === 'open';
  const isNamed = survey.anonymity === 'named';
  const isAhead = isOpen || state === 'scheduled';
  const rows: Button[][] = [
    ...(facts.seesResults
      ? [[button(say(isOpen ? 'survey-results-now' : 'survey-results'), 'res', id, 'p0')]]
      : []),
    ...(isOpen && facts.keeps && isNamed && askId ? [[button(say('survey-missing'), 'who', askId)]] : []),
    ...(isOpen && facts.keeps && !isNamed && askId
      ? [[button(say('asks-again-label'), 'again', askId)]]
      : []),
    ...(isOpen
      ? [[button(say('survey-extend'), 'ext', id)], [button(say('survey-end-now'), 'end', id)]]
      : []),
    ...(isAhead ? [[button(say('survey-reword'), 'rw', id, 'p0')]] : []),
    ...(facts.repeats ? [[button(say('survey-stop-repeat'), 'stop', id)]] : []),
    ...(isAhead ? [[button(say('survey-cancel'), 'off', id)]] : [[button(say('survey-again'), 'copy', id)]]),
    backTo(say, 'home'),
  ];
  return {
    text: [
      say('survey-run', { title, unit: unit.name, count: form.items.length }),
      say('survey-state', { state }),
      anonymityWord(tongue, survey),
      ...timeLines(tongue, survey.opensAt, survey.closesAt),
      ...(isOpen || state === 'closed'
        ? [say('survey-answered', { rate: formatRate(facts.answered, facts.expected, locale) })]
        : []),
      ...(isOpen && !facts.seesResults ? [say('survey-results-later')] : []),
      ...(facts.repeats ? [say('survey-repeats')] : []),
      ...(survey.rewordedAt ? [say('survey-reworded')] : []),
    ].join('\n'),
    buttons: rows,
  };
}

export const extendMessage = (tongue: Tongue, survey: Survey): Message => ({
  text: [tongue.say('survey-extend-ask'), ...timeLines(tongue, survey.opensAt, survey.closesAt)].join('\n'),
  buttons: [
    ...([1, 3, 7] as const).map((days) => [
      button(
        tongue.say('survey-extend-by', { days }),
        'extby',
        survey.id,
        `d${days}`,
        endMark(survey.closesAt),
      ),
    ]),
    [button(tongue.say('survey-other-time'), 'extby', survey.id, 'typed', endMark(survey.closesAt))],
    backTo(tongue.say, 'card', survey.id),
  ],
});

/** Which question gets other words. */
export function rewordQuestions(
  { say }: Tongue,
  { id, form }: Survey,
  rows: (items: Survey['form']['items']) => Button[][],
): Message {
  return {
    text: say('survey-reword-which'),
    buttons: [...rows(form.items), backTo(say, 'card', id)],
  };
}

export const rewordQuestion = ({ say }: Tongue, { id, form }: Survey, itemId: string): Message => {
  const at = form.items.findIndex((item) => item.id === itemId);
  const item = form.items[at];
  const hasChoices = item?.kind === 'choice' || item?.kind === 'multi';
  return {
    text: [numbered(say, at + 1, item?.words, 320), '', say('survey-reword-only')].join('\n'),
    buttons: [
      [button(say('survey-edit-words'), 'rww', id, itemId)],
      ...(hasChoices ? [[button(say('survey-edit-choices'), 'rwc', id, itemId)]] : []),
      backTo(say, 'rw', id, 'p0'),
    ],
  };
};
