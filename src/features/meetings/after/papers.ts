// Makes the papers of a meeting: minutes, the text to copy, letters, the list to sign, the frame, a month's bundle.
import type { Message, OutgoingFile } from '../../../channels/channel.ts';
import type { Ctx, Reply } from '../../../core/feature.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { instantOf, localDate } from '../../../shared/dates.ts';
import { UserError } from '../../../shared/errors.ts';
import { formatDate } from '../../../shared/format.ts';
import { makeFile } from '../../../shared/paper/made-file.ts';
import { paper } from '../../../shared/paper/paper.ts';
import type { PdfSheet, Sheet } from '../../../shared/paper/sheets.ts';
import { type Tongue, tongueIn } from '../../../shared/tongue.ts';
import { asRecorder, mayManage, openMeeting, type Seen } from '../access.ts';
import { backToCard } from '../messages.ts';
import { CODE, type Meeting } from '../shapes.ts';
import { findMeetings } from '../store.ts';
import { besideLines } from './beside.ts';
import { copyLines } from './copy-messages.ts';
import { partText } from './copy-rules.ts';
import { type Addressee, frameSheet, letterSheet, minutesSheet, signatureSheet } from './print-messages.ts';
import type { Facts, Invited } from './shapes.ts';
import { invitedTo, loadFacts, unitsBelow } from './store.ts';

export const LETTERS_TO = ['all', 'paper', 'blank'] as const;
export type LettersTo = (typeof LETTERS_TO)[number];

/** A month of many meetings of a large cell is a thick file; beyond this the letters go out one meeting at a time. */
const MOST_MEETINGS = 12;
/** Under the longest text of a channel, for what the channel adds itself. */
const SPARE = 96;

const isCounted = ({ state }: Meeting): boolean => state === 'counted' || state === 'final';
const isOff = ({ state }: Meeting): boolean => state === 'cancelled' || state === 'missed';

/** A paper is in the language of its unit. */
const paperTongue = (ctx: Ctx, { locale }: Facts): Tongue => tongueIn(ctx, locale ?? ctx.defaultLocale);

/** Names leave in the private chat alone, to those who may write the minutes. */
async function toPrint(ctx: Ctx, meetingId: string): Promise<Seen> {
  const seen = await openMeeting(ctx, ctx.db, meetingId, asRecorder);
  if (isOff(seen.meeting)) throw new UserError('meeting-after-off');
  return seen;
}

function needFiles(ctx: Ctx): void {
  if (!ctx.channel(ctx.incoming.channel).capabilities.files) throw new UserError('meeting-after-no-files');
}

/** @throws UserError 'meeting-after-not-printed'; the reason is logged */
async function print(ctx: Ctx, sheet: Sheet, name: string): Promise<OutgoingFile> {
  try {
    return await makeFile(paper, sheet, name);
  } catch (error) {
    ctx.log.error({ err: error, kind: sheet.kind }, 'paper of a meeting not made');
    throw new UserError('meeting-after-not-printed');
  }
}

type Printed = 'letters' | 'signatures' | 'frame';
type Recorded = Printed | 'minutes' | 'month';

async function record(ctx: Ctx, what: Recorded, unitId: string, subjectId: string | null): Promise<void> {
  const by = await ctx.person();
  await inTransaction(ctx.db, (tx) =>
    audit(tx, ctx.clock.now(), by, { action: `meetings.${what}_printed`, unitId, subjectId }),
  );
}

/** 'bien-ban-2026-11-24' */
const fileName = ({ zone }: Ctx, kind: string, { startsAt }: Meeting): string =>
  `${kind}-${localDate(startsAt, zone)}`;

async function factsToWrite(ctx: Ctx, meetingId: string): Promise<Seen & { facts: Facts }> {
  const seen = await toPrint(ctx, meetingId);
  if (!isCounted(seen.meeting)) throw new UserError('meeting-after-not-counted');
  return { ...seen, facts: await loadFacts(ctx.db, seen.meeting, seen.unit, { counted: true }) };
}

/** `Biên bản`: a draft in Word. */
export async function printMinutes(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting, unit, facts } = await factsToWrite(ctx, meetingId);
  needFiles(ctx);
  const tongue = paperTongue(ctx, facts);
  const sheet = minutesSheet(tongue, {
    ...facts,
    beside: await besideLines(ctx, { meeting, unit }, tongue),
  });
  const file = await print(ctx, sheet, fileName(ctx, 'bien-ban', meeting));
  await record(ctx, 'minutes', unit.id, meeting.id);
  const unrecorded = facts.attendance?.byStatus.unrecorded.length ?? 0;
  const lines = [
    ctx.say('meeting-after-minutes-done', { title: meeting.title }),
    ...(unrecorded > 0 && meeting.state !== 'final'
      ? [ctx.say('meeting-after-minutes-open', { count: unrecorded })]
      : []),
  ];
  return { messages: [{ text: lines.join('\n'), file, buttons: [backToCard(ctx.say, meeting.id)] }] };
}

/** `Chép sang Sổ tay`: nothing but the text, so that it can be copied whole. */
export async function copyText(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { facts, meeting } = await factsToWrite(ctx, meetingId);
  const tongue = paperTongue(ctx, facts);
  const { textLength } = ctx.channel(ctx.incoming.channel).capabilities;
  const parts = partText(
    copyLines(tongue, facts),
    textLength - SPARE,
    tongue.say('meeting-after-copy-again'),
  );
  const messages = parts.map((text): Message => ({ text }));
  const last = messages.at(-1)!;
  return { messages: [...messages.slice(0, -1), { ...last, buttons: [backToCard(ctx.say, meeting.id)] }] };
}

/** What can be printed before a meeting. */
export async function openPrints(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting } = await toPrint(ctx, meetingId);
  const { say } = ctx;
  const button = (label: string, action: string) => [
    { label: say(label), data: encodeButton(CODE, action, meeting.id) },
  ];
  return {
    edit: {
      text: say('meeting-after-prints', { title: meeting.title }),
      buttons: [
        button('meeting-after-letters', 'm_letters'),
        button('meeting-after-signatures', 'm_sign'),
        button('meeting-after-frame', 'm_frame'),
        backToCard(say, meeting.id),
      ],
    },
  };
}

/** For whom: everyone, those whom no message reaches, or one with a line for the name. */
export async function openLetters(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting, unit } = await toPrint(ctx, meetingId);
  if (unit.kind === 'organisation') return printLetters(ctx, meetingId, 'all');
  const people = await invited(ctx, { meeting, unit });
  const counts = {
    all: addressees(people, 'all').length,
    paper: addressees(people, 'paper').length,
    blank: 1,
  };
  const rows = LETTERS_TO.filter((to) => counts[to] > 0).map((to) => [
    {
      label: ctx.say(`meeting-after-letters-${to}`, { count: counts[to] }),
      data: encodeButton(CODE, 'm_letter', meeting.id, to),
    },
  ]);
  return {
    edit: {
      text: ctx.say('meeting-after-letters-ask'),
      buttons: [...rows, [{ label: ctx.say('form-back'), data: encodeButton(CODE, 'm_prints', meeting.id) }]],
    },
  };
}

export async function printLetters(ctx: Ctx, meetingId: string, to: LettersTo): Promise<Reply> {
  const { meeting, unit } = await toPrint(ctx, meetingId);
  needFiles(ctx);
  const facts = await loadFacts(ctx.db, meeting, unit, { counted: false });
  const names =
    unit.kind === 'organisation'
      ? (await unitsBelow(ctx.db, unit)).map((name) => ({ name, isMember: true }))
      : addressees(await invited(ctx, { meeting, unit }), to);
  const sheet = letterSheet(paperTongue(ctx, facts), facts, names.length > 0 ? names : [BLANK]);
  return printed(ctx, { meeting, unit }, sheet, 'letters', 'giay-moi');
}

export async function printSignatures(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting, unit } = await toPrint(ctx, meetingId);
  needFiles(ctx);
  const facts = await loadFacts(ctx.db, meeting, unit, { counted: false });
  const sheet = signatureSheet(paperTongue(ctx, facts), facts, await invited(ctx, { meeting, unit }));
  return printed(ctx, { meeting, unit }, sheet, 'signatures', 'danh-sach-ky-ten');
}

export async function printFrame(ctx: Ctx, meetingId: string): Promise<Reply> {
  const { meeting, unit } = await toPrint(ctx, meetingId);
  needFiles(ctx);
  const facts = await loadFacts(ctx.db, meeting, unit, { counted: false });
  return printed(
    ctx,
    { meeting, unit },
    frameSheet(paperTongue(ctx, facts), facts),
    'frame',
    'khung-bien-ban',
  );
}

async function printed(
  ctx: Ctx,
  { meeting, unit }: Pick<Seen, 'meeting' | 'unit'>,
  sheet: Sheet,
  what: Printed,
  name: string,
): Promise<Reply> {
  const file = await print(ctx, sheet, fileName(ctx, name, meeting));
  await record(ctx, what, unit.id, meeting.id);
  const day = formatDate(localDate(meeting.startsAt, ctx.zone));
  const args = { what: ctx.say(`meeting-after-${what}`), title: meeting.title, day };
  return {
    messages: [
      { text: ctx.say('meeting-after-printed', args), file, buttons: [backToCard(ctx.say, meeting.id)] },
    ],
  };
}

/** `Giấy của cả tháng`: letters for those on paper, the list to sign and the frame, for every meeting still to come. */
export async function printMonth(ctx: Ctx, unitId: string): Promise<Reply> {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || !mayManage(await ctx.person(), unit)) throw new UserError('router-no-right');
  needFiles(ctx);
  const { month, meetings } = await monthOf(ctx, unit.id);
  const sheets: PdfSheet[] = [];
  for (const meeting of meetings) {
    const facts = await loadFacts(ctx.db, meeting, unit, { counted: false });
    const tongue = paperTongue(ctx, facts);
    const people = await invited(ctx, { meeting, unit });
    const names = unit.kind === 'organisation' ? [] : addressees(people, 'paper');
    sheets.push(
      letterSheet(tongue, facts, names.length > 0 ? names : [BLANK]),
      signatureSheet(tongue, facts, people),
      frameSheet(tongue, facts),
    );
  }
  const title = ctx.say('meeting-after-month-title', { month: monthName(month) });
  const file = await print(ctx, { kind: 'bundle', title, sheets }, `giay-hop-${month}`);
  await record(ctx, 'month', unit.id, null);
  const text = ctx.say('meeting-after-month-done', { month: monthName(month), count: meetings.length });
  const back = [{ label: ctx.say('form-back'), data: encodeButton(CODE, 'unit', unit.id) }];
  return { messages: [{ text, file, buttons: [back] }] };
}

/** '11/2026' */
const monthName = (month: string): string => month.split('-').reverse().join('/');

/** The meetings of this month that are still to come, else of the next. @throws UserError when there are none */
async function monthOf(ctx: Ctx, unitId: string): Promise<{ month: string; meetings: Meeting[] }> {
  const today = localDate(ctx.clock.now(), ctx.zone);
  const first = `${today.slice(0, 7)}-01`;
  const starts = [first, monthAfter(first), monthAfter(monthAfter(first))];
  for (const at of [0, 1]) {
    const [from, to] = [starts[at]!, starts[at + 1]!].map((day) => instantOf(day, '00:00', ctx.zone));
    const states: Meeting['state'][] = ['draft', 'invited', 'checking'];
    const meetings = await findMeetings(
      ctx.db,
      { unitIds: [unitId], from: from!, to: to!, states },
      { limit: MOST_MEETINGS },
    );
    if (meetings.length > 0) return { month: starts[at]!.slice(0, 7), meetings };
  }
  throw new UserError('meeting-after-month-none');
}

function monthAfter(first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

const BLANK: Addressee = { name: '', isMember: true };

/** Nobody's name where the names are not theirs to see: a session of a branch is signed for by hand. */
const invited = (
  ctx: Ctx,
  { meeting, unit }: Pick<Seen, 'meeting' | 'unit'>,
): Promise<Invited[]> | Invited[] =>
  unit.kind === 'organisation' ? [] : invitedTo(ctx.db, unit, meeting, localDate(meeting.startsAt, ctx.zone));

function addressees(people: readonly Invited[], to: LettersTo): Addressee[] {
  if (to === 'blank') return [BLANK];
  return people
    .filter(({ away, reached }) => !away && (to === 'all' || !reached))
    .map(({ fullName, standing }) => ({ name: fullName, isMember: standing !== 'participant' }));
}
