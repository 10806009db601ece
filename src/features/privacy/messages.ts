// The screens of /dulieu; pure.
import type { Button, Message } from '../../channels/channel.ts';
import type { Person } from '../../core/org/person.ts';
import type { Purpose } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { platformName } from '../../shared/platform-name.ts';
import type { Say } from '../../shared/texts.ts';

/** A purpose that stands, with the day it was agreed to, as it is written. */
export type Given = { purpose: Purpose; platform: string; day: string };

const button = (label: string, action: string, ...args: string[]): Button[] => [
  { label, data: encodeButton('pv', action, ...args) },
];

export function ownScreen(say: Say, person: Person, given: readonly Given[]): Message {
  const { member, roles } = person;
  const erase = button(say('privacy-erase'), 'erase');
  const show = button(say('privacy-show'), 'show');
  if (!member) {
    const text = [say('privacy-not-joined'), ...(roles.length > 0 ? [say('privacy-administrator')] : [])];
    return { text: text.join('\n'), buttons: [show, erase] };
  }
  const use = given.find(({ purpose }) => purpose === 'use');
  const purposes = given.map(({ purpose, day }) =>
    say('privacy-given', { purpose: say('privacy-purpose', { purpose }), day }),
  );
  return {
    text: [
      say('privacy-joined', {
        name: member.fullName,
        unit: member.unit.name,
        platform: platformName(use?.platform ?? person.channel),
      }),
      ...purposes,
    ].join('\n'),
    buttons: [show, button(say('privacy-withdraw'), 'withdraw'), erase],
  };
}

/** What was agreed to apart can be withdrawn apart. */
export function withdrawQuestion(say: Say, given: readonly Given[]): Message {
  const apart = given
    .filter(({ purpose }) => purpose !== 'use')
    .map(({ purpose }) =>
      button(
        say('privacy-withdraw-one', { purpose: say('privacy-purpose', { purpose }) }),
        'purpose',
        purpose,
      ),
    );
  return {
    text: say('privacy-withdraw-question'),
    buttons: [...apart, button(say('privacy-withdraw'), 'withdrawyes'), button(say('privacy-keep'), 'keep')],
  };
}

export const eraseQuestion = (say: Say, hasJoined: boolean): Message => ({
  text: say(hasJoined ? 'privacy-erase-question' : 'privacy-erase-account-question'),
  buttons: [button(say('privacy-erase'), 'eraseyes'), button(say('privacy-keep'), 'keep')],
});

export const renameButton = (say: Say): Button[] => button(say('privacy-rename'), 'rename');
