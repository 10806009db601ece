// Every address for those signed in, and the page it shows.
import { branchPage, homePage } from './branch.ts';
import { endPage, sessionsPage, signOut } from './sessions.ts';
import { unitPage } from './unit.ts';
import type { Page } from './view.ts';

export const ROUTES: Record<string, { get?: Page; post?: Page }> = {
  '/': { get: homePage },
  '/nhanh/:id': { get: branchPage },
  '/don-vi/:id': { get: unitPage },
  '/phien': { get: sessionsPage, post: endPage },
  '/ra': { post: signOut },
};
