// What a person who answers sees: what it is, one question at a time, all answers, that it is done; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import { SMALL_UNIT } from '../../../core/asks/ballots-rules.ts';
import { chosenIn, missingItems, visibleItems } from '../../../core/asks/form-rules.ts';
import type { AskItem } from '../../../core/asks/shapes.ts';
import { PER_PAGE, pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import { momentOf, type Tongue } from '../../../shared/tongue.ts';
import { CODE, choicesOf, endsOf, LABEL_LENGTH } from '../shapes.ts';
import { isChosen, itemBefore, positionOf, type Walk, type WalkKind } from './rules.ts';

/** Lines of a page of answers are cut so that eight of them fit every channel. */
const [WORDS_SHOWN, ANSWER_SHOWN] = [70, 90];

const LETTER: Record<WalkKind, string> = { ask: 'f', try: 't' };
/** Data of a button on this walk: the same buttons for an ask and for a draft that is tried. */
export const walkButton = (
  { kind, id }: Pick<Walk, 'kind' | 'id'>,
  label: string,
  verb: string,
  ...args: string[]
): Button => ({
  label,
  data: encodeButton(CODE, `${LETTER[kind]}${verb}`, id, ...args),
});

/** An answer as people read it. */
export function answerWords(
  { say, locale }: Pick<Tongue, 'say' | 'locale'>,
  item: AskItem,
  value: string | undefined,
): string {
  if (!value) return say('survey-no-answer');
  if (item.kind === 'date') return formatDate(value);
  if (item.kind === 'number') return formatNumber(Number(value), locale, 6);
  if (item.kind === 'text' || item.kind === 'file') return value;
  const labels = new Map(choicesOf(item).map(({ id, label }) => [id, label]));
  return chosenIn(value)
    .map((id) => labels.get(id) ?? id)
    .join('; ');
}

/** Before an anonymous one begins: what becomes of it. `unitSize`: people asked in the person's unit. */
export function introMessage({ say, ...tongue }: Tongue, walk: Walk, unitSize: number | null): Message {
  const isBegun = Object.keys(walk.answers).length > 0;
  return {
    text: [
      walk.title,
      say('survey-intro-count', { count: walk.form.items.length }),
      ...(walk.closesAt
        ? [say('survey-until', { moment: momentOf({ say, ...tongue }, walk.closesAt) })]
        : []),
      '',
      say('survey-intro-anonymous'),
      ...(unitSize !== null && unitSize < SMALL_UNIT
        ? [say('survey-intro-small', { least: SMALL_UNIT })]
        : []),
      ...(walk.repeats ? [say('survey-intro-repeats')] : []),
    ].join('\n'),
    buttons: [[walkButton(walk, say(isBegun ? 'survey-go-on' : 'survey-begin'), 'o')]],
  };
}

/** Title, place among the questions, words, what is to be done. */
function questionText({ say, locale }: Tongue, walk: Walk, item: AskItem, lists: boolean): string {
  const { n, of } = positionOf(walk, item.id);
  const ends = item.kind === 'scale' ? endsOf(item) : null;
  const value = walk.answers[item.id];
  return [
    ...(walk.kind === 'try' ? [say('survey-trying')] : []),
    walk.title,
    ...(walk.form.items.length > 1 ? [say('survey-progress', { n, of })] : []),
    ...(walk.reworded ? [say('survey-reworded')] : []),
    '',
    item.words ?? '',
    ...(lists ? choicesOf(item).map(({ label }, at) => `${at + 1}) ${label}`) : []),
    ...(ends ? [say('survey-ends', { min: item.min ?? 1, max: item.max ?? 5, ...ends })] : []),
    ...(item.kind === 'multi' ? [say('survey-hint-multi')] : []),
    ...(item.kind === 'date' || item.kind === 'number' ? [say(`survey-hint-${item.kind}`)] : []),
    ...(value
      ? [say('survey-chosen', { answer: truncate(answerWords({ say, locale }, item, value), 300) })]
      : []),
  ].join('\n');
}

export type Look = {
  /** No buttons on this channel: labels need no cutting, and a mark on one would be kept beside the chat. */
  plain: boolean;
};

/** A question with choices. */
export function questionMessage(tongue: Tongue, walk: Walk, item: AskItem, { plain }: Look): Message {
  const { say } = tongue;
  const choices = choicesOf(item);
  const isLong = !plain && choices.some(({ label }) => label.length > LABEL_LENGTH);
  const label = (choice: { id: string; label: string }, at: number): string => {
    const mark = !plain && isChosen(walk, item.id, choice.id) ? '✓ ' : '';
    const words = isLong ? `${mark}${at + 1}) ${choice.label}` : `${mark}${choice.label}`;
    return plain ? words : truncate(words, LABEL_LENGTH + 2);
  };
  const buttons = choices.map((choice, at) => walkButton(walk, label(choice, at), 'a', item.id, choice.id));
  const rows = item.kind === 'scale' ? scaleRows(buttons) : buttons.map((one) => [one]);
  const nav: Button[] = [
    ...(itemBefore(walk, item.id) ? [walkButton(walk, say('form-back'), 'b', item.id)] : []),
    ...(item.required ? [] : [walkButton(walk, say('survey-skip'), 's', item.id)]),
  ];
  return {
    text: questionText(tongue, walk, item, isLong),
    buttons: [
      ...rows,
      ...(item.kind === 'multi' ? [[walkButton(walk, say('survey-done'), 'n', item.id)]] : []),
      ...(nav.length > 0 ? [nav] : []),
    ],
  };
}

/** Up to five numbers in a row. */
const scaleRows = (buttons: Button[]): Button[][] =>
  Array.from({ length: Math.ceil(buttons.length / 5) }, (_, row) => buttons.slice(row * 5, row * 5 + 5));

export const SKIP = 'skip';
export const BACK = 'back';

/** A question that is typed; the form adds the way out. On a channel without buttons a number is an answer, so words lead on. */
export function typedPrompt(tongue: Tongue, walk: Walk, item: AskItem, { plain }: Look) {
  const { say } = tongue;
  const hasBefore = itemBefore(walk, item.id) !== null;
  const ways = [
    ...(item.required ? [] : [{ label: say('survey-skip'), value: SKIP }]),
    ...(hasBefore ? [{ label: say('form-back'), value: BACK }] : []),
  ];
  const hint = item.kind === 'text' ? [say('survey-hint-text')] : [];
  const words = plain ? ways.map(({ label }) => say('survey-type-word', { label })) : [];
  return {
    text: [questionText(tongue, walk, item, false), ...hint, ...words].join('\n'),
    choices: plain ? [] : ways,
  };
}

/** All answers, eight questions a page; handing in, unless that is done. */
export function reviewMessage(tongue: Tongue, walk: Walk, page: number): Message {
  const { say } = tongue;
  const visible = visibleItems(walk.form, walk.answers);
  const missing = missingItems(walk.form, walk.answers).length;
  const last = Math.max(0, Math.ceil(visible.length / PER_PAGE) - 1);
  const at = Math.min(Math.max(0, page), last);
  const lines = visible.slice(at * PER_PAGE, (at + 1) * PER_PAGE).map((item, n) =>
    say('survey-review-line', {
      n: at * PER_PAGE + n + 1,
      words: truncate(item.words ?? '', WORDS_SHOWN),
      answer: truncate(answerWords(tongue, item, walk.answers[item.id]), ANSWER_SHOWN),
    }),
  );
  const handIn = !walk.isDone || missing > 0;
  return {
    text: [
      ...(walk.kind === 'try' ? [say('survey-trying')] : []),
      walk.title,
      ...(walk.isDone && missing === 0
        ? [say('survey-done-before', { moment: walk.closesAt ? momentOf(tongue, walk.closesAt) : '' })]
        : [say('survey-review')]),
      '',
      ...lines,
      '',
      ...(missing > 0 ? [say('survey-review-missing', { count: missing })] : []),
      ...(handIn ? [say(walk.anonymous ? 'survey-review-once' : 'survey-review-change')] : []),
    ].join('\n'),
    buttons: [
      ...(handIn ? [[walkButton(walk, say('survey-hand-in'), 'h')]] : []),
      ...pageOf(
        visible,
        at,
        (item) => walkButton(walk, say('survey-edit-answer', { n: visible.indexOf(item) + 1 }), 'q', item.id),
        (to) => encodeButton(CODE, `${LETTER[walk.kind]}r`, walk.id, `p${to}`),
      ),
    ],
  };
}

/** Handed in. */
export function doneMessage(tongue: Tongue, walk: Walk): Message {
  const { say } = tongue;
  const [only] = walk.form.items;
  if (walk.anonymous) return { text: [walk.title, say('survey-thanks-anonymous')].join('\n') };
  const answer =
    isOnly(walk) && only
      ? [
          say('survey-your-answer', {
            answer: truncate(answerWords(tongue, only, walk.answers[only.id]), 300),
          }),
        ]
      : [];
  return {
    text: [
      walk.title,
      ...answer,
      say('survey-thanks', { moment: walk.closesAt ? momentOf(tongue, walk.closesAt) : '' }),
    ].join('\n'),
    buttons: [
      [
        isOnly(walk) && only
          ? walkButton(walk, say('survey-change'), 'q', only.id)
          : walkButton(walk, say('survey-change'), 'r', 'p0'),
      ],
    ],
  };
}

const isOnly = ({ form }: Walk): boolean => form.items.length === 1;

/** The end of a draft that was tried. */
export const triedMessage = ({ say }: Tongue, { id, title }: Walk): Message => ({
  text: [title, say('survey-tried')].join('\n'),
  buttons: [[{ label: say('form-back'), data: encodeButton(CODE, 'draft', id, 'p0') }]],
});
