// What an announcement is made of: who it is from, its words, what people confirm, its states.
import { type AskAudience, type AskForm, askForm } from '../../core/asks/shapes.ts';

export const CODE = 'tb';
/** The name under which the engine keeps its asks. */
export const FEATURE = 'announcements';

/** The one thing people confirm: that it reached them, or that it is done. */
export const CONFIRMS = ['received', 'done'] as const;
export type Confirm = (typeof CONFIRMS)[number];

/** sent: people can confirm; closed: its time is over; withdrawn: called back. */
export type AnnouncementState = 'sent' | 'closed' | 'withdrawn';

export type Announcement = {
  id: string;
  unitId: string;
  text: string;
  link: string | null;
  confirm: Confirm;
  /** Non-members are asked too, and mixed groups see it. */
  isPublic: boolean;
  urgent: boolean;
  audience: AskAudience;
  dueAt: Date;
  state: AnnouncementState;
  askId: string | null;
  signedBy: string;
  /** Unit, name and office, as it was signed. */
  signature: string;
  createdAt: Date;
};

export const ITEM = 'ok';
export const formOf = (confirm: Confirm): AskForm =>
  askForm.parse({ version: 1, items: [{ id: ITEM, kind: 'choice', options: [{ id: confirm }] }] });

/** How someone is spoken to: members as comrades, others as their unit chose, a mixed group all together. */
export type Address = 'member' | 'ong_ba' | 'anh_chi' | 'mixed';

/** Someone it is addressed to: where they sat when asked, and how they are spoken to if they are no member. */
export type Addressee = { unitPath: string; address: 'ong_ba' | 'anh_chi' };
