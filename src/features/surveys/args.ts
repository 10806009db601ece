// Shapes of what the buttons of surveys carry.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Reply } from '../../core/feature.ts';

export const id = z.uuid();
export const item = z.string().regex(/^[a-z0-9_]{1,12}$/);
export const page = z.string().regex(/^p\d{1,3}$/);
export const pageNumber = (text: string | undefined): number => Number(text?.slice(1) ?? 0);

export const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([id]),
  run: (ctx, [one]) => run(ctx, one!),
});

export const aboutItem = (run: (ctx: Ctx, id: string, item: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([id, item]),
  run: (ctx, [one, which]) => run(ctx, one!, which!),
});

export const paged = (run: (ctx: Ctx, id: string, page: number) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([id, page]),
  run: (ctx, [one, at]) => run(ctx, one!, pageNumber(at)),
});

export const ofTwo = (run: (ctx: Ctx, one: string, other: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([id, id]),
  run: (ctx, [one, other]) => run(ctx, one!, other!),
});
