// The first administrator: a setup code made or given at the first start, good for one person.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Ctx, Services } from '../../core/feature.ts';
import { audit } from '../../core/org/audit-store.ts';
import {
  addTry,
  findRoot,
  forgetTries,
  grantAdministrator,
  loadSetup,
  lockSetup,
  recentTries,
  type SetupFact,
  saveSetup,
} from '../../core/org/setup-store.ts';
import { insertUnit } from '../../core/org/units-store.ts';
import { inTransaction } from '../../db/index.ts';
import { newCode } from '../../shared/ids.ts';

/** Wrong codes an account may give in an hour of domain time. */
const TRIES_AN_HOUR = 5;

const derive = promisify(scrypt) as (code: string, salt: string, bytes: number) => Promise<Buffer>;

export type SetupVerdict = 'administrator' | 'used' | 'wrong' | 'too_many';

/**
 * At every start: makes the root unit if there is none, and keeps the code's hash until it is used.
 * @param configured SETUP_CODE, or null to have one made at the first start
 * @returns the code to print once, or null when there is nothing to print
 */
export async function setup(
  services: Pick<Services, 'db' | 'clock' | 'texts' | 'defaultLocale'>,
  configured: string | null,
): Promise<string | null> {
  const now = services.clock.now();
  return inTransaction(services.db, async (tx) => {
    await lockSetup(tx);
    if (!(await findRoot(tx))) {
      const name = services.texts.say(services.defaultLocale)('joining-root-unit');
      await insertUnit(tx, now, { parent: null, kind: 'organisation', name });
    }
    const known = await loadSetup(tx);
    if (known && (known.usedAt !== null || configured === null)) return null;
    const made = configured ?? newCode();
    await saveSetup(tx, await hashed(made));
    return configured === null ? made : null;
  });
}

/** Tries a code: the right one makes the account the administrator of the root, once. */
export async function trySetupCode(ctx: Ctx, accountId: string, code: string): Promise<SetupVerdict> {
  const now = ctx.clock.now();
  const person = await ctx.person();
  return inTransaction(ctx.db, async (tx) => {
    await lockSetup(tx);
    const fact = await loadSetup(tx);
    const open = fact?.usedAt === null;
    if (open && (await recentTries(tx, accountId, now)) >= TRIES_AN_HOUR) return 'too_many';
    if (!fact || !(await matches(fact, code))) {
      if (open) await addTry(tx, accountId, now);
      return 'wrong';
    }
    // The same update handled again after a crash is answered as the first time.
    if (!open) return fact.usedBy === accountId ? 'administrator' : 'used';
    const root = await findRoot(tx);
    if (!root) throw new Error('the service was not set up: there is no root unit');
    await saveSetup(tx, { ...fact, usedAt: now.toISOString(), usedBy: accountId });
    await grantAdministrator(tx, accountId, root.id, now);
    await forgetTries(tx);
    await audit(tx, now, person, { action: 'setup.used', unitId: root.id, subjectId: accountId });
    return 'administrator';
  });
}

/** Slow on purpose: a code set by hand may be short. */
async function hashed(code: string): Promise<SetupFact> {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: (await derive(code, salt, 32)).toString('hex'), usedAt: null, usedBy: null };
}

const matches = async (fact: SetupFact, code: string): Promise<boolean> =>
  timingSafeEqual(await derive(code, fact.salt, 32), Buffer.from(fact.hash, 'hex'));
