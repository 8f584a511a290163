import { envelope, type EventContract, factContracts } from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import { type CaseFact, counted } from './case-fact';

interface Line {
  readonly appeal_id: string;
  readonly publisher: string;
  readonly fact: string;
}

const keyOf = ({ publisher, type, v }: Pick<EventContract, 'publisher' | 'type' | 'v'>): string => `${publisher} ${type} ${v}`;
const contracts = new Map(factContracts.map((contract) => [keyOf(contract), contract]));

/** A fact as its contract has it; undefined for one that is not what its type says: it counts nowhere, and stays in the journal. */
const factOf = ({ publisher, fact }: Line): CaseFact | undefined => {
  const outer = envelope.safeParse(JSON.parse(fact));
  if (!outer.success) return undefined;
  const contract = contracts.get(keyOf({ publisher, type: outer.data.type, v: outer.data.v }));
  const data = contract?.data.safeParse(outer.data.data);
  if (data && !data.success) return undefined;
  return { ...outer.data, data: data ? data.data : {} } as CaseFact;
};

/** What the journal has of these appeals that some figure counts. */
export const caseFactsOf = async (tx: Tx, appealIds: readonly string[]): Promise<ReadonlyMap<string, CaseFact[]>> => {
  const lines = await tx.query<Line>(
    'select appeal_id, publisher, fact from journal where tenant_id = $1 and appeal_id = any ($2::uuid[]) and type = any ($3::text[])',
    [tx.tenantId, [...appealIds], [...counted]],
  );
  const facts = new Map<string, CaseFact[]>(appealIds.map((id) => [id, []]));
  for (const line of lines) {
    const fact = factOf(line);
    if (fact) facts.get(line.appeal_id)?.push(fact);
  }
  return facts;
};
