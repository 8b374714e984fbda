const createJestConfig = require('next/jest')({ dir: __dirname });

// A zone that is never ours, a day ahead and with other clock changes: code that forgets to name
// Europe/Copenhagen gives wrong answers here, and not first on a server somewhere.
process.env.TZ = 'Pacific/Auckland';

/** Packages that ship nothing Jest can `require` on Node 20, and so are compiled with our own code. */
const esmOnlyPackages = ['next-intl', 'use-intl', 'icu-minify', 'po-parser', 'intl-messageformat', '@formatjs/[^/]+', 'oidc-provider', 'marked', 'qr'];

const support = '<rootDir>/__tests__/support';

/**
 * In Jest's sandbox each look at a global costs as much as a call, and a PDF or a plan looks millions of times; handed to
 * the modules as arguments they cost nothing. Not among them: what fake timers put something else in the place of, and
 * what packages name again by `const`.
 */
const handedIn = ['Array', 'BigInt', 'Boolean', 'DataView', 'Error', 'Float64Array', 'Int32Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError', 'Uint8Array', 'Uint32Array', 'WeakMap'];

const common = {
  rootDir: __dirname,
  sandboxInjectedGlobals: handedIn,
  // The built app has a package.json of its own; the data folder is another user's now and then.
  modulePathIgnorePatterns: ['<rootDir>/\\.next/', '<rootDir>/\\.data/'],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1', '^server-only$': `${support}/jest-server-only.ts` },
};

const withDatabase = {
  testEnvironment: `${support}/jest-database-environment.mjs`,
  globalSetup: `${support}/jest-global-setup.mjs`,
  globalTeardown: `${support}/jest-global-teardown.mjs`,
  // Jest takes testTimeout from the command line alone when there are projects.
  setupFilesAfterEnv: [`${support}/jest-patience.ts`],
};

// In the order in which they run: the quick ones have something to say while the slow ones go on.
const projects = [
  { displayName: 'unit', testEnvironment: 'node', testMatch: ['<rootDir>/__tests__/unit/**/*.test.{ts,tsx}'] },
  { displayName: 'architecture', testEnvironment: 'node', testMatch: ['<rootDir>/__tests__/architecture*.test.ts'] },
  {
    displayName: 'components',
    testEnvironment: 'jsdom',
    // The packages' builds for browsers are ES modules as well.
    testEnvironmentOptions: { customExportConditions: [''] },
    setupFilesAfterEnv: [`${support}/jest-components-setup.ts`],
    testMatch: ['<rootDir>/__tests__/components/**/*.test.tsx'],
  },
  { displayName: 'integration', ...withDatabase, testMatch: ['<rootDir>/__tests__/integration/**/*.test.{ts,tsx}'] },
  { displayName: 'e2e', ...withDatabase, testMatch: ['<rootDir>/__tests__/e2e/**/*.test.ts'] },
];

async function resolve(project) {
  const config = await createJestConfig({ ...common, ...project })();
  const allowed = esmOnlyPackages.join('|');
  config.transformIgnorePatterns = [`/node_modules/(?!(${allowed})/)`, '^.+\\.module\\.(css|sass|scss)$'];
  return config;
}

module.exports = async () => ({
  projects: await Promise.all(projects.map(resolve)),
  testSequencer: `${__dirname}/__tests__/support/jest-sequencer.js`,
  // Two cores are what we promise to be quick on; more would only fight over the database.
  maxWorkers: 2,
});

module.exports.projectNames = projects.map((project) => project.displayName);
