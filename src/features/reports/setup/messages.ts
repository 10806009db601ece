// What is set for a unit's reports, and what holds without it; pure.
import type { Message } from '../../../channels/channel.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import type { Say } from '../../../shared/texts.ts';
import { CODE } from '../shapes.ts';
import { FIELDS, type Field, type Held, linesOf, type Setup } from './rules.ts';

/** What holds where a unit set nothing; '' is a place left open. `parent`: the unit right above. */
export function defaultOf(say: Say, field: Field, unit: UnitRef, parent: string | null): string {
  switch (field) {
    case 'upper':
      return parent ?? '';
    case 'recipients':
      return [...(parent === null ? [] : [parent]), say('reports-doc-kept', { unit: unit.kind })].join('\n');
    case 'signer':
      return say('reports-doc-signer-first', { unit: unit.kind });
    case 'post':
      return say('reports-doc-signer-title');
    default:
      return '';
  }
}

export const wordsOf = (
  say: Say,
  field: Field,
  { unit, parent, setup }: { unit: UnitRef; parent: string | null; setup: Setup },
): string[] => {
  const held: Held | undefined = setup[field];
  const words = held ? linesOf(held) : defaultOf(say, field, unit, parent).split('\n');
  return words.filter((line) => line !== '');
};

export function setupScreen(
  say: Say,
  view: { unit: UnitRef; parent: string | null; setup: Setup },
  remark?: string,
): Message {
  const line = (field: Field): string => {
    const held = view.setup[field];
    const words = wordsOf(say, field, view).join('; ');
    if (words === '') return say('reports-setup-line-empty', { field: say(`reports-setup-${field}`) });
    return say('reports-setup-line', {
      field: say(`reports-setup-${field}`),
      words,
      from: held ? (held.from === null ? 'own' : 'above') : 'default',
      unit: held?.from ?? '',
    });
  };
  return {
    text: [
      ...(remark === undefined ? [] : [remark, '']),
      say('reports-setup-title', { unit: view.unit.name }),
      ...FIELDS.map(line),
      say('reports-setup-hint'),
    ].join('\n'),
    buttons: [
      ...FIELDS.map((field) => [
        { label: say(`reports-setup-${field}`), data: encodeButton(CODE, 'setone', view.unit.id, field) },
      ]),
      [{ label: say('form-back'), data: encodeButton(CODE, 'unit', view.unit.id) }],
    ],
  };
}
