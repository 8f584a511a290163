import { randomBytes } from 'node:crypto';
import { ask, dataOf, type Fields, type Headers } from '../stack/ask';
import type { RunningStack } from '../stack/running-stack';
import type { Session } from '../stack/session';
import { type Case, readCase, type Seen, seenBy } from './case';
import { command } from './command';

/** The people of one tenant, and how an appeal comes in there and goes away again. */
export class FilingWalk {
  protected constructor(
    protected readonly stack: RunningStack,
    readonly officer: Session,
    readonly handler: Session,
    readonly admin: Session,
    readonly auditor: Session,
    readonly leader: Session,
    readonly named: Session,
    readonly placeCode: string,
    private readonly grades: readonly { readonly id: string; readonly needsDeliberation: boolean }[],
  ) {}

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

  /** One that a host took down in a talk. */
  async inTalk(host: Session): Promise<Case> {
    const input = { channel: 'talk', mode: 'NAMED', callerName: '孟师傅', body: '检修班的工具柜一直没有换。' };
    const { appealId } = await this.do<{ appealId: string }>('fileOnBehalf', 'FileOnBehalfInput', '... on Receipt { appealId }', input, host.headers);
    return this.read(appealId, { sender: {}, receiptCode: '' });
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

  async refused(): Promise<Case> {
    const filed = await this.filed();
    const { appealId, version } = filed;
    await this.do('refuseAppeal', 'RefuseAppealInput', '... on Appeal { id }', { appealId, version, reason: 'in-court', words: '判决后可以再提。' }, this.officer.headers);
    return this.again(filed);
  }

  async referred(): Promise<Case> {
    const filed = await this.filed();
    const { appealId, version } = filed;
    await this.do('referAppeal', 'ReferAppealInput', '... on Appeal { id }', { appealId, version, to: 'mediation', words: '调解要带身份证。' }, this.officer.headers);
    return this.again(filed);
  }

  /** Handled as one with another that was filed beside it. */
  async merged(into: Promise<Case> = this.filed()): Promise<Case> {
    const [source, target] = [await this.filed(), await into];
    const input = { appealId: source.appealId, version: source.version, targetId: target.appealId };
    await this.do('mergeAppeal', 'MergeAppealInput', '... on Appeal { id }', input, this.officer.headers);
    return this.again(source);
  }

  /** The case as it is now. */
  again(known: Case): Promise<Case> {
    return this.read(known.appealId, known);
  }

  protected look(id: string): Promise<Seen> {
    return seenBy(this.officer, id);
  }

  private read(id: string, keys: Pick<Case, 'sender' | 'receiptCode' | 'invitationCode'>): Promise<Case> {
    return readCase(this.officer, this.handler, id, keys);
  }

  protected do<T>(name: string, type: string, made: string, input: Fields, headers: Headers): Promise<T> {
    return command<T>(this.stack, name, type, made, input, headers);
  }
}
