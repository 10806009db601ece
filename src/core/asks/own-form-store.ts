// Forms of a person's own inside an ask: their pledge items, their drawn questions.
import type { Sql, Tx } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import { type AskForm, askForm, type ParticipationState } from './shapes.ts';

/** Gives people of the audience the questions that are theirs; ids must be among those of the ask's form. */
export async function setOwnForms(
  tx: Tx,
  askId: string,
  forms: readonly { memberId: string; form: AskForm }[],
): Promise<void> {
  const rows = forms.map(({ memberId, form }) => ({ id: memberId, form: askForm.parse(form) }));
  await client(tx).$executeRaw`
    UPDATE participation p SET form = f.form
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS f(id uuid, form jsonb)
    WHERE p.ask_id = ${askId}::uuid AND p.member_id = f.id`;
}

export type OwnForm = {
  state: ParticipationState;
  form: AskForm | null;
  /** What is answered, by item. */
  answers: Record<string, { value: string; note: string | null; fileRef: string | null }>;
};

/** Holds a person's part in an ask until the transaction ends, so that two answers at once see each other. Null: not asked. */
export async function lockOwnForm(tx: Tx, askId: string, memberId: string): Promise<OwnForm | null> {
  const db = client(tx);
  const [row] = await db.$queryRaw<{ state: string; form: unknown }[]>`
    SELECT state, form FROM participation WHERE ask_id = ${askId}::uuid AND member_id = ${memberId}::uuid FOR UPDATE`;
  if (!row) return null;
  const answers = await db.response.findMany({
    where: { askId, memberId, attempt: 1 },
    select: { item: true, value: true, note: true, fileRef: true },
  });
  return {
    state: row.state as ParticipationState,
    form: row.form === null ? null : askForm.parse(row.form),
    answers: Object.fromEntries(answers.map(({ item, ...answer }) => [item, answer])),
  };
}

/** Open asks of a feature in which the member has a form of their own. */
export async function openOwnForms(sql: Sql, feature: string, memberId: string): Promise<string[]> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT k.id FROM participation p JOIN ask k ON k.id = p.ask_id
    WHERE p.member_id = ${memberId}::uuid AND k.feature = ${feature} AND k.state = 'open' AND p.form IS NOT NULL`;
  return rows.map(({ id }) => id);
}

/** The form was changed by who keeps it: the part is complete or not by what is answered already. */
export async function settleOwnForm(
  tx: Tx,
  askId: string,
  memberId: string,
  state: ParticipationState,
): Promise<void> {
  await client(tx).participation.update({
    where: { askId_memberId: { askId, memberId } },
    data: { state },
  });
}
