// Messages that were on their way in a process that died: their outcome is unknown.
import type { Tx } from '../../../db/index.ts';
import { whenUncertain } from './judge.ts';
import { expiredLeases, storeBuried, storeRetry } from './store.ts';

/** @param domainNow decides whether a repetition still makes sense */
export async function loseExpiredLeases(tx: Tx, channel: string, domainNow: Date): Promise<void> {
  for (const message of await expiredLeases(tx, channel)) {
    const outcome = whenUncertain(message, 'its process died', domainNow);
    if (outcome.do === 'retry') await storeRetry(tx, message.id, outcome);
    else if (outcome.do === 'bury') await storeBuried(tx, message.id, outcome.error);
  }
}
