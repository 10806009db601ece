// How much is invited at once; pure.

/** With so few people an administrator gets everyone at once, without choosing. */
const ALL_AT_ONCE = 60;
/** More people than this are invited unit by unit: the files stay small. */
export const MOST_AT_ONCE = 500;

export type Choice = 'everyone' | 'choose';

/** A unit without units below it is never a choice. `people`: all of its branch. */
export const howToInvite = (people: number, below: number): Choice =>
  below === 0 || people <= ALL_AT_ONCE ? 'everyone' : 'choose';
