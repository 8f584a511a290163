import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { embedded } from './embedded';

const schema = buildSchema(readFileSync(join(__dirname, '../../../../gateway/schema.graphql'), 'utf8'));
const roots = ['Query', 'Mutation', 'Subscription'];
/** It has a key of another name: that of its appeal. */
const keyed = ['CallBack'];
const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('__') && !roots.includes(name));

describe('what the cache keeps whole', () => {
  it('is every type without an id of its own', () => {
    const without = types.filter((type) => !type.getFields()['id']).map(({ name }) => name);
    expect(without.filter((name) => !embedded.includes(name) && !keyed.includes(name))).toEqual([]);
  });

  it('exists, one a line, in order', () => {
    expect(embedded).toEqual([...new Set(embedded)].sort());
    expect(embedded.filter((name) => !types.some((type) => type.name === name))).toEqual([]);
  });
});
