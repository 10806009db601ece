// The typed total of those followed on paper, kept beside a reading.
import type { Sql, Tx } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';

export type PaperTally = {
  /** Who heard it, as typed; null: not typed yet. */
  heard: number | null;
  /** Of how many: as it was when typed, else as the list is now. */
  total: number;
  /** People followed on paper now, for those with the right to names. */
  names: string[];
};

/** Exempt and posted people are not counted, as in the rate. Null when the reading is gone. */
export async function paperTally(sql: Sql, readingId: string): Promise<PaperTally | null> {
  type Row = { heard: number | null; total: number | null; names: string[] };
  const [row] = await client(sql).$queryRaw<Row[]>`
    SELECT r.paper_heard AS heard, r.paper_total AS total, ARRAY(
      SELECT m.full_name FROM member m JOIN unit mu ON mu.id = m.unit_id
      WHERE mu.path LIKE u.path || '%' AND m.ended_at IS NULL AND m.tracking = 'paper'
        AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.member_id = m.id AND a.kind IN ('exempt', 'posted')
                         AND a."from" <= r.date AND (a.until IS NULL OR a.until >= r.date))
      ORDER BY m.name_key, m.id) AS names
    FROM reading r JOIN unit u ON u.id = r.unit_id WHERE r.id = ${readingId}::uuid`;
  return row ? { ...row, total: row.total ?? row.names.length } : null;
}

export async function savePaperTally(tx: Tx, readingId: string, heard: number, total: number): Promise<void> {
  await client(tx).reading.update({
    where: { id: readingId },
    data: { paperHeard: heard, paperTotal: total },
  });
}
