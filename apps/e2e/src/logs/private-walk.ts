import { randomInt, randomUUID } from 'node:crypto';
import { IdeaWalk } from '../bad-input/ideas-made';
import { CaseWalk } from '../bad-input/case-walk';
import { command } from '../bad-input/command';
import { pointsMade } from '../bad-input/points-made';
import { ask, dataOf, type Fields, type Headers } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { Session } from '../stack/session';
import { until } from '../stack/until';

type Made = Readonly<Record<string, string>>;
interface Reviews {
  readonly reviews: { readonly edges: readonly { readonly node: { readonly id: string; readonly appealId: string; readonly version: number; readonly words: string | null } }[] };
}
interface CallBack {
  readonly callBack: { readonly state: string; readonly version: number; readonly phone: string | null; readonly tries: readonly { readonly words: string | null }[] } | null;
}
const REVIEWS = '{ reviews(first: 100) { edges { node { id appealId version words } } } }';
const CALL_BACK = 'query ($id: ID!) { callBack(appealId: $id) { state version phone tries { words by { name } } } }';

/** Words that nobody says but here. */
const words = (what: string): string => `${what} ${randomUUID()}`;

/** One walk in an enterprise that has points and awards, by people who say what belongs in no log. */
export class PrivateWalk {
  private constructor(
    private readonly stack: RunningStack,
    private readonly prefix: string,
    private readonly walk: CaseWalk,
    private readonly ideas: IdeaWalk,
  ) {}

  static async of(stack: RunningStack, prefix: string): Promise<PrivateWalk> {
    return new PrivateWalk(stack, prefix, await CaseWalk.of(stack, prefix), await IdeaWalk.of(stack, prefix));
  }

  /** Somebody of whom a talk knows name and phone is called back, in vain and then not content; a leader reviews it. */
  async calledBack(): Promise<void> {
    const [{ officer }, host] = [this.walk, await Session.of(this.stack, `${this.prefix}-host`)];
    const phone = `139${randomInt(10_000_000, 100_000_000)}`;
    const input = { channel: 'talk', mode: 'NAMED', callerName: words('慧谈'), callerPhone: phone, body: words('诉求'), onSpot: { answer: words('答复'), grounds: words('依据') } };
    const { appealId } = await this.do('fileOnBehalf', '... on Receipt { appealId }', input, host.headers);
    const now = async () => dataOf(await officer.ask<CallBack>(CALL_BACK, { id: appealId })).callBack;
    await until('the phone of who is called back', now, (one) => one?.phone === phone);
    for (const form of [{ outcome: 'UNREACHABLE' }, { outcome: 'REACHED', satisfied: false }]) {
      await this.do('recordCallBack', '... on CallBack { tries { words } }', { appealId, version: (await now())?.version, ...form, words: words('回访') }, officer.headers);
    }
    await this.decideReview(appealId!, 'UPHELD');
  }

  /** Asked by a link: a code that leads nowhere, then the sender's, and a second round. */
  async asked(): Promise<void> {
    const { appealId, followUp } = await this.walk.questioned();
    const by = async (code: string): Promise<unknown> => dataOf(await ask(
      this.stack.graphql, 'mutation ($input: AnswerQuestionnaireInput!) { answerQuestionnaire(input: $input) { __typename } }',
      { input: { commandId: randomUUID(), code, satisfied: false, words: words('问卷') } },
    ));
    const code = followUp?.linkCode ?? '';
    expect(await by(`${code.slice(0, -4)}0000`)).toEqual({ answerQuestionnaire: { __typename: 'Refusal' } });
    expect(await by(code)).toEqual({ answerQuestionnaire: { __typename: 'QuestionnaireAnswer' } });
    await this.decideReview(appealId, 'HANDLED_WRONGLY');
  }

  /** An evasion, its points and what was said against them. */
  async pleaded(): Promise<void> {
    const { leader, pleaId } = await pointsMade(this.stack);
    await this.do('decidePointsAppeal', '... on PointEntry { id }', { pleaId, outcome: 'REVERSED', reasons: words('申辩') }, leader.headers);
  }

  /** An award claimed by code and paid, after a code that is nobody's; another one taken back. */
  async awarded(): Promise<void> {
    const { officer, leader } = this.walk;
    const fundId = await this.ideas.fund(200_000);
    const { code } = await this.ideas.claimed(fundId);
    const wrong = { commandId: randomUUID(), code: `${code.slice(0, -1)}${code.endsWith('Z') ? 'Y' : 'Z'}` };
    expect(dataOf(await officer.ask('mutation ($input: PayAwardInput!) { payAward(input: $input) { __typename } }', { input: wrong }))).toEqual({ payAward: { __typename: 'Refusal' } });
    await this.do('payAward', '... on Award { id }', { code }, officer.headers);
    const { awardId } = await this.ideas.granted(fundId);
    await this.do('reverseAward', '... on Award { id }', { awardId, reasons: words('更正') }, leader.headers);
  }

  /** Material asked for and given, a colleague who joins, and what is searched for. */
  async written(): Promise<void> {
    const { sender, requestId } = await this.walk.asked();
    await this.do('giveMaterial', '... on TimelineEntry { id }', { requestId, body: words('补充') }, sender);
    await this.do('writeToCentre', '... on TimelineEntry { id }', { body: words('留言') }, sender);
    await this.walk.coSigned();
    dataOf(await this.walk.officer.ask('query ($text: String) { searchAppeals(text: $text) { __typename } }', { text: words('查找') }));
  }

  private async decideReview(appealId: string, outcome: string): Promise<void> {
    const leader = await Session.of(this.stack, `${this.prefix}-leader2`);
    const find = ({ reviews }: Reviews) => reviews.edges.find(({ node }) => node.appealId === appealId)?.node;
    const open = find(await until('the review', async () => dataOf(await leader.ask<Reviews>(REVIEWS)), (seen) => find(seen) !== undefined));
    await this.do('decideReview', '... on Review { id }', { reviewId: open?.id, version: open?.version, outcome, reasons: words('复核') }, leader.headers);
  }

  private do(name: string, made: string, input: Fields, headers: Headers): Promise<Made> {
    return command<Made>(this.stack, name, `${name[0]?.toUpperCase()}${name.slice(1)}Input`, made, input, headers);
  }
}
