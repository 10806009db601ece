// The desk of a survey by name: who has not answered; a single choice can be recorded for them.
import type { ChoiceAsk, Kinds } from '../../../core/asks/choice-rules.ts';
import { createDesk } from '../../../core/asks/desk/index.ts';
import { loadAsk } from '../../../core/asks/store.ts';
import type { ButtonHandler } from '../../../core/feature.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { UserError } from '../../../shared/errors.ts';
import { ONLY_ITEM } from '../send/rules.ts';
import { ASK, CODE } from '../shapes.ts';
import { loadSurvey } from '../store.ts';

export const surveyChoice: ChoiceAsk = {
  code: CODE,
  item: ONLY_ITEM,
  choices({ anonymity, form }) {
    const [item] = form.items;
    const isOne = anonymity === 'named' && form.items.length === 1 && item?.kind === 'choice';
    return isOne ? (item.options ?? []).map(({ id }) => id) : [];
  },
  press: (askId, value) => encodeButton(CODE, 'one', askId, value),
  words: {
    missing: 'survey-missing',
    empty: 'survey-missing-none',
    over: 'survey-over',
    remindedBefore: 'survey-reminded-before',
    notOpen: 'survey-not-open',
    notAsked: 'survey-not-asked',
  },
  async about(_services, sql, ask) {
    const survey = await loadSurvey(sql, ask.subjectId);
    if (!survey) return null;
    const { title } = survey;
    return {
      title: ({ say }, of) => say('survey-missing-title', { title, ...of }),
      choose: () => `${title}\n${ask.form.items[0]?.words ?? ''}`,
      menu: ({ say }) => say('survey-menu-answer', { title }),
    };
  },
};

const KINDS: Kinds = { [ASK]: surveyChoice };
const desk = createDesk('surveys', KINDS);

/** Where answers bear no name, neither do those who have not answered: to remind them nobody need see who they are. */
const byName = ({ args, run }: ButtonHandler): ButtonHandler => ({
  args,
  async run(ctx, given) {
    const ask = await loadAsk(ctx.db, given[0]!);
    if (ask?.anonymity === 'anonymous') throw new UserError('survey-names-hidden');
    return run(ctx, given);
  },
});

const { again, ...named } = desk.buttons;
export const deskButtons: Record<string, ButtonHandler> = {
  ...Object.fromEntries(Object.entries(named).map(([name, handler]) => [name, byName(handler)])),
  again,
};
export const deskForms: typeof desk.forms = desk.forms;
