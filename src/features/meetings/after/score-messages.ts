// What is said of the self-score and its criteria; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { backToCard } from '../messages.ts';
import { CODE, type Meeting } from '../shapes.ts';
import { type Criterion, gradeOf, pointsOf, totalOf, WHOLE } from './score-rules.ts';

export const criterionName = (say: Say, { id, words }: Pick<Criterion, 'id' | 'words'>): string =>
  words ?? say(`meeting-score-criterion-${id}`);

export const pointsIn = ({ locale }: Pick<Tongue, 'locale'>, points: number): string =>
  formatNumber(points, locale, 1);

/** 'Tự chấm: 92/100, tốt. Chi ủy thống nhất ngày 25/11/2026.' */
export const scoreLine = (tongue: Tongue, { scores, scoredOn }: Meeting): string[] => {
  if (!scores || !scoredOn) return [];
  const total = totalOf(scores);
  const { say } = tongue;
  return [
    say('meeting-score-line', {
      total: pointsIn(tongue, total),
      grade: say(`meeting-score-grade-${gradeOf(total)}`),
      day: formatDate(scoredOn),
    }),
  ];
};

export function scoreMessage(tongue: Tongue, meeting: Meeting, criteria: readonly Criterion[]): Message {
  const { say } = tongue;
  const scores = meeting.scores ?? {};
  const lines = criteria.flatMap((one) => {
    const points = scores[one.id];
    if (points === undefined) return [];
    return [
      say('meeting-score-one', {
        name: criterionName(say, one),
        points: pointsIn(tongue, points),
        of: pointsIn(tongue, one.points),
      }),
    ];
  });
  const again: Button[] = [
    { label: say('meeting-score-again'), data: encodeButton(CODE, 'm_rescore', meeting.id) },
  ];
  return {
    text: [
      say('meeting-score-title', { title: meeting.title }),
      ...lines,
      ...scoreLine(tongue, meeting),
      say('meeting-score-note'),
    ].join('\n'),
    buttons: [again, backToCard(say, meeting.id)],
  };
}

/** The criteria as they stand in the form, with their sum. */
export const criteriaLines = (tongue: Tongue, criteria: readonly Criterion[]): string =>
  [
    tongue.say('meeting-score-criteria'),
    ...criteria.map((one, at) =>
      tongue.say('meeting-score-criteria-line', {
        at: at + 1,
        name: criterionName(tongue.say, one),
        points: one.points,
      }),
    ),
    tongue.say('meeting-score-criteria-total', { total: pointsOf(criteria), whole: WHOLE }),
  ].join('\n');
