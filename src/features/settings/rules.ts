// What may be set for a unit, and what holds where nothing was set; pure.
import { z } from 'zod';
import { LOCALES } from '../../shared/texts.ts';

/** How people who are not members are addressed: 'ông, bà' or 'anh, chị'. */
export const ADDRESSES = ['ong_ba', 'anh_chi'] as const;
export type Address = (typeof ADDRESSES)[number];

export type UnitSettings = { locale: (typeof LOCALES)[number] | null; address: Address };

const stored = z.object({
  locale: z.enum(LOCALES).nullable().catch(null),
  address: z.enum(ADDRESSES).catch('ong_ba'),
});

/** Reads what is stored, with the defaults; other settings of the unit are left alone. */
export const readUnitSettings = (value: unknown): UnitSettings => {
  const { locale, address } = stored.parse({ locale: null, address: 'ong_ba', ...(value as object) });
  return { locale, address };
};
