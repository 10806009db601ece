// What is said about groups; pure.
import type { Message } from '../../channels/channel.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import type { Audience, GroupChat } from '../../core/org/chats-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import type { Binding } from './rules.ts';

const LABEL_LENGTH = 40;

/** Short words in button data. */
export const AUDIENCE_WORDS = { m: 'members_only', x: 'mixed' } as const satisfies Record<string, Audience>;
const wordOf = (audience: Audience): string => (audience === 'members_only' ? 'm' : 'x');

export type Figures = { headcount: number | null; people: number; joined: number };

export const greeting = (say: Say): Message => ({
  text: say('groups-greeting'),
  buttons: [[{ label: say('groups-bind'), data: encodeButton('gr', 'open') }]],
});

export const placePicker = (say: Say, units: readonly UnitRef[]): Message => ({
  text: say('groups-choose'),
  buttons: units.map((unit) => [
    { label: truncate(unit.name, LABEL_LENGTH), data: encodeButton('gr', 'unit', unit.id) },
  ]),
});

/** The unit itself first, then those below. */
export function unitPicker(say: Say, unit: UnitRef, children: readonly UnitRef[], page: number): Message {
  const rows = pageOf(
    children,
    page,
    (child) => ({ label: truncate(child.name, LABEL_LENGTH), data: encodeButton('gr', 'unit', child.id) }),
    (to) => encodeButton('gr', 'page', unit.id, `p${to}`),
  );
  const itself = {
    label: say('groups-whole-unit', { unit: truncate(unit.name, LABEL_LENGTH) }),
    data: encodeButton('gr', 'this', unit.id),
  };
  return { text: say('groups-choose'), buttons: [[itself], ...rows] };
}

/** `hasGroups`: the chat may also be that of one tổ. */
export const audienceQuestion = (say: Say, unit: UnitRef, hasGroups = false): Message => ({
  text: say('groups-audience', { unit: unit.name }),
  buttons: [
    ...(['members_only', 'mixed'] as const).map((audience) => [
      {
        label: say(`groups-${audience}`),
        data: encodeButton('gr', 'bind', unit.id, wordOf(audience)),
      },
    ]),
    ...(hasGroups
      ? [[{ label: say('groups-of-one-group'), data: encodeButton('gr', 'page', unit.id, 'p0') }]]
      : []),
  ],
});

export function bindingQuestion(
  say: Say,
  unit: UnitRef,
  audience: Audience,
  binding: Extract<Binding, { kind: 'ask' }>,
): Message {
  const lines = [
    ...(binding.leaves ? [say('groups-leaves', { unit: binding.leaves.name })] : []),
    ...(binding.replaces ? [say('groups-replaces', { unit: unit.name, title: binding.replaces.title })] : []),
  ];
  return {
    text: [...lines, say('groups-bind-question', { unit: unit.name })].join('\n'),
    buttons: [
      [{ label: say('groups-bind'), data: encodeButton('gr', 'bindyes', unit.id, wordOf(audience)) }],
      [{ label: say('groups-keep'), data: encodeButton('gr', 'keep') }],
    ],
  };
}

/** Bound, who the group is for, how many sit in it beside how many have joined. */
export const boundText = (say: Say, unit: UnitRef, audience: Audience, figures: Figures): string =>
  [
    say('groups-bound', { unit: unit.name, audience: say(`groups-${audience}`) }),
    ...(figures.headcount === null ? [] : [say('groups-headcount', { people: figures.headcount })]),
    say('groups-joined', { joined: figures.joined, people: figures.people }),
    ...(audience === 'mixed' ? [say('groups-mixed-gets')] : []),
  ].join('\n');

export const stateOf = (say: Say, chat: GroupChat, figures: Figures): Message => ({
  text: boundText(say, chat.unit, chat.audience, figures),
  buttons: [
    [{ label: say('groups-change'), data: encodeButton('gr', 'change') }],
    [{ label: say('groups-unbind'), data: encodeButton('gr', 'unbind', chat.id) }],
  ],
});

export const unbindQuestion = (say: Say, chat: GroupChat): Message => ({
  text: say('groups-unbind-question', { unit: chat.unit.name }),
  buttons: [
    [{ label: say('groups-unbind'), data: encodeButton('gr', 'unbindyes', chat.id) }],
    [{ label: say('groups-keep'), data: encodeButton('gr', 'keep') }],
  ],
});
