// The suffix of a file is its layer. A file without a suffix is pure domain: it sees only its unsuffixed neighbours,
// kernel, calendar and policy (and, as types alone, contracts), never asks what time it is and draws nothing at random. Where a
// folder is no domain (`{ domain: false }`: libraries that run, the gateway's wiring) only suffixes and databases are looked at.
import { basename, dirname, resolve, sep } from 'node:path';

const LAYERS = ['resolver', 'controller', 'consumer', 'handler', 'store', 'schema', 'projection', 'loader', 'module', 'spec'];
const BEYOND_DOMAIN = ['guard', 'filter', 'd'];
/** Layers that decide or act at a time they are given: by ServiceClock, or in what they hear. */
const TIMED = [undefined, 'handler', 'consumer', 'controller', 'projection', 'loader', 'schema'];

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
const DATABASE_PACKAGES = ['pg', 'typeorm', '@nestjs/typeorm'];
const DATABASE_LAYERS = ['store', 'schema', 'spec'];
const DATABASE_LIBRARIES = ['persistence', 'service', 'testing'].map((name) => ['libs', name, ''].join(sep));
/** The one file that draws ids, and the folder that draws keys and nonces of what it seals. */
const DRAWING = [['libs', 'kernel', 'src', 'id.ts'], ['apps', 'intake', 'src', 'crypto', '']].map((path) => path.join(sep));
const DRAWS = /^(newId|random[A-Z]\w*|getRandomValues|webcrypto)$/;

const layerOf = (path) => {
  const parts = basename(path).replace(/\.[cm]?[jt]sx?$/, '').split('.');
  return parts.length > 1 ? parts.at(-1) : undefined;
};
const isEntry = (path) => /^(main|index)(\.[cm]?ts)?$/.test(basename(path));
const isIn = (file, places) => places.some((place) => file.includes(`${sep}${place}`));

const refuse = (context, node, messageId, data) => context.report({ node, messageId, data });

const checkPackage = ({ context, file, own, pure }, node, from, typeOnly) => {
  const typesOfContracts = typeOnly && from === '@huiyin/contracts';
  if (pure && !PURE_PACKAGES.includes(from) && !typesOfContracts) return refuse(context, node, 'impure', { from });
  if (DATABASE_PACKAGES.includes(from) && !DATABASE_LAYERS.includes(own) && !isIn(file, DATABASE_LIBRARIES)) refuse(context, node, 'database', { from });
};

const checkImport = (about, node, from, typeOnly) => {
  const { context, file, own, pure } = about;
  if (!from.startsWith('.')) return checkPackage(about, node, from, typeOnly);
  const target = layerOf(resolve(dirname(file), from));
  if (pure && target !== undefined && target !== 'json') refuse(context, node, 'suffixed', { from, layer: target });
  else if (FORBIDDEN[own]?.includes(target)) refuse(context, node, 'layer', { own, layer: target });
};

const visitImports = (about) => {
  const { context, file, pure } = about;
  const visit = (node) => {
    if (node.source) checkImport(about, node, node.source.value, (node.importKind ?? node.exportKind) === 'type');
  };
  const mayDraw = !pure || isIn(file, DRAWING);
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression(node) {
      if (typeof node.source.value === 'string') checkImport(about, node, node.source.value, false);
      else if (pure) refuse(context, node, 'impure', { from: 'what it computes' });
    },
    TSImportType(node) {
      const { value } = node.source ?? node.argument.literal;
      checkImport(about, node, value, true);
    },
    'ImportSpecifier[importKind!="type"]'(node) {
      if (!mayDraw && DRAWS.test(node.imported.name)) refuse(context, node, 'random', { what: node.imported.name });
    },
  };
};

const visitCalls = ({ context, own, pure, domain }) => {
  const clock = (node) => refuse(context, node, 'clock', { file: own === undefined ? 'a file without a suffix' : `a ${own}` });
  const random = (node) => refuse(context, node, 'random', { what: context.sourceCode.getText(node) });
  return {
    ...(domain && TIMED.includes(own) && {
      'NewExpression[callee.name="Date"][arguments.length=0]': clock,
      'CallExpression[callee.name="Date"]': clock,
      'CallExpression > Identifier.arguments[name="Date"]': clock,
      'MemberExpression[object.name="Date"][property.name="now"]': clock,
    }),
    ...(pure && {
      'MemberExpression[object.name="performance"]': clock,
      'MemberExpression[object.property.name="performance"]': clock,
      'MemberExpression[object.name="Math"][property.name="random"]': random,
      'MemberExpression[object.name="crypto"][property.name=/^(random|getRandom)/]': random,
      'MemberExpression[object.property.name="crypto"][property.name=/^(random|getRandom)/]': random,
    }),
  };
};

export const layers = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { domain: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      impure: 'A file without a suffix is pure domain and must not import {{from}}.',
      suffixed: 'A file without a suffix is pure domain and must not import the {{layer}} {{from}}.',
      layer: 'A {{own}} must not import a {{layer}}.',
      database: '{{from}} is for a store, a schema and the libraries persistence and service alone.',
      clock: 'Time is an argument or comes from ServiceClock: no wall clock in {{file}}.',
      random: 'A rule gives the same for the same: {{what}} comes as an argument into a file without a suffix.',
      unknown: '"{{layer}}" is no layer: the suffixes are {{layers}}.',
    },
  },
  create(context) {
    const file = context.filename;
    if (isEntry(file)) return {};
    const own = layerOf(file);
    const { domain = true } = context.options[0] ?? {};
    const about = { context, file, own, domain, pure: domain && own === undefined };
    const known = [...LAYERS, 'development', ...(domain ? [] : BEYOND_DOMAIN)];
    return {
      Program(node) {
        if (own !== undefined && !known.includes(own)) refuse(context, node, 'unknown', { layer: own, layers: LAYERS.join(', ') });
      },
      ...visitImports(about),
      ...visitCalls(about),
    };
  },
};
