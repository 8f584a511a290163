import { envelope, type EventContract, factContracts } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { type CaseFact, counted } from './case-fact';

interface Line {
  readonly fact_id: string;
  readonly appeal_id: string;
  readonly publisher: string;
  readonly fact: string;
}

const keyOf = ({ publisher, type, v }: Pick<EventContract, 'publisher' | 'type' | 'v'>): string => `${publisher} ${type} ${v}`;
const contracts = new Map(factContracts.map((contract) => [keyOf(contract), contract]));

/** A fact as its contract has it; undefined for one that is not what its type says: it counts nowhere, and stays in the journal. */
export const caseFactIn = (publisher: string, fact: unknown): CaseFact | undefined => {
  const outer = envelope.safeParse(fact);
  if (!outer.success) return undefined;
  const contract = contracts.get(keyOf({ publisher, type: outer.data.type, v: outer.data.v }));
  const data = contract?.data.safeParse(outer.data.data);
  if (data && !data.success) return undefined;
  return { ...outer.data, data: data ? data.data : {} } as CaseFact;
};

/** What the journal has of appeals. */
export interface CaseFacts {
  readonly facts: ReadonlyMap<string, readonly CaseFact[]>;
  /** The ids of all lines that were read. */
  readonly lines: ReadonlySet<string>;
}

const READ = 'select fact_id, appeal_id, publisher, fact from journal where tenant_id = $1 and appeal_id = any ($2::uuid[]) and type = any ($3::text[])';

/** What the journal has of these appeals that some figure counts. */
export const caseFactsOf = async (tx: Tx, appealIds: readonly string[]): Promise<CaseFacts> => {
  const lines = await tx.query<Line>(READ, [tx.tenantId, [...appealIds], [...counted]]);
  const facts = new Map<string, CaseFact[]>(appealIds.map((id) => [id, []]));
  for (const line of lines) {
    const fact = caseFactIn(line.publisher, JSON.parse(line.fact));
    if (fact) facts.get(line.appeal_id)?.push(fact);
  }
  return { facts, lines: new Set(lines.map(({ fact_id: id }) => id)) };
};
