const mocha = [
  'mocha',
  '--reporter',
  '.ci/mocha-reporter.cjs',
  '--timeout',
  '30000',
  '--forbid-only',
  '--forbid-pending',
];

/** Faults that take seconds to prove; `npm run test:faults` runs all of them, with full numbers. */
const quickFaults = [
  'back-forward',
  'byte-search',
  'canaries',
  'damaged',
  'figures',
  'kills',
  'long-day',
  'model',
  'saved',
  'sending',
  'tabs',
];

/**
 * What `npm test` runs, in order. A part is a command. One marked `counts` ends its output with
 * `N passed, N failed` and must have run at least one test; any other counts as one check.
 */
export const parts = [
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'bundle', command: ['rollup', '-c', '--silent'] },
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0'] },
  { name: 'house', command: [...mocha, '.ci/*.test.mjs'], counts: true },
  { name: 'publint', command: ['node', '.ci/publint.mjs'], counts: true },
  { name: 'packs', command: ['node', '.ci/check-packs.mjs'], counts: true },
  {
    name: 'node',
    command: [
      ...mocha,
      'packages/{core,cli}/dist/**/*.test.js',
      'demo/dist/**/*.test.js',
      '--ignore',
      'demo/dist/{e2e,engines,accessibility,faults}/**',
    ],
    counts: true,
  },
  { name: 'browser', command: ['wtr'], counts: true },
  {
    name: 'e2e',
    command: [...mocha, '--exit', '--timeout', '120000', 'demo/dist/e2e/*.test.js'],
    counts: true,
  },
  {
    name: 'faults',
    command: [
      ...mocha,
      '--exit',
      '--timeout',
      '120000',
      ...quickFaults.map((name) => `demo/dist/faults/${name}.test.js`),
    ],
    counts: true,
    tells: /^figure /,
  },
  {
    name: 'typing',
    command: [...mocha, '--exit', '--timeout', '120000', 'demo/dist/engines/typing.test.js'],
    env: { NAMES: '25' },
    counts: true,
  },
  { name: 'budgets', command: ['node', '.ci/budgets.mjs'], counts: true },
];
