// Announcements: a few words to people who confirm by one button; who has not is reminded once.
import { z } from 'zod';
import type { ButtonHandler, Ctx, Feature, Reply } from '../../core/feature.ts';
import { COMMITTEE } from '../../core/org/roles.ts';
import { askWithdraw, withdraw } from './actions.ts';
import { announcementAsk } from './ask.ts';
import { confirmOwn, desk } from './desk.ts';
import { figures } from './figures.ts';
import { announcementForm } from './form.ts';
import { announcementsMenu, openHome, openNew, openNewIn, openOfAsk, openOne } from './screens.ts';
import { CODE, type Confirm, FEATURE } from './shapes.ts';

const about = (run: (ctx: Ctx, id: string) => Promise<Reply>): ButtonHandler => ({
  args: z.tuple([z.uuid()]),
  run: (ctx, [id]) => run(ctx, id!),
});
/** Pressed in groups too: what it answers there is a toast. */
const confirms = (value: Confirm): ButtonHandler => ({
  ...about((ctx, askId) => confirmOwn(ctx, askId, value)),
  where: 'anywhere',
});
const bare = (run: (ctx: Ctx) => Promise<Reply>): ButtonHandler => ({ args: z.tuple([]), run });

export const announcements: Feature = {
  name: FEATURE,
  code: CODE,
  commands: [
    {
      names: ['thongbao', 'announce'],
      where: 'private',
      seenBy: 'joined',
      about: 'announcements-about',
      run: openHome,
    },
  ],
  buttons: {
    received: confirms('received'),
    done: confirms('done'),
    home: bare(openHome),
    new: bare(openNew),
    newin: about(openNewIn),
    view: about(openOne),
    fix: about(openOfAsk),
    wd: about(askWithdraw),
    wdyes: about(withdraw),
    ...desk.buttons,
  },
  forms: [announcementForm, ...desk.forms],
  help: [
    { key: 'announcements-help', seenBy: 'joined' },
    { key: 'announcements-help-senders', seenBy: [...COMMITTEE, 'leader'] },
  ],
  menu: announcementsMenu,
  asks: { [FEATURE]: announcementAsk },
  figures,
};
