// Prisma's schema engine as WASM: the only place that loads it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { Pool } from 'pg';

type WasmExports = { __wbindgen_start(): void };

/** The part of the global that is used; its types come only with those of a browser. */
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: WasmExports } }>;
};

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg') & {
  __wbg_set_wasm(exports: WasmExports): void;
};

/** The glue keeps one instance for the whole process: a second one would break the calls of the first. */
let loading: Promise<EngineModule> | undefined;

/** Loads the engine (about 50 ms) over a reachable database, lets it work, and frees it. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadModule();
  const { SchemaEngine } = await loading;
  const pool = new Pool({ connectionString: url, max: 1 });
  const database = new WholeScriptPg(pool);
  try {
    const engine = await SchemaEngine.new(
      { datamodels: undefined },
      () => {},
      bindMigrationAwareSqlAdapterFactory(database),
    );
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } catch (error) {
    // The engine hides what PostgreSQL said behind "external connector error".
    throw database.scriptError ?? error;
  } finally {
    await pool.end();
  }
}

/**
 * The adapter splits a script at every semicolon, which breaks texts, comments and function bodies that hold
 * one. PostgreSQL takes the whole script in one call, and so in one transaction: a failed one leaves nothing.
 */
class WholeScriptPg extends PrismaPg {
  scriptError: unknown;

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.scriptError = error;
        throw error;
      }
    };
    return adapter;
  }
}

/** Node does not import a `.wasm` file by itself: the glue is loaded and given its instance by hand. */
async function loadModule(): Promise<EngineModule> {
  const glue: EngineModule = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}
