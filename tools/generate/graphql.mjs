// node tools/generate/graphql.mjs [--check]
// From the .graphql files beside the resolvers: the printed schema, the types of the resolvers, and, from the
// documents of the portal, its typed operations, one file a bundle. --check fails where a file is not current.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(import.meta.url);
const { codegen } = require('@graphql-codegen/core');
const { buildSchema, concatAST, parse, printSchema, lexicographicSortSchema } = require('graphql');
const plugins = {
  typescript: require('@graphql-codegen/typescript'),
  operations: require('@graphql-codegen/typescript-operations'),
  documents: require('@graphql-codegen/typed-document-node'),
};

const root = resolve(import.meta.dirname, '../..');
const check = process.argv.includes('--check');
const scalars = { DateTime: 'string', JSON: 'unknown', ID: 'string' };
const banner = '// Made by tools/generate/graphql.mjs from the .graphql files. Do not edit.\n';

/** Every file below a folder that ends so, sorted, so that output does not depend on the file system. */
const filesBelow = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();

const sources = filesBelow(join(root, 'apps/gateway/src'), '.graphql');
const schema = parse(printSchema(lexicographicSortSchema(buildSchema(sources.map((file) => readFileSync(file, 'utf8')).join('\n')))));

const generate = (filename, documents, config, chain) =>
  codegen({ filename, schema, documents, config: { scalars, enumsAsTypes: true, useTypeImports: true, ...config }, plugins: chain.map((name) => ({ [name]: {} })), pluginMap: plugins });

const documentsOf = (folder) => {
  const files = filesBelow(join(root, 'apps/portal/src', folder), '.graphql');
  return files.map((location) => ({ location, document: parse(readFileSync(location, 'utf8')) }));
};

const outputs = new Map();
outputs.set('apps/gateway/schema.graphql', `${require('graphql').print(schema)}\n`);
outputs.set('apps/gateway/src/generated/schema-types.ts', banner + (await generate('schema-types.ts', [], {}, ['typescript'])));
for (const bundle of ['people', 'desk']) {
  const documents = documentsOf(bundle);
  if (documents.length === 0) continue;
  concatAST(documents.map((one) => one.document));
  const config = { documentMode: 'string', onlyOperationTypes: true, inlineFragmentTypes: 'combine', dedupeFragments: true };
  outputs.set(`apps/portal/src/generated/${bundle}.ts`, banner + (await generate(`${bundle}.ts`, documents, config, ['operations', 'documents'])));
}

let stale = 0;
for (const [path, content] of outputs) {
  const file = join(root, path);
  const current = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (current === content) continue;
  if (check) {
    stale += 1;
    console.error(`${path} is not current: run npm run generate`);
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    console.log(`wrote ${path}`);
  }
}
process.exit(stale === 0 ? 0 : 1);
