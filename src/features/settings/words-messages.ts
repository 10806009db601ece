// Words about the theme of the year and the ethics standards; pure.
import type { Message } from '../../channels/channel.ts';
import type { UnitRef } from '../../core/org/person.ts';
import type { Said } from '../../core/org/year-words-store.ts';
import { encodeButton } from '../../shared/button-data.ts';
import type { FrameSheet } from '../../shared/paper/sheets.ts';
import type { Say } from '../../shared/texts.ts';

export function wordsScreen(
  say: Say,
  unit: UnitRef,
  of: { themes: readonly { year: number; said: Said | null }[]; ethics: Said | null },
): Message {
  const wordsOf = (said: Said | null) => {
    if (said === null) return say('settings-words-unset');
    return said.unitId === unit.id
      ? said.words
      : say('settings-words-above', { words: said.words, unit: said.unitName });
  };
  const button = (key: string, action: string) => [
    { label: say(key), data: encodeButton('st', action, unit.id) },
  ];
  return {
    text: [
      unit.name,
      ...of.themes.map(({ year, said }) =>
        say('settings-theme-line', { year: String(year), words: wordsOf(said) }),
      ),
      say('settings-ethics-line', { words: wordsOf(of.ethics) }),
      say('settings-words-hint'),
    ].join('\n'),
    buttons: [
      button('settings-theme', 'theme'),
      button('settings-ethics', 'ethics'),
      ...(of.ethics?.unitId !== unit.id ? [] : [button('settings-ethics-print', 'ethprint')]),
      button('form-back', 'unit'),
    ],
  };
}

/** In points. */
const ON_A_WALL = 22;

/** To be put up on a wall: A4, a line each. */
export const ethicsPaper = (say: Say, unit: UnitRef, words: string): FrameSheet => {
  const lines = words.split('\n');
  // Lines that come with numbers or dashes of their own get no second mark.
  const isMarked = lines.every((line) => /^(\d+[.)]|[-–•*])/.test(line.trim()));
  return {
    kind: 'frame',
    head: null,
    draft: null,
    title: say('settings-ethics-title'),
    subject: unit.name.toLocaleUpperCase('vi'),
    blocks:
      lines.length > 1
        ? isMarked
          ? lines.map((line) => ({ block: 'paragraph', words: line, align: 'left', size: ON_A_WALL }))
          : [{ block: 'list', items: lines, size: ON_A_WALL }]
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
