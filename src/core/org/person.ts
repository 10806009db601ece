// Who wrote or pressed: the account, the member behind it, and the roles held now.
import type { Locale } from '../../channels/channel.ts';
import type { SpokenTo } from '../../shared/texts.ts';
import type { RoleName, UnitKind } from './roles.ts';

export type UnitRef = { id: string; kind: UnitKind; name: string; path: string };

export type HeldRole = { role: RoleName; unit: UnitRef };

export type Person = {
  /** Null: this account never opened a private chat with us. */
  accountId: string | null;
  channel: string;
  externalId: string;
  /** Where to reach them privately. */
  chatId: string | null;
  locale: Locale;
  /** Null: not joined, or consent withdrawn. */
  member: {
    id: string;
    fullName: string;
    standing: string;
    spokenTo: SpokenTo;
    unit: UnitRef;
    group: UnitRef | null;
  } | null;
  /** Of the member and of the account, as of now. */
  roles: HeldRole[];
};
