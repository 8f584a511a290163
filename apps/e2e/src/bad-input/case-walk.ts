import { randomUUID } from 'node:crypto';
import { ask, dataOf, type Fields } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import { Session } from '../stack/session';
import { until } from '../stack/until';
import type { Case } from './case';
import { command } from './command';
import { HandlingWalk } from './handling-walk';

const onCallBack = ({ appealId, followUp }: Case): Fields => ({ appealId, version: followUp?.version });

/** The whole way of an appeal in one tenant: what comes after its opinion is here. */
export class CaseWalk extends HandlingWalk {
  static async of(stack: RunningStack, prefix: string): Promise<CaseWalk> {
    const as = (role: string): Promise<Session> => Session.of(stack, `${prefix}-${role}`);
    const [officer, handler, admin, auditor, leader, named] = [await as('officer'), await as('handler'), await as('admin'), await as('auditor'), await as('leader'), await as('sender')];
    const opened = await command<{ code: string }>(stack, 'openPlace', 'OpenPlaceInput', '... on OpenedPlace { code }', { name: 'a wall' }, admin.headers);
    const { policy } = dataOf(await officer.ask<{ policy: { grades: { id: string; needsDeliberation: boolean }[] } }>('{ policy { grades { id needsDeliberation } } }'));
    return new CaseWalk(stack, officer, handler, admin, auditor, leader, named, opened.code, policy.grades);
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

  /** Answered, of a sender whom somebody can phone. */
  answeredByName(): Promise<Case> {
    return this.answered(this.opined(this.taken(this.issued(this.own()))));
  }

  /** Answered, with the sender asked by questionnaire; of one who left no name there is no link. */
  async questioned(from: Promise<Case> = this.answeredByName()): Promise<Case> {
    const answered = await from;
    await this.do('askByQuestionnaire', 'AskByQuestionnaireInput', '... on QuestionnaireLink { linkCode }', onCallBack(answered), this.officer.headers);
    return this.again(answered);
  }

  /** Answered, with a review that the sender asked for. */
  async reviewed(): Promise<Case> {
    const answered = await this.answered();
    await this.do('askReview', 'AskReviewInput', '... on Review { id }', { words: '还是没有热水。' }, answered.sender);
    return this.again(answered);
  }

  /** Called back, satisfied, and thereby concluded. */
  async concluded(from: Promise<Case> = this.answeredByName()): Promise<Case> {
    const answered = await from;
    await this.do('recordCallBack', 'RecordCallBackInput', '... on CallBack { version }', { ...onCallBack(answered), outcome: 'REACHED', satisfied: true }, this.officer.headers);
    await until('a conclusion', () => this.look(answered.appealId), ({ appeal }) => appeal.status === 'CONCLUDED');
    return this.again(answered);
  }

  /** Concluded and put away. */
  async archived(): Promise<Case> {
    const concluded = await this.concluded();
    const { appealId, version } = concluded;
    await this.do('archiveAppeal', 'CloseAppealInput', '... on Appeal { id }', { appealId, version }, this.officer.headers);
    return this.again(concluded);
  }

  private async partsOfFinal(): Promise<string[]> {
    const { policy } = dataOf(await this.officer.ask<{ policy: { replyRequirements: { kind: string; parts: { id: string }[] }[] } }>('{ policy { replyRequirements { kind parts { id } } } }'));
    return policy.replyRequirements.find(({ kind }) => kind === 'FINAL')?.parts.map(({ id }) => id) ?? [];
  }
}
