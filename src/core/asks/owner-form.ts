// The form that gives what is looked after to another person, who hears of it; the ask of the one before is called off.
import { z } from 'zod';
import type { Message } from '../../channels/channel.ts';
import { inTransaction, type Tx } from '../../db/index.ts';
import type { Ctx, Form, Reply } from '../feature.ts';
import { startForm } from '../forms/forms.ts';
import { ownerStep } from '../forms/inputs.ts';
import type { AuditAction } from '../org/audit-actions.ts';
import { audit } from '../org/audit-store.ts';
import type { Person } from '../org/person.ts';
import { callOff } from './owner-ask.ts';
import { type Owned, tellOwner } from './owner-job.ts';

const data = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  part: z.string().optional(),
  page: z.number().int().optional(),
  ownerId: z.uuid().optional(),
});

type Kind<S extends Owned> = {
  feature: string;
  /** Text key of the question. */
  question: string;
  /** In the audit log. */
  action: AuditAction;
  /** Held until the transaction ends. @throws UserError for who may not */
  lock(ctx: Ctx, tx: Tx, id: string): Promise<{ scene: S; person: Person }>;
  change(tx: Tx, id: string, to: { ownerId: string }): Promise<void>;
  news(say: Ctx['say'], scene: S): Message;
  card(ctx: Ctx, id: string): Promise<Message>;
};

export type OwnerForm = { form: Form<z.infer<typeof data>>; open(ctx: Ctx, id: string): Promise<Reply> };

export function ownerForm<S extends Owned>(kind: Kind<S>): OwnerForm {
  const { feature, action, lock } = kind;
  const form: OwnerForm['form'] = {
    name: `${feature}.owner`,
    data,
    first: 'owner',
    steps: { owner: ownerStep(kind.question, 'done') },
    done: async (ctx, { id, ownerId = '' }) => {
      await inTransaction(ctx.db, async (tx) => {
        const { scene, person } = await lock(ctx, tx, id);
        if (scene.ownerId === ownerId) return;
        await kind.change(tx, id, { ownerId });
        await callOff(ctx, tx, feature, id);
        await audit(tx, ctx.clock.now(), person, { action, unitId: scene.unitId, subjectId: id });
        const message = (say: Ctx['say']) => kind.news(say, scene);
        await tellOwner(ctx, tx, { feature, id, ownerId, key: ctx.updateKey, message });
      });
      ctx.wake();
      return { messages: [await kind.card(ctx, id)] };
    },
  };
  return {
    form,
    async open(ctx, id) {
      const { scene } = await inTransaction(ctx.db, (tx) => lock(ctx, tx, id));
      return startForm(ctx, form, { id, unitId: scene.unitId });
    },
  };
}
