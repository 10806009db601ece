// What planning adds to /hop and to a meeting's card: who leads, agenda, documents, what is missing, the buttons.
import type { Button } from '../../../channels/channel.ts';
import type { Ctx } from '../../../core/feature.ts';
import { loadUnit } from '../../../core/org/units-store.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { mayManage, type Seen } from '../access.ts';
import { CODE } from '../shapes.ts';
import { agendaOf, documentsOf, findMeetings } from '../store.ts';
import { maySet } from './access.ts';
import { maySeePapers } from './documents.ts';
import { agendaLines, gapLine, peopleLines } from './prepare-messages.ts';
import { gapsOf, isChangeable, isOverdue } from './rules.ts';
import { namesOf } from './store.ts';

type Row = { rank: number; row: Button[] };

export async function planLines(ctx: Ctx, seen: Seen): Promise<string[]> {
  const { meeting, unit, person } = seen;
  const { say } = ctx;
  const names = await namesOf(ctx.db, [meeting.chairId, meeting.recorderId]);
  const people = peopleLines(say, {
    chair: names.get(meeting.chairId ?? '') ?? null,
    recorder: names.get(meeting.recorderId ?? '') ?? null,
  });
  if (!maySeePapers(seen)) return people;
  const [agenda, documents] = [await agendaOf(ctx.db, meeting.id), await documentsOf(ctx.db, meeting.id)];
  const gaps =
    mayManage(person, unit) && isChangeable(meeting)
      ? gapLine(say, gapsOf(meeting, { agenda: agenda.length, documents: documents.length }))
      : [];
  return [
    ...people,
    ...(agenda.length > 0 ? [say('rsvp-letter-agenda'), ...agendaLines(say, agenda)] : []),
    ...(documents.length > 0 ? [say('plan-documents-count', { count: documents.length })] : []),
    ...gaps,
  ];
}

export async function planButtons(ctx: Ctx, seen: Seen): Promise<Row[]> {
  const { meeting, unit, person } = seen;
  const { say } = ctx;
  const button = (key: string, action: string): Button => ({
    label: say(key),
    data: encodeButton(CODE, action, meeting.id),
  });
  const documents = maySeePapers(seen) ? (await documentsOf(ctx.db, meeting.id)).length : 0;
  if (!mayManage(person, unit) || !isChangeable(meeting))
    return documents > 0 ? [{ rank: 5, row: [button('plan-documents-label', 'p_docs')] }] : [];
  const isOver = isOverdue(meeting, ctx.clock.now());
  const rows: Button[][] = [
    ...(meeting.state === 'draft' && !isOver ? [[button('plan-prepare-label', 'p_prep')]] : []),
    [button('plan-agenda-edit', 'p_ag')],
    [button('plan-documents-label', 'p_docs')],
    [button('plan-edit-label', 'p_edit')],
    [
      button('plan-move-label', 'p_move'),
      isOver ? button('plan-missed-label', 'p_missed') : button('plan-cancel-label', 'p_cancel'),
    ],
    ...(meeting.seriesId === null
      ? []
      : [[button('plan-series-change', 'p_resched'), button('plan-series-stop', 'p_stop')]]),
  ];
  return rows.map((row, at) => ({ rank: 20 + at, row }));
}

/** What the next meeting lacks, for whoever prepares it. */
export async function homeLines(ctx: Ctx, unitId: string): Promise<string[]> {
  const unit = await loadUnit(ctx.db, unitId);
  if (!unit || !mayManage(await ctx.person(), unit)) return [];
  const from = ctx.clock.now();
  const [next] = await findMeetings(
    ctx.db,
    { unitIds: [unitId], from, states: ['draft', 'invited'] },
    { limit: 1 },
  );
  if (!next) return [];
  const agenda = (await agendaOf(ctx.db, next.id)).length;
  const documents = (await documentsOf(ctx.db, next.id)).length;
  return gapLine(ctx.say, gapsOf(next, { agenda, documents }));
}

export async function homeButtons(ctx: Ctx, unitId: string): Promise<Row[]> {
  const unit = await loadUnit(ctx.db, unitId);
  const person = await ctx.person();
  if (!unit) return [];
  const button = (key: string, action: string): Button[] => [
    { label: ctx.say(key), data: encodeButton(CODE, action, unitId) },
  ];
  const rows = [
    ...(mayManage(person, unit)
      ? [
          button('plan-new-label', 'p_new'),
          ...(unit.kind === 'cell' ? [button('plan-series-label', 'p_series')] : []),
          button('plan-templates-label', 'p_tpl'),
        ]
      : []),
    ...(maySet(person, unit) ? [button('plan-settings-label', 'p_set')] : []),
  ];
  return rows.map((row, at) => ({ rank: 50 + at, row }));
}
