// What a handler gets: the update, the services, and the person, read when first asked for.
import type { Incoming, Locale } from '../../channels/channel.ts';
import type { Ctx, Services } from '../feature.ts';
import { loadPerson } from '../org/person-store.ts';

/** `locale` defaults to what the platform says of the sender. Made anew, it reads the person anew. */
export function createCtx(services: Services, incoming: Incoming, locale?: Locale): Ctx {
  const spoken = locale ?? (incoming.sender.locale === 'en' ? 'en' : services.defaultLocale);
  let person: ReturnType<Ctx['person']> | undefined;
  return {
    ...services,
    incoming,
    updateKey: `${incoming.channel}:${incoming.updateId}`,
    locale: spoken,
    say: services.texts.say(spoken),
    person: () => {
      person ??= loadPerson(services.db, incoming.channel, incoming.sender);
      return person;
    },
  };
}
