// `Mẫu chương trình`: what a unit usually puts on the agenda, by kind of meeting.
import { z } from 'zod';
import type { Ctx, Form, Reply } from '../../../core/feature.ts';
import { startForm } from '../../../core/forms/forms.ts';
import { audit } from '../../../core/org/audit-store.ts';
import { inTransaction } from '../../../db/index.ts';
import { MEETING_KINDS, type MeetingKind } from '../shapes.ts';
import { openManaged } from './access.ts';
import { templateScreen, templatesScreen } from './agenda-messages.ts';
import { readItems } from './agenda-rules.ts';
import { dropTemplate, ownTemplate, saveTemplate } from './papers-store.ts';
import { suggestion } from './prepare.ts';

export async function openTemplates(ctx: Ctx, unitId: string): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId);
  const own = new Set<MeetingKind>();
  for (const kind of MEETING_KINDS) if (await ownTemplate(ctx.db, unitId, kind)) own.add(kind);
  return { edit: templatesScreen(ctx.say, unit, own) };
}

export async function openTemplate(ctx: Ctx, unitId: string, kind: MeetingKind): Promise<Reply> {
  const unit = await openManaged(ctx, ctx.db, unitId);
  const own = await ownTemplate(ctx.db, unitId, kind);
  const items = own ?? (await suggestion(ctx, ctx.db, { kind, joinedKind: null }, unit));
  return { edit: templateScreen(ctx.say, unitId, kind, { items, isOwn: own !== null }) };
}

/** Back to what is suggested everywhere, or by the unit above. */
export async function resetTemplate(ctx: Ctx, unitId: string, kind: MeetingKind): Promise<Reply> {
  await inTransaction(ctx.db, async (tx) => {
    const unit = await openManaged(ctx, tx, unitId);
    await dropTemplate(tx, unit.id, kind);
    const by = await ctx.person();
    const detail = { kind };
    await audit(tx, ctx.clock.now(), by, { action: 'meetings.template_dropped', unitId, detail });
  });
  return openTemplate(ctx, unitId, kind);
}

const data = z.object({
  unitId: z.uuid(),
  kind: z.enum(MEETING_KINDS),
  items: z.array(z.string()).optional(),
});

export const templateForm: Form<z.infer<typeof data>> = {
  name: 'meetings.template',
  data,
  first: 'items',
  steps: {
    items: {
      prompt: async (ctx, { unitId, kind }) => {
        const unit = await openManaged(ctx, ctx.db, unitId);
        const items =
          (await ownTemplate(ctx.db, unitId, kind)) ??
          (await suggestion(ctx, ctx.db, { kind, joinedKind: null }, unit));
        return { text: ctx.say('plan-template-ask', { items: items.join('\n') }) };
      },
      read: async (_ctx, kept, { text }) => ({ data: { ...kept, items: readItems(text) }, next: 'done' }),
    },
  },
  done: async (ctx, { unitId, kind, items = [] }) => {
    await inTransaction(ctx.db, async (tx) => {
      const unit = await openManaged(ctx, tx, unitId);
      await saveTemplate(tx, unit.id, kind, items, ctx.clock.now());
      const by = await ctx.person();
      const detail = { kind };
      await audit(tx, ctx.clock.now(), by, { action: 'meetings.template_saved', unitId, detail });
    });
    const { edit } = await openTemplate(ctx, unitId, kind);
    const toast = ctx.say('plan-template-saved');
    return { toast, messages: edit ? [{ ...edit, text: `${toast}\n\n${edit.text}` }] : [] };
  },
};

export async function startTemplate(ctx: Ctx, unitId: string, kind: MeetingKind): Promise<Reply> {
  await openManaged(ctx, ctx.db, unitId);
  return startForm(ctx, templateForm, { unitId, kind });
}
