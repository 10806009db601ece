// `Các phiên đang mở`: one's own, each with its end; and signing out.
import { html } from 'hono/html';
import { momentOf } from '../../../shared/tongue.ts';
import { deviceName } from '../messages.ts';
import { endSessions, sessionsOf } from '../store.ts';
import { posting, table } from './parts.ts';
import { isUuid } from './scope.ts';
import type { Page } from './view.ts';

export const sessionsPage: Page = async ({ services, tongue, accountId, session, csrf, at }) => {
  const { say } = tongue;
  const sessions = await sessionsOf(services.db, accountId, services.clock.now());
  const body = html`<p class="lead">${say('pages-sessions-lead')}</p>
${table({
  caption: say('pages-sessions'),
  head: [say('pages-device'), say('pages-begun-at'), say('pages-act')],
  rows: sessions.map((one) => [
    `${deviceName(say, one)}${one.id === session.id ? ` ${say('pages-this-one')}` : ''}`,
    momentOf(tongue, one.madeAt),
    posting(
      at('/phien'),
      csrf,
      html`<input type="hidden" name="phien" value="${one.id}">`,
      say('pages-end-one'),
    ),
  ]),
  words: [1, 2],
})}
${posting(at('/phien'), csrf, html`<input type="hidden" name="phien" value="all">`, say('pages-end-all'), true)}`;
  return { title: say('pages-sessions-title'), body };
};

export const endPage: Page = async ({ services, accountId }, { form }) => {
  const which = form('phien');
  if (which !== 'all' && !isUuid(which)) return { goTo: '/phien' };
  await endSessions(services.db, accountId, which === 'all' ? undefined : which);
  return { goTo: '/phien?xong=ended' };
};

export const signOut: Page = async ({ services, accountId, session }) => {
  await endSessions(services.db, accountId, session.id);
  return { goTo: '/tam-biet', isOut: true };
};
