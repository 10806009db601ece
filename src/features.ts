// The list of features; the only file that names every one.
import type { Hooks } from './core/dispatch/router.ts';
import type { Feature } from './core/feature.ts';
import { announcements } from './features/announcements/index.ts';
import { care } from './features/care/index.ts';
import { commendations } from './features/commendations/index.ts';
import { digests } from './features/digests/index.ts';
import { essays } from './features/essays/index.ts';
import { focus } from './features/focus/index.ts';
import { chatChanged, groups, startInGroup } from './features/groups/index.ts';
import { initiatives } from './features/initiatives/index.ts';
import { invites } from './features/invites/index.ts';
import { joining, startWithCode } from './features/joining/index.ts';
import { meetings } from './features/meetings/index.ts';
import { menu, notUnderstood } from './features/menu/index.ts';
import { paper } from './features/paper/index.ts';
import { pledges } from './features/pledges/index.ts';
import { privacy } from './features/privacy/index.ts';
import { quizzes } from './features/quizzes/index.ts';
import { readings } from './features/readings/index.ts';
import { reports } from './features/reports/index.ts';
import { roster } from './features/roster/index.ts';
import { settings } from './features/settings/index.ts';
import { signs } from './features/signs/index.ts';
import { summaries } from './features/summaries/index.ts';
import { surveys } from './features/surveys/index.ts';
import { web } from './features/web/index.ts';

export { setup } from './features/joining/index.ts';

/** In the order in which a private file or text is offered to them. */
export const FEATURES: readonly Feature[] = [
  readings,
  meetings,
  pledges,
  surveys,
  // Before the roster: a file of questions is told by its name.
  quizzes,
  announcements,
  commendations,
  initiatives,
  focus,
  essays,
  signs,
  reports,
  summaries,
  roster,
  invites,
  groups,
  joining,
  paper,
  menu,
  privacy,
  settings,
  care,
  digests,
  web,
];

/** What the router leaves to features without a button or command of their own. */
export const HOOKS: Hooks = {
  start: (ctx, code) =>
    ctx.incoming.chatKind === 'group' ? startInGroup(ctx, code) : startWithCode(ctx, code),
  chatChanged,
  notUnderstood,
};
