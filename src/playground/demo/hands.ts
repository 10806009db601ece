// Acts for people in the set-up of a scene: one act at a time, each seen through to its end.
import type { SentFile, Wanted } from '../telegram/index.ts';
import type { Player } from './cast.ts';
import type { Stage } from './stage.ts';

export type Hands = ReturnType<typeof createHands>;

/** Every act waits until the service has done all that follows from it. */
export function createHands({ telegram, settle }: Stage) {
  return {
    write: async (who: Player, text: string, chat: number = who.user): Promise<void> => {
      telegram.sendText(who.user, chat, text);
      await settle();
    },
    send: async (who: Player, file: SentFile): Promise<void> => {
      telegram.sendDocument(who.user, who.user, file);
      await settle();
    },
    /** Throws, with the buttons there are, when the wanted one is not. */
    tap: async (who: Player, wanted: Wanted, chat: number = who.user): Promise<void> => {
      telegram.press(who.user, chat, wanted);
      await settle();
    },
    /** All at about the same time; `chat`: a group, or each one's own. */
    tapAll: async (people: readonly Player[], wanted: Wanted, chat?: number): Promise<void> => {
      for (const { user } of people) telegram.press(user, chat ?? user, wanted);
      await settle();
    },
  };
}
