// Makes the Prisma client after an install, offline, then fills the compile cache; a production install without prisma brings the client along instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const here = (path) => existsSync(new URL(`../${path}`, import.meta.url));

let cli;
try {
  if (!here('prisma/schema.prisma')) throw new Error('an install without the sources, as in a Docker layer');
  const manifest = createRequire(import.meta.url).resolve('prisma/package.json');
  cli = join(dirname(manifest), 'build', 'index.js');
} catch {
  if (!here('src/db/generated/client.ts'))
    process.stdout.write('no Prisma client is made here: bring src/db/generated from a full install\n');
  process.exit(0);
}
const { status } = spawnSync('node', [cli, 'generate'], { stdio: ['ignore', 'ignore', 'inherit'] });
// As `npm start` does it: Node keeps a cache for each set of flags. Only quicker with it, so a failure is none of the install.
spawnSync('npm', ['start', '--', '--only-load'], { stdio: 'ignore', shell: process.platform === 'win32' });
process.exit(status ?? 1);
