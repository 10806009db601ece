// `Ghi thêm`: one line and one photo beside an answer; a photo only with a consent of its own.
import { z } from 'zod';
import type { IncomingFile } from '../../../channels/channel.ts';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { givePurpose, purposesGiven } from '../../../core/org/consent-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { UserError } from '../../../shared/errors.ts';
import { platformName } from '../../../shared/platform-name.ts';
import { searchKey } from '../../../shared/text.ts';
import { ownMember } from '../access.ts';
import { readWords } from '../register/rules.ts';
import { itemIn, openMonth, ownMonth, recordOwn } from './answers.ts';

const MOST_PHOTO_MB = 10;
const MB = 1024 * 1024;
const SKIP = 'skip';
const AGREE = 'agree';
const REFUSE = 'refuse';

const data = z.object({
  askId: z.uuid(),
  slot: z.string().nullable(),
  note: z.string().optional(),
  fileRef: z.string().optional(),
});
type Data = z.infer<typeof data>;

/** With one item there is nothing to choose. */
export async function askMore(ctx: Ctx, askId: string): Promise<Reply> {
  const { own } = await ownMonth(ctx, ctx.db, askId);
  const answered = own.items.filter(({ value }) => value !== null);
  const [only] = answered;
  if (!only) throw new UserError('router-old-button');
  if (answered.length > 1) return startForm(ctx, moreForm, { askId, slot: null });
  return startForm(ctx, { ...moreForm, first: 'note' }, { askId, slot: only.slot });
}

const takesFiles = (ctx: Ctx): boolean => ctx.channel(ctx.incoming.channel).capabilities.files;

async function afterNote(ctx: Ctx): Promise<string> {
  if (!takesFiles(ctx)) return 'done';
  const member = await ownMember(ctx);
  const given = await purposesGiven(ctx.db, member.id);
  return given.some(({ purpose }) => purpose === 'photo') ? 'photo' : 'consent';
}

/** @throws UserError for what is no picture, or too large */
export function readPhoto({ mime, bytes, name }: IncomingFile): void {
  const isPicture =
    /^image\/(?:jpeg|png|webp|heic|heif)$/.test(mime) || /\.(?:jpe?g|png|webp|heic)$/i.test(name);
  if (!isPicture) throw new UserError('pledges-photo-not-picture');
  if (bytes > MOST_PHOTO_MB * MB) throw new UserError('pledges-photo-large', { mb: MOST_PHOTO_MB });
}

export const moreForm: Form<Data> = {
  name: 'pledges.more',
  data,
  // How many follow hangs on the items, the channel and the consent.
  aside: ['item', 'consent', 'photo'],
  first: 'item',
  steps: {
    item: {
      prompt: async (ctx, { askId }) => {
        const { own } = await ownMonth(ctx, ctx.db, askId);
        const lines = own.items.map(({ position, words }) =>
          ctx.say('pledges-month-item', { position, words }),
        );
        const choices = own.items
          .filter(({ value }) => value !== null)
          .map(({ position, slot }) => ({ label: ctx.say('pledges-item-label', { position }), value: slot }));
        return { text: [ctx.say('pledges-more-which'), ...lines].join('\n'), choices };
      },
      read: async (ctx, kept, { choice, text = '' }) => {
        const { own } = await ownMonth(ctx, ctx.db, kept.askId);
        const item = own.items.find(
          ({ slot, position }) =>
            slot === choice || (choice === undefined && text.trim() === String(position)),
        );
        if (!item || item.value === null) throw new UserError('pledges-more-which-again');
        return { data: { ...kept, slot: item.slot }, next: 'note' };
      },
    },
    note: {
      prompt: async (ctx) => ({
        text: ctx.say(takesFiles(ctx) ? 'pledges-ask-note' : 'pledges-ask-note-no-files'),
        choices: [{ label: ctx.say('pledges-skip'), value: SKIP }],
      }),
      read: async (ctx, kept, { choice, text, file }) => {
        if (file) throw new UserError('pledges-note-first');
        const note = choice === SKIP ? {} : { note: readWords(text, 'note') };
        return { data: { ...kept, ...note }, next: await afterNote(ctx) };
      },
    },
    consent: {
      prompt: async (ctx) => ({
        text: ctx.say('pledges-ask-consent', { platform: platformName(ctx.incoming.channel) }),
        choices: [
          { label: ctx.say('pledges-consent-agree'), value: AGREE },
          { label: ctx.say('pledges-consent-refuse'), value: REFUSE },
        ],
      }),
      read: async (ctx, kept, { choice, text = '' }) => {
        const said = (value: string, key: string) =>
          choice === value || (choice === undefined && searchKey(text) === searchKey(ctx.say(key)));
        if (said(REFUSE, 'pledges-consent-refuse')) return { data: kept, next: 'done' };
        if (!said(AGREE, 'pledges-consent-agree')) throw new UserError('pledges-consent-again');
        const { id } = await ownMember(ctx);
        const given = { memberId: id, purpose: 'photo', platform: ctx.incoming.channel } as const;
        await inTransaction(ctx.db, (tx) => givePurpose(tx, given, ctx.clock.now()));
        return { data: kept, next: 'photo' };
      },
    },
    photo: {
      prompt: async (ctx) => ({
        text: ctx.say('pledges-ask-photo', { mb: MOST_PHOTO_MB }),
        choices: [{ label: ctx.say('pledges-skip'), value: SKIP }],
      }),
      read: async (ctx, kept, { choice, file }) => {
        if (choice === SKIP) return { data: kept, next: 'done' };
        if (!file) throw new UserError('pledges-photo-not-picture');
        readPhoto(file);
        // Only the platform's own handle is kept, with whose it is.
        return { data: { ...kept, fileRef: `${ctx.incoming.channel}:${file.ref}` }, next: 'done' };
      },
    },
  },
  done: async (ctx, { askId, slot, note, fileRef }) => {
    const { own } = await ownMonth(ctx, ctx.db, askId);
    const { value } = itemIn(own, slot ?? '');
    if (value === null) throw new UserError('router-old-button');
    const more = { ...(note === undefined ? {} : { note }), ...(fileRef === undefined ? {} : { fileRef }) };
    if (Object.keys(more).length > 0) await recordOwn(ctx, askId, slot ?? '', value, more);
    return openMonth(ctx, askId);
  },
};
