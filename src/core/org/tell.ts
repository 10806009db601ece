// Tells those who look after a unit: its secretaries, else the committee, else an administrator above.
import type { Message } from '../../channels/channel.ts';
import type { Tx } from '../../db/index.ts';
import type { Say, Texts } from '../../shared/texts.ts';
import { enqueue, PRIORITY } from '../delivery/outbox.ts';
import { type Reach, reachAdministrators, reachRoles } from './reach-store.ts';
import { SECRETARIES } from './roles.ts';

export type Told = {
  unitId: string;
  /** Unique: told once per person. */
  key: string;
  message(say: Say): Message;
  expiresAt?: Date;
};

/**
 * Secretary and deputies of the unit, else committee members, else administrators of the branch above.
 * An administrator sees no names of members: `message` for such news must hold none, or be told by `tellSecretaries`.
 */
export async function tellKeepers(tx: Tx, texts: Texts, told: Told): Promise<number> {
  const keepers = await keepersOf(tx, told.unitId);
  return send(tx, texts, told, keepers.length > 0 ? keepers : await reachAdministrators(tx, told.unitId));
}

/** Only secretaries and deputies, else the committee; news with names in it. Returns how many were written to. */
export async function tellSecretaries(tx: Tx, texts: Texts, told: Told): Promise<number> {
  return send(tx, texts, told, await keepersOf(tx, told.unitId));
}

/** One member, wherever they can be reached. */
export async function tellPeople(
  tx: Tx,
  texts: Texts,
  people: Reach[],
  told: Omit<Told, 'unitId'>,
): Promise<number> {
  return send(tx, texts, told, people);
}

async function keepersOf(tx: Tx, unitId: string): Promise<Reach[]> {
  const secretaries = await reachRoles(tx, unitId, SECRETARIES);
  return secretaries.length > 0 ? secretaries : reachRoles(tx, unitId, ['committee_member']);
}

async function send(tx: Tx, texts: Texts, told: Omit<Told, 'unitId'>, people: Reach[]): Promise<number> {
  const once = [...new Map(people.map((one) => [one.accountId, one])).values()];
  await enqueue(
    tx,
    once.map((one) => ({
      kind: 'send' as const,
      key: `${told.key}:${one.accountId}`,
      place: { channel: one.channel, chat: one.chat },
      priority: PRIORITY.prompt,
      message: told.message(texts.say(one.locale, one.spokenTo)),
      whenUncertain: 'resend' as const,
      expiresAt: told.expiresAt,
      accountId: one.accountId,
    })),
  );
  return once.length;
}
