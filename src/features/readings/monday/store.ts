// What the messages of a Monday need: the reading's words, who looks.
import type { Place } from '../../../channels/channel.ts';
import type { UnitRef } from '../../../core/org/person.ts';
import type { Sql } from '../../../db/index.ts';
import { client } from '../../../db/prisma.ts';
import { ITEM } from '../shapes.ts';
import { loadReading } from '../store.ts';
import type { Scene, SceneStory, Viewer } from './shapes.ts';

/** Null when the reading is gone. */
export async function loadScene(sql: Sql, readingId: string): Promise<Scene | null> {
  const reading = await loadReading(sql, readingId);
  if (!reading) return null;
  type Row = Omit<Scene, 'reading' | 'locale' | 'address' | 'unit'> & {
    unit: UnitRef;
    locale: string | null;
    address: string | null;
    story: SceneStory | null;
  };
  const [row] = await client(sql).$queryRaw<Row[]>`
    SELECT jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name, 'path', u.path) AS unit,
      u.settings->>'locale' AS locale, u.settings->>'address' AS address, p.place, g.name AS "turnGroupName",
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
    locale: row.locale === 'vi' || row.locale === 'en' ? row.locale : null,
    address: row.address === 'anh_chi' ? 'anh_chi' : 'ong_ba',
  };
}

/** The joined person whose private chat this is, with their present answer; null: nobody of this ask. */
export async function loadViewer(sql: Sql, askId: string, place: Place): Promise<Viewer | null> {
  const [row] = await client(sql).$queryRaw<Viewer[]>`
    SELECT m.id AS "memberId", m.standing, a.locale, r.value AS answer, r.recorded_by AS "recordedBy"
    FROM account a JOIN member m ON m.id = a.member_id AND m.ended_at IS NULL AND m.tracking = 'chat'
    LEFT JOIN response r ON r.ask_id = ${askId}::uuid AND r.member_id = m.id AND r.attempt = 1 AND r.item = ${ITEM}
    WHERE a.channel = ${place.channel} AND a.chat_id = ${place.chat}
      AND EXISTS (SELECT 1 FROM consent c WHERE c.member_id = m.id AND c.purpose = 'use' AND c.withdrawn_at IS NULL)`;
  return row ?? null;
}

/** Those asked who are not members: they are not addressed as comrades. */
export async function outsiders(sql: Sql, askId: string): Promise<Set<string>> {
  const rows = await client(sql).$queryRaw<{ id: string }[]>`
    SELECT m.id FROM participation p JOIN member m ON m.id = p.member_id
    WHERE p.ask_id = ${askId}::uuid AND m.standing = 'participant'`;
  return new Set(rows.map(({ id }) => id));
}
