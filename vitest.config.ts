// How the tests run: `database` shares one PostgreSQL, `embedded` starts and kills its own.
import { defineConfig } from 'vitest/config';

const EMBEDDED = 'src/db/embedded/**/*.test.ts';
const shared = {
  environment: 'node',
  pool: 'forks',
  testTimeout: 30_000,
  hookTimeout: 30_000,
  setupFiles: 'test/harness/properties.ts',
} as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'database',
          // The program is read once by each worker, not once by each file.
          isolate: false,
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [EMBEDDED],
          globalSetup: ['test/harness/global-setup.ts'],
        },
      },
      { test: { ...shared, name: 'embedded', include: [EMBEDDED] } },
    ],
  },
});
