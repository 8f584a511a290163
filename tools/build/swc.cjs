const { resolve } = require('node:path');

/** One swc configuration for running and for testing: CommonJS, decorator metadata, `@huiyin/*` as relative paths. */
module.exports = (root) => ({
  swcrc: false,
  sourceMaps: true,
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx: false },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2022',
    keepClassNames: true,
    baseUrl: resolve(root),
    paths: { '@huiyin/*': ['libs/*/src/index.ts'] },
  },
  module: { type: 'commonjs' },
});
