// The desk of a focus area's month: whether it was answered, `Ghi hộ`, `Nhắc lại một lần`.
import type { ChoiceAsk, Kinds } from '../../core/asks/choice-rules.ts';
import { createDesk } from '../../core/asks/desk/index.ts';
import { monthOf } from '../../core/asks/owner-ask.ts';
import { LOOK, monthName, shortWords } from './messages.ts';
import { FEATURE } from './shapes.ts';
import { loadScene } from './store.ts';

export const MONTH: ChoiceAsk = {
  ...LOOK,
  async about({ zone }, sql, ask) {
    const scene = await loadScene(sql, ask.subjectId);
    if (!scene) return null;
    const words = shortWords(scene.words);
    return {
      title: (tongue) =>
        tongue.say('focus-list-title', { words, month: monthName(tongue, monthOf(ask, zone)) }),
      choose: (tongue) =>
        tongue.say('focus-ask', {
          month: monthName(tongue, monthOf(ask, zone)),
          kind: scene.kind,
          words: scene.words,
        }),
      menu: ({ say }) => say('focus-menu-answer'),
    };
  },
};

export const KINDS: Kinds = { [FEATURE]: MONTH };
export const desk = createDesk(FEATURE, KINDS);
