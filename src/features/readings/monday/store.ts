// What the messages of a Monday need: the reading's words, and who is no member.
import type { UnitRef } from '../../../core/org/person.ts';
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { loadReading } from '../store.ts';
import type { Scene, SceneStory } from './shapes.ts';

/** Null when the reading is gone. */
export async function loadScene(sql: Sql, readingId: string): Promise<Scene | null> {
  const reading = await loadReading(sql, readingId);
  if (!reading) return null;
  type Row = Omit<Scene, 'reading' | 'address' | 'unit'> & {
    unit: UnitRef;
    address: string | null;
    story: SceneStory | null;
  };
  const [row] = await client(sql).$queryRaw<Row[]>`
    SELECT jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'path', u.path) AS unit,
      u.settings->>'address' AS address, p.place, g.name AS "turnGroupName",
      coalesce(r.reader_name, (SELECT m.full_name FROM member m WHERE m.id = r.reader_member_id AND m.ended_at IS NULL
        AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'name_as_reader' AND c.withdrawn_at IS NULL)
        AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)))
        AS "readerName",
      (SELECT jsonb_build_object('id', s.id, 'title', s.title, 'source', s.source, 'link', s.link, 'text', s.text)
         FROM story s WHERE s.id = r.story_id AND s.withdrawn_at IS NULL
          AND EXISTS (SELECT 1 FROM story_approval a JOIN unit au ON au.id = a.unit_id
                       WHERE a.story_id = s.id AND u.path LIKE au.path || '%')) AS story
    FROM reading r JOIN unit u ON u.id = r.unit_id LEFT JOIN reading_plan p ON p.unit_id = r.unit_id LEFT JOIN unit g ON g.id = r.turn_group_id
    WHERE r.id = ${readingId}::uuid`;
  if (!row) return null;
  return {
    ...row,
    reading,
    address: row.address === 'anh_chi' ? 'anh_chi' : 'ong_ba',
  };
}

/** Those asked who are not members: they are not addressed as comrades. */
export async function outsiders(sql: Sql, askId: string): Promise<Set<string>> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT m.id FROM participation p JOIN member m ON m.id = p.member_id
    WHERE p.ask_id = ${askId}::uuid AND m.standing = 'participant'`;
  return new Set(rows.map(({ id }) => id));
}
