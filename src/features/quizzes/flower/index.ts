// Hái hoa dân chủ: a turn game in a group, led from a private chat.

import type { MenuEntry } from '../../../core/feature.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { localDate } from '../../../shared/dates.ts';
import { formatDate } from '../../../shared/format.ts';
import { longId } from '../../../shared/ids.ts';
import type { QuizPart } from '../parts.ts';
import { CODE } from '../shapes.ts';
import { flowerButtons } from './buttons.ts';
import { flowerForm } from './form.ts';
import { happenings } from './happenings.ts';
import { forgetMember, ownTurns } from './own-store.ts';
import { renderHost, renderTree } from './render.ts';
import { openFlowers } from './screens.ts';
import { mendGames } from './set-back.ts';
import { tickJob } from './ticking.ts';
import { flowerGroupText, flowerPrivateText, flowersInGroup, openToAnswer } from './words.ts';

export const flower: QuizPart = {
  happenings,
  commands: [
    {
      names: ['hoa', 'haihoa', 'flowers'],
      where: 'anywhere',
      seenBy: 'joined',
      about: 'flower-about',
      run: (ctx, argument) =>
        ctx.incoming.chatKind === 'group' ? flowersInGroup(ctx, argument) : openFlowers(ctx),
    },
  ],
  buttons: flowerButtons,
  forms: [flowerForm],
  jobs: [tickJob],
  living: { flower: renderTree, flowerhost: renderHost },
  text: flowerPrivateText,
  groupText: flowerGroupText,
  help: [
    { key: 'flower-help', seenBy: 'joined' },
    { key: 'flower-help-lead', seenBy: ['secretary', 'deputy_secretary', 'committee_member', 'leader'] },
  ],
  menu: async (ctx): Promise<MenuEntry[]> => {
    const { member } = await ctx.person();
    if (!member) return [];
    return [{ label: ctx.say('flower-menu'), data: encodeButton(CODE, 'f_menu'), rank: 41 }];
  },
  deepLink: async (ctx, link) => {
    const id = longId(link);
    return id === null ? null : openToAnswer(ctx, id);
  },
  on: {
    async clockSetBack({ clock }, tx) {
      await mendGames(tx, clock.now());
      return [];
    },
    async memberErased(_services, tx, memberId) {
      await forgetMember(tx, memberId);
      return [];
    },
  },
  ownRows: async ({ zone }, sql, memberId, say) => {
    const rows = await ownTurns(sql, memberId);
    return [
      {
        name: 'flowers',
        head: say('flower-own-head'),
        rows,
        lines: rows.map(({ unit, openedAt, number, points }) =>
          say('flower-own-line', {
            unit,
            number,
            date: formatDate(localDate(openedAt, zone)),
            points,
          }),
        ),
      },
    ];
  },
};
