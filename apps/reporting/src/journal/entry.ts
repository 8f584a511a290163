import type { Envelope } from '@huiyin/contracts';
import { canonical } from './canonical';
import { type Line, nextLine, type Standing } from './chain';

/** What of a fact is kept beside its text, to be found by. */
export interface Columns {
  readonly factId: string;
  readonly type: string;
  readonly appealId: string | null;
  readonly round: number | null;
  readonly occurredAt: string;
}

/** A line as it is stored: the chain's line, who said the fact, and its columns. */
export interface Entry extends Line, Columns {
  readonly publisher: string;
}

const columnsOf = ({ id, type, appealId, round, occurredAt }: Pick<Envelope, 'id' | 'type' | 'appealId' | 'round' | 'occurredAt'>): Columns => ({
  factId: id,
  type,
  appealId: appealId ?? null,
  round: round ?? null,
  occurredAt: new Date(occurredAt).toISOString(),
});

/** A fact and who said it. */
export interface Said {
  readonly publisher: string;
  readonly fact: Envelope;
}

/** The entry that a fact becomes when it arrives at a journal that stands so. */
export const nextEntry = (at: Standing, publisher: string, fact: Envelope): Entry => ({
  ...nextLine(at, canonical(fact)),
  publisher,
  ...columnsOf(fact),
});

/** The entries that facts become one after another. */
export const nextEntries = (from: Standing, said: readonly Said[]): Entry[] => {
  let at = from;
  return said.map(({ publisher, fact }) => {
    const entry = nextEntry(at, publisher, fact);
    at = { lines: entry.n, head: entry.hash };
    return entry;
  });
};

/** True while the columns say what the text says: the chain covers the text alone. */
export const isFaithful = (entry: Entry): boolean => {
  const said = columnsOf(JSON.parse(entry.fact) as Envelope);
  return (Object.keys(said) as (keyof Columns)[]).every((column) => said[column] === entry[column]);
};
