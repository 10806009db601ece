// Screens of a cell's choices about pledges; pure.
import type { Message } from '../../../channels/channel.ts';
import { PER_PAGE, pageOf } from '../../../core/menu/pages-rules.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { truncate } from '../../../shared/text.ts';
import type { Say } from '../../../shared/texts.ts';
import { button, paperName, rows } from '../messages.ts';
import { CODE, PAPER_NAMES, type PledgePlan, type Suggestion } from '../shapes.ts';

type Unit = { id: string; name: string };

export function settingsScreen(say: Say, unit: Unit, plan: PledgePlan): Message {
  return {
    text: say('pledges-settings-screen', {
      unit: unit.name,
      paper: paperName(say, plan.paperName),
      day: plan.monthDay === 31 ? say('pledges-last-day') : say('pledges-day-label', { day: plan.monthDay }),
    }),
    buttons: rows(
      ...PAPER_NAMES.map((name) =>
        button(`${name === plan.paperName ? '✓ ' : ''}${paperName(say, name)}`, 'name', unit.id, name),
      ),
      button(say('pledges-change-day'), 'day', unit.id),
      button(say('pledges-suggestions'), 'sugg', unit.id, 'p0'),
      button(say('form-back'), 'cell', unit.id),
    ),
  };
}

type Stored = Suggestion & { id: string | null };

export function suggestionsScreen(say: Say, unit: Unit, all: readonly Stored[], page: number): Message {
  const last = Math.max(0, Math.ceil(all.length / PER_PAGE) - 1);
  const at = Math.min(page, last);
  const shown = all.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const line = ({ theme, words }: Stored, n: number) =>
    say('pledges-suggestion-line', {
      at: at * PER_PAGE + n + 1,
      theme: say(`pledges-theme-${theme}`),
      words: truncate(words, 120),
    });
  const isOwn = all.some(({ id }) => id !== null);
  return {
    text: [say('pledges-suggestions-head', { unit: unit.name }), ...shown.map(line)].join('\n'),
    buttons: [
      [button(say('pledges-suggestion-add'), 's_add', unit.id)],
      ...pageOf(
        all.map((_one, n) => n),
        at,
        (n) => button(say('pledges-suggestion-drop', { at: n + 1 }), 's_del', unit.id, `n${n}`),
        (to) => encodeButton(CODE, 'sugg', unit.id, `p${to}`),
      ),
      ...(isOwn ? [[button(say('pledges-suggestions-reset'), 's_reset', unit.id)]] : []),
      [button(say('form-back'), 'set', unit.id)],
    ],
  };
}
