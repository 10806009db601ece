// Questions before the tree of units is changed.
import type { Message } from '../../channels/channel.ts';
import type { Unit } from '../../core/org/units-store.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import { button, pathText, turns, unitRow } from './browse-messages.ts';

export const askEndUnit = (say: Say, unit: Unit): Message => ({
  text: say('roster-ask-end-unit', { name: truncate(unit.name, 100) }),
  buttons: [
    [button(say, 'roster-end-unit', 'endunitgo', unit.id)],
    [button(say, 'roster-keep', 'unit', unit.id, '0')],
  ],
});

export type Moving = {
  unit: Unit;
  target: Unit;
  path: string[];
  upTo: string | null;
  below: Unit[];
  fits: boolean;
  page: number;
  pages: number;
};

export function movingMessage(
  say: Say,
  { unit, target, path, upTo, below, fits, page, pages }: Moving,
): Message {
  return {
    text: say('roster-moving', { name: truncate(unit.name, 100), path: pathText(path) }),
    buttons: [
      ...below.map((one) => unitRow(one, 'moveto', unit.id)),
      ...turns(page, pages, 'moveto', unit.id, target.id),
      ...(fits ? [[button(say, 'roster-move-here', 'moveask', unit.id, target.id)]] : []),
      ...(upTo ? [[button(say, 'roster-up', 'moveto', unit.id, upTo, '0')]] : []),
      [button(say, 'roster-keep', 'unit', unit.id, '0')],
    ],
  };
}

export const askMove = (say: Say, unit: Unit, target: Unit): Message => ({
  text: say('roster-ask-move', { name: truncate(unit.name, 100), target: truncate(target.name, 100) }),
  buttons: [
    [button(say, 'roster-move-unit', 'movego', unit.id, target.id)],
    [button(say, 'roster-keep', 'unit', unit.id, '0')],
  ],
});
