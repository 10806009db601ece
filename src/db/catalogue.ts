// Describes the schema of a database from PostgreSQL's own catalogue, to compare two databases.

/** What is needed of a connection. */
type Queries = { query(sql: string): Promise<{ rows: { line: string }[] }> };

const OWN = `n.nspname = 'public' AND c.relname <> '_prisma_migrations'`;

/** Objects that an extension brought are not the schema's own. */
const notOfExtension = (oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${oid} AND d.deptype = 'e')`;

const QUERIES = [
  `SELECT format('table %s %s', c.relname, c.relkind) AS line
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OWN} AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND ${notOfExtension('c.oid')}`,
  `SELECT format('column %s.%s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
            CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
            CASE WHEN a.attidentity <> '' THEN ' identity ' || a.attidentity::text
                 WHEN a.attgenerated <> '' THEN ' generated' ELSE '' END,
            coalesce(' default ' || pg_get_expr(b.adbin, b.adrelid), '')) AS line
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     LEFT JOIN pg_attrdef b ON b.adrelid = a.attrelid AND b.adnum = a.attnum
    WHERE ${OWN} AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
      AND ${notOfExtension('c.oid')}`,
  `SELECT format('index %s', pg_get_indexdef(i.indexrelid)) AS line
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OWN}`,
  // Not-null constraints (contype n, since PostgreSQL 18) are told with their columns.
  `SELECT format('constraint %s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS line
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OWN} AND k.contype <> 'n'`,
  `SELECT format('trigger %s', pg_get_triggerdef(t.oid)) AS line
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OWN} AND NOT t.tgisinternal`,
  `SELECT format('enum %s (%s)', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder)) AS line
     FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = 'public' GROUP BY t.typname`,
  `SELECT format('function %s', pg_get_functiondef(p.oid)) AS line
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prokind IN ('f', 'p') AND ${notOfExtension('p.oid')}`,
  `SELECT format('view %s %s', c.relname, pg_get_viewdef(c.oid)) AS line
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OWN} AND c.relkind IN ('v', 'm') AND ${notOfExtension('c.oid')}`,
];

/** One sorted line per table, column, index, constraint, trigger, enum, function and view of schema "public". */
export async function describeCatalogue(client: Queries): Promise<string[]> {
  const lines: string[] = [];
  for (const sql of QUERIES) lines.push(...(await client.query(sql)).rows.map(({ line }) => line));
  return lines.sort();
}
