// Quizzes: the question bank, contests over days, and games in a group.
import { z } from 'zod';
import type { Feature, Reply } from '../../core/feature.ts';
import { UserError } from '../../shared/errors.ts';
import { bank } from './bank/index.ts';
import { contest } from './contest/index.ts';
import { figures } from './figures.ts';
import { flower } from './flower/index.ts';
import { openHome, openUnit } from './home.ts';
import type { QuizPart } from './parts.ts';
import { quick } from './quick/index.ts';
import { CODE } from './shapes.ts';

/** In the order in which their lines stand in /thi. */
const PARTS: readonly QuizPart[] = [contest, flower, quick, bank];

export const quizzes: Feature = {
  name: 'quizzes',
  code: CODE,
  commands: [
    {
      names: ['thi', 'contest'],
      where: 'private',
      seenBy: 'joined',
      about: 'quiz-about',
      run: (ctx) => openHome(ctx, PARTS),
    },
    ...PARTS.flatMap(({ commands }) => commands ?? []),
  ],
  buttons: {
    ...Object.assign({}, ...PARTS.map(({ buttons }) => buttons ?? {})),
    home: { args: z.tuple([]), run: (ctx) => openHome(ctx, PARTS) },
    unit: { args: z.tuple([z.uuid()]), run: (ctx, [unitId]) => openUnit(ctx, PARTS, unitId!) },
  },
  forms: PARTS.flatMap(({ forms }) => forms ?? []),
  jobs: PARTS.flatMap(({ jobs }) => jobs ?? []),
  help: PARTS.flatMap(({ help }) => help ?? []),
  menu: async (ctx) => (await Promise.all(PARTS.map((part) => part.menu?.(ctx) ?? []))).flat(),
  on: {
    async clockSetBack(services, tx) {
      for (const { on } of PARTS) await on?.clockSetBack?.(services, tx);
      return [];
    },
    async memberErased(services, tx, memberId) {
      for (const { on } of PARTS) await on?.memberErased?.(services, tx, memberId);
      return [];
    },
  },
  seed: async (services, tx) => {
    for (const part of PARTS) await part.seed?.(services, tx);
  },
  file: async (ctx, file, caption) => {
    for (const part of PARTS) {
      const reply = await part.file?.(ctx, file, caption);
      if (reply) return reply;
    }
    return null;
  },
  text: async (ctx, text) => {
    for (const part of PARTS) {
      const reply = await part.text?.(ctx, text);
      if (reply) return reply;
    }
    return null;
  },
  groupText: async (ctx, text) => {
    for (const part of PARTS) {
      const reply = await part.groupText?.(ctx, text);
      if (reply) return reply;
    }
    return null;
  },
  deepLink: async (ctx, id): Promise<Reply> => {
    for (const part of PARTS) {
      const reply = await part.deepLink?.(ctx, id);
      if (reply) return reply;
    }
    throw new UserError('router-old-button');
  },
  asks: Object.assign({}, ...PARTS.map(({ asks }) => asks ?? {})),
  figures,
  living: Object.assign({}, ...PARTS.map(({ living }) => living ?? {})),
  ownRows: async (services, sql, memberId, say) =>
    (await Promise.all(PARTS.map((part) => part.ownRows?.(services, sql, memberId, say) ?? []))).flat(),
  happenings: async (sql, scope, tongue) =>
    (await Promise.all(PARTS.map((part) => part.happenings?.(sql, scope, tongue) ?? []))).flat(),
  readingHints: (days, say) => PARTS.flatMap((part) => part.readingHints?.(days, say) ?? []),
};
