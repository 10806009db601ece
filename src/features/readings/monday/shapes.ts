// What the messages of a Monday are made from.
import type { UnitRef } from '../../../core/org/person.ts';
import type { Reading } from '../shapes.ts';

/** How someone is spoken to: members as comrades, others as their unit chose. */
export type Address = 'member' | 'ong_ba' | 'anh_chi';

export type SceneStory = {
  id: string;
  title: string;
  source: string;
  link: string | null;
  text: string | null;
};

/** A reading with the words that are shown of it. */
export type Scene = {
  reading: Reading;
  unit: UnitRef;
  /** Of people who are not members. */
  address: Exclude<Address, 'member'>;
  place: string | null;
  turnGroupName: string | null;
  /** Only a name the person agreed to show, or one that was typed. */
  readerName: string | null;
  /** Only a story that a person approved for this cell; null: the tổ chooses its own. */
  story: SceneStory | null;
};
