// The list for reading oneself by: its three parts, its lines, and what a unit changed in it.
export const CODE = 'ts';

export const PARTS = ['thought', 'morals', 'change'] as const;
export type Part = (typeof PARTS)[number];

/** Lines that ship with the product; a unit's own begin above. */
export const SHIPPED = 27;
export const MAX_NUMBER = 60;
export const MAX_WORDS = 200;
export const PER_SCREEN = 3;

export type Sign = { number: number; part: Part; words: string; own: boolean };
/** A unit's word on one line; null: taken out. */
export type Changed = { number: number; part: Part; words: string | null };
