// Those who were answered for are told by whom and what, with a way to change it.
import type { Tx } from '../../../db/index.ts';
import { encodeButton } from '../../../shared/button-data.ts';
import { givenName } from '../../../shared/text.ts';
import { tongueIn } from '../../../shared/tongue.ts';
import { notify } from '../../delivery/notices.ts';
import type { Ctx } from '../../feature.ts';
import { reachMembers } from '../../org/reach-store.ts';
import { labelOf } from '../choice-rules.ts';
import type { Desk } from './desk.ts';
import { actingRole, correctableUntil } from './rules.ts';

/** Only those who can be reached; the recorder's own needs no telling. */
export async function tellRecorded(
  ctx: Ctx,
  tx: Tx,
  { kind, ask, person, people }: Desk,
  memberIds: readonly string[],
  value: string,
): Promise<void> {
  const now = ctx.clock.now();
  const by = givenName(person.member?.fullName ?? '');
  const others = new Map(people.map((one) => [one.memberId, one]));
  const reached = await reachMembers(
    tx,
    memberIds.filter((id) => id !== person.member?.id),
  );
  const about = await kind.about(ctx, tx, ask);
  await notify(
    tx,
    reached.map(({ memberId, locale }) => {
      const tongue = tongueIn(ctx, locale);
      const { say } = tongue;
      const answer = labelOf(kind, say, value, ask);
      const one = others.get(memberId!);
      const role = say(`asks-role-${(one && actingRole(person, one)) ?? 'secretary'}`);
      const button = { label: say('asks-behalf-fix'), data: encodeButton(kind.code, 'fix', ask.id) };
      const { text, line } = about?.told?.(tongue, { by, role, answer }) ?? {
        text: say('asks-behalf-told', { by, role, answer }),
        line: say('asks-behalf-line', { answer }),
      };
      return {
        key: `behalf:${ask.id}:${memberId}:${ctx.updateKey}`,
        memberId: memberId!,
        dueAt: now,
        // A correction after the end is told all the same.
        expiresAt: now < ask.closesAt ? ask.closesAt : correctableUntil(ask),
        payload: { text, buttons: [[button]], line, button },
      };
    }),
  );
}
