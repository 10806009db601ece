// The audit log: who changed what; written in the transaction that changed it.
import type { Sql } from '../../db/index.ts';
import { client } from '../../db/prisma.ts';
import type { AuditAction } from './audit-actions.ts';
import type { Person } from './person.ts';

export type Change = {
  action: AuditAction;
  unitId?: string | null;
  subjectId?: string | null;
  detail?: Record<string, unknown>;
};

/** `by` null: the service itself. Detail holds no message texts and no answers, only what changed on the roster or settings. */
export async function audit(sql: Sql, now: Date, by: Person | null, change: Change): Promise<void> {
  await client(sql).auditEntry.create({
    data: {
      at: now,
      accountId: by?.accountId ?? null,
      memberId: by?.member?.id ?? null,
      action: change.action,
      unitId: change.unitId ?? null,
      subjectId: change.subjectId ?? null,
      detail: (change.detail ?? {}) as object,
    },
  });
}
