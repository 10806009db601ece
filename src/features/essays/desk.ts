// The desk of a round: who has not handed in, `Ghi hộ`, `Ghi cả tổ`, and beside it the files.
import type { ChoiceAsk, Kinds } from '../../core/asks/choice-rules.ts';
import { createDesk } from '../../core/asks/desk/index.ts';
import { loadUnit } from '../../core/org/units-store.ts';
import { tongueIn } from '../../shared/tongue.ts';
import { fetchesIn } from './access.ts';
import { filesButton, LOOK } from './messages.ts';
import { FEATURE } from './shapes.ts';
import { handedIn, loadRound } from './store.ts';

export const HAND_IN: ChoiceAsk = {
  ...LOOK,
  async about(_services, sql, ask) {
    const round = await loadRound(sql, ask.subjectId);
    return (
      round && {
        title: ({ say }, of) => say('essays-list-title', { title: round.title, ...of }),
        choose: ({ say }) => say('essays-title', { title: round.title }),
        menu: ({ say }) => say('essays-menu-answer'),
      }
    );
  },
  async beside(ctx, sql, ask) {
    const person = await ctx.person();
    const unit = await loadUnit(sql, ask.unitId);
    const files = await handedIn(sql, ask.id, fetchesIn(person, unit?.path ?? '-'));
    const tongue = tongueIn(ctx, person.locale);
    return { lines: [], buttons: files.length > 0 ? [filesButton(tongue, ask.id, files.length)] : [] };
  },
};

export const KINDS: Kinds = { [FEATURE]: HAND_IN };
export const desk = createDesk(FEATURE, KINDS);
