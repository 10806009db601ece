// What a handler gets: the update, the services, and the person, read when first asked for.
import type { Incoming, Locale } from '../../channels/channel.ts';
import type { SpokenTo } from '../../shared/texts.ts';
import type { Ctx, Services } from '../feature.ts';
import { loadPerson } from '../org/person-store.ts';

/** `locale` defaults to what the platform says of the sender. Made anew, it reads the person anew. */
export function createCtx(services: Services, incoming: Incoming, locale?: Locale): Ctx {
  const spoken = locale ?? (incoming.sender.locale === 'en' ? 'en' : services.defaultLocale);
  let person: ReturnType<Ctx['person']> | undefined;
  let to: SpokenTo = 'member';
  return {
    ...services,
    incoming,
    updateKey: `${incoming.channel}:${incoming.updateId}`,
    locale: spoken,
    say: services.texts.follow(spoken, () => to),
    person: () => {
      person ??= loadPerson(services.db, incoming.channel, incoming.sender).then((found) => {
        to = found.member?.spokenTo ?? 'member';
        return found;
      });
      return person;
    },
  };
}
