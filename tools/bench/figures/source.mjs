import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export const require = createRequire(import.meta.url);
require('reflect-metadata');
require('../../../libs/testing/setup/compile-on-require.cjs');

/** A file of the product as it is, by a computed path: a bench is no part of what it measures. */
export const source = (path) => require(resolve(import.meta.dirname, '../../..', path));
