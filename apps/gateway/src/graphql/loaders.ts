import { type OutputOf, ReadAppeal, ReadAppeals, ReadClocks, ReadNames, ReadOrders, ReadPolicy, ReadProposals, ReadReplies } from '@huiyin/contracts';
import { type Policy, policySchema } from '@huiyin/policy';
import DataLoader from 'dataloader';
import type { Viewer } from '../auth/viewer';
import type { Ask } from './ask';

type Names = OutputOf<typeof ReadNames>;
export type PersonName = Names['people'][number];
export type UnitName = Names['units'][number];
export type FullAppeal = NonNullable<OutputOf<typeof ReadAppeal>>;
export interface PolicyWords {
  readonly version: number;
  readonly policy: Policy;
}

type Fetch<T> = (ids: string[]) => Promise<readonly T[] | null>;

/** One item an id, or null. */
const one = <T>(keyOf: (item: T) => string, fetch: Fetch<T>, maxBatchSize = 100): DataLoader<string, T | null> =>
  new DataLoader(
    async (ids) => {
      const found = new Map((await fetch([...ids]))?.map((item) => [keyOf(item), item]));
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize },
  );

/** All items of an appeal. */
const ofAppeal = <T extends { appealId: string }>(fetch: Fetch<T>): DataLoader<string, T[]> =>
  new DataLoader(
    async (ids) => {
      const found = (await fetch([...ids])) ?? [];
      return ids.map((id) => found.filter((item) => item.appealId === id));
    },
    { maxBatchSize: 100 },
  );

/** Batched reads of one request, as its viewer. They add detail; lists are answered by the service that owns them. */
export class Loaders {
  constructor(
    private readonly ask: Ask,
    private readonly viewer: Viewer,
  ) {}

  readonly appeal = one<OutputOf<typeof ReadAppeals>[number]>((appeal) => appeal.id, (appealIds) => this.ask.readOrNull(ReadAppeals, { appealIds }, this.viewer));
  readonly proposal = one<OutputOf<typeof ReadProposals>[number]>((route) => route.appealId, (appealIds) => this.ask.readOrNull(ReadProposals, { appealIds }, this.viewer));
  readonly clocks = ofAppeal((appealIds) => this.ask.readOrNull(ReadClocks, { appealIds }, this.viewer));
  readonly orders = ofAppeal((appealIds) => this.ask.readOrNull(ReadOrders, { appealIds }, this.viewer));
  readonly replies = ofAppeal((appealIds) => this.ask.readOrNull(ReadReplies, { appealIds }, this.viewer));
  readonly person = one<PersonName>((person) => person.id, async (ids) => (await this.names(ids, [])).people, 200);
  readonly unit = one<UnitName>((unit) => unit.id, async (ids) => (await this.names([], ids)).units, 200);

  /** The whole case file, timeline and all. */
  readonly fullAppeal = new DataLoader<string, FullAppeal | null>((ids) =>
    Promise.all(ids.map((appealId) => this.ask.readOrNull(ReadAppeal, { appealId }, this.viewer))),
  );

  /** The tenant's words by policy version; 0 is the version in force. */
  readonly policy = new DataLoader<number, PolicyWords | null>((versions) => Promise.all(versions.map((version) => this.policyOf(version))));

  private async names(personIds: string[], unitIds: string[]): Promise<Names> {
    return (await this.ask.readOrNull(ReadNames, { personIds, unitIds }, this.viewer)) ?? { people: [], units: [] };
  }

  private async policyOf(version: number): Promise<PolicyWords | null> {
    const found = await this.ask.readOrNull(ReadPolicy, version > 0 ? { version } : {}, this.viewer);
    return found && { version: found.version, policy: policySchema.parse(found.policy) };
  }
}
