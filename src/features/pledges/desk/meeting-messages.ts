// Words of the pages for the meeting and of the month's sheet; pure.
import type { Message } from '../../../channels/channel.ts';
import type { Figures } from '../../../core/asks/shapes.ts';
import type { LocalDate } from '../../../shared/dates.ts';
import { formatNumber, formatRate } from '../../../shared/format.ts';
import type { Block } from '../../../shared/paper/office.ts';
import type { CheckSheet, WordSheet } from '../../../shared/paper/sheets.ts';
import type { Tongue } from '../../../shared/tongue.ts';
import { amount, button, monthOf, paperName, rows } from '../messages.ts';
import { answerOf } from '../month/messages.ts';
import { isTarget } from '../month/rules.ts';
import { monthArg, type PaperName } from '../shapes.ts';
import { paperHead } from '../year/sheet-messages.ts';
import { choiceLines, nameList } from './messages.ts';
import type { CellMonth } from './screens.ts';

export type MeetingPage = CellMonth & { figures: Figures; paper: PaperName };

/** Without names: it may be read out. */
function figureLines(tongue: Tongue, { of, figures }: MeetingPage): string[] {
  const { say, locale } = tongue;
  const number = (value: number) => formatNumber(value, locale);
  return [
    say('pledges-campaign-rate', { rate: formatRate(of.registered, of.pledgers, locale) }),
    say('pledges-month-rate', { rate: formatRate(figures.answered, figures.expected, locale) }),
    say('pledges-finished-items', { finished: number(of.finishedItems), items: number(of.items) }),
    ...choiceLines(tongue, figures),
    say('pledges-meeting-stuck', { count: number(of.stuck.length) }),
    ...(figures.onBehalf > 0 ? [say('pledges-meeting-behalf', { count: number(figures.onBehalf) })] : []),
    ...(figures.exempt > 0 ? [say('pledges-exempt', { count: number(figures.exempt) })] : []),
  ];
}

const LISTS = ['not-yet', 'stuck', 'help', 'praise', 'finished'] as const;

function lists({ of }: MeetingPage): { key: (typeof LISTS)[number]; names: readonly string[] }[] {
  const named = {
    'not-yet': [...of.partly, ...of.notYet],
    stuck: of.stuck,
    help: of.help,
    praise: of.praise,
    finished: of.finished,
  };
  return LISTS.map((key) => ({ key, names: named[key] })).filter(({ names }) => names.length > 0);
}

const title = ({ say }: Tongue, { unit, month, paper }: MeetingPage): string =>
  say('pledges-meeting-title', { unit: unit.name, month: monthOf(month), paper: paperName(say, paper) });

export function meetingPages(tongue: Tongue, page: MeetingPage): [Message, Message] {
  const { say, locale } = tongue;
  const word = monthArg(page.month);
  const named = lists(page).map(({ key, names }) =>
    say(`pledges-list-${key}`, { count: formatNumber(names.length, locale), names: nameList(say, names) }),
  );
  return [
    {
      text: [title(tongue, page), ...figureLines(tongue, page)].join('\n'),
      buttons: rows(button(say('pledges-meeting-word'), 'meetdoc', page.unit.id, word, 'f')),
    },
    {
      text: [
        say('pledges-meeting-names'),
        ...(named.length > 0 ? named : [say('pledges-meeting-nobody')]),
      ].join('\n'),
      buttons: rows(button(say('pledges-meeting-word-names'), 'meetdoc', page.unit.id, word, 'n')),
    },
  ];
}

export function meetingPaper(
  tongue: Tongue,
  page: MeetingPage,
  of: { upper: string | null; town: string | null; today: LocalDate; withNames: boolean },
): WordSheet {
  const { say, locale } = tongue;
  const blocks: Block[] = [
    { block: 'list', items: figureLines(tongue, page) },
    ...(of.withNames
      ? lists(page).flatMap(({ key, names }): Block[] => [
          {
            block: 'paragraph',
            words: say(`pledges-list-${key}`, {
              count: formatNumber(names.length, locale),
              names: names.join(', '),
            }),
          },
        ])
      : []),
    { block: 'paragraph', words: [{ text: say('pledges-sheet-note'), italic: true }] },
  ];
  return {
    kind: 'word',
    head: paperHead(tongue, { unit: page.unit, ...of }),
    draft: say('pledges-paper-draft'),
    title: say(of.withNames ? 'pledges-meeting-head-names' : 'pledges-meeting-head'),
    subject: say('pledges-meeting-subject', {
      month: monthOf(page.month),
      paper: paperName(say, page.paper),
    }),
    blocks,
    recipients: null,
    signatures: [],
  };
}

/** A section per member, a line per item; a target has room for its number. */
export function monthSheet(tongue: Tongue, { unit, month, now, paper }: MeetingPage): CheckSheet {
  const { say } = tongue;
  return {
    kind: 'checks',
    title: say('pledges-print-title', { month: monthOf(month) }),
    unit: unit.name,
    lines: [say('pledges-print-line', { paper: paperName(say, paper) })],
    note: say('paper-note'),
    columns: {
      number: say('paper-column-number'),
      name: say('pledges-column-words'),
      choices: [
        say('pledges-print-done-box'),
        say('pledges-print-part-box'),
        say('pledges-print-unable-box'),
      ],
      signature: say('paper-column-signature'),
    },
    page: say('paper-page'),
    sections: now.map(({ fullName, items }) => ({
      name: fullName,
      people: items.map((item) => ({
        name: say('pledges-month-item', { position: item.position, words: item.words }),
        mark: isTarget(item)
          ? say('pledges-print-number', { amount: amount(tongue, item, item.total) })
          : item.value === null
            ? null
            : say('pledges-print-said', { answer: answerOf(tongue, item) }),
      })),
    })),
  };
}
