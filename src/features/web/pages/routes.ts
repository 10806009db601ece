// Every address for those signed in, and the page it shows.
import { adminPage } from './admin.ts';
import { addDayPage, daysPage, dropDayPage, dropQuestion } from './admin-days.ts';
import { forgetPage, forgetQuestion, lettersPage, retryPage, retryQuestion } from './admin-letters.ts';
import { auditPage, chatsPage } from './admin-logs.ts';
import { saveSettings, settingsChoice, settingsPage } from './admin-settings.ts';
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
  '/quan-tri': { get: adminPage },
  '/quan-tri/ngay-nghi/:scope': { get: daysPage, post: addDayPage },
  '/quan-tri/ngay-nghi/:scope/bo/:id': { get: dropQuestion, post: dropDayPage },
  '/quan-tri/cai-dat': { get: settingsChoice },
  '/quan-tri/cai-dat/:id': { get: settingsPage, post: saveSettings },
  '/quan-tri/nhom': { get: chatsPage },
  '/quan-tri/tin-hong': { get: lettersPage },
  '/quan-tri/tin-hong/:id': { get: retryQuestion, post: retryPage },
  '/quan-tri/tin-hong/:id/bo': { get: forgetQuestion, post: forgetPage },
  '/quan-tri/nhat-ky': { get: auditPage },
};
