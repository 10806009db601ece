// Judges from ordinary calls whether Telegram is there, for when no polling does.
import { type Api, GrammyError } from 'grammy';
import type { Health } from './health.ts';
import { isUnauthorized } from './outcome.ts';

/** A refusal is an answer as well: only server errors, a refused token and silence count against it. */
export function watchCalls(api: Api, health: Health, monotonicMs: () => number): void {
  api.config.use(async (call, method, payload, signal) => {
    const began = monotonicMs();
    try {
      const response = await call(method, payload, signal);
      if (
        !response.ok &&
        (response.error_code >= 500 || isUnauthorized(response.error_code, response.description))
      ) {
        health.failed(new GrammyError('', response, method, {}), began);
      } else {
        health.succeeded();
      }
      return response;
    } catch (error) {
      health.failed(error, began);
      throw error;
    }
  });
}
