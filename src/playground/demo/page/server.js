// Talks to the playground's server.
import { word } from './dom.js';

const lang = document.documentElement.lang;

async function ask(path, options) {
  const url = new URL(path, location.href);
  url.searchParams.set('lang', lang);
  const response = await fetch(url, options).catch(() => null);
  const body = await response?.json().catch(() => null);
  if (!response?.ok) throw new Error(body?.error ?? word('failed'));
  return body;
}

export const look = (user, search) => ask(`/look?user=${user}&search=${encodeURIComponent(search)}`);

export const act = (what) =>
  ask('/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(what),
  });

export function sendFile(user, chat, file) {
  const body = new FormData();
  body.set('user', user);
  body.set('chat', chat);
  body.set('file', file);
  return ask('/file', { method: 'POST', body });
}

export const start = (mode) => ask(`/start/${mode}`, { method: 'POST' });

/** Calls `changed` at every change, and when the connection comes back. */
export function listen(changed) {
  const source = new EventSource('/changes');
  source.addEventListener('open', changed);
  source.addEventListener('change', changed);
}
