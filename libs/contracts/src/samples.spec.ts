import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Envelope, envelope, factContracts, publisherOf } from '.';

const folder = join(__dirname, '../samples');
const files = readdirSync(folder);
const sample = (file: string): Envelope => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Envelope;
const fileOf = ({ publisher, type, v }: { publisher: string; type: string; v: number }): string => `${publisher}.${type}.v${v}.json`;

describe('a sample of a fact', () => {
  it.each(factContracts.map((contract) => [contract.subject, contract] as const))('is kept of %s and still parses, with nothing of it left out', (_subject, contract) => {
    expect(files).toContain(fileOf(contract));
    const kept = sample(fileOf(contract));
    expect(contract.schema.parse(kept)).toEqual(kept);
  });

  it('is kept for ever: of no type or version that is gone', () => {
    const known = factContracts.map(fileOf);
    expect(files.filter((file) => !known.includes(file))).toEqual([]);
    for (const file of files) expect(envelope.safeParse(sample(file)).success).toBe(true);
  });
});

describe('a type of fact', () => {
  it('has one publisher', () => {
    expect(factContracts.filter(({ type, publisher }) => publisherOf(type) !== publisher)).toEqual([]);
  });
});
