// Pledges kept all year: registered, received, asked about monthly, looked back on.
import { openAsksMenu } from '../../core/asks/self-answer.ts';
import type { AnyForm, Feature } from '../../core/feature.ts';
import { COMMITTEE } from '../../core/org/roles.ts';
import { encodeButton } from '../../shared/button-data.ts';
import { branchesOf, cellsOf } from './access.ts';
import { buttons, KINDS } from './buttons.ts';
import { dayForm, suggestionForm } from './desk/settings.ts';
import { figures } from './figures.ts';
import { openPledges } from './home.ts';
import { adjustForm } from './month/adjust-form.ts';
import { numberForm, typedNumber } from './month/answers.ts';
import { monthAsk } from './month/ask.ts';
import { behalfNumberForm } from './month/behalf.ts';
import { moreForm } from './month/more-form.ts';
import { monthJobs } from './month/planning.ts';
import { campaignForm } from './register/campaign.ts';
import { registerAsk } from './register/campaign-ask.ts';
import { extendForm, paperForm } from './register/campaign-changes.ts';
import { itemForm } from './register/item-form.ts';
import { acceptForm, returnForm } from './register/receive.ts';
import { ASKS, CODE } from './shapes.ts';

const forms: AnyForm[] = [
  itemForm,
  acceptForm,
  returnForm,
  campaignForm,
  extendForm,
  paperForm,
  numberForm,
  behalfNumberForm,
  moreForm,
  adjustForm,
  dayForm,
  suggestionForm,
];

export const pledges: Feature = {
  name: 'pledges',
  code: CODE,
  commands: [
    {
      names: ['camket', 'dangky', 'pledges'],
      where: 'private',
      seenBy: 'comrades',
      about: 'pledges-about',
      run: openPledges,
    },
  ],
  buttons,
  text: typedNumber,
  forms,
  jobs: monthJobs,
  help: [
    { key: 'pledges-help', seenBy: 'comrades' },
    { key: 'pledges-help-keepers', seenBy: COMMITTEE },
  ],
  menu: async (ctx) => {
    const person = await ctx.person();
    const isSeen = person.member !== null || cellsOf(person).length + branchesOf(person).length > 0;
    return [
      ...(await openAsksMenu(ctx, KINDS)),
      ...(isSeen ? [{ label: ctx.say('pledges-label'), data: encodeButton(CODE, 'home'), rank: 22 }] : []),
    ];
  },
  asks: { [ASKS.register]: registerAsk, [ASKS.month]: monthAsk },
  figures,
};
