// The suffix of a file is its layer. A file without a suffix is pure domain: it sees only its unsuffixed neighbours,
// kernel, calendar and policy (and, as types alone, contracts), and never asks what time it is.
import { basename, dirname, resolve } from 'node:path';

const LAYERS = ['resolver', 'controller', 'consumer', 'handler', 'store', 'schema', 'projection', 'loader', 'module', 'spec'];

/** Which layers a file of a layer must not import. What is not named here is allowed. */
const FORBIDDEN = {
  resolver: ['controller', 'consumer', 'handler', 'store', 'schema', 'projection'],
  controller: ['resolver', 'consumer', 'schema'],
  consumer: ['resolver', 'controller', 'schema'],
  handler: ['resolver', 'controller', 'consumer', 'loader'],
  store: ['resolver', 'controller', 'consumer', 'handler', 'projection', 'loader'],
  schema: ['resolver', 'controller', 'consumer', 'handler', 'store', 'projection', 'loader'],
  loader: ['controller', 'consumer', 'handler', 'store', 'schema', 'projection'],
};
const PURE_PACKAGES = ['@huiyin/kernel', '@huiyin/calendar', '@huiyin/policy', 'node:crypto', 'zod'];

const layerOf = (path) => {
  const parts = basename(path).replace(/\.[cm]?[jt]sx?$/, '').split('.');
  return parts.length > 1 ? parts.at(-1) : undefined;
};
const isEntry = (path) => /^(main|index)(\.[cm]?ts)?$/.test(basename(path));

const refuse = (context, node, messageId, data) => context.report({ node, messageId, data });

const checkImport = (context, file, node, from, typeOnly) => {
  const own = layerOf(file);
  if (!from.startsWith('.')) {
    const typesOfContracts = typeOnly && from === '@huiyin/contracts';
    if (own === undefined && !PURE_PACKAGES.includes(from) && !typesOfContracts) refuse(context, node, 'impure', { from });
    return;
  }
  const target = layerOf(resolve(dirname(file), from));
  if (own === undefined && target !== undefined && target !== 'json') refuse(context, node, 'suffixed', { from, layer: target });
  else if (FORBIDDEN[own]?.includes(target)) refuse(context, node, 'layer', { own, layer: target });
};

export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      impure: 'A file without a suffix is pure domain and must not import {{from}}.',
      suffixed: 'A file without a suffix is pure domain and must not import the {{layer}} {{from}}.',
      layer: 'A {{own}} must not import a {{layer}}.',
      clock: 'A rule takes time as an argument: no wall clock in a file without a suffix.',
      unknown: '"{{layer}}" is no layer: the suffixes are {{layers}}.',
    },
  },
  create(context) {
    const file = context.filename;
    if (isEntry(file)) return {};
    const own = layerOf(file);
    const visit = (node) => {
      if (node.source) checkImport(context, file, node, node.source.value, (node.importKind ?? node.exportKind) === 'type');
    };
    const pure = own === undefined;
    return {
      Program(node) {
        if (!pure && !LAYERS.includes(own) && own !== 'development') {
          refuse(context, node, 'unknown', { layer: own, layers: LAYERS.join(', ') });
        }
      },
      ImportDeclaration: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      'NewExpression[callee.name="Date"][arguments.length=0]': (node) => pure && refuse(context, node, 'clock'),
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]': (node) => pure && refuse(context, node, 'clock'),
    };
  },
};
