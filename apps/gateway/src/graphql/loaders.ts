import { FindSimilar, type OutputOf, type RequestContract, ReadAfterAnswer, type ReadAppeal, ReadAppeals, ReadCallBack, ReadCases, ReadClocks, ReadEvasions, ReadJudgements, ReadNames, ReadOrders, ReadPolicy, ReadProposals, ReadReplies, ReadReviews, type ReadSuggestion, ReadSuggestions } from '@huiyin/contracts';
import { FaultError } from '@huiyin/messaging';
import { policySchema } from '@huiyin/policy';
import { Logger } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { z } from 'zod';
import type { Viewer } from '../auth/viewer';
import type { KeptPolicies, PolicyWords } from './kept-policies';
import type { Ask } from './ask';

const logger = new Logger('Loaders');

type Names = OutputOf<typeof ReadNames>;
export type PersonName = Names['people'][number];
export type UnitName = Names['units'][number];
export type FullAppeal = NonNullable<OutputOf<typeof ReadAppeal>>;
export type SimilarFound = NonNullable<OutputOf<typeof FindSimilar>>;
export type FullCallBack = NonNullable<OutputOf<typeof ReadCallBack>>;
export type FullSuggestion = NonNullable<OutputOf<typeof ReadSuggestion>>;
export type AfterAnswer = NonNullable<OutputOf<typeof ReadAfterAnswer>>;

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
const ofAppeal = <T extends { appealId: string }>(fetch: Fetch<T>, maxBatchSize = 100): DataLoader<string, T[]> =>
  new DataLoader(
    async (ids) => {
      const found = (await fetch([...ids])) ?? [];
      return ids.map((id) => found.filter((item) => item.appealId === id));
    },
    { maxBatchSize },
  );

/** Batched reads of one request, as its viewer. They add detail; lists are answered by the service that owns them. */
export class Loaders {
  /** Services that had no answer just now. */
  readonly missing = new Set<string>();

  constructor(
    private readonly ask: Ask,
    private readonly viewer: Viewer,
    private readonly policies: KeptPolicies,
  ) {}

  readonly appeal = one<OutputOf<typeof ReadAppeals>[number]>((appeal) => appeal.id, (appealIds) => this.detail(ReadAppeals, { appealIds }));
  readonly proposal = one<OutputOf<typeof ReadProposals>[number]>((route) => route.appealId, (appealIds) => this.detail(ReadProposals, { appealIds }));
  readonly clocks = ofAppeal((appealIds) => this.detail(ReadClocks, { appealIds }));
  readonly orders = ofAppeal((appealIds) => this.detail(ReadOrders, { appealIds }));
  readonly replies = ofAppeal((appealIds) => this.detail(ReadReplies, { appealIds }));
  readonly reviews = ofAppeal((appealIds) => this.detail(ReadReviews, { appealIds }), 10);
  readonly evasion = one<OutputOf<typeof ReadEvasions>[number]>((evasion) => evasion.id, (evasionIds) => this.detail(ReadEvasions, { evasionIds }));
  readonly judgement = one<OutputOf<typeof ReadJudgements>[number]>((judgement) => judgement.id, (judgementIds) => this.detail(ReadJudgements, { judgementIds }));
  readonly callBack = new DataLoader<string, FullCallBack | null>((appealIds) => Promise.all(appealIds.map((appealId) => this.detail(ReadCallBack, { appealId }))));
  /** Of the case that the viewer's own token opens; nothing for anybody else. */
  readonly afterAnswer = new DataLoader<string, AfterAnswer | null>((appealIds) => Promise.all(appealIds.map(() => this.detail(ReadAfterAnswer, {}))));
  readonly similar = new DataLoader<string, SimilarFound | null>((appealIds) => Promise.all(appealIds.map((appealId) => this.detail(FindSimilar, { appealId }))));
  /** By appeal, for who may read that. */
  readonly suggestion = one<FullSuggestion>((suggestion) => suggestion.appealId ?? '', (appealIds) => this.detail(ReadSuggestions, { appealIds }), 10);
  readonly person = one<PersonName>((person) => person.id, async (ids) => (await this.names(ids, [])).people, 200);
  readonly unit = one<UnitName>((unit) => unit.id, async (ids) => (await this.names([], ids)).units, 200);

  /** The whole case file, timeline and all. */
  readonly fullAppeal = one<FullAppeal>((appeal) => appeal.id, (appealIds) => this.files(appealIds));

  /** The tenant's words by policy version; 0 is the version in force. */
  readonly policy = new DataLoader<number, PolicyWords | null>((versions) => Promise.all(versions.map((version) => this.policyOf(version))));

  /** The words in force, where they are here already. */
  get kept(): PolicyWords | undefined {
    const { tenantNow } = this.viewer;
    return tenantNow === undefined ? undefined : this.policies.find(tenantNow, 0);
  }

  /** A subscription lives longer than what was read for it: each change is read anew. */
  forget(): void {
    this.missing.clear();
    for (const loader of [this.appeal, this.proposal, this.clocks, this.orders, this.replies, this.reviews, this.suggestion, this.evasion, this.judgement, this.callBack, this.afterAnswer, this.similar, this.person, this.unit, this.fullAppeal, this.policy]) loader.clearAll();
  }

  /** Detail that its service cannot give just now is left out and its service named: no page is lost for it. */
  private async detail<C extends RequestContract>(contract: C, input: z.input<C['input']>): Promise<OutputOf<C> | null> {
    try {
      return await this.ask.readOrNull(contract, input, this.viewer);
    } catch (error) {
      if (!(error instanceof FaultError) || error.fault === 'UNAUTHENTICATED') throw error;
      if (error.fault === 'INTERNAL') logger.error({ err: error, subject: contract.subject }, 'detail left out');
      this.missing.add(contract.service);
      return null;
    }
  }

  /** Case files may be long: what did not fit into one answer is asked for again. */
  private async files(appealIds: string[]): Promise<FullAppeal[]> {
    const found: FullAppeal[] = [];
    for (let left = appealIds; left.length > 0; ) {
      const answer = await this.ask.readOrNull(ReadCases, { appealIds: left }, this.viewer);
      found.push(...(answer?.cases ?? []));
      left = answer?.left ?? [];
    }
    return found;
  }

  private async names(personIds: string[], unitIds: string[]): Promise<Names> {
    return (await this.detail(ReadNames, { personIds, unitIds })) ?? { people: [], units: [] };
  }

  private async policyOf(version: number): Promise<PolicyWords | null> {
    const tenantId = await this.viewer.tenantId();
    const kept = tenantId === null ? undefined : this.policies.find(tenantId, version);
    if (kept) return kept;
    const found = await this.detail(ReadPolicy, version > 0 ? { version } : {});
    if (!found || tenantId === null) return found && { version: found.version, policy: policySchema.parse(found.policy) };
    return this.policies.keep(tenantId, version, found);
  }
}
