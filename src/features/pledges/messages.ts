// Words that every part of the slice says: an item, a pledge, buttons; pure.
import type { Button } from '../../channels/channel.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatDate, formatNumber } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import type { Tongue } from '../../shared/tongue.ts';
import {
  CODE,
  type Content,
  type Item,
  KINDS,
  type PaperName,
  type Pledge,
  THEMES,
  type YearMonth,
} from './shapes.ts';

const LABEL_LENGTH = 30;

export const button = (label: string, action: string, ...args: string[]): Button => ({
  label: truncate(label, LABEL_LENGTH),
  data: encodeButton(CODE, action, ...args),
});

export const rows = (...buttons: (Button | null | false)[]): Button[][] =>
  buttons.flatMap((one) => (one ? [[one]] : []));

/** A cell whose name begins with what it is is not called so twice: 'Chi bộ: 2'. */
export function cellLabel(say: Say, name: string): string {
  const kind = say('pledges-home-cell', { unit: '' }).replace(/[:\s]+$/u, '');
  const bare = name.toLowerCase().startsWith(`${kind.toLowerCase()} `) ? name.slice(kind.length) : name;
  return say('pledges-home-cell', { unit: bare.trim() });
}

export const paperName = (say: Say, name: PaperName): string => say(`pledges-paper-${name}`);

/** '11/2027' */
export const monthOf = ({ year, month }: YearMonth): string => `${String(month).padStart(2, '0')}/${year}`;

/** '12 cuốn sách', '7/12 cuốn sách' */
export const amount = (
  { locale }: Tongue,
  { target, measure }: Pick<Content, 'target' | 'measure'>,
  reached?: number,
): string => {
  const number = (value: number) => formatNumber(value, locale, 2);
  const whole = `${number(target ?? 0)} ${measure ?? ''}`.trim();
  return reached === undefined ? whole : `${number(reached)}/${whole}`;
};

/** For forms, whose answers `chosenOf` reads. */
export const themeChoices = (say: Say) =>
  THEMES.map((value) => ({ label: say(`pledges-theme-${value}`), value }));
export const kindChoices = (say: Say) =>
  KINDS.map((value) => ({ label: say(`pledges-kind-${value}`), value }));

type Listed = Content & { position: number; state?: Item['state'] };

/** Its two lines: 'Mục 1 (Đạo đức, lối sống): …', and 'Hằng tháng.' with its state when it is not active. */
export function itemParts(tongue: Tongue, item: Listed): { head: string; how: string } {
  const { say } = tongue;
  const theme = say(`pledges-theme-${item.theme}`);
  const head = say('pledges-item', { position: item.position, theme, words: item.words });
  const due = formatDate(item.dueOn);
  const how = say('pledges-item-how', { kind: item.kind, amount: amount(tongue, item), due });
  const state = item.state && item.state !== 'active' ? ` ${say(`pledges-item-${item.state}`)}` : '';
  return { head, how: how + state };
}

export function itemLine(tongue: Tongue, item: Listed): string {
  const { head, how } = itemParts(tongue, item);
  return `${head}\n${how}`;
}

export const itemLines = (tongue: Tongue, items: readonly Item[]): string[] =>
  items.map((item) => itemLine(tongue, item));

/** Where the pledge stands, in one line. */
export function stateLine({ say }: Tongue, { state, agreedOn, remark }: Pledge): string {
  return say('pledges-state', {
    state,
    day: agreedOn ? formatDate(agreedOn) : '',
    remark: remark ?? '',
  });
}
