// Words about series: what repeats, days off, what was lost; pure.
import type { Message } from '../../../channels/channel.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatWeekdayDate } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { backToCard, LABEL_LENGTH } from '../messages.ts';
import { CODE, type Meeting, type Series } from '../shapes.ts';
import type { Slot } from './rules.ts';
import { ruleWords } from './series-rules.ts';

/** To whoever prepares it, once: the day is off. */
export function dayOffQuestion(
  tongue: Tongue,
  meeting: Meeting,
  { next, before }: { next: Date; before: Date | null },
): Message {
  const { say, locale, zone } = tongue;
  const row = (label: string, action: string, ...args: string[]) => [
    { label, data: encodeButton(CODE, action, meeting.id, ...args) },
  ];
  const to = (day: Date) => say('plan-off-other', { day: formatWeekdayDate(localDate(day, zone), locale) });
  return {
    text: say('plan-off-question', {
      title: meeting.title,
      moment: momentOf(tongue, meeting.startsAt),
      invited: meeting.state === 'invited' ? 'yes' : 'no',
    }),
    buttons: [
      row(to(next), 'p_off', 'next'),
      ...(before ? [row(to(before), 'p_off', 'before')] : []),
      row(say('plan-off-keep'), 'p_off', 'keep'),
      row(say('plan-off-choose'), 'p_move'),
    ],
  };
}

export const lostNews = (
  tongue: Tongue,
  { title }: Pick<Series, 'title'>,
  lost: readonly Slot[],
): Message => ({
  text: [
    tongue.say('plan-lost', { title }),
    ...lost.map(({ startsAt }) => `• ${momentOf(tongue, startsAt)}`),
  ].join('\n'),
});

type Standing = { series: Series; coming: readonly Pick<Meeting, 'id' | 'title' | 'startsAt'>[] };

const seriesLine = (tongue: Tongue, { series, coming }: Standing): string => {
  const [next] = coming;
  return tongue.say('plan-series-line', {
    title: series.title,
    rule: ruleWords(tongue.say, tongue.locale, series),
    next: next ? momentOf(tongue, next.startsAt) : tongue.say('plan-series-no-next'),
  });
};

/** `Lịch định kỳ`: what repeats in the unit. */
export function seriesScreen(tongue: Tongue, unit: UnitRef, all: readonly Standing[]): Message {
  const { say } = tongue;
  return {
    text: [
      say('plan-series', { unit: unit.name }),
      '',
      ...(all.length > 0 ? all.map((one) => seriesLine(tongue, one)) : [say('plan-series-none')]),
    ].join('\n'),
    buttons: [
      ...all.map(({ series }) => [
        {
          label: truncate(
            say('plan-series-open', { title: series.title, rule: ruleWords(say, tongue.locale, series) }),
            LABEL_LENGTH,
          ),
          data: encodeButton(CODE, 'p_series1', series.id),
        },
      ]),
      [{ label: say('plan-new-label'), data: encodeButton(CODE, 'p_new', unit.id) }],
      [{ label: say('form-back'), data: encodeButton(CODE, 'unit', unit.id) }],
    ],
  };
}

/** One series: from its next occurrence on it is changed or stopped. */
export function oneSeriesScreen(tongue: Tongue, unitId: string, standing: Standing): Message {
  const { say } = tongue;
  const [next] = standing.coming;
  const lines = standing.coming.map(({ startsAt }) => `• ${momentOf(tongue, startsAt)}`);
  return {
    text: [seriesLine(tongue, standing), '', say('plan-series-coming'), ...lines].join('\n'),
    buttons: [
      ...(next
        ? [
            [{ label: say('plan-series-change'), data: encodeButton(CODE, 'p_resched', next.id) }],
            [{ label: say('plan-series-stop'), data: encodeButton(CODE, 'p_stop', next.id) }],
            backToCard(say, next.id),
          ]
        : []),
      [{ label: say('form-back'), data: encodeButton(CODE, 'p_series', unitId) }],
    ],
  };
}

export const stopQuestion = (tongue: Tongue, meeting: Meeting, count: number): Message => ({
  text: tongue.say('plan-stop-question', {
    title: meeting.title,
    moment: momentOf(tongue, meeting.startsAt),
    count,
  }),
  buttons: [
    [{ label: tongue.say('plan-series-stop'), data: encodeButton(CODE, 'p_stop_yes', meeting.id) }],
    [{ label: tongue.say('plan-keep'), data: encodeButton(CODE, 'card', meeting.id) }],
  ],
});

export const cancelQuestion = (tongue: Tongue, meeting: Meeting): Message => ({
  text: tongue.say('plan-cancel-question', {
    title: meeting.title,
    moment: momentOf(tongue, meeting.startsAt),
    invited: meeting.state === 'invited' ? 'yes' : 'no',
  }),
  buttons: [
    [{ label: tongue.say('plan-cancel-label'), data: encodeButton(CODE, 'p_cancel_yes', meeting.id) }],
    [{ label: tongue.say('plan-keep'), data: encodeButton(CODE, 'card', meeting.id) }],
  ],
});
