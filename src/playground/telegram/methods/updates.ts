// Receiving updates: getUpdates and the webhook's settings.
import { flag, integer, stringList, text } from '../args.ts';
import { refuse } from '../refusals.ts';
import type { Methods } from './method.ts';

const MAX_TIMEOUT_S = 50;
const MAX_CONNECTIONS = 100;
const DEFAULT_CONNECTIONS = 40;

/** Telegram wants https; a bot on this machine may be reached by http. */
function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw refuse.webhookUrl();
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:') return;
  const isHere = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (protocol !== 'http:' || !isHere) throw refuse.webhookNotHttps();
}

export const updateMethods: Methods = {
  getUpdates: ({ updates, webhook }, args, { closed }) => {
    if (webhook.current() !== null) throw refuse.webhookActive();
    const allowed = stringList(args, 'allowed_updates');
    if (allowed !== undefined) updates.allow(allowed);
    return updates.poll({
      offset: integer(args, 'offset'),
      limit: integer(args, 'limit', 100, 1, 100),
      timeoutMs: integer(args, 'timeout', 0, 0, MAX_TIMEOUT_S) * 1000,
      closed: closed(),
    });
  },

  setWebhook: ({ updates, webhook }, args) => {
    const url = text(args, 'url');
    const secretToken = text(args, 'secret_token');
    if (url !== '') {
      checkUrl(url);
      if (secretToken.length > 256) throw refuse.secretTooLong();
      if (!/^[A-Za-z0-9_-]*$/.test(secretToken)) throw refuse.secretCharacters();
    }
    if (flag(args, 'drop_pending_updates')) updates.clear();
    const allowed = stringList(args, 'allowed_updates');
    if (allowed !== undefined) updates.allow(allowed);
    if (url === '') {
      webhook.remove();
      return true;
    }
    updates.abort(refuse.terminatedByWebhook());
    const maxConnections = integer(args, 'max_connections', DEFAULT_CONNECTIONS, 1, MAX_CONNECTIONS);
    webhook.set({ url, secretToken, maxConnections });
    return true;
  },

  deleteWebhook: ({ updates, webhook }, args) => {
    if (flag(args, 'drop_pending_updates')) updates.clear();
    webhook.remove();
    return true;
  },

  getWebhookInfo: ({ updates, webhook }) => {
    const current = webhook.current();
    const error = webhook.lastError();
    const allowed = updates.allowed();
    return {
      url: current?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending().length,
      ...(current !== null && { max_connections: current.maxConnections, ip_address: '127.0.0.1' }),
      ...(error !== null && { last_error_date: error.date, last_error_message: error.message }),
      ...(allowed.length > 0 && { allowed_updates: allowed }),
    };
  },
};
