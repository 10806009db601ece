// The minutes, as a draft with everything that is known and lines for what was said; and their empty frame; pure.
import { formatDate, formatNumber, formatPercent } from '../../../shared/format.ts';
import type { Block, OfficePaper } from '../../../shared/paper/office.ts';
import { type Tongue, timeOf } from '../../../shared/tongue.ts';
import type { AttendanceList, Attendee } from '../attendance/rules.ts';
import type { Said } from '../numbers/rules.ts';
import { ownerOf } from '../tasks/messages.ts';
import { choiceName } from '../votes/poll-messages.ts';
import { POLL_CHOICES } from '../votes/poll-rules.ts';
import type { StoredVote } from '../votes/rules.ts';
import type { Facts, PollFact } from './shapes.ts';
import { documentLine, headOf, pair, paragraph, spanOf, subjectOf, sumOfSaid } from './words-messages.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;
/** Lines to write on. */
const LINES = { item: 6, conclusion: 6, frameItem: 8 } as const;
/** Rows of a table that are left empty. */
const EMPTY_ROWS = { votes: 2, tasks: 3 } as const;

type Section = { title: string; blocks: Block[] };

/** `frame`: nothing of who was there, for writing by hand. */
export function minutesPaper(tongue: Tongue, facts: Facts, { frame }: { frame: boolean }): OfficePaper {
  const { say } = tongue;
  const { meeting } = facts;
  const sections: Section[] = [
    { title: say('meeting-after-part-people'), blocks: peopleBlocks(tongue, facts) },
    { title: say('meeting-after-part-content'), blocks: contentBlocks(tongue, facts, frame) },
    ...voteSections(tongue, facts, frame),
    { title: say('meeting-after-part-tasks'), blocks: [taskTable(tongue, facts, frame)] },
    {
      title: say('meeting-after-part-conclusion'),
      blocks: [{ block: 'lines', count: LINES.conclusion }],
    },
  ];
  const ended = frame || !meeting.endedAt ? '……… ' : timeOf(tongue, meeting.endedAt);
  return {
    head: headOf(tongue, facts, 'minutes'),
    draft: say('meeting-after-draft'),
    title: say('meeting-after-minutes-title'),
    subject: subjectOf(tongue, meeting),
    blocks: [
      pair(say('meeting-after-time'), frame ? '' : spanOf(tongue, meeting)),
      pair(say('meeting-after-place'), meeting.place),
      ...(meeting.link ? [paragraph(say('meeting-after-online', { link: meeting.link }))] : []),
      ...sections.flatMap(({ title, blocks }, at): Block[] => [
        { block: 'heading', words: `${ROMAN[at]}. ${title}` },
        ...blocks,
      ]),
      paragraph(say('meeting-after-ends', { time: ended.trim() })),
    ],
    recipients: null,
    signatures: [
      { titles: [say('meeting-after-sign-recorder')], name: '' },
      { titles: [say('meeting-after-sign-chair')], name: '' },
    ],
  };
}

function peopleBlocks(tongue: Tongue, facts: Facts): Block[] {
  const { say } = tongue;
  const { attendance: list, numbers, unit } = facts;
  const chair = [
    pair(say('meeting-after-chair'), facts.chair),
    pair(say('meeting-after-recorder'), facts.recorder),
  ];
  if (numbers) return [...numberBlocks(tongue, numbers), ...chair];
  if (!list) {
    const labels = ['total', 'present', 'excused', 'unexcused'] as const;
    return [...labels.map((label) => pair(say(`meeting-after-count-${label}`), '')), ...chair];
  }
  // Leaders of a higher unit see counts alone; so do its papers.
  const isNamed = unit.kind !== 'organisation';
  const line = (label: string, people: readonly Attendee[], always = true): Block[] =>
    people.length === 0 && !always ? [] : [pair(say(label), counted(tongue, people, isNamed))];
  const { byStatus } = list;
  return [
    ...totals(tongue, list),
    ...line('meeting-after-count-present', [...byStatus.present, ...byStatus.late]),
    ...line('meeting-after-count-late', byStatus.late, false),
    ...line('meeting-after-count-excused', byStatus.excused),
    ...line('meeting-after-count-unexcused', byStatus.unexcused),
    ...line('meeting-after-count-unrecorded', byStatus.unrecorded, false),
    ...line('meeting-after-count-extra', list.extra, false),
    ...(list.onPaper.all > 0
      ? [pair(say('meeting-after-on-paper', { count: list.onPaper.all }), paperOf(tongue, facts))]
      : []),
    ...chair,
  ];
}

const paperOf = ({ locale }: Tongue, { meeting: { paperPresent } }: Facts): string =>
  paperPresent === null ? '' : formatNumber(paperPresent, locale);

/** A session counted by one number per cell: those that have said theirs, and their sum. */
function numberBlocks({ say, locale }: Tongue, numbers: readonly Said[]): Block[] {
  const sum = sumOfSaid(numbers);
  const number = (value: number) => formatNumber(value, locale);
  return [
    pair(say('meeting-after-count-total'), number(sum.total)),
    pair(
      say('meeting-after-count-present'),
      say('meeting-after-vote-rate', {
        share: `${number(sum.present)}/${number(sum.total)}`,
        percent: formatPercent(sum.present, sum.total, locale),
      }),
    ),
    {
      block: 'table',
      columns: [
        { title: say('meeting-after-unit'), width: 6 },
        { title: say('meeting-after-count-total'), width: 2.4, align: 'center' },
        { title: say('meeting-after-count-present'), width: 2.4, align: 'center' },
      ],
      rows: numbers.map((one) => [
        one.name,
        one.number ? number(one.number.total) : '',
        one.number ? number(one.number.present) : '',
      ]),
    },
  ];
}

/** 'Tổng số đảng viên: 18 (chính thức 17, dự bị 1, …)', then those who do not count. */
function totals({ say, locale }: Tongue, { totals: of }: AttendanceList): Block[] {
  const number = (value: number) => formatNumber(value, locale);
  const members = of.all - of.participants;
  return [
    paragraph(
      say('meeting-after-total', {
        all: number(members),
        official: number(of.official),
        probationary: number(of.probationary),
        visiting: number(of.visiting),
      }),
    ),
    paragraph(say('meeting-after-away', { exempt: number(of.exempt), posted: number(of.posted) })),
    ...(of.participants > 0
      ? [paragraph(say('meeting-after-participants', { count: number(of.participants) }))]
      : []),
  ];
}

/** '2: Nguyễn Văn An, Lê Thị Bình' */
function counted({ say, locale }: Tongue, people: readonly Attendee[], isNamed: boolean): string {
  const count = formatNumber(people.length, locale);
  if (people.length === 0 || !isNamed) return count;
  return say('meeting-after-named', { count, names: people.map(({ fullName }) => fullName).join(', ') });
}

function contentBlocks(tongue: Tongue, { documents, agenda, beside = [] }: Facts, frame: boolean): Block[] {
  const { say } = tongue;
  const items = agenda.length > 0 ? agenda : [''];
  return [
    ...(documents.length > 0
      ? [
          paragraph(say('meeting-after-documents')),
          { block: 'list' as const, items: documents.map((one) => documentLine(tongue, one)) },
        ]
      : []),
    ...items.flatMap((words, at): Block[] => [
      {
        block: 'heading',
        words: words === '' ? say('meeting-after-item-open', { at: at + 1 }) : `${at + 1}. ${words}`,
        level: 2,
      },
      paragraph(say('meeting-after-discussion')),
      { block: 'lines', count: frame ? LINES.frameItem : LINES.item },
    ]),
    ...beside.map((words) => paragraph(words)),
  ];
}

function voteSections(tongue: Tongue, { votes, polls }: Facts, frame: boolean): Section[] {
  const { say } = tongue;
  if (votes.length === 0 && polls.length === 0 && !frame) return [];
  const table = votes.length > 0 || frame ? [voteTable(tongue, votes, frame)] : [];
  const asked = polls.flatMap((poll) => pollBlocks(tongue, poll));
  return [{ title: say('meeting-after-part-votes'), blocks: [...table, ...asked] }];
}

function voteTable({ say, locale }: Tongue, votes: readonly StoredVote[], frame: boolean): Block {
  const rows = votes.map(({ matter, inFavour, against, other, base }) => [
    matter,
    formatNumber(inFavour, locale),
    formatNumber(against, locale),
    formatNumber(other, locale),
    say('meeting-after-vote-rate', {
      share: `${formatNumber(inFavour, locale)}/${formatNumber(base, locale)}`,
      percent: formatPercent(inFavour, base, locale),
    }),
  ]);
  return {
    block: 'table',
    columns: [
      { title: say('meeting-after-vote-matter'), width: 5 },
      { title: say('meeting-after-vote-for'), width: 2, align: 'center' },
      { title: say('meeting-after-vote-against'), width: 2, align: 'center' },
      { title: say('meeting-after-vote-other'), width: 2, align: 'center' },
      { title: say('meeting-after-vote-share'), width: 2.4, align: 'center' },
    ],
    rows: frame ? [...rows, ...emptyRows(EMPTY_ROWS.votes, 5)] : rows,
  };
}

/** Its warning first; nothing of a secret one with few answers. */
function pollBlocks(tongue: Tongue, { poll, result }: PollFact): Block[] {
  const { say, locale } = tongue;
  const { counts } = result;
  const answered = formatNumber(result.answered, locale);
  const head = paragraph(
    `${say('meeting-votes-poll-not-a-vote')} ${say('meeting-after-poll', { matter: poll.matter, answered })}`,
  );
  if (counts === null) return [head, paragraph(say('meeting-after-poll-hidden'))];
  const items = POLL_CHOICES.map((choice) =>
    say('meeting-after-poll-choice', {
      label: choiceName(tongue, choice),
      count: formatNumber(counts[choice], locale),
    }),
  );
  return [head, { block: 'list', items }];
}

function taskTable({ say }: Tongue, { tasks }: Facts, frame: boolean): Block {
  const rows = frame
    ? []
    : tasks.map((task, at) => [`${at + 1}`, task.words, ownerOf(say, task), formatDate(task.dueOn)]);
  return {
    block: 'table',
    columns: [
      { title: say('meeting-after-column-number'), width: 1, align: 'center' },
      { title: say('meeting-after-task-what'), width: 6 },
      { title: say('meeting-after-task-who'), width: 4 },
      { title: say('meeting-after-task-due'), width: 2.6, align: 'center' },
    ],
    rows: [...rows, ...emptyRows(rows.length > 0 ? 1 : EMPTY_ROWS.tasks, 4)],
  };
}

const emptyRows = (count: number, columns: number): string[][] =>
  Array.from({ length: count }, () => Array.from({ length: columns }, () => ''));
