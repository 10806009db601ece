// A browser without a screen: keeps its cookie, sends what browsers send, follows nothing by itself.
import type { TestService } from '../harness/service.ts';

export type Got = { status: number; html: string; headers: Headers; location: string | null };
export type Visitor = ReturnType<typeof visitor>;

export const origin = (s: TestService): string => `http://127.0.0.1:${s.service.port}`;

export function visitor(s: TestService, userAgent = 'Mozilla/5.0 (X11; Linux) Chrome/140.0 Safari/537.36') {
  let cookie: string | null = null;
  async function send(method: string, path: string, extra: RequestInit = {}): Promise<Got> {
    const headers = new Headers(extra.headers);
    headers.set('user-agent', userAgent);
    if (cookie !== null) headers.set('cookie', cookie);
    const answer = await fetch(new URL(path, origin(s)), { ...extra, method, headers, redirect: 'manual' });
    const set = answer.headers.get('set-cookie');
    if (set) cookie = /Max-Age=0/i.test(set) ? null : set.split(';')[0]!;
    return {
      status: answer.status,
      html: await answer.text(),
      headers: answer.headers,
      location: answer.headers.get('location'),
    };
  }
  return {
    send,
    get: (path: string) => send('GET', path),
    /** Posts what a form of the page at `on` would send; `csrf` is read from there. */
    async post(path: string, fields: Record<string, string> = {}, on = '/phien') {
      const csrf = /name="csrf" value="([^"]+)"/.exec((await send('GET', on)).html)?.[1] ?? '';
      return send('POST', path, {
        body: new URLSearchParams({ csrf, ...fields }),
        headers: { 'sec-fetch-site': 'same-origin' },
      });
    },
    /** Opens the link and presses `Vào xem`. */
    async enter(link: string) {
      const { pathname } = new URL(link);
      await send('GET', pathname);
      return send('POST', pathname, { headers: { 'sec-fetch-site': 'same-origin' } });
    },
    cookie: () => cookie,
    useCookie(of: string | null) {
      cookie = of;
    },
  };
}

/** Asks for a link in chat, as this user of the local Telegram. */
export async function linkFor(s: TestService, id: number): Promise<string> {
  const before = s.telegram.messages(id).length;
  s.telegram.sendText(id, id, '/trangweb');
  await s.settle();
  const said = s.telegram
    .messages(id)
    .slice(before)
    .map(({ text }) => text);
  const link = said.map((text) => /https?:\/\/\S+\/vao\/\S+/.exec(text)?.[0]).find(Boolean);
  if (!link) throw new Error(`no link: ${said.join('\n')}`);
  return link;
}

export async function signedIn(s: TestService, id: number): Promise<Visitor> {
  const one = visitor(s);
  const entered = await one.enter(await linkFor(s, id));
  if (entered.status !== 303) throw new Error(`not let in: ${entered.status} ${titleOf(entered)}`);
  return one;
}

export const titleOf = ({ html }: Got): string => /<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '';
