// The desk of an announcement: who has not answered, `Ghi hộ`, `Nhắc lại một lần`; and a person's own press.
import type { ChoiceAsk, Kinds } from '../../core/asks/choice-rules.ts';
import { createDesk } from '../../core/asks/desk/index.ts';
import { answerOwn } from '../../core/asks/self-answer.ts';
import type { Ctx, Reply } from '../../core/feature.ts';
import { LOOK, shortOf } from './messages.ts';
import { type Confirm, FEATURE } from './shapes.ts';
import { announcementOfAsk, loadAnnouncement } from './store.ts';

const SHORT = 60;

const CONFIRMED: ChoiceAsk = {
  ...LOOK,

  async about(_services, sql, ask) {
    const announcement = await loadAnnouncement(sql, ask.subjectId);
    if (!announcement) return null;
    const text = shortOf(announcement, SHORT);
    return {
      title: ({ say }, of) => say('announcements-missing-title', { text, ...of }),
      choose: ({ say }) => say('announcements-choose', { text }),
      menu: ({ say }) => say('announcements-label'),
      told: ({ say }, of) => ({
        text: say('announcements-told', { ...of, text }),
        line: say('announcements-told-line', { answer: of.answer }),
      }),
    };
  },
};

const KINDS: Kinds = { [FEATURE]: CONFIRMED };
export const desk = createDesk(FEATURE, KINDS);

/** A press of `Đã nhận` or `Đã làm`. */
export async function confirmOwn(ctx: Ctx, askId: string, value: Confirm): Promise<Reply> {
  const announcement = await announcementOfAsk(ctx.db, askId);
  // Said as it is: the engine knows only that nothing is taken any more.
  if (announcement?.state === 'withdrawn') return { toast: ctx.say('announcements-withdrawn-toast') };
  return answerOwn(ctx, CONFIRMED, askId, value);
}
