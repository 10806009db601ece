// The address of the leaders' pages, and from where it can be reached; pure.

/** everywhere: over TLS; network: unencrypted, inside a network; machine: on the server itself alone. */
export type Site = { url: string; reach: 'everywhere' | 'network' | 'machine' };

type From = { webUrl: string | null; host: string; port: number };

/** Listening on every address names none: people are then given the machine's own. */
const UNSPECIFIED = ['0.0.0.0', '::', '[::]'];

const isLoopback = (host: string): boolean => /^(localhost|\[?::1\]?|127\.[\d.]+)$/i.test(host);

export function siteOf({ webUrl, host, port }: From): Site {
  const shown = UNSPECIFIED.includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const url = webUrl ?? `http://${shown}:${port}`;
  const { hostname, protocol } = new URL(url);
  if (isLoopback(hostname)) return { url, reach: 'machine' };
  return { url, reach: protocol === 'https:' ? 'everywhere' : 'network' };
}
