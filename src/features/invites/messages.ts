// What /moi says; pure.
import type { Message } from '../../channels/channel.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import type { SlipSheet } from '../../shared/paper/sheets.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import type { Invited } from './files.ts';
import { MOST_AT_ONCE } from './rules.ts';

const LABEL_LENGTH = 40;

/** Units below that may be chosen; people of the whole branch; people of the unit itself. */
export type Branch = { below: UnitRef[]; people: number; own: number };

/** The units below, a page at a time, then everyone where they are few enough, and the unit's own people. */
export function unitPicker(say: Say, unit: UnitRef, branch: Branch, page: number): Message {
  const { below, people, own } = branch;
  const rows = pageOf(
    below,
    page,
    (child) => ({ label: truncate(child.name, LABEL_LENGTH), data: encodeButton('iv', 'unit', child.id) }),
    (to) => encodeButton('iv', 'page', unit.id, `p${to}`),
  );
  const everyone = { label: say('invites-everyone', { people }), data: encodeButton('iv', 'all', unit.id) };
  const itself = { label: say('invites-own', { people: own }), data: encodeButton('iv', 'own', unit.id) };
  return {
    text: say('invites-choose', { unit: unit.name, people }),
    buttons: [...rows, ...(people <= MOST_AT_ONCE ? [[everyone]] : []), ...(own > 0 ? [[itself]] : [])],
  };
}

/** Several places where the person may invite. */
export const placePicker = (say: Say, units: readonly UnitRef[]): Message => ({
  text: say('invites-choose-place'),
  buttons: units.map((unit) => [
    { label: truncate(unit.name, LABEL_LENGTH), data: encodeButton('iv', 'unit', unit.id) },
  ]),
});

export const slipSheet = (say: Say, invited: readonly Invited[], lastDay: string): SlipSheet => ({
  kind: 'slips',
  title: say('invites-slip-title'),
  steps: [
    say('invites-slip-scan'),
    say('invites-slip-start'),
    say('invites-slip-choose'),
    say('invites-slip-until', { day: lastDay }),
  ],
  slips: invited.map(({ fullName, unitName, link }) => ({ name: fullName, unit: unitName, link })),
});

export const sharedLinks = (
  say: Say,
  unit: UnitRef,
  links: { unit: string; group: string },
  lastDay: string,
): Message => ({
  text: say('invites-shared', {
    unit: unit.name,
    unitLink: links.unit,
    groupLink: links.group,
    day: lastDay,
  }),
});

/** For a channel without files: the links as texts no longer than it takes. */
export function linksAsTexts(say: Say, invited: readonly Invited[], textLength: number): Message[] {
  const lines = invited.map(({ fullName, unitName, link }) =>
    say('invites-line', { name: truncate(fullName, 80), unit: truncate(unitName, 80), link }),
  );
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 2 + line.length <= textLength)
      texts[texts.length - 1] = `${last}\n\n${line}`;
    else texts.push(line);
  }
  return texts.map((text) => ({ text }));
}
