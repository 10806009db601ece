// Planning: once or by rule, moved, called off; agenda, documents, what is prepared for the secretary.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Reply } from '../../../core/feature.ts';
import { COMMITTEE } from '../../../core/org/roles.ts';
import type { MeetingPart } from '../parts.ts';
import { MEETING_KINDS } from '../shapes.ts';
import {
  agendaForm,
  fill,
  keepAsTemplate,
  moveUp,
  openAgenda,
  openItem,
  startAgenda,
  strike,
} from './agenda.ts';
import { homeButtons, homeLines, planButtons, planLines } from './card.ts';
import { answerDayOff, answerToDay, askForDaysOff, daysOffJob } from './day-off.ts';
import {
  documentForm,
  openDocument,
  openDocuments,
  removeDocument,
  sendFile,
  startDocument,
} from './documents.ts';
import { editForm, fieldOf, openEdit, startEdit } from './edit.ts';
import { askPublic, fileForm, removeFile, startFile } from './files.ts';
import { askCancel, cancel, moveForm, startMove } from './move-form.ts';
import { chooseHow, chooseKind, newForm, offerOf, startOnce, startRule, studyForm } from './new.ts';
import { askMissed, markMissed, overdueJob } from './overdue.ts';
import { openPrepared, prepareJob } from './prepare.ts';
import { seriesJob } from './series.ts';
import { seriesForm } from './series-form.ts';
import { askStop, openOneSeries, openSeries, rescheduleFrom, stop } from './series-screens.ts';
import { changeSetting, openMeetingSettings, openSetting, settingOf } from './settings.ts';
import { openTemplate, openTemplates, resetTemplate, startTemplate, templateForm } from './templates.ts';

const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});
const aboutTwo = (run: (ctx: Ctx, id: string, other: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid(), z.uuid()]),
  run: (ctx, [id, other]) => run(ctx, id!, other!),
});
const aboutWord = <T extends string>(
  word: z.ZodType<T, string>,
  run: (ctx: Ctx, id: string, chosen: T) => Promise<Reply>,
): ButtonHandler => ({
  args: z.tuple([z.uuid(), z.string().refine((text) => word.safeParse(text).success)]),
  run: (ctx, [id, chosen]) => run(ctx, id!, word.parse(chosen)),
});
const kind = z.enum(MEETING_KINDS);

export const plan: MeetingPart = {
  buttons: {
    p_new: about(chooseKind),
    p_kind: aboutWord(offerOf, chooseHow),
    p_once: aboutWord(offerOf, startOnce),
    p_rule: aboutWord(offerOf, startRule),
    p_series: about(openSeries),
    p_series1: about(openOneSeries),
    p_resched: about(rescheduleFrom),
    p_stop: about(askStop),
    p_stop_yes: about(stop),
    p_off: aboutWord(answerToDay, answerDayOff),
    p_prep: about(openPrepared),
    p_edit: about(openEdit),
    p_edit1: aboutWord(fieldOf, startEdit),
    p_move: about(startMove),
    p_cancel: about(askCancel),
    p_cancel_yes: about(cancel),
    p_missed: about(askMissed),
    p_missed_yes: about(markMissed),
    p_ag: about(openAgenda),
    p_ag_item: aboutTwo(openItem),
    p_ag_drop: aboutTwo(strike),
    p_ag_up: aboutTwo(moveUp),
    p_ag_edit: aboutTwo(startAgenda),
    p_ag_add: about((ctx, id) => startAgenda(ctx, id)),
    p_ag_fill: about(fill),
    p_ag_keep: about(keepAsTemplate),
    p_tpl: about(openTemplates),
    p_tpl1: aboutWord(kind, openTemplate),
    p_tpl_edit: aboutWord(kind, startTemplate),
    p_tpl_drop: aboutWord(kind, resetTemplate),
    p_docs: about(openDocuments),
    p_doc: about(openDocument),
    p_doc_add: about(startDocument),
    p_doc_drop: about(removeDocument),
    p_doc_get: about(sendFile),
    p_file: about(askPublic),
    p_file_yes: about(startFile),
    p_file_drop: about(removeFile),
    p_set: about(openMeetingSettings),
    p_set1: aboutWord(settingOf, openSetting),
    p_setto: {
      args: z.tuple([z.uuid(), settingOf, z.string().regex(/^n\d$/)]),
      run: (ctx, [unitId, setting, n]) =>
        changeSetting(ctx, unitId!, settingOf.parse(setting), Number(n!.slice(1))),
    },
  },
  forms: [
    newForm,
    studyForm,
    seriesForm,
    moveForm,
    editForm,
    agendaForm,
    templateForm,
    documentForm,
    fileForm,
  ],
  jobs: [seriesJob, prepareJob, overdueJob, daysOffJob],
  help: [{ key: 'plan-help', seenBy: [...COMMITTEE, 'leader'] }],
  on: { daysOffChanged: askForDaysOff },
  cardLines: planLines,
  cardButtons: planButtons,
  homeLines,
  homeButtons,
};
