import { randomBytes, randomUUID } from 'node:crypto';
import { type Answer, ask, dataOf, type Fields, type Headers } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { Session } from '../stack/session';
import { until } from '../stack/until';
import { CaseWalk } from './case-walk';

interface Idea {
  readonly appealId: string;
  readonly number: string;
  readonly receiptCode: string;
  readonly suggestionId: string;
  readonly sender: Headers;
}
interface Granted extends Idea {
  readonly awardId: string;
}

/** Suggestions of a tenant whose limits are 100 and 500 yuan, in each state that a row needs; nothing of them is used twice. */
export interface IdeasMade {
  readonly walk: CaseWalk;
  readonly officer: Session;
  readonly leader: Session;
  readonly reviewer: Session;
  /** An appeal of which nothing came yet. */
  readonly plain: Pick<Idea, 'appealId' | 'number'>;
  readonly raised: Idea;
  readonly poor: Idea;
  readonly adopted: Idea;
  readonly toGrant: Idea;
  readonly toClaim: Granted;
  readonly toPay: Granted & { readonly code: string };
  readonly toReverse: Granted;
  /** Covers every award of the table, and hardly any. */
  readonly fundId: string;
  readonly poorFundId: string;
  /** Another tenant's. */
  readonly theirs: Granted & { readonly fundId: string };
}

type Made = Readonly<Record<string, string>>;
const isLate = ({ errors, data }: Answer, name: string): boolean => {
  const result = data?.[name] as { code?: string } | undefined;
  // A busy machine answers late, and rewards hears of an appeal a moment after it was filed.
  return errors[0]?.extensions?.code === 'UNAVAILABLE' || result?.code === 'not-found';
};

const scoresOf = async (by: Session, score: number): Promise<Fields[]> => {
  const { policy } = dataOf(await by.ask<{ policy: { suggestions: { criteria: { id: string }[] } } }>('{ policy { suggestions { criteria { id } } } }'));
  return policy.suggestions.criteria.map(({ id }) => ({ criterion: id, score }));
};

/** How suggestions are made in one tenant. */
export class IdeaWalk {
  private constructor(
    private readonly stack: RunningStack,
    readonly walk: CaseWalk,
    readonly reviewers: readonly Session[],
  ) {}

  static async of(stack: RunningStack, prefix: string): Promise<IdeaWalk> {
    const reviewers = [await Session.of(stack, `${prefix}-reviewer`), await Session.of(stack, `${prefix}-reviewer2`)];
    return new IdeaWalk(stack, await CaseWalk.of(stack, prefix), reviewers);
  }

  async raised(): Promise<Idea> {
    const { appealId, number, receiptCode, sender } = await this.walk.filed();
    const input = { appealId, title: '电子台账', text: '交接班改用电子台账。', class: 'technique' };
    const { id } = await this.do('raiseSuggestion', 'RaiseSuggestionInput', '... on Suggestion { id }', input, this.walk.officer.headers);
    return { appealId, number, receiptCode, sender, suggestionId: id! };
  }

  async scored(score: number): Promise<Idea> {
    const idea = await this.raised();
    for (const by of this.reviewers) {
      const input = { suggestionId: idea.suggestionId, scores: await scoresOf(by, score) };
      await this.do('scoreSuggestion', 'ScoreSuggestionInput', '... on BlindSuggestion { id }', input, by.headers);
    }
    return idea;
  }

  async fund(fen: number): Promise<string> {
    return (await this.do('openFund', 'OpenFundInput', '... on Fund { id }', { purpose: '金点子奖励', fen }, this.walk.leader.headers)).id!;
  }

  async granted(fundId: string): Promise<Granted> {
    const idea = await this.scored(9);
    const input = { suggestionId: idea.suggestionId, fundId, fen: 30_000 };
    const { id } = await this.do('grantAward', 'GrantAwardInput', '... on Award { id }', input, this.walk.leader.headers);
    return { ...idea, awardId: id! };
  }

  async claimed(fundId: string): Promise<Granted & { code: string }> {
    const granted = await this.granted(fundId);
    const input = { payout: 'CODE', seed: randomBytes(24).toString('base64url') };
    const claim = await this.do('claimAward', 'ClaimAwardInput', '... on AwardClaim { payoutCode }', input, granted.sender);
    return { ...granted, code: claim.payoutCode! };
  }

  private async do(name: string, type: string, made: string, input: Fields, headers: Headers): Promise<Made> {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${made} ... on Refusal { code } } }`;
    const commandId = randomUUID();
    const answer = await until(`an answer to ${name}`, () => ask(this.stack.graphql, query, { input: { commandId, ...input } }, headers), (one) => !isLate(one, name));
    const result = dataOf(answer)[name] as Made | undefined;
    if (!result || result.__typename === 'Refusal') throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
    return result;
  }
}

export const ideasMade = async (stack: RunningStack): Promise<IdeasMade> => {
  const [ours, foreign] = [await IdeaWalk.of(stack, 'ql'), await IdeaWalk.of(stack, 'gd')];
  const [fundId, poorFundId, theirFund] = [await ours.fund(500_000), await ours.fund(5_000), await foreign.fund(500_000)];
  const { officer, leader } = ours.walk;
  return {
    walk: ours.walk, officer, leader, reviewer: ours.reviewers[0]!, fundId, poorFundId,
    plain: await ours.walk.filed(), raised: await ours.raised(), poor: await ours.scored(3), adopted: await ours.scored(9), toGrant: await ours.scored(9),
    toClaim: await ours.granted(fundId), toPay: await ours.claimed(fundId), toReverse: await ours.granted(fundId),
    theirs: { ...(await foreign.granted(theirFund)), fundId: theirFund },
  };
};
