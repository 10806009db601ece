// Study sessions counted by one number per cell, which its secretary says.
import { z } from 'zod';
import type { Services } from '../../../core/feature.ts';
import { SECRETARIES } from '../../../core/org/roles.ts';
import type { Job } from '../../../jobs/jobs.ts';
import type { MeetingPart } from '../parts.ts';
import { ASKS } from '../shapes.ts';
import { numbersAsk } from './ask.ts';
import { numberButtons, numberLines, numbersMenu } from './card.ts';
import { numbersForm, openNumbers } from './form.ts';
import { askByHand, numbersJob } from './open.ts';

const id = z.tuple([z.uuid()]);

export const numbers: MeetingPart = {
  buttons: {
    n_open: { args: id, run: (ctx, [meetingId]) => askByHand(ctx, meetingId!) },
    n_tell: { args: id, run: (ctx, [askId]) => openNumbers(ctx, askId!) },
  },
  forms: [numbersForm],
  jobs: [numbersJob as Job<Services>],
  help: [{ key: 'meeting-numbers-help', seenBy: [...SECRETARIES] }],
  asks: { [ASKS.numbers]: numbersAsk },
  menu: numbersMenu,
  cardLines: numberLines,
  cardButtons: numberButtons,
};
