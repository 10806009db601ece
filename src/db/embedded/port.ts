// The port of the embedded database: free, and the same as last time where that is possible.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

const portFile = (folder: string) => join(folder, 'port');

/** The remembered port if it is free, else a free one. */
export async function choosePort(folder: string): Promise<number> {
  return (await tryPort(rememberedPort(folder))) ?? (await tryPort(0)) ?? 0;
}

/** Remembers the port for the next start. */
export async function rememberPort(folder: string, port: number): Promise<void> {
  if (rememberedPort(folder) !== port) await writeFile(portFile(folder), `${port}\n`);
}

function rememberedPort(folder: string): number {
  try {
    const port = Number(readFileSync(portFile(folder), 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : 0;
  } catch {
    return 0;
  }
}

/** Binds the port for a moment (0: any). Undefined: taken. */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}
