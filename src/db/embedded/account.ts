// Who runs PostgreSQL: it refuses root, so a service run by root runs it as the system user `postgres`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './errors.ts';

/** A system user by number. */
export type Account = { uid: number; gid: number };

const USER = 'postgres';

/** The ways to make a system user: shadow's tool (Debian, Fedora), then busybox's (Alpine). */
const MAKERS = [
  ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', USER],
] as const;

/** Finds a user in the text of /etc/passwd. */
export function findAccount(passwd: string, user: string): Account | undefined {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === user);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}

/** The account to run PostgreSQL as, made if missing; undefined: as the service itself. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const present = () => findAccount(readFileSync('/etc/passwd', 'utf8'), USER);
  const found = present();
  if (found) return found;
  for (const [command, ...args] of MAKERS) {
    spawnSync(command, args, { stdio: 'ignore' });
    const made = present();
    if (made) return made;
  }
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root and the user "postgres" could not be made: run the service as another user, or set DATABASE_URL.',
  );
}
