// Names that the punctuality part and its service share.

export const RINGING = 'ringing';
export const RING_JOB = 'ringing.ring';

const FIRST_CHAT = 200_000;
const CHATS = 100_000;

/** A private chat for each subject, so that no chat's own limit delays anything. */
export const chatOf = (subjectId: string): string =>
  String(FIRST_CHAT + (Number.parseInt(subjectId.slice(-8), 16) % CHATS));
