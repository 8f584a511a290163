import eslint from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { layers } from './tools/lint/layers.mjs';

const boundaries = [
  { sourceTag: 'layer:pure', onlyDependOnLibsWithTags: ['layer:pure'] },
  { sourceTag: 'layer:contract', onlyDependOnLibsWithTags: ['layer:pure', 'layer:contract'] },
  { sourceTag: 'layer:runtime', onlyDependOnLibsWithTags: ['layer:pure', 'layer:contract', 'layer:runtime', 'layer:database'] },
  { sourceTag: 'layer:database', onlyDependOnLibsWithTags: ['layer:pure', 'layer:contract'] },
  { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:library'] },
  { sourceTag: 'type:gateway', onlyDependOnLibsWithTags: ['layer:contract', 'layer:pure', 'layer:runtime'] },
  { sourceTag: 'type:portal', onlyDependOnLibsWithTags: ['layer:none'] },
  { sourceTag: 'type:identity', onlyDependOnLibsWithTags: ['layer:pure'] },
  { sourceTag: 'type:journeys', onlyDependOnLibsWithTags: ['type:library'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:library'] },
];

const huiyin = { rules: { layers } };
/** Of the gateway: how it is put together, no domain. */
const wiring = ['apps/gateway/src/http/**', 'apps/gateway/src/graphql/**', 'apps/gateway/src/auth/**'];

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '.cache', '.local', '.nx', '**/generated/**', 'coverage'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, depConstraints: boundaries }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-console': 'error',
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['apps/{tenancy,intake,routing,sla,feedback,rewards,reporting,gateway}/src/**/*.ts', 'libs/{kernel,calendar,policy,presets}/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/demonstration/**', ...wiring],
    plugins: { huiyin },
    rules: { 'huiyin/layers': 'error' },
  },
  {
    files: ['apps/identity/src/**/*.ts', 'libs/{contracts,persistence,messaging,service,testing}/src/**/*.ts', '**/demonstration/**/*.ts', ...wiring.map((folder) => `${folder}/*.ts`)],
    ignores: ['**/*.spec.ts'],
    plugins: { huiyin },
    rules: { 'huiyin/layers': ['error', { domain: false }] },
  },
  { files: ['apps/portal/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error', 'max-lines-per-function': 'off' } },
  { files: ['**/*.spec.{ts,tsx}', '**/testing/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', fetch: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', AbortSignal: 'readonly', AbortController: 'readonly', performance: 'readonly', require: 'readonly', module: 'writable', __dirname: 'readonly', URLSearchParams: 'readonly', WebSocket: 'readonly', crypto: 'readonly', TextDecoder: 'readonly', TextEncoder: 'readonly', Response: 'readonly', setImmediate: 'readonly', structuredClone: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
