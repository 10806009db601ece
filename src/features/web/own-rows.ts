// What the pages keep of an account, for /dulieu: the browsers that were let in, and the links that were asked for.
import type { Feature } from '../../core/feature.ts';
import { momentOf, tongueOf } from '../../shared/tongue.ts';
import { deviceName } from './messages.ts';
import { linksKept, sessionsKept } from './store.ts';

export const ownAccountRows: NonNullable<Feature['ownAccountRows']> = async (
  services,
  sql,
  accountId,
  say,
) => {
  const tongue = tongueOf(services, say);
  const [sessions, links] = await Promise.all([sessionsKept(sql, accountId), linksKept(sql, accountId)]);
  return [
    {
      name: 'webSessions',
      head: say('pages-own-sessions'),
      rows: sessions,
      lines: sessions.map(({ device, madeAt, seenAt }) =>
        say('pages-own-session', {
          device: deviceName(say, { device }),
          moment: momentOf(tongue, madeAt),
          seen: momentOf(tongue, seenAt),
        }),
      ),
    },
    {
      name: 'webLinks',
      head: say('pages-own-links'),
      rows: links,
      lines: links.map(({ madeAt, used }) =>
        say(used ? 'pages-own-link-used' : 'pages-own-link', { moment: momentOf(tongue, madeAt) }),
      ),
    },
  ];
};
