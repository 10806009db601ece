// Screens of an agenda and of a unit's suggested ones; pure.
import type { Button, Message } from '../../../channels/channel.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { backToCard, LABEL_LENGTH } from '../messages.ts';
import { type AgendaItem, CODE, MEETING_KINDS, type Meeting, type MeetingKind } from '../shapes.ts';
import { agendaLines } from './prepare-messages.ts';

const button = (label: string, action: string, ...args: string[]): Button[] => [
  { label: truncate(label, LABEL_LENGTH), data: encodeButton(CODE, action, ...args) },
];

export function agendaScreen(
  say: Say,
  { id, title, state }: Meeting,
  agenda: readonly AgendaItem[],
): Message {
  const lines = agenda.length > 0 ? agendaLines(say, agenda) : [say('plan-agenda-none')];
  const isEmpty = agenda.length === 0;
  return {
    text: [say('plan-agenda', { title }), '', ...lines, '', say('plan-agenda-hint')].join('\n'),
    buttons: [
      ...agenda.map((item) => button(item.words, 'p_ag_item', id, item.id)),
      button(say('plan-agenda-add'), 'p_ag_add', id),
      ...(isEmpty && state === 'draft' ? [button(say('plan-agenda-fill'), 'p_ag_fill', id)] : []),
      ...(isEmpty ? [] : [button(say('plan-agenda-keep'), 'p_ag_keep', id)]),
      backToCard(say, id),
    ],
  };
}

export const itemScreen = (say: Say, meetingId: string, { id, words }: AgendaItem): Message => ({
  text: words,
  buttons: [
    button(say('plan-agenda-strike'), 'p_ag_drop', meetingId, id),
    button(say('plan-agenda-up'), 'p_ag_up', meetingId, id),
    button(say('plan-agenda-edit-item'), 'p_ag_edit', meetingId, id),
    button(say('form-back'), 'p_ag', meetingId),
  ],
});

/** `Mẫu chương trình`: of which kind. */
export const templatesScreen = (say: Say, unit: UnitRef, own: ReadonlySet<MeetingKind>): Message => ({
  text: say('plan-templates', { unit: unit.name }),
  buttons: [
    ...MEETING_KINDS.map((kind) =>
      button(
        own.has(kind)
          ? say('plan-template-own', { kind: say(`plan-kind-${kind}`) })
          : say(`plan-kind-${kind}`),
        'p_tpl1',
        unit.id,
        kind,
      ),
    ),
    button(say('form-back'), 'unit', unit.id),
  ],
});

export const templateScreen = (
  say: Say,
  unitId: string,
  kind: MeetingKind,
  { items, isOwn }: { items: readonly string[]; isOwn: boolean },
): Message => ({
  text: [
    say('plan-template', { kind: say(`plan-kind-${kind}`) }),
    '',
    ...agendaLines(
      say,
      items.map((words) => ({ words })),
    ),
    '',
    say(isOwn ? 'plan-template-is-own' : 'plan-template-is-common'),
  ].join('\n'),
  buttons: [
    button(say('plan-template-edit'), 'p_tpl_edit', unitId, kind),
    ...(isOwn ? [button(say('plan-template-drop'), 'p_tpl_drop', unitId, kind)] : []),
    button(say('form-back'), 'p_tpl', unitId),
  ],
});
