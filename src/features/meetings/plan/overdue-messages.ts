// Words about a meeting whose time has passed with nothing recorded; pure.
import type { Message } from '../../../channels/channel.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { backToCard } from '../messages.ts';
import { CODE, type Meeting } from '../shapes.ts';

type Named = Pick<Meeting, 'id' | 'title' | 'startsAt'>;

export const overdueNews = (tongue: Tongue, meeting: Named): Message => ({
  text: tongue.say('plan-overdue', { title: meeting.title, moment: momentOf(tongue, meeting.startsAt) }),
  buttons: [
    backToCard(tongue.say, meeting.id),
    [{ label: tongue.say('plan-missed-label'), data: encodeButton(CODE, 'p_missed', meeting.id) }],
  ],
});

export const givenUpNews = (tongue: Tongue, meeting: Named): Message => ({
  text: tongue.say('plan-overdue-missed', {
    title: meeting.title,
    moment: momentOf(tongue, meeting.startsAt),
  }),
});

export const missedQuestion = (tongue: Tongue, meeting: Named): Message => ({
  text: tongue.say('plan-missed-question', {
    title: meeting.title,
    moment: momentOf(tongue, meeting.startsAt),
  }),
  buttons: [
    [{ label: tongue.say('plan-missed-label'), data: encodeButton(CODE, 'p_missed_yes', meeting.id) }],
    [{ label: tongue.say('plan-keep'), data: encodeButton(CODE, 'card', meeting.id) }],
  ],
});
