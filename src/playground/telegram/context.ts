// What every method and every act of a person works on.
import type { FaultPlan } from './faults.ts';
import type { Limits } from './limits.ts';
import type { CallbackQueries } from './queries.ts';
import type { UpdateQueue } from './updates.ts';
import type { Watch } from './watch.ts';
import type { Webhook } from './webhook.ts';
import type { World } from './world.ts';

export type Context = {
  world: World;
  updates: UpdateQueue;
  webhook: Webhook;
  limits: Limits;
  faults: FaultPlan;
  queries: CallbackQueries;
  profile: Profile;
  watch: Watch;
  /** Unix seconds for messages. */
  date(): number;
  /** Privacy mode: in groups the bot sees only what is meant for it. */
  privacyMode: boolean;
};

/** What the bot has told Telegram about itself. */
type Profile = {
  /** Command lists by scope and language, see `commandKey`. */
  commands: Map<string, { command: string; description: string }[]>;
  /** Descriptions by language code ('' for all). */
  descriptions: Map<string, string>;
  shortDescriptions: Map<string, string>;
  /** Menu buttons by user id (0 for the default). */
  menuButtons: Map<number, Record<string, unknown>>;
};

export const createProfile = (): Profile => ({
  commands: new Map(),
  descriptions: new Map(),
  shortDescriptions: new Map(),
  menuButtons: new Map(),
});
