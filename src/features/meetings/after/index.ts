// After a meeting: its papers, the text for the official app, the self-score; and the papers before it.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Reply } from '../../../core/feature.ts';
import { COMMITTEE } from '../../../core/org/roles.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { mayManage, mayRecord } from '../access.ts';
import type { MeetingPart } from '../parts.ts';
import { CODE } from '../shapes.ts';
import { besideLines } from './beside.ts';
import { criteriaForm, criteriaMenu, openCriteria } from './criteria-form.ts';
import {
  copyText,
  LETTERS_TO,
  openLetters,
  openPrints,
  printFrame,
  printLetters,
  printMinutes,
  printMonth,
  printSignatures,
} from './papers.ts';
import { openScore, scoreForm } from './score-form.ts';
import { scoreLine } from './score-messages.ts';

const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});
const lettersTo = z.enum(LETTERS_TO);

const RANK = { minutes: 50, copy: 51, score: 65, prints: 70, month: 70 } as const;

export const meetingAfter: MeetingPart = {
  buttons: {
    m_minutes: about(printMinutes),
    m_copy: about(copyText),
    m_prints: about(openPrints),
    m_letters: about(openLetters),
    m_letter: {
      args: z.tuple([z.uuid(), lettersTo]),
      run: (ctx, [id, to]) => printLetters(ctx, id!, lettersTo.parse(to)),
    },
    m_sign: about(printSignatures),
    m_frame: about(printFrame),
    m_month: about(printMonth),
    m_score: about((ctx, id) => openScore(ctx, id, false)),
    m_rescore: about((ctx, id) => openScore(ctx, id, true)),
    m_criteria: { args: z.tuple([]), run: openCriteria },
  },
  forms: [scoreForm, criteriaForm],
  menu: criteriaMenu,
  help: [
    { key: 'meeting-after-help', seenBy: COMMITTEE },
    { key: 'meeting-score-help', seenBy: ['administrator'] },
  ],

  async cardLines(ctx, seen) {
    const { meeting, person, unit } = seen;
    const tongue = tongueIn(ctx, ctx.locale);
    const isHeld = !['draft', 'cancelled', 'missed'].includes(meeting.state);
    return [
      ...(mayManage(person, unit) ? scoreLine(tongue, meeting) : []),
      ...(isHeld && mayRecord(person, seen) ? await besideLines(ctx, seen, tongue) : []),
    ];
  },

  async cardButtons(ctx, seen) {
    const { meeting, person, unit } = seen;
    if (meeting.state === 'cancelled' || meeting.state === 'missed' || !mayRecord(person, seen)) return [];
    const button = (rank: number, label: string, action: string) => ({
      rank,
      row: [{ label: ctx.say(label), data: encodeButton(CODE, action, meeting.id) }],
    });
    const prints = button(RANK.prints, 'meeting-after-prints-label', 'm_prints');
    if (meeting.state !== 'counted' && meeting.state !== 'final') return [prints];
    return [
      button(RANK.minutes, 'meeting-after-minutes', 'm_minutes'),
      button(RANK.copy, 'meeting-after-copy', 'm_copy'),
      ...(mayManage(person, unit) ? [button(RANK.score, 'meeting-score-label', 'm_score')] : []),
      prints,
    ];
  },

  async homeButtons(ctx, unitId) {
    const unit = await loadUnit(ctx.db, unitId);
    if (!unit || !mayManage(await ctx.person(), unit)) return [];
    const data = encodeButton(CODE, 'm_month', unitId);
    return [{ rank: RANK.month, row: [{ label: ctx.say('meeting-after-month'), data }] }];
  },
};
