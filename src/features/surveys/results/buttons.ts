// The buttons with which results are looked at.
import { z } from 'zod';
import type { ButtonHandler } from '../../../core/feature.ts';
import { about, id, item, page, paged, pageNumber } from '../args.ts';
import { openNames, openPerson, openResults, openWords, sendChart, sendWorkbook } from './actions.ts';

export const resultButtons: Record<string, ButtonHandler> = {
  res: paged(openResults),
  rt: {
    args: z.tuple([id, item, page]),
    run: (ctx, [surveyId, itemId, at]) => openWords(ctx, surveyId!, itemId!, pageNumber(at)),
  },
  rn: paged(openNames),
  rp: {
    args: z.tuple([id, id, page]),
    run: (ctx, [surveyId, memberId, at]) => openPerson(ctx, surveyId!, memberId!, pageNumber(at)),
  },
  chart: about(sendChart),
  xlsx: about(sendWorkbook),
};
