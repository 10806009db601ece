// The roster as it is read: units with counts, lists of people, a person's card.
import type { Button, Message } from '../../channels/channel.ts';
import type { MemberAbsence, MemberCard, MemberLine } from '../../core/org/members-store.ts';
import type { UnitRef } from '../../core/org/person.ts';
import type { Unit, UnitFigures } from '../../core/org/units-store.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { formatDate } from '../../shared/format.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import type { Access } from './access.ts';

const NAME = 40;

export const button = (say: Say, key: string, action: string, ...args: string[]): Button => ({
  label: say(key),
  data: encodeButton('ro', action, ...args),
});

/** « and » where there is more. */
export function turns(page: number, pages: number, action: string, ...args: string[]): Button[][] {
  const to = (label: string, next: number): Button => ({
    label,
    data: encodeButton('ro', action, ...args, String(next)),
  });
  const row = [...(page > 0 ? [to('«', page - 1)] : []), ...(page < pages - 1 ? [to('»', page + 1)] : [])];
  return row.length > 0 ? [row] : [];
}

export const unitRow = (unit: UnitRef, action: string, ...before: string[]): Button[] => [
  { label: truncate(unit.name, NAME), data: encodeButton('ro', action, ...before, unit.id, '0') },
];

export const pathText = (names: string[]): string =>
  truncate(names.map((name) => truncate(name, 60)).join(' / '), 300);

export const placesMessage = (say: Say, places: UnitRef[], page: number, pages: number): Message => ({
  text: say('roster-places'),
  buttons: [...places.map((unit) => unitRow(unit, 'unit')), ...turns(page, pages, 'places')],
});

export type UnitPage = {
  unit: Unit;
  path: string[];
  upTo: string | null;
  access: Access;
  children: Unit[];
  figures: Map<string, UnitFigures>;
  page: number;
  pages: number;
  isTreeRoot: boolean;
};

export function unitMessage(say: Say, shown: UnitPage): Message {
  const { unit, access, children, figures, page, pages } = shown;
  const own = figures.get(unit.id);
  const counted = (key: string, of: UnitFigures | undefined) =>
    say(key, { cells: of?.cells ?? 0, members: of?.members ?? 0, joined: of?.joined ?? 0 });
  const lines = [
    pathText(shown.path),
    counted(unit.kind === 'cell' ? 'roster-cell-figures' : 'roster-unit-figures', own),
    ...children.map(
      (child) => `${truncate(child.name, NAME)}: ${counted('roster-child-figures', figures.get(child.id))}`,
    ),
  ];
  const seesPeople = unit.kind === 'cell' && access.names;
  return {
    text: lines.join('\n'),
    buttons: [
      ...children.map((child) => unitRow(child, 'unit')),
      ...turns(page, pages, 'unit', unit.id),
      ...(seesPeople ? cellRows(say, unit, access) : []),
      ...(access.shape ? shapeRows(say, unit, shown.isTreeRoot) : []),
      ...(shown.upTo ? [[button(say, 'roster-up', 'unit', shown.upTo, '0')]] : []),
    ],
  };
}

function cellRows(say: Say, unit: UnitRef, { edit, shape }: Access): Button[][] {
  const look = [
    button(say, 'roster-everyone', 'people', unit.id, 'all', '0'),
    button(say, 'roster-find', 'find', unit.id),
  ];
  const change = [button(say, 'roster-add', 'add', unit.id), button(say, 'roster-paste', 'paste')];
  if (!edit) return [look];
  return shape
    ? [look, change]
    : [look, change, [button(say, 'roster-new-group', 'newunit', unit.id, 'cell_group')]];
}

/** The administrator's; a secretary has them for the tổ alone, and makes new tổ from the rows of the cell. */
function shapeRows(say: Say, unit: UnitRef, isTreeRoot: boolean): Button[][] {
  const below: Button[] =
    unit.kind === 'organisation'
      ? [
          button(say, 'roster-new-cell', 'newunit', unit.id, 'cell'),
          button(say, 'roster-new-organisation', 'newunit', unit.id, 'organisation'),
        ]
      : unit.kind === 'cell'
        ? [button(say, 'roster-new-group', 'newunit', unit.id, 'cell_group')]
        : [];
  const rename = button(say, 'roster-rename-unit', 'nameunit', unit.id);
  const move = unit.kind === 'cell_group' ? [] : [button(say, 'roster-move-unit', 'moveunit', unit.id)];
  const own = isTreeRoot ? [rename] : [rename, ...move, button(say, 'roster-end-unit', 'endunit', unit.id)];
  return below.length > 0 ? [below, own] : [own];
}

export type PeoplePage = {
  cellId: string;
  scope: string;
  unit: UnitRef;
  total: number;
  joined: number;
  lines: MemberLine[];
  access: Access;
  canGoUp: boolean;
  page: number;
  pages: number;
};

export function peopleMessage(say: Say, shown: PeoplePage): Message {
  const { unit, scope, access, lines, page, pages } = shown;
  const title = scope === 'none' ? say('roster-no-group') : truncate(unit.name, 80);
  const counts =
    scope === 'none'
      ? say('roster-people-count', { members: shown.total })
      : say('roster-child-figures', { members: shown.total, joined: shown.joined });
  return {
    text: [title, counts, ...lines.map((line) => personLine(say, line))].join('\n'),
    buttons: [
      ...(access.edit ? lines.map(personRow) : []),
      ...(access.names ? turns(page, pages, 'people', shown.cellId, scope) : []),
      ...(scope === 'all' && access.names
        ? [[button(say, 'roster-no-group', 'people', shown.cellId, 'none', '0')]]
        : []),
      ...(unit.kind === 'cell_group' && access.shape ? shapeRows(say, unit, false) : []),
      ...(shown.canGoUp ? [[button(say, 'roster-up', 'unit', shown.cellId, '0')]] : []),
    ],
  };
}

const personRow = (line: MemberLine): Button[] => [
  { label: truncate(line.fullName, NAME), data: encodeButton('ro', 'card', line.id) },
];

const personLine = (say: Say, line: MemberLine): string =>
  `${truncate(line.fullName, 80)}: ${joinedText(say, line)}`;

const joinedText = (say: Say, who: { joined: boolean; tracking: 'chat' | 'paper' }): string =>
  say(who.tracking === 'paper' ? 'roster-on-paper' : who.joined ? 'roster-joined' : 'roster-not-joined');

export type Found = { unit: UnitRef; part: string; total: number; lines: MemberLine[]; canOpen: boolean };

export function foundMessage(say: Say, { unit, part, total, lines, canOpen }: Found): Message {
  const again = [button(say, 'roster-find', 'find', unit.id), button(say, 'roster-up', 'unit', unit.id, '0')];
  const head = say(total === 0 ? 'roster-found-none' : 'roster-found', {
    part: truncate(part, 60),
    n: total,
  });
  const more = total > lines.length ? [say('roster-found-more', { n: total - lines.length })] : [];
  return {
    text: [head, ...lines.map((line) => personLine(say, line)), ...more].join('\n'),
    buttons: [...(canOpen ? lines.map(personRow) : []), again],
  };
}

export function absenceText(
  say: Say,
  { kind, from, until }: Pick<MemberAbsence, 'kind' | 'from' | 'until'>,
): string {
  const dates = { from: formatDate(from), until: until === null ? '' : formatDate(until) };
  return `${say(`roster-absence-${kind}`)}: ${say(until === null ? 'roster-since' : 'roster-between', dates)}`;
}

export function cardMessage(
  say: Say,
  member: MemberCard,
  shown: { hasGroups: boolean; remark?: string | undefined },
): Message {
  const roles = [...new Set(member.roles.map((held) => say(`roster-role-${held.role}`)))].join(', ');
  const lines = [
    ...(shown.remark === undefined ? [] : [shown.remark, '']),
    truncate(member.fullName, 100),
    member.group
      ? say('roster-card-place', { unit: member.unit.name, group: member.group.name })
      : member.unit.name,
    say('roster-card-standing', { standing: say(`roster-standing-${member.standing}`) }),
    say('roster-card-roles', { roles: roles === '' ? say('roster-no-role') : roles }),
    ...(member.code === null ? [] : [say('roster-card-code', { code: member.code })]),
    joinedText(say, member),
    ...member.absences.slice(0, 6).map((absence) => absenceText(say, absence)),
  ];
  const id = member.id;
  const pair = (...buttons: (Button | null)[]) => buttons.filter((one) => one !== null);
  return {
    text: lines.join('\n'),
    buttons: [
      pair(button(say, 'roster-change-roles', 'roles', id), button(say, 'roster-away', 'away', id)),
      pair(
        shown.hasGroups ? button(say, 'roster-change-group', 'group', id) : null,
        button(say, 'roster-change-standing', 'standing', id),
      ),
      pair(button(say, 'roster-change-name', 'rename', id), button(say, 'roster-end', 'end', id)),
      [button(say, 'roster-back-to-list', 'people', member.unit.id, member.group?.id ?? 'all', '0')],
    ],
  };
}
