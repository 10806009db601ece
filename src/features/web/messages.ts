// What the chat says of the pages: the link, open sessions, and that one was begun; pure.
import type { Button, Message } from '../../channels/channel.ts';
import type { Site } from '../../core/site-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { momentOf, type Tongue } from '../../shared/tongue.ts';
import { CODE } from './rules.ts';
import type { Session } from './store.ts';

const LABEL_LENGTH = 30;
const MOST_LISTED = 5;

export const deviceName = (say: Say, { device }: Pick<Session, 'device'>): string =>
  device === '' ? say('pages-device-unknown') : device;

export const sessionLine = (tongue: Tongue, session: Session): string =>
  tongue.say('pages-session-line', {
    device: deviceName(tongue.say, session),
    moment: momentOf(tongue, session.madeAt),
  });

/** The address is a text, not a button: clients refuse buttons to addresses of one machine or network. */
export function linkMessage(
  tongue: Tongue,
  site: Site,
  token: string,
  sessions: readonly Session[],
): Message {
  const { say } = tongue;
  const listed = sessions.slice(0, MOST_LISTED);
  return {
    text: [
      say('pages-link', { link: `${site.url}/vao/${token}` }),
      ...(site.reach === 'everywhere' ? [] : ['', say(`pages-reach-${site.reach}`)]),
      ...(listed.length === 0
        ? []
        : ['', say('pages-sessions'), ...listed.map((one) => sessionLine(tongue, one))]),
    ].join('\n'),
    buttons: listed.length === 0 ? [] : [[sessionsButton(say)]],
  };
}

const sessionsButton = (say: Say): Button => ({
  label: say('pages-sessions-label'),
  data: encodeButton(CODE, 'sessions'),
});

/** Each with its button; labels are numbered, two browsers may have one name. */
export function sessionsMessage(tongue: Tongue, sessions: readonly Session[]): Message {
  const { say } = tongue;
  if (sessions.length === 0) return { text: say('pages-sessions-none') };
  const listed = sessions.slice(0, MOST_LISTED);
  const numbered = listed.map((one, at) => `${at + 1}. ${sessionLine(tongue, one)}`);
  const end = (one: Session, at: number): Button => {
    const label = say('pages-end', { number: at + 1, device: deviceName(say, one) });
    return { label: truncate(label, LABEL_LENGTH), data: encodeButton(CODE, 'end', one.id) };
  };
  return {
    text: [say('pages-sessions'), ...numbered].join('\n'),
    buttons: [
      ...listed.map((one, at) => [end(one, at)]),
      [{ label: say('pages-end-all'), data: encodeButton(CODE, 'endall') }],
    ],
  };
}

export const begunMessage = (tongue: Tongue, session: Session): Message => ({
  text: tongue.say('pages-begun', {
    device: deviceName(tongue.say, session),
    moment: momentOf(tongue, session.madeAt),
  }),
  buttons: [[{ label: tongue.say('pages-end-this'), data: encodeButton(CODE, 'end', session.id) }]],
});
