// Makes the Prisma client after an install, offline; a production install without prisma brings it along instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

let cli;
try {
  const manifest = createRequire(import.meta.url).resolve('prisma/package.json');
  cli = join(dirname(manifest), 'build', 'index.js');
} catch {
  const made = existsSync(new URL('../src/db/generated/client.ts', import.meta.url));
  console.log(made ? 'prisma is not installed here; the client that is already there is used' : 'prisma is not installed here: copy src/db/generated from a full install');
  process.exit(0);
}
const { status } = spawnSync('node', [cli, 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] });
process.exit(status ?? 1);
