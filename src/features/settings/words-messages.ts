// Words about the theme of the year and the ethics standards; pure.
import type { Message } from '../../channels/channel.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import type { FrameSheet } from '../../shared/paper/sheets.ts';
import type { Say } from '../../shared/texts.ts';

export function wordsScreen(
  say: Say,
  unit: UnitRef,
  of: { themes: readonly { year: number; words: string | null }[]; ethics: string | null },
): Message {
  const unset = say('settings-words-unset');
  const button = (key: string, action: string) => [
    { label: say(key), data: encodeButton('st', action, unit.id) },
  ];
  return {
    text: [
      unit.name,
      ...of.themes.map(({ year, words }) =>
        say('settings-theme-line', { year: String(year), words: words ?? unset }),
      ),
      say('settings-ethics-line', { words: of.ethics ?? unset }),
      say('settings-words-hint'),
    ].join('\n'),
    buttons: [
      button('settings-theme', 'theme'),
      button('settings-ethics', 'ethics'),
      ...(of.ethics === null ? [] : [button('settings-ethics-print', 'ethprint')]),
      button('form-back', 'unit'),
    ],
  };
}

/** In points. */
const ON_A_WALL = 22;

/** To be put up on a wall: A4, a line each. */
export const ethicsPaper = (say: Say, unit: UnitRef, words: string): FrameSheet => {
  const lines = words.split('\n');
  return {
    kind: 'frame',
    head: null,
    draft: null,
    title: say('settings-ethics-title'),
    subject: unit.name.toLocaleUpperCase('vi'),
    blocks:
      lines.length > 1
        ? [{ block: 'list', items: lines, size: ON_A_WALL }]
        : [{ block: 'paragraph', words, align: 'left', size: ON_A_WALL }],
    recipients: null,
    signatures: [],
    page: say('paper-page'),
  };
};

export const ethicsNotice = (say: Say, unit: UnitRef, words: string): { text: string; line: string } => ({
  text: say('settings-ethics-shown', { unit: unit.name, words }),
  line: say('settings-ethics-shown', { unit: unit.name, words }),
});
