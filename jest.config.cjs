const swcOptions = require('./tools/build/swc.cjs');

const transform = { '^.+\\.[tj]sx?$': ['@swc/jest', swcOptions(__dirname)] };
const shared = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  transform,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/.local'],
};
const portalTransform = {
  '^.+\\.[tj]sx?$': [
    '@swc/jest',
    {
      ...swcOptions(__dirname),
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
};

/** `unit` is pure, `int` has real PostgreSQL and NATS, `portal` runs in jsdom, `e2e` walks the running stack, `alone` stacks of its own. */
module.exports = {
  // How long a test takes is no part of what it says, and two runs may share a slow machine.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(int|e2e|alone)\\.spec\\.ts$', '/apps/portal/'],
    },
    {
      ...shared,
      displayName: 'int',
      testMatch: ['**/*.int.spec.ts'],
      globalSetup: '<rootDir>/libs/testing/setup/global-setup.mjs',
      globalTeardown: '<rootDir>/libs/testing/setup/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'portal',
      roots: ['<rootDir>/apps/portal'],
      testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
      testEnvironment: '<rootDir>/apps/portal/test/environment.cjs',
      setupFilesAfterEnv: ['<rootDir>/apps/portal/test/setup.ts'],
      transform: portalTransform,
      moduleNameMapper: { '\\.css$': '<rootDir>/apps/portal/test/style.cjs' },
    },
    {
      ...shared,
      displayName: 'e2e',
      roots: ['<rootDir>/apps/e2e'],
      testMatch: ['**/*.e2e.spec.ts'],
      globalSetup: '<rootDir>/apps/e2e/setup/global-setup.mjs',
      globalTeardown: '<rootDir>/apps/e2e/setup/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'alone',
      roots: ['<rootDir>/apps/e2e'],
      testMatch: ['**/*.alone.spec.ts'],
    },
  ],
};
