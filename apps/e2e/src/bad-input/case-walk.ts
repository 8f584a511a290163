import { randomBytes, randomUUID } from 'node:crypto';
import { type Answer, ask, dataOf, type Fields, type Headers } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { Session } from '../stack/session';
import { until } from '../stack/until';

/** One appeal that was walked to some state, with what names it. */
export interface Case {
  readonly appealId: string;
  readonly number: string;
  readonly receiptCode: string;
  /** By which colleagues join it. */
  readonly invitationCode?: string | undefined;
  readonly sender: Headers;
  readonly version: number;
  readonly category: string;
  readonly grade: string;
  readonly requestId: string | undefined;
  readonly order: { readonly id: string; readonly version: number; readonly opinions: readonly { readonly id: string }[] } | undefined;
  /** What came after the answer, with a version of its own. */
  readonly followUp: { readonly version: number; readonly linkCode: string | null } | undefined;
  readonly reviewId: string | undefined;
  /** What the handler was told of it. */
  readonly told: readonly string[];
  readonly mergedInto: string | undefined;
}

interface Seen {
  readonly appeal: {
    readonly id: string; readonly number: string; readonly version: number; readonly status: string;
    readonly suggested: { readonly category: { readonly id: string }; readonly grade: { readonly id: string } };
    readonly openRequest: { readonly id: string } | null;
    readonly orders: readonly { readonly id: string; readonly version: number; readonly state: string; readonly opinions: readonly { readonly id: string }[] }[];
    readonly reviews: readonly { readonly id: string }[];
    readonly mergedInto: { readonly id: string } | null;
  };
  readonly callBack: { readonly version: number; readonly linkCode: string | null; readonly state: string } | null;
}

const SEEN = `query ($id: ID!) { appeal(id: $id) {
  id number version status suggested { category { id } grade { id } } openRequest { id } orders { id version state opinions { id } } reviews { id } mergedInto { id }
} callBack(appealId: $id) { version linkCode state } }`;

interface Told {
  readonly notifications: { readonly edges: readonly { readonly node: { readonly id: string; readonly appeal: { readonly id: string } | null } }[] };
}

/** The people of one tenant, and how an appeal goes its way there. */
export class CaseWalk {
  private constructor(
    private readonly stack: RunningStack,
    readonly officer: Session,
    readonly handler: Session,
    readonly admin: Session,
    readonly auditor: Session,
    readonly leader: Session,
    readonly named: Session,
    readonly placeCode: string,
    private readonly grades: readonly { readonly id: string; readonly needsDeliberation: boolean }[],
  ) {}

  static async of(stack: RunningStack, prefix: string): Promise<CaseWalk> {
    const as = (role: string): Promise<Session> => Session.of(stack, `${prefix}-${role}`);
    const [officer, handler, admin, auditor, leader, named] = [await as('officer'), await as('handler'), await as('admin'), await as('auditor'), await as('leader'), await as('sender')];
    const opened = await command<{ code: string }>(stack, 'openPlace', 'OpenPlaceInput', '... on OpenedPlace { code }', { name: 'a wall' }, admin.headers);
    const { policy } = dataOf(await officer.ask<{ policy: { grades: { id: string; needsDeliberation: boolean }[] } }>('{ policy { grades { id needsDeliberation } } }'));
    return new CaseWalk(stack, officer, handler, admin, auditor, leader, named, opened.code, policy.grades);
  }

  otherGrade(than: string): string | undefined {
    return this.grades.find(({ id, needsDeliberation }) => id !== than && !needsDeliberation)?.id;
  }

  async filed(): Promise<Case> {
    const input = { placeCode: this.placeCode, receiptSeed: randomBytes(24).toString('base64url'), mode: 'ANONYMOUS', body: '三号楼夜班澡堂这周都没热水，下班九点多洗不上。' };
    const receipt = await this.do<{ number: string; receiptCode: string }>('submitAppeal', 'SubmitAppealInput', '... on Receipt { number receiptCode }', input, {});
    const { openReceipt } = dataOf(await ask<{ openReceipt: { caseToken: string; appealId: string } }>(
      this.stack.graphql, 'mutation ($code: String!) { openReceipt(input: { code: $code }) { ... on CaseAccess { caseToken appealId } } }', { code: receipt.receiptCode },
    ));
    return this.read(openReceipt.appealId, { sender: { authorization: `Case ${openReceipt.caseToken}` }, receiptCode: receipt.receiptCode });
  }

  /** One that the tenant's sender, or somebody else of it, filed by name. */
  async own(by: Session = this.named): Promise<Case> {
    const made = '... on Receipt { number appealId }';
    const { number, appealId } = await this.do<{ number: string; appealId: string }>('submitAppeal', 'SubmitAppealInput', made, { mode: 'NAMED', body: '夜班津贴少算了两天。' }, by.headers);
    const { openOwnAppeal } = dataOf(await by.ask<{ openOwnAppeal: { caseToken: string } }>(
      'mutation ($number: String!) { openOwnAppeal(input: { number: $number }) { ... on CaseAccess { caseToken } } }', { number },
    ));
    return this.read(appealId, { sender: { authorization: `Case ${openOwnAppeal.caseToken}` }, receiptCode: '' });
  }

  /** One that colleagues are asked to say too. */
  async invited(): Promise<Case> {
    const own = await this.own();
    const { joinCode } = await this.do<{ joinCode: string }>('inviteCoSigners', 'InviteCoSignersInput', '... on CoSigning { joinCode }', { open: true }, own.sender);
    return { ...own, invitationCode: joinCode };
  }

  /** One that the leader said too. */
  async coSigned(): Promise<Case> {
    const invited = await this.invited();
    await this.do('joinAppeal', 'JoinAppealInput', '... on CoSigned { number }', { code: invited.invitationCode }, this.leader.headers);
    return this.again(invited);
  }

  async withdrawn(): Promise<Case> {
    const filed = await this.filed();
    await this.do('withdrawAppeal', 'WithdrawAppealInput', '... on Appeal { id }', {}, filed.sender);
    return this.again(filed);
  }

  /** Handled as one with another that was filed beside it. */
  async merged(into: Promise<Case> = this.filed()): Promise<Case> {
    const [source, target] = [await this.filed(), await into];
    const input = { appealId: source.appealId, version: source.version, targetId: target.appealId };
    await this.do('mergeAppeal', 'MergeAppealInput', '... on Appeal { id }', input, this.officer.headers);
    return this.again(source);
  }

  /** Accepted, with the order in the hands of the tenant's handler, or of whom the policy finds. */
  async issued(from: Promise<Case> = this.filed(), to: Session | null = this.handler): Promise<Case> {
    const filed = await from;
    await this.accept(filed, to);
    return this.again(filed);
  }

  /** Accepts and waits for the order. */
  async accept({ appealId, version, category, grade }: Case, to: Session | null = this.handler): Promise<void> {
    const route = to && { unitId: to.membership.unit?.id, personId: to.membership.person.id };
    await this.do('acceptAppeal', 'AcceptAppealInput', '... on Appeal { id }', { appealId, version, category, grade, ...(route && { route }) }, this.officer.headers);
    await until('an order', () => this.look(appealId), ({ appeal }) => appeal.status === 'IN_HAND' && appeal.orders.length > 0);
  }

  async taken(from: Promise<Case> = this.issued()): Promise<Case> {
    const issued = await from;
    await this.onOrder('acceptOrder', 'AcceptOrderInput', issued, {});
    return this.again(issued);
  }

  /** Given back by its department: it waits for the centre to issue it anew. */
  async returned(): Promise<Case> {
    const taken = await this.taken();
    await this.do('returnOrder', 'ReturnOrderInput', '... on ReturnedOrder { orderId }', { orderId: taken.order?.id, version: taken.order?.version, why: '这件归工程车间管。' }, this.handler.headers);
    await until('an accepted case', () => this.look(taken.appealId), ({ appeal }) => appeal.status === 'ACCEPTED');
    return this.again(taken);
  }

  async asked(): Promise<Case> {
    const taken = await this.taken();
    const input = { appealId: taken.appealId, question: '请补充是哪几个时段没有热水。' };
    await this.do('requestMaterial', 'RequestMaterialInput', '... on MaterialRequest { id }', input, this.officer.headers);
    return this.again(taken);
  }

  async opined(from: Promise<Case> = this.taken()): Promise<Case> {
    const taken = await from;
    await this.onOrder('giveOpinion', 'GiveOpinionInput', taken, { text: '循环泵周二修好；依据后勤服务标准第 9 条。' });
    return this.again(taken);
  }

  /** Answered for good: its order is closed. */
  async answered(from: Promise<Case> = this.opined()): Promise<Case> {
    const opined = await from;
    const opinionId = opined.order?.opinions[0]?.id;
    const input = { appealId: opined.appealId, kind: 'FINAL', text: '周二修好。', opinionId, parts: await this.partsOfFinal() };
    const send = () => ask<{ sendReply: { __typename: string } }>(
      this.stack.graphql, 'mutation ($input: SendReplyInput!) { sendReply(input: $input) { __typename ... on Refusal { code } } }',
      { input: { ...input, commandId: randomUUID() } }, this.officer.headers,
    );
    await until('a final reply', send, ({ data }) => data?.sendReply.__typename === 'Reply');
    await until('a closed order', () => this.look(opined.appealId), ({ appeal, callBack }) => appeal.status === 'ANSWERED' && appeal.orders[0]?.state === 'CLOSED' && callBack?.state === 'OPEN');
    return this.again(opined);
  }

  /** Answered, with the sender asked by questionnaire. */
  async questioned(): Promise<Case> {
    const answered = await this.answered();
    await this.do('askByQuestionnaire', 'AskByQuestionnaireInput', '... on QuestionnaireLink { code }', onCallBack(answered), this.officer.headers);
    return this.again(answered);
  }

  /** Answered, with a review that the sender asked for. */
  async reviewed(): Promise<Case> {
    const answered = await this.answered();
    await this.do('askReview', 'AskReviewInput', '... on Review { id }', { words: '还是没有热水。' }, answered.sender);
    return this.again(answered);
  }

  /** Called back, satisfied, and thereby concluded. */
  async concluded(from: Promise<Case> = this.answered()): Promise<Case> {
    const answered = await from;
    await this.do('recordCallBack', 'RecordCallBackInput', '... on CallBack { version }', { ...onCallBack(answered), outcome: 'REACHED', satisfied: true }, this.officer.headers);
    await until('a conclusion', () => this.look(answered.appealId), ({ appeal }) => appeal.status === 'CONCLUDED');
    return this.again(answered);
  }

  /** The case as it is now. */
  again(known: Case): Promise<Case> {
    return this.read(known.appealId, known);
  }

  private async partsOfFinal(): Promise<string[]> {
    const { policy } = dataOf(await this.officer.ask<{ policy: { replyRequirements: { kind: string; parts: { id: string }[] }[] } }>('{ policy { replyRequirements { kind parts { id } } } }'));
    return policy.replyRequirements.find(({ kind }) => kind === 'FINAL')?.parts.map(({ id }) => id) ?? [];
  }

  private async look(id: string): Promise<Seen> {
    return dataOf(await until('the case', () => this.officer.ask<Seen>(SEEN, { id }), (one) => !isLate(one)));
  }

  private async read(id: string, keys: Pick<Case, 'sender' | 'receiptCode' | 'invitationCode'>): Promise<Case> {
    const { appeal, callBack } = await this.look(id);
    const { number, version, suggested, openRequest, orders, reviews, mergedInto } = appeal;
    const { notifications } = dataOf(await this.handler.ask<Told>('{ notifications(first: 50) { edges { node { id appeal { id } } } } }'));
    return {
      sender: keys.sender, receiptCode: keys.receiptCode, invitationCode: keys.invitationCode, appealId: id, number, version, category: suggested.category.id, grade: suggested.grade.id,
      requestId: openRequest?.id, order: orders[0], followUp: callBack ?? undefined, reviewId: reviews[0]?.id, mergedInto: mergedInto?.id,
      told: notifications.edges.filter(({ node }) => node.appeal?.id === id).map(({ node }) => node.id),
    };
  }

  private onOrder(name: string, type: string, { order }: Case, more: Fields): Promise<unknown> {
    return this.do(name, type, '... on Order { id }', { orderId: order?.id, version: order?.version, ...more }, this.handler.headers);
  }

  private do<T>(name: string, type: string, made: string, input: Fields, headers: Headers): Promise<T> {
    return command<T>(this.stack, name, type, made, input, headers);
  }
}

const onCallBack = ({ appealId, followUp }: Case): Fields => ({ appealId, version: followUp?.version });

const isLate = ({ errors }: Answer<unknown>): boolean => errors[0]?.extensions?.code === 'UNAVAILABLE';

/** One command that must not be refused. */
const command = async <T>({ graphql }: RunningStack, name: string, type: string, made: string, input: Fields, headers: Headers): Promise<T> => {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${made} ... on Refusal { refused: code message field } } }`;
  const variables = { input: { commandId: randomUUID(), ...input } };
  // A busy machine answers late: what was done already is answered again.
  const answer = await until(`an answer to ${name}`, () => ask(graphql, query, variables, headers), (one) => !isLate(one));
  const result = dataOf(answer)[name] as (T & { __typename: string }) | undefined;
  if (!result || result.__typename === 'Refusal') throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
  return result;
};
