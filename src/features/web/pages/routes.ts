// Every address for those signed in, and the page it shows.
import { askPage } from './ask.ts';
import { branchPage, homePage } from './branch.ts';
import { calendarChoice, calendarPage } from './calendar.ts';
import { filesChoice, filesPage, takeFile } from './files.ts';
import { endPage, sessionsPage, signOut } from './sessions.ts';
import { unitPage } from './unit.ts';
import type { Page } from './view.ts';

export const ROUTES: Record<string, { get?: Page; post?: Page }> = {
  '/': { get: homePage },
  '/nhanh/:id': { get: branchPage },
  '/don-vi/:id': { get: unitPage },
  '/viec/:id': { get: askPage },
  '/lich': { get: calendarChoice },
  '/lich/:id': { get: calendarPage },
  '/tai-ve': { get: filesChoice },
  '/tai-ve/:id': { get: filesPage },
  '/tai-ve/:id/:what': { get: takeFile },
  '/phien': { get: sessionsPage, post: endPage },
  '/ra': { post: signOut },
};
