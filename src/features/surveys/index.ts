// Surveys: built with buttons, sent to a unit, answered one question at a time, summed up.
import type { Feature, Services } from '../../core/feature.ts';
import { COMMITTEE } from '../../core/org/roles.ts';
import type { Job } from '../../jobs/jobs.ts';
import { UserError } from '../../shared/errors.ts';
import { longId } from '../../shared/ids.ts';
import { surveyAsk } from './answer/ask.ts';
import { answerButtons } from './answer/buttons.ts';
import { deskForms } from './answer/desk.ts';
import { toldJob } from './answer/told.ts';
import { openWalk, triedForm, typedForm } from './answer/walk.ts';
import { buildButtons } from './build/buttons.ts';
import { changeQuestionForm, questionForm, titleForm } from './build/forms.ts';
import { seedTemplates } from './build/seed.ts';
import { figures } from './figures.ts';
import { openHome, surveyMenu } from './home.ts';
import { resultButtons } from './results/buttons.ts';
import { sendButtons } from './send/buttons.ts';
import { momentForm, whomForm } from './send/forms.ts';
import { repeatJob } from './send/repeat.ts';
import { rewordForm } from './send/reword-form.ts';
import { ASK, CODE } from './shapes.ts';

export const surveys: Feature = {
  name: 'surveys',
  code: CODE,
  commands: [
    {
      names: ['khaosat', 'ykien', 'surveys'],
      where: 'private',
      seenBy: 'joined',
      about: 'survey-about',
      run: openHome,
    },
  ],
  buttons: { ...buildButtons, ...sendButtons, ...answerButtons, ...resultButtons },
  async deepLink(ctx, id) {
    const askId = longId(id);
    if (askId === null) throw new UserError('router-old-button');
    return openWalk(ctx, 'ask', askId);
  },
  forms: [
    titleForm,
    questionForm,
    changeQuestionForm,
    whomForm,
    momentForm,
    rewordForm,
    typedForm,
    triedForm,
    ...deskForms,
  ],
  jobs: [repeatJob, toldJob] as unknown as Job<Services>[],
  help: [
    { key: 'survey-help', seenBy: 'joined' },
    { key: 'survey-help-keepers', seenBy: [...COMMITTEE, 'leader'] },
  ],
  menu: surveyMenu,
  seed: async (services, tx) => void (await seedTemplates(services, tx)),
  asks: { [ASK]: surveyAsk },
  figures,
};
