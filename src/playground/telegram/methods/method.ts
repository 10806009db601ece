// What a Bot API method is for this server.
import type { Args } from '../args.ts';
import type { Context } from '../context.ts';

/** `closed()` gives a signal that is aborted when the client hangs up. */
type Call = { closed: () => AbortSignal };

/** Returns the `result` of the answer; throws a Refusal. */
export type Method = (context: Context, args: Args, call: Call) => unknown;
export type Methods = Readonly<Record<string, Method>>;
