// Reports about claims to those who look after the unit, without the person they are about.
import type { Message } from '../../channels/channel.ts';
import { type Reach, reachAdministrators, reachRoles } from '../../core/org/reach-store.ts';
import { SECRETARIES } from '../../core/org/roles.ts';
import { tellPeople } from '../../core/org/tell.ts';
import type { Tx } from '../../db/index.ts';
import type { Say, Texts } from '../../shared/texts.ts';

/**
 * Secretaries and deputies, else the committee, else administrators above: who invited must hear who came.
 * @param except the account the report is about
 * @returns how many were written to
 */
export async function reportClaim(
  tx: Tx,
  texts: Texts,
  unitId: string,
  except: string,
  told: { key: string; message(say: Say): Message },
): Promise<number> {
  const others = (people: Reach[]) => people.filter(({ accountId }) => accountId !== except);
  const groups = [
    () => reachRoles(tx, unitId, SECRETARIES),
    () => reachRoles(tx, unitId, ['committee_member']),
    () => reachAdministrators(tx, unitId),
  ];
  for (const find of groups) {
    const people = others(await find());
    if (people.length > 0) return tellPeople(tx, texts, people, told);
  }
  return 0;
}
