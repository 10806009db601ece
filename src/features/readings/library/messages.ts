// How stories are shown: a card, a page of the library, a long text in parts; pure.
import type { Button, Locale, Message } from '../../../channels/channel.ts';
import { PER_PAGE, pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatDate, formatNumber } from '../../../shared/format.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { CODE, pieces } from '../monday/messages.ts';
import type { LibraryView, Story, StoryLine } from './shapes.ts';

type Shown = { locale: Locale; zone: string };

/** Letters of a pasted text that a card shows; the whole comes by `Đọc nguyên văn`. */
const EXCERPT = 400;
/** Units of one message of a long text; the title stands above the first. */
const PART = 1500;
const LINE = 90;
const LABEL = 30;

const button = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton(CODE, action, ...args),
});

/** Title, kind, source, summary or beginning, and who approved it. */
export function storyLines(say: Say, story: Story, { zone }: Shown): string[] {
  const { approver, lastRead, link, summary, text, titleRebuilt } = story;
  const approval = approver
    ? say('library-approved-by', {
        name: approver.name ?? approver.unit,
        unit: approver.unit,
        date: formatDate(localDate(new Date(approver.at), zone)),
      })
    : say('library-waiting');
  return [
    story.title,
    ...(titleRebuilt ? [say('library-title-rebuilt')] : []),
    say('library-kind', { kind: story.kind }),
    say('library-source', { source: story.source }),
    ...(link ? [link] : []),
    ...(summary ? ['', say('library-summary', { summary })] : []),
    ...(text ? ['', truncate(text, EXCERPT)] : []),
    '',
    approval,
    ...(lastRead ? [say('library-last-read', { date: formatDate(lastRead) })] : []),
    ...(story.withdrawn ? [say('library-withdrawn')] : []),
  ];
}

export type CardButtons = {
  /** May approve for `unitId`. */
  approves: boolean;
  /** May take it out of the library. */
  withdraws: boolean;
  /** A coming reading this person may choose it for, and its day. */
  readingFor: { id: string; day: string } | null;
  back: string | null;
};

/** One story, with what this person may do with it. */
export function storyCard(say: Say, story: Story, unitId: string, shown: Shown, may: CardButtons): Message {
  const ids = [unitId, story.id];
  const isLive = !story.withdrawn;
  const own = story.approver?.unitId === unitId;
  const choose = may.readingFor;
  const rows = [
    ...(story.text ? [button(say('library-read-text'), 'l_text', ...ids)] : []),
    ...(isLive && choose
      ? [button(say('library-read-on', { day: choose.day }), 't_pick', choose.id, story.id)]
      : []),
    ...(isLive && may.approves && !own ? [button(say('library-approve'), 'l_ok', ...ids)] : []),
    ...(isLive && may.approves && (own || !story.approved)
      ? [button(say('library-refuse'), 'l_no', ...ids)]
      : []),
    ...(isLive && may.withdraws ? [button(say('library-withdraw'), 'l_out', ...ids)] : []),
    ...(isLive ? [flawButton(say, story.id)] : []),
    ...(may.back === null ? [] : [{ label: say('library-back'), data: may.back }]),
  ];
  return { text: storyLines(say, story, shown).join('\n'), buttons: rows.map((one) => [one]) };
}

/** `Báo sai sót`, to stand under every shown story. */
export const flawButton = (say: Say, storyId: string): Button =>
  button(say('library-flaw'), 'l_flaw', storyId);

export type ListScene = {
  unitId: string;
  unitName: string;
  view: LibraryView;
  words: string;
  page: number;
  total: number;
  lines: readonly StoryLine[];
};

/** Empty words are written as one letter, since a button's argument may not be told from a missing one. */
const NO_WORDS = '-';
export const wordsArg = (words: string): string => (words === '' ? NO_WORDS : words);
export const wordsOf = (arg: string): string => (arg === NO_WORDS ? '' : arg);

/** One page of the library. */
export function listMessage(say: Say, scene: ListScene, locale: Locale): Message {
  const { unitId, unitName, view, words, page, total, lines } = scene;
  const open = (to: LibraryView, at: number, with_ = words) =>
    ['l_list', unitId, to, `p${at}`, wordsArg(with_)] as const;
  const first = page * PER_PAGE;
  const count = formatNumber(total, locale);
  const head = say('library-list', { unit: unitName, view, count, words: words.replaceAll('-', ' ') });
  const list = lines.map((line, at) =>
    say('library-line', {
      at: first + at + 1,
      title: truncate(line.title, LINE),
      state: line.approved ? 'approved' : 'waiting',
    }),
  );
  // The page at hand is loaded alone: the pages before and after it are only counted.
  const slots = Array.from({ length: total }, (_, at) => lines[at - first] ?? null);
  const rows = pageOf(
    slots,
    page,
    (line) => button(truncate(line?.title ?? '…', LABEL), 'l_story', unitId, line?.id ?? unitId),
    (to) => encodeButton(CODE, ...open(view, to)),
  );
  const views = (['all', 'approved', 'waiting'] as const).filter((one) => one !== view);
  return {
    text: [
      head,
      ...(words === '' ? [] : [say('library-found', { words: words.replaceAll('-', ' ') })]),
      '',
      ...list,
    ]
      .join('\n')
      .trim(),
    buttons: [
      ...rows,
      views.map((one) => button(say(`library-view-${one}`), ...open(one, 0))),
      [button(say('library-find'), 'l_find', unitId), button(say('library-add'), 'l_add', unitId)],
      ...(words === '' ? [] : [[button(say('library-show-all'), ...open(view, 0, ''))]]),
      [button(say('library-back'), 'p_home', unitId)],
    ],
  };
}

/** The whole text, in messages that fit every channel. */
export function textMessages(say: Say, story: Story): Message[] {
  const parts = pieces(story.text ?? '', PART);
  return parts.map((part, at) => {
    const head = at === 0 ? `${story.title}\n${say('library-source', { source: story.source })}\n\n` : '';
    const isLast = at === parts.length - 1;
    return { text: `${head}${part}`, ...(isLast ? { buttons: [[flawButton(say, story.id)]] } : {}) };
  });
}

/** To the secretary: somebody found something wrong. */
export const flawNews = (
  say: Say,
  story: Pick<Story, 'id' | 'title' | 'source'>,
  by: string,
  words: string,
  unitId: string,
): Message => ({
  text: say('library-flaw-news', { name: by, title: story.title, source: story.source, words }),
  buttons: [[button(say('library-open-story'), 'l_story', unitId, story.id)]],
});

/** To the secretary: somebody gave a story. */
export const givenNews = (say: Say, story: Story, by: string, unitId: string, shown: Shown): Message => ({
  text: [say('library-given-news', { name: by }), '', ...storyLines(say, story, shown)].join('\n'),
  buttons: [
    ...(story.text ? [[button(say('library-read-text'), 'l_text', unitId, story.id)]] : []),
    [button(say('library-approve'), 'l_ok', unitId, story.id)],
    [button(say('library-refuse'), 'l_no', unitId, story.id)],
  ],
});
