// What may be set for a unit, and what holds where nothing was set; pure.
import { z } from 'zod';
import { UserError } from '../../shared/errors.ts';
import { cleanLine } from '../../shared/text.ts';
import { LOCALES } from '../../shared/texts.ts';

/** How people who are not members are addressed: 'ông, bà' or 'anh, chị'. */
export const ADDRESSES = ['ong_ba', 'anh_chi'] as const;
export type Address = (typeof ADDRESSES)[number];

/** Whether the secretary is asked after those not heard of for three weeks. */
export const CARES = ['on', 'off'] as const;
export type Care = (typeof CARES)[number];

export type UnitSettings = {
  locale: (typeof LOCALES)[number] | null;
  address: Address;
  care: Care;
  /** Where the unit's papers are dated. */
  town: string | null;
};

const TOWN_LENGTH = 40;

const stored = z.object({
  locale: z.enum(LOCALES).nullable().catch(null),
  address: z.enum(ADDRESSES).catch('ong_ba'),
  care: z.enum(CARES).catch('on'),
  town: z.string().nullable().catch(null),
});

/** Reads what is stored, with the defaults; other settings of the unit are left alone. */
export const readUnitSettings = (value: unknown): UnitSettings =>
  stored.parse({ locale: null, address: 'ong_ba', care: 'on', town: null, ...(value as object) });

/** @throws UserError 'settings-town-again' */
export function readTown(text: string): string {
  const { text: town, tooLong } = cleanLine(text, TOWN_LENGTH);
  if (tooLong || !/\p{L}{2}/u.test(town)) throw new UserError('settings-town-again', { max: TOWN_LENGTH });
  return town;
}
