// What is said around joining; pure.
import type { Message } from '../../channels/channel.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { platformName } from '../../shared/platform-name.ts';
import { cleanLine, truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';

type Named = { fullName: string; unit: { name: string } };

/** The platform lets people call themselves anything, of any length. */
const SHOWN_LENGTH = 64;
const shownAs = (name: string): string => truncate(cleanLine(name, SHOWN_LENGTH).text, SHOWN_LENGTH);

/** `code` is the invitation: who holds it may answer. */
export const consentScreen = (say: Say, member: Named, channel: string, code: string): Message => ({
  text: say('joining-consent', {
    name: member.fullName,
    unit: member.unit.name,
    platform: platformName(channel),
  }),
  buttons: [
    [{ label: say('joining-agree'), data: encodeButton('jo', 'agree', code) }],
    [{ label: say('joining-decline'), data: encodeButton('jo', 'decline', code) }],
    [{ label: say('joining-later'), data: encodeButton('jo', 'later', code) }],
  ],
});

export const joinedReport = (
  say: Say,
  member: Named & { id: string },
  accountId: string,
  shownName: string,
): Message => ({
  text: say('joining-report', { name: member.fullName, unit: member.unit.name, shown: shownAs(shownName) }),
  buttons: [[undoButton(say, accountId, member.id)]],
});

export const takenReport = (
  say: Say,
  member: Named & { id: string },
  holder: string,
  shownName: string,
): Message => ({
  text: say('joining-taken-report', {
    name: member.fullName,
    unit: member.unit.name,
    shown: shownAs(shownName),
  }),
  buttons: [
    [undoButton(say, holder, member.id)],
    [{ label: say('joining-keep'), data: encodeButton('jo', 'keep') }],
  ],
});

const undoButton = (say: Say, accountId: string, memberId: string) => ({
  label: say('joining-undo'),
  data: encodeButton('jo', 'undo', accountId, memberId),
});

export const undoQuestion = (say: Say, member: Named & { id: string }, accountId: string): Message => ({
  text: say('joining-undo-question', { name: member.fullName }),
  buttons: [
    [{ label: say('joining-undo'), data: encodeButton('jo', 'undoyes', accountId, member.id) }],
    [{ label: say('joining-keep'), data: encodeButton('jo', 'keep') }],
  ],
});

type Candidate = { id: string; fullName: string; unitName: string; groupName: string | null };

/** One candidate at a time; null: nobody on the list looks like it. */
export function claimQuestion(
  say: Say,
  claim: { id: string; typedName: string; shownName: string },
  candidate: Candidate | null,
): Message {
  const typed = { typed: claim.typedName, shown: shownAs(claim.shownName) };
  if (!candidate) {
    return {
      text: say('joining-claim-nobody', typed),
      buttons: [[{ label: say('joining-not-this'), data: encodeButton('jo', 'not', claim.id, '-') }]],
    };
  }
  const place = [candidate.groupName, candidate.unitName].filter(Boolean).join(', ');
  return {
    text: say('joining-claim', { ...typed, name: candidate.fullName, place }),
    buttons: [
      [{ label: say('joining-this-one'), data: encodeButton('jo', 'match', claim.id, candidate.id) }],
      [{ label: say('joining-not-this'), data: encodeButton('jo', 'not', claim.id, candidate.id) }],
    ],
  };
}
