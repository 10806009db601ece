// The desk of a reading: who is missing, `Ghi hộ`, `Ghi cả tổ`, and beside them those followed on paper.
import type { ChoiceAsk, Kinds } from '../../../core/asks/choice-rules.ts';
import { createDesk } from '../../../core/asks/desk/index.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { loadReading } from '../store.ts';
import { besideNames, listTitle } from './list-messages.ts';
import { choosePrompt, LOOK } from './messages.ts';
import { paperTally } from './paper-store.ts';

export const HEARD: ChoiceAsk = {
  ...LOOK,

  async about(_services, sql, ask) {
    const reading = await loadReading(sql, ask.subjectId);
    return (
      reading && {
        title: (tongue, of) => listTitle(tongue, reading, of),
        choose: (tongue) => choosePrompt(tongue, reading),
        menu: ({ say }) => say('readings-menu-answer'),
      }
    );
  },

  async beside(ctx, sql, ask, { cells, mayRecord }) {
    const paper = cells.length > 0 ? await paperTally(sql, ask.subjectId) : null;
    const { locale } = await ctx.person();
    return besideNames(tongueIn(ctx, locale), ask.id, paper, mayRecord);
  },
};

export const KINDS: Kinds = { readings: HEARD };
export const desk = createDesk('readings', KINDS);
