// What readings say beside names: the list's title, those followed on paper, the secretary's summary; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { Beside } from '../../../core/asks/choice-rules.ts';
import { listButton, nameLines } from '../../../core/asks/desk/messages.ts';
import { isMissing } from '../../../core/asks/desk/rules.ts';
import type { Ask, Figures } from '../../../core/asks/shapes.ts';
import type { Participant } from '../../../core/asks/store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatNumber } from '../../../shared/format.ts';
import type { Say } from '../../../shared/texts.ts';
import { dayOf, type Tongue } from '../../../shared/tongue.ts';
import type { Reading } from '../shapes.ts';
import { CODE, LOOK, summaryLines } from './messages.ts';
import type { PaperTally } from './paper-store.ts';
import type { Scene } from './shapes.ts';

export const listTitle = (
  tongue: Tongue,
  reading: Reading,
  of: { missing: string; expected: string },
): string => tongue.say('readings-list', { day: dayOf(tongue, reading.date), ...of });

/** Those followed on paper, as typed, beside the figures; nothing where nobody is. */
export function paperLines(
  { say, locale }: Tongue,
  paper: Pick<PaperTally, 'heard' | 'total'> | null,
): string[] {
  if (!paper || paper.total === 0) return [];
  const total = formatNumber(paper.total, locale);
  if (paper.heard === null) return [say('readings-paper-open', { total })];
  return [say('readings-paper-line', { heard: formatNumber(paper.heard, locale), total })];
}

const paperButton = (say: Say, askId: string): Button => ({
  label: say('readings-paper-label'),
  data: encodeButton(CODE, 'paper', askId),
});

/** The summary as the secretary gets it: with the names of the missing and those followed on paper. */
export function summaryWithNames(
  tongue: Tongue,
  scene: Scene,
  ask: Ask,
  figures: Figures,
  people: readonly Participant[],
  paper: PaperTally | null,
): Message {
  const { say } = tongue;
  const missing = people.filter(isMissing);
  const onPaper = paperLines(tongue, paper);
  const names = missing.length > 0 ? ['', say('readings-names'), ...nameLines(say, missing)] : [];
  const buttons = [
    ...(missing.length > 0 ? [[listButton(LOOK, say, ask.id)]] : []),
    ...(onPaper.length > 0 ? [[paperButton(say, ask.id)]] : []),
  ];
  const text = [...summaryLines(tongue, scene, figures), ...onPaper, ...names].join('\n');
  return { text, ...(buttons.length > 0 ? { buttons } : {}) };
}

/** Under the names; `paper` is null for those who see one tổ alone. */
export function besideNames(
  tongue: Tongue,
  askId: string,
  paper: PaperTally | null,
  mayRecord: boolean,
): Beside {
  const lines = paperLines(tongue, paper);
  return { lines, buttons: mayRecord && lines.length > 0 ? [[paperButton(tongue.say, askId)]] : [] };
}
