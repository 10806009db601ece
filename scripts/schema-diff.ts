// The SQL that leads from one schema to another.
import { withSchemaEngine } from './schema-engine.ts';

/**
 * Compares two schema texts; `from` undefined is the empty schema. No introspection: the engine only needs
 * some reachable database to know its version, and changes nothing there.
 * @returns the SQL script; empty when nothing differs
 */
export async function diffSchemas(url: string, from: string | undefined, to: string): Promise<string> {
  const target = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: from === undefined ? { tag: 'empty' } : target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return withoutPublicSchema(stdout ?? '');
}

/** "public" is there in every database, and asking for it needs a right that a hosted database may not give. */
function withoutPublicSchema(script: string): string {
  const kept = script.replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n?/, '');
  return /^\s*[^\s-]/m.test(kept) ? kept : '';
}
