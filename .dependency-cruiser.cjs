// Who may import whom (docs/architecture.md). test/boundaries.test.ts plants a violation of every rule.
const TESTS = '\\.test\\.ts$';
const only = (name, comment, allowed, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(src|scripts|bench|test)/', pathNot: [TESTS, '^(test|bench|scripts)/', ...allowed] },
  to: { path: to },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Types may point both ways, code may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: [TESTS, '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'no-test-code-from-src',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: [TESTS, '^test/', '^bench/'] },
    },
    { name: 'no-unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: TESTS },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'core-knows-no-feature',
      severity: 'error',
      from: { path: '^src/(core|db|jobs|shared|channels|web)/', pathNot: TESTS },
      to: { path: '^src/(features|features\\.ts|app\\.ts|main\\.ts|playground)' },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^src/shared/', pathNot: TESTS },
      to: { path: '^src/(?!shared/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'db-and-jobs-stand-low',
      severity: 'error',
      from: { path: '^src/(db|jobs)/', pathNot: TESTS },
      to: { path: '^src/(core|channels|web)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'channels-know-no-core',
      severity: 'error',
      from: { path: '^src/channels/', pathNot: TESTS },
      to: { path: '^src/(core|db|jobs|web)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'adapters-only-from-the-root',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/(app|main|connect)\\.ts$', '^src/channels/', '^src/playground/', TESTS],
      },
      to: { path: '^src/channels/(telegram|text|zalo)/' },
    },
    {
      name: 'service-does-not-know-the-playground',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/playground/', TESTS] },
      to: { path: '^src/playground/' },
    },
    {
      name: 'roots-are-imported-by-entries',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(main|app|connect)\\.ts$', '^src/playground/', TESTS] },
      to: { path: '^src/(main|app)\\.ts$' },
    },
    {
      name: 'rules-and-messages-are-pure',
      comment: 'Types, shared, zod and dayjs only; no clock, no database.',
      severity: 'error',
      from: { path: '^src/.*(/|-)(rules|messages)\\.ts$' },
      to: {
        path: '.',
        pathNot: [
          '^src/shared/(?!clock\\.ts)',
          '^node_modules/(zod|dayjs)/',
          '(/|-)(rules|messages|shapes)\\.ts$',
          '^src/core/calendar/rules/',
          '^src/core/org/(rights|roles)\\.ts$',
          '^src/core/asks/(rules|shapes)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    only(
      'grammy-only-in-telegram',
      'One place that knows the Bot API library.',
      ['^src/channels/telegram/', '^src/playground/'],
      '^node_modules/(grammy|@grammyjs)/',
    ),
    only('pg-boss-only-in-jobs', undefined, ['^src/jobs/'], '^node_modules/pg-boss/'),
    only(
      'hono-only-in-web',
      undefined,
      ['^src/web/', '^src/playground/', '^src/features/[^/]+/pages'],
      '^node_modules/(hono|@hono)/',
    ),
    only(
      'prisma-only-in-stores',
      undefined,
      ['^src/db/', '(/|-)store\\.ts$', '^src/jobs/'],
      '^(node_modules/@prisma/|src/db/(generated/|prisma\\.ts))',
    ),
    only('pg-only-in-db', undefined, ['^src/db/'], '^node_modules/pg/'),
    only(
      'heavy-libraries-only-in-workers',
      'They cost memory; loaded in a worker that ends when idle.',
      ['(/|-)worker\\.ts$', '^src/shared/(paper|file-stamp)/', '^src/core/org/roster/'],
      '^node_modules/(pdfkit|qrcode|echarts|zrender|docx|@resvg|unpdf|(read|write)-excel-file)/',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/db/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
