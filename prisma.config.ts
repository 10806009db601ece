// Prisma's own tools: `prisma generate` alone is used, and runs without the network.
import { defineConfig } from 'prisma/config';

// `generate` asks for an engine binary that it does not use; any executable keeps it from downloading one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma', migrations: { path: 'prisma/migrations' } });
