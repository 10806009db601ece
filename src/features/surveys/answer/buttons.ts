// The buttons with which a survey is answered, and a draft is tried.
import { z } from 'zod';
import type { ButtonHandler } from '../../../core/feature.ts';
import { about, aboutItem, id, item, paged } from '../args.ts';
import { deskButtons } from './desk.ts';
import { tapOne } from './group.ts';
import type { WalkKind } from './rules.ts';
import { back, choose, finishMulti, goOn, handIn, openItem, openReview, openWalk, skip } from './walk.ts';

/** As `walkButton` names them. */
const walkButtons = (letter: string, kind: WalkKind): Record<string, ButtonHandler> => ({
  [`${letter}o`]: about((ctx, one) => goOn(ctx, kind, one)),
  [`${letter}q`]: aboutItem((ctx, one, itemId) => openItem(ctx, kind, one, itemId)),
  [`${letter}a`]: {
    args: z.tuple([id, item, item]),
    run: (ctx, [one, itemId, choice]) => choose(ctx, kind, one!, itemId!, choice!),
  },
  [`${letter}n`]: aboutItem((ctx, one, itemId) => finishMulti(ctx, kind, one, itemId)),
  [`${letter}s`]: aboutItem((ctx, one, itemId) => skip(ctx, kind, one, itemId)),
  [`${letter}b`]: aboutItem((ctx, one, itemId) => back(ctx, kind, one, itemId)),
  [`${letter}r`]: paged((ctx, one, page) => openReview(ctx, kind, one, page)),
  [`${letter}h`]: about((ctx, one) => handIn(ctx, kind, one)),
});

export const answerButtons: Record<string, ButtonHandler> = {
  ...deskButtons,
  go: about((ctx, askId) => openWalk(ctx, 'ask', askId)),
  fix: about((ctx, askId) => openWalk(ctx, 'ask', askId)),
  try: about((ctx, surveyId) => openWalk(ctx, 'try', surveyId)),
  one: {
    args: z.tuple([id, item]),
    where: 'anywhere',
    run: (ctx, [askId, choice]) => tapOne(ctx, askId!, choice!),
  },
  ...walkButtons('f', 'ask'),
  ...walkButtons('t', 'try'),
};
