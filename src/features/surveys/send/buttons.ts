// The buttons with which a survey is sent and looked after.
import { z } from 'zod';
import type { ButtonHandler } from '../../../core/feature.ts';
import { about, aboutItem, id, paged } from '../args.ts';
import { copySurvey } from '../build/actions.ts';
import {
  openSend,
  openSendCard,
  openWhen,
  postSurvey,
  setNames,
  setTime,
  toggleHiding,
  togglePlace,
  toggleRepeat,
} from './actions.ts';
import { startMoment, startWhom } from './forms.ts';
import { startReword } from './reword-form.ts';
import { LENGTHS } from './rules.ts';
import {
  askCancel,
  askEnd,
  cancelSurvey,
  endNow,
  extendBy,
  openCard,
  openExtend,
  openReword,
  openRewordOf,
  stopRepeating,
} from './run.ts';

const names = z.enum(['named', 'anonymous']);
const which = z.enum(['opens', 'closes']);
const TYPED = 'typed';
const time = z.enum(['now', TYPED, ...(Object.keys(LENGTHS) as (keyof typeof LENGTHS)[])]);

export const sendButtons: Record<string, ButtonHandler> = {
  send: about(openSend),
  names: {
    args: z.tuple([id, names]),
    run: (ctx, [surveyId, how]) => setNames(ctx, surveyId!, names.parse(how)),
  },
  sendcard: about(openSendCard),
  whom: about(startWhom),
  place: about(togglePlace),
  hide: about(toggleHiding),
  rep: about(toggleRepeat),
  when: {
    args: z.tuple([id, which]),
    run: (ctx, [surveyId, what]) => openWhen(ctx, surveyId!, which.parse(what)),
  },
  at: {
    args: z.tuple([id, which, time]),
    run(ctx, [surveyId, what, to]) {
      const chosen = time.parse(to);
      return chosen === TYPED
        ? startMoment(ctx, surveyId!, which.parse(what))
        : setTime(ctx, surveyId!, which.parse(what), chosen);
    },
  },
  post: about(postSurvey),
  card: about(openCard),
  ext: about(openExtend),
  extby: {
    args: z.tuple([id, z.string().regex(/^(d[1-9]|typed)$/), z.string()]),
    run: (ctx, [surveyId, by, mark]) =>
      by === TYPED
        ? startMoment(ctx, surveyId!, 'extend')
        : extendBy(ctx, surveyId!, Number(by!.slice(1)), mark!),
  },
  end: about(askEnd),
  endyes: about(endNow),
  off: about(askCancel),
  offyes: about(cancelSurvey),
  stop: about(stopRepeating),
  copy: about(copySurvey),
  rw: paged(openReword),
  rwq: aboutItem(openRewordOf),
  rww: aboutItem((ctx, surveyId, itemId) => startReword(ctx, surveyId, itemId, 'words')),
  rwc: aboutItem((ctx, surveyId, itemId) => startReword(ctx, surveyId, itemId, 'choices')),
};
