// What a secretary is asked, privately; pure.
import type { Message } from '../../channels/channel.ts';
import type { NoticePayload } from '../../core/delivery/notices/rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { givenName, truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import type { Care, Silent } from './rules.ts';

export const CODE = 'ca';
const NAME_LENGTH = 60;
const LABEL_LENGTH = 30;

const nameIn = (say: Say, { fullName, joined }: Pick<Silent, 'fullName' | 'joined'>): string => {
  const name = truncate(fullName, NAME_LENGTH);
  return joined ? name : say('care-not-joined', { name });
};

export function careMessage(say: Say, silent: Silent): Message {
  const button = (care: Care) => [
    { label: say(`care-${care}`), data: encodeButton(CODE, care, silent.memberId) },
  ];
  return {
    text: say('care-question', { name: nameIn(say, silent) }),
    buttons: [button('done'), button('stop')],
  };
}

export const careNotice = (say: Say, silent: Silent): NoticePayload => {
  const { text, buttons } = careMessage(say, silent);
  return {
    text,
    buttons,
    line: say('care-line', { name: nameIn(say, silent) }),
    button: {
      label: truncate(say('care-label', { name: givenName(silent.fullName) }), LABEL_LENGTH),
      data: encodeButton(CODE, 'see', silent.memberId),
    },
  };
};
