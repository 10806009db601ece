// Attendance: opened by the chair, pressed, scanned or recorded, ended, closed by the chair.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Reply, Services } from '../../../core/feature.ts';
import type { Job } from '../../../jobs/jobs.ts';
import type { MeetingPart } from '../parts.ts';
import { ASKS } from '../shapes.ts';
import { attendanceAsk } from './ask.ts';
import { attendanceButtons, attendanceLines } from './card.ts';
import { askToSeal, fixOne, openEach, openSeal, reopen, seal } from './final.ts';
import { groupForm, openAll, openPart } from './group-form.ts';
import { askToEnd, endAttendance, startAttendance } from './keep.ts';
import { openList, openPerson, openPick, recordOne } from './list.ts';
import { LETTERS, type Letter } from './list-messages.ts';
import { openPaper, paperForm } from './paper-form.ts';
import { attendanceMenu, openOwn, scan, tap, typeCode } from './taps.ts';
import { drawWall, showWall, wallJob } from './wall.ts';
import { WALL } from './wall-rules.ts';

const page = z.string().regex(/^p\d{1,3}$/);
const letter = z.enum(Object.keys(LETTERS) as [Letter, ...Letter[]]);
const about = (
  run: (ctx: Ctx, id: string) => Promise<Reply>,
  where: ButtonHandler['where'] = 'private',
): ButtonHandler => ({ args: z.tuple([z.uuid()]), where, run: (ctx, [id]) => run(ctx, id!) });
const aboutOne = (run: (ctx: Ctx, id: string, memberId: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid(), z.uuid()]),
  run: (ctx, [id, memberId]) => run(ctx, id!, memberId!),
});
const recording = (
  run: (ctx: Ctx, id: string, memberId: string, as: Letter) => Promise<Reply>,
): ButtonHandler => ({
  args: z.tuple([z.uuid(), z.uuid(), letter]),
  run: (ctx, [id, memberId, as]) => run(ctx, id!, memberId!, letter.parse(as)),
});

export const attendance: MeetingPart = {
  buttons: {
    a_present: about((ctx, askId) => tap(ctx, askId, 'present'), 'anywhere'),
    a_late: about((ctx, askId) => tap(ctx, askId, 'late'), 'anywhere'),
    a_me: about(openOwn),
    a_start: about(async (ctx, id) => {
      await startAttendance(ctx, id);
      return { ...(await openList(ctx, id)), toast: ctx.say('meeting-attendance-started') };
    }),
    a_list: about(openList),
    a_all: about(openAll),
    a_allof: {
      args: z.tuple([z.uuid(), z.union([z.uuid(), z.literal('')])]),
      run: (ctx, [id, partId]) => openPart(ctx, id!, partId || null),
    },
    a_one: {
      args: z.tuple([z.uuid(), page]),
      run: (ctx, [id, at]) => openPick(ctx, id!, Number(at!.slice(1))),
    },
    a_pick: aboutOne(openPerson),
    a_rec: recording(recordOne),
    a_paper: about(openPaper),
    a_wall: about(showWall),
    a_end: about(askToEnd),
    a_endok: about(async (ctx, id) => {
      await endAttendance(ctx, id);
      return { ...(await openList(ctx, id)), toast: ctx.say('meeting-attendance-end-done') };
    }),
    a_final: about(openSeal),
    a_each: aboutOne(openEach),
    a_fix: recording(fixOne),
    a_seal: about(askToSeal),
    a_sealok: about(seal),
    a_reopen: about(reopen),
  },
  forms: [groupForm, paperForm],
  jobs: [wallJob as Job<Services>],
  help: [
    { key: 'meeting-attendance-help', seenBy: 'joined' },
    {
      key: 'meeting-attendance-help-keepers',
      seenBy: ['secretary', 'deputy_secretary', 'committee_member'],
    },
  ],
  asks: { [ASKS.attendance]: attendanceAsk },
  menu: attendanceMenu,
  living: { [WALL]: drawWall },
  deepLink: scan,
  typed: typeCode,
  cardLines: attendanceLines,
  cardButtons: attendanceButtons,
};
