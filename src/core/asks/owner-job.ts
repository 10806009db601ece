// The monthly job of what has an owner: asks them while it lasts; the secretary hears when nobody could be asked.
import type { Message } from '../../channels/channel.ts';
import type { Tx } from '../../db/index.ts';
import { inTransaction } from '../../db/index.ts';
import { defineJob, type Job } from '../../jobs/jobs.ts';
import { type Tongue, tongueOf } from '../../shared/tongue.ts';
import { type Occasion, occasion } from '../calendar/beat.ts';
import type { Ctx, Services } from '../feature.ts';
import { reachMembers } from '../org/reach-store.ts';
import { tellPeople, tellSecretaries } from '../org/tell.ts';
import { askOwner } from './owner-ask.ts';
import type { AskForm } from './shapes.ts';

export type Owned = { id: string; unitId: string; ownerId: string | null };
type Why = 'nobody' | 'missed';

type Kind<S extends Owned> = {
  feature: string;
  name: string;
  /** Held until the transaction ends; null: it is over, nobody is asked any more. */
  lock(tx: Tx, id: string): Promise<S | null>;
  form(scene: S): AskForm;
  nobody(tongue: Tongue, scene: S, why: Why): Message;
};

export type OwnerJob<S extends Owned> = {
  job: Job<Services>;
  /** Once for a moment. */
  tellNobody(services: Services, tx: Tx, scene: S, why: Why, moment: Date): Promise<void>;
};

export function ownerJob<S extends Owned>({ feature, name, lock, form, nobody }: Kind<S>): OwnerJob<S> {
  const tellNobody: OwnerJob<S>['tellNobody'] = async (services, tx, scene, why, moment) => {
    await tellSecretaries(tx, services.texts, {
      unitId: scene.unitId,
      key: `${feature}-${why}:${scene.id}:${moment.getTime()}`,
      message: (say) => nobody(tongueOf(services, say), scene, why),
    });
  };
  const job = defineJob<Services, Occasion>({
    name,
    payload: occasion,
    async run(services, { subjectId, moment, missed }) {
      await inTransaction(services.db, async (tx) => {
        const scene = await lock(tx, subjectId);
        if (!scene) return;
        if (missed) return tellNobody(services, tx, scene, 'missed', moment);
        const { unitId, ownerId } = scene;
        const asked = { feature, subjectId: scene.id, unitId, ownerId, form: form(scene), moment };
        if ((await askOwner(services, tx, asked)) === null)
          await tellNobody(services, tx, scene, 'nobody', moment);
      });
      services.wake();
    },
  });
  return { job: job as unknown as Job<Services>, tellNobody };
}

/** They took it on: by another's hand, so they hear of it. `key` names the occasion. */
export async function tellOwner(
  ctx: Ctx,
  tx: Tx,
  {
    feature,
    id,
    ownerId,
    key,
    message,
  }: Omit<Owned, 'unitId'> & { feature: string; key: string; message: (say: Ctx['say']) => Message },
): Promise<void> {
  const { member } = await ctx.person();
  if (ownerId === null || ownerId === member?.id) return;
  await tellPeople(tx, ctx.texts, await reachMembers(tx, [ownerId]), {
    key: `${feature}-owner:${id}:${key}:${ownerId}`,
    message,
  });
}
