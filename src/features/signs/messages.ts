// Words of the list: what is said before it, its pages, and its editing; pure. No button here records an answer.
import type { Button, Message } from '../../channels/channel.ts';
import { pageOf } from '../../core/menu/pages-rules.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { truncate } from '../../shared/text.ts';
import type { Say } from '../../shared/texts.ts';
import type { Page } from './rules.ts';
import { CODE, PARTS, type Part, type Sign } from './shapes.ts';

const LABEL_LENGTH = 30;

const button = (label: string, action: string, ...args: string[]): Button => ({
  label,
  data: encodeButton(CODE, action, ...args),
});

type About = { unitId: string; source: string; approved: boolean };

/** Told first: it is only for reading, and nothing is kept. */
export const firstMessage = (
  say: Say,
  { unitId, source, approved }: About,
  view: { unit: string; count: number; edits: boolean },
): Message => ({
  text: [
    say('signs-first', { count: view.count }),
    say('signs-nothing-kept'),
    '',
    say(approved ? 'signs-source' : 'signs-source-unapproved', { source, unit: view.unit }),
  ].join('\n'),
  buttons: [
    ...(view.count > 0 ? [[button(say('signs-begin'), 'page', unitId, 'p0')]] : []),
    ...(view.edits ? [[button(say('signs-edit'), 'edit', unitId, 'p0')]] : []),
  ],
});

export function pageMessage(
  say: Say,
  { unitId, approved }: About,
  { page, at, pages }: { page: Page; at: number; pages: number },
): Message {
  const turn = (key: string, to: number) => button(say(key), 'page', unitId, `p${to}`);
  const turns = [
    ...(at > 0 ? [turn('signs-back', at - 1)] : []),
    ...(at < pages - 1 ? [turn('signs-on', at + 1)] : []),
  ];
  return {
    text: [
      say('signs-part', { part: page.part }),
      ...(approved ? [] : [say('signs-unapproved')]),
      ...page.signs.flatMap(({ words }, n) => ['', say('signs-line', { number: page.first + n, words })]),
      '',
      say(at < pages - 1 ? 'signs-at' : 'signs-end', { at: at + 1, of: pages }),
    ].join('\n'),
    buttons: [...(turns.length > 0 ? [turns] : []), [button(say('signs-to-first'), 'unit', unitId)]],
  };
}

export function editMessage(
  say: Say,
  { unitId, source, approved }: About,
  list: readonly Sign[],
  { page, gone }: { page: number; gone: number },
): Message {
  const entry = ({ number, words }: Sign): Button =>
    button(truncate(words, LABEL_LENGTH), 'line', unitId, `n${number}`);
  return {
    text: [
      say('signs-edit-title', { count: list.length, source }),
      say(approved ? 'signs-edit-approved' : 'signs-edit-unapproved'),
    ].join('\n'),
    buttons: [
      ...(approved ? [] : [[button(say('signs-approve'), 'approve', unitId)]]),
      ...pageOf(list, page, entry, (to) => encodeButton(CODE, 'edit', unitId, `p${to}`)),
      [button(say('signs-add'), 'add', unitId)],
      ...(gone > 0 ? [[button(say('signs-restore'), 'restore', unitId)]] : []),
      [button(say('form-back'), 'unit', unitId)],
    ],
  };
}

export const lineMessage = (
  say: Say,
  unitId: string,
  { number, part, words, own }: Sign,
  shipped: boolean,
): Message => ({
  text: [say('signs-part', { part }), '', words].join('\n'),
  buttons: [
    [button(say('signs-change'), 'change', unitId, `n${number}`)],
    ...(own && shipped ? [[button(say('signs-reset'), 'reset', unitId, `n${number}`)]] : []),
    [button(say('signs-remove'), 'remove', unitId, `n${number}`)],
    [button(say('form-back'), 'edit', unitId, 'p0')],
  ],
});

export const partChoices = (say: Say): { label: string; value: Part }[] =>
  PARTS.map((part) => ({ label: say('signs-part-short', { part }), value: part }));
