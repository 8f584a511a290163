import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every .graphql file beside a resolver, as one schema text. */
export const typeDefs = (): string => {
  const root = join(__dirname, '..');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .join('\n');
};
