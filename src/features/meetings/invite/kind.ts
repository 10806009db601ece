// `Sẽ dự` or `Xin vắng`, as the engine's desk and a person's own press know it.
import type { ChoiceAsk } from '../../../core/asks/choice-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { momentOf } from '../../../shared/tongue.ts';
import { CODE, RSVP_ITEM, RSVPS, type Rsvp } from '../shapes.ts';
import { loadMeeting } from '../store.ts';
import { rsvpLabel } from './messages.ts';

export const RSVP: ChoiceAsk = {
  code: CODE,
  item: RSVP_ITEM,
  choices: () => RSVPS,
  label: (say, value) => rsvpLabel(say, value as Rsvp),
  press: (askId, value) => encodeButton(CODE, `i_${value}`, askId),
  words: {
    missing: 'rsvp-list-label',
    empty: 'rsvp-list-empty',
    over: 'rsvp-list-over',
    remindedBefore: 'rsvp-again-before',
    notOpen: 'rsvp-not-open',
    notAsked: 'rsvp-not-asked',
  },

  async about(_services, sql, ask) {
    const meeting = await loadMeeting(sql, ask.subjectId);
    if (!meeting) return null;
    const { title, startsAt } = meeting;
    return {
      title: ({ say }, of) => say('rsvp-list', { title, ...of }),
      choose: (tongue) => tongue.say('rsvp-choose', { title, moment: momentOf(tongue, startsAt) }),
      menu: ({ say }) => say('rsvp-menu'),
    };
  },
};
