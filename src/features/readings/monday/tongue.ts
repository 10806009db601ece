// The language of a message with its name, which dates are written by.
import type { Locale } from '../../../channels/channel.ts';
import type { Services } from '../../../core/feature.ts';
import type { Say } from '../../../shared/texts.ts';
import type { Tongue } from './messages.ts';

type Needs = Pick<Services, 'texts' | 'zone'>;

export const tongueIn = ({ texts, zone }: Needs, locale: Locale): Tongue => ({
  say: texts.say(locale),
  locale,
  zone,
});

/** Of words that were handed on without the name of their language. */
export const tongueOf = ({ texts, zone }: Needs, say: Say): Tongue => ({
  say,
  locale: say === texts.say('en') ? 'en' : 'vi',
  zone,
});
