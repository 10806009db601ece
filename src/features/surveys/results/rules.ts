// What the figures of a survey say, question by question, beside those of the last time; pure.
import { LEAST_SHOWN } from '../../../core/asks/ballots-rules.ts';
import type { AskForm, AskItem, Figures } from '../../../core/asks/shapes.ts';
import { choicesOf } from '../shapes.ts';

export type ResultBar = { id: string; label: string; count: number; of: number; before: number | null };

export type QuestionReport = {
  n: number;
  item: AskItem;
  /** How many answered it. */
  count: number;
  /** Without a name: fewer than five answered, or showing them would give others away. */
  hidden: 'few' | 'others' | null;
  bars: ResultBar[];
  /** Of a scale or number. */
  mean: number | null;
  meanBefore: number | null;
  /** Answers are words or days, listed apart. */
  hasWords: boolean;
};

export type Report = {
  title: string;
  unit: string;
  anonymous: boolean;
  isOpen: boolean;
  figures: Figures;
  /** Of the last time, when it comes back. */
  before: Figures | null;
  questions: QuestionReport[];
};

const countOf = (figures: Figures | null, id: string): number => figures?.items[id]?.count ?? 0;

/** Each choice with how many took it, of those who answered the question; its share the last time where there was one. */
export function barsOf(item: AskItem, figures: Figures, before: Figures | null = null): ResultBar[] {
  const asked = countOf(before, item.id);
  return choicesOf(item).map(({ id, label }) => ({
    id,
    label,
    count: figures.choices[`${item.id}:${id}`] ?? 0,
    of: countOf(figures, item.id),
    before: asked > 0 ? (before?.choices[`${item.id}:${id}`] ?? 0) / asked : null,
  }));
}

function meanOf(item: AskItem, figures: Figures | null): number | null {
  const row = figures?.items[item.id];
  return (item.kind === 'scale' || item.kind === 'number') && row && row.count > 0
    ? row.sum / row.count
    : null;
}

const WORDS: readonly string[] = ['text', 'date', 'number'];

/** `items` of the same id are the same question in every occurrence of a series. */
export function questionsOf(
  { items }: AskForm,
  figures: Figures,
  before: Figures | null,
  { anonymous, isWhole }: { anonymous: boolean; isWhole: boolean },
): QuestionReport[] {
  const why = !isWhole && figures.answered >= LEAST_SHOWN ? 'others' : 'few';
  return items.map((item, at) => {
    const count = countOf(figures, item.id);
    return {
      n: at + 1,
      item,
      count,
      hidden: anonymous && count === 0 && figures.answered > 0 ? why : null,
      bars: barsOf(item, figures, before),
      mean: meanOf(item, figures),
      meanBefore: meanOf(item, before),
      hasWords: WORDS.includes(item.kind),
    };
  });
}

/** Blocks of text in pages of at most `limit` UTF-16 units; `head` stands on each. */
export function packPages<T extends { text: string }>(
  blocks: readonly T[],
  head: string,
  limit: number,
): T[][] {
  const pages: T[][] = [];
  let room = 0;
  for (const block of blocks) {
    const size = block.text.length + 2;
    const page = pages.at(-1);
    if (page && size <= room) {
      page.push(block);
      room -= size;
    } else {
      pages.push([block]);
      room = limit - head.length - size;
    }
  }
  return pages;
}

/** Parts of at most `size`. */
export const partsOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
