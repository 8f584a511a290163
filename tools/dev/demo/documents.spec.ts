import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { runProgram } from '../testing/call';

const schema = buildSchema(readFileSync(join(__dirname, '../../../apps/gateway/schema.graphql'), 'utf8'), { assumeValidSDL: true });
const documentsOf = (file: string): [string, string][] =>
  Object.entries(runProgram<Record<string, string>>(`import * as documents from '${resolve(__dirname, file)}'; const answer = { ...documents };`)).filter(([, document]) => document);

const asked = ['documents.mjs', '../history/documents.mjs', ...(schema.getType('SuggestionResult') ? ['suggestion-documents.mjs'] : [])];

describe.each(asked)('what the demonstration asks of the gateway: %s', (file) => {
  it.each(documentsOf(file))('%s fits its schema', (_name, document) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });
});
