// Lets plain Node require the libraries' sources, compiled as Jest and the build compile them.
const { resolve } = require('node:path');
const swc = require('@swc/core');
const options = require('../../../tools/build/swc.cjs')(resolve(__dirname, '../../..'));

require.extensions['.ts'] = (module, filename) => {
  const { code } = swc.transformFileSync(filename, { ...options, filename, sourceMaps: 'inline' });
  module._compile(code, filename);
};
