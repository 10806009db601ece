// A person says of themselves that they are there: a tap, or the code on the wall. One statement, one answer.
import { answerSelf, type Recorded as Written } from '../../../core/asks/answer-store.ts';
import { refuseStranger } from '../../../core/asks/self-answer.ts';
import { openAsksOf } from '../../../core/asks/self-answer-store.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { Ctx, MenuEntry, Reply } from '../../../core/feature.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { longId } from '../../../shared/ids.ts';
import { type Tongue, timeOf, tongueIn } from '../../../shared/tongue.ts';
import { backToCard } from '../messages.ts';
import { ASKS, ATTENDANCE_ITEM, CODE, type OWN_ATTENDANCE, type Recorded, type Tap } from '../shapes.ts';
import { loadMeeting } from '../store.ts';
import { viewerOf } from '../viewers-store.ts';
import { loadScene } from './ask.ts';
import { type Code, codesFor, digitsOf, loadCode } from './codes-store.ts';
import { ownButtons, privateMessage, statusName } from './messages.ts';
import { scannedAs } from './rules.ts';
import { recorderOf } from './store.ts';

type Own = (typeof OWN_ATTENDANCE)[number];

const write = (ctx: Ctx, askId: string, value: Own, note: Tap): Promise<Written> =>
  answerSelf(ctx.db, ctx.incoming.channel, ctx.incoming.sender, ctx.incoming.updateId, {
    askId,
    item: ATTENDANCE_ITEM,
    value,
    isChoice: true,
    note,
    // Having been in the room is not undone by a tap.
    lastingNote: 'qr',
    stateAfter: 'done',
    now: ctx.clock.now(),
    updateKey: ctx.updateKey,
    stands: 'recorder',
  });

/** From the group, a private message, or the card. */
export async function tap(ctx: Ctx, askId: string, value: Own): Promise<Reply> {
  const written = await write(ctx, askId, value, 'tap');
  const { verdict, locale } = written;
  const tongue = tongueIn(ctx, locale === 'vi' || locale === 'en' ? locale : ctx.locale);
  if (verdict === 'recorder') return overruled(ctx, tongue, askId, written);
  if (verdict === 'not_joined' || verdict === 'not_asked') await refuseStranger(ctx, askId, verdict);
  return { toast: said(tongue, written, value), isDone: true };
}

/** What was recorded of them and by whom is for them alone: where a toast is a message of the group, it goes privately. */
async function overruled(ctx: Ctx, tongue: Tongue, askId: string, written: Written): Promise<Reply> {
  const { memberId, before } = written;
  const name = (memberId && (await recorderOf(ctx.db, askId, memberId))) || '';
  const status = statusName(tongue.say, (before ?? 'unrecorded') as Recorded);
  const text = tongue.say('meeting-attendance-by-recorder', { name, status });
  const isPublic =
    ctx.incoming.chatKind === 'group' && !ctx.channel(ctx.incoming.channel).capabilities.toasts;
  if (!isPublic) return { toast: text, isDone: true };
  const { chatId } = await ctx.person();
  return chatId === null
    ? { toast: tongue.say('meeting-attendance-by-recorder-group'), isDone: true }
    : { inPrivate: [{ text }], isDone: true };
}

const SAID: Partial<Record<Written['verdict'], string>> = {
  recorded: 'meeting-attendance-recorded',
  changed: 'meeting-attendance-changed',
  same: 'meeting-attendance-same',
};

function said(tongue: Tongue, { verdict, closesAt }: Written, value: Own): string {
  const { say } = tongue;
  const key = SAID[verdict];
  if (key) return say(key, { status: statusName(say, value) });
  switch (verdict) {
    case 'closed':
      return say('meeting-attendance-closed', { time: closesAt ? timeOf(tongue, closesAt) : '' });
    case 'not_open':
      return say('meeting-attendance-not-open');
    case 'not_asked':
      return say('meeting-attendance-not-asked');
    case 'not_joined':
      return say('router-not-joined');
    default:
      return say('router-old-button');
  }
}

/** `/start mt_<code>`, from the code on the wall; null: no code of ours. */
export async function scan(ctx: Ctx, link: string): Promise<Reply | null> {
  const id = longId(link);
  const code = id && (await loadCode(ctx.db, id));
  return code ? byCode(ctx, code) : null;
}

/** `/hop 123456`, for whoever cannot scan; null: no six digits. */
export async function typeCode(ctx: Ctx, words: string): Promise<Reply | null> {
  const digits = words.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const { member } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  const codes = await codesFor(ctx.db, member.id, new Date(ctx.clock.now().getTime() - HOUR_MS));
  const code = codes.find((one) => digitsOf(one) === digits);
  if (!code) throw new UserError('meeting-attendance-code-unknown');
  return byCode(ctx, code);
}

/** An old code is still told apart from a wrong one. */
const HOUR_MS = 3_600_000;

async function byCode(ctx: Ctx, code: Code): Promise<Reply> {
  const { member, locale } = await ctx.person();
  if (!member) throw new UserError('router-not-joined');
  const meeting = await loadMeeting(ctx.db, code.meetingId);
  const askId = meeting?.attendanceAskId;
  if (!meeting || !askId) throw new UserError('router-old-button');
  const tongue = tongueIn(ctx, locale);
  const { say } = tongue;
  const viewer = await viewerOf(ctx.db, { askId, item: ATTENDANCE_ITEM }, member.id);
  if (!viewer) throw new UserError('meeting-attendance-not-asked');
  const now = ctx.clock.now();
  const card = backToCard(say, meeting.id);
  if (code.validUntil <= now) {
    const buttons = [...(meeting.state === 'checking' ? ownButtons(say, askId) : []), card];
    return { messages: [{ text: say('meeting-attendance-code-old'), buttons }] };
  }
  // Whoever has scanned before stays as they were: leaving the room past the code makes nobody late.
  const kept = viewer.note === 'qr' && viewer.recordedBy === null ? (viewer.value as Own) : null;
  const value = kept ?? scannedAs(meeting, now);
  const written = await write(ctx, askId, value, 'qr');
  if (written.verdict === 'recorder') {
    const { toast = '' } = await overruled(ctx, tongue, askId, written);
    return { messages: [{ text: toast, buttons: [card] }] };
  }
  if (!SAID[written.verdict]) return { messages: [{ text: said(tongue, written, value), buttons: [card] }] };
  const status = statusName(say, value);
  const text = say('meeting-attendance-scanned', { title: meeting.title, status });
  return { messages: [{ text, buttons: [...ownButtons(say, askId), card] }] };
}

/** First in /menu while a list is open on which the person stands. */
export async function attendanceMenu(ctx: Ctx): Promise<MenuEntry[]> {
  const { member } = await ctx.person();
  if (!member) return [];
  const open = await openAsksOf(ctx.db, [ASKS.attendance], member.id);
  return open.map((askId) => ({
    label: ctx.say('meeting-attendance-menu'),
    data: encodeButton(CODE, 'a_me', askId),
    rank: 0,
  }));
}

/** Their own state, with what they may press. */
export async function openOwn(ctx: Ctx, askId: string): Promise<Reply> {
  const ask = await loadAsk(ctx.db, askId);
  const scene = ask?.feature === ASKS.attendance ? await loadScene(ctx.db, ask.subjectId) : null;
  const { member, locale } = await ctx.person();
  const viewer = member && (await viewerOf(ctx.db, { askId, item: ATTENDANCE_ITEM }, member.id));
  if (!ask || !scene) throw new UserError('router-old-button');
  if (!viewer) throw new UserError('meeting-attendance-not-asked');
  const shown = { meeting: scene.meeting, ask, withOfficial: false };
  return { edit: privateMessage(tongueIn(ctx, locale), shown, viewer) };
}
