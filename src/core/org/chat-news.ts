// What the keepers of a unit are told when a group removes us or a member blocks us: once each time.
import type { Texts } from '../../shared/texts.ts';
import type { ChatNews } from '../delivery/chats/chats.ts';
import { findChat } from './chats-store.ts';
import { memberOfAccount } from './consent-store.ts';
import { tellKeepers, tellSecretaries } from './tell.ts';

/** For delivery, which notices it when sending, and for updates that say it. `now` is domain time. */
export const chatNews = (texts: Texts, now: () => Date): ChatNews => ({
  async onUnreachable(tx, { accountId }) {
    const member = await memberOfAccount(tx, accountId);
    if (!member) return;
    await tellSecretaries(tx, texts, {
      unitId: member.unitId,
      key: `blocked:${accountId}:${now().getTime()}`,
      message: (say) => ({ text: say('groups-member-blocked', { name: member.fullName }) }),
    });
  },
  async onRemoved(tx, group) {
    const chat = await findChat(tx, group.channel, group.chat);
    if (!chat) return;
    await tellKeepers(tx, texts, {
      unitId: chat.keptBy,
      key: `chat-gone:${group.id}:${now().getTime()}`,
      message: (say) => ({ text: say('groups-removed', { title: chat.title, unit: chat.unit.name }) }),
    });
  },
});
