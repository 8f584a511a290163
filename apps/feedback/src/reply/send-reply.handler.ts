import { type Caller, type InputOf, type OutputOf, ReplySent, SendReply } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, occurredAfter, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import type { Policy } from '@huiyin/policy';
import { CaseReaders, Copies, lockCase, type MemberAsker, OwnAppeals, sayOfCase, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type CaseCopy, type CaseFact, caseOf, type StandingOpinion } from '../case/case-copy';
import { SettleHandler } from '../follow-up/settle.handler';
import { AnswerSourcesHandler } from '../merge/answer-sources.handler';
import { opinionOf, problemOf } from './reply';
import { addReply } from './reply.store';

type Input = InputOf<typeof SendReply>;
const LONGEST = 10_000;

/** What the sender is told: checked against the policy of the case, kept, and said. */
@Injectable()
export class SendReplyHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly own: OwnAppeals,
    private readonly settling: SettleHandler,
    private readonly merged: AnswerSourcesHandler,
    private readonly clock: ServiceClock,
  ) {}

  async handle(asker: MemberAsker, input: Input, caller: Caller): Promise<OutputOf<typeof SendReply> | Refusal> {
    const text = cleanText('text', input.text, LONGEST);
    if (isRefusal(text)) return text;
    const isOwn = (await this.own.among([input.appealId], caller)).size > 0;
    const key = { actor: asker.personId, operation: SendReply.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, key, async (tx) => {
      const known = await lockCase(tx, input.appealId);
      const about = known && caseOf(known.facts as readonly CaseFact[]);
      if (!about || !(await this.readers.mayRead(tx, input.appealId, asker))) return refuse('not-found', { field: 'appealId' });
      if (isOwn) return refuse('own-appeal');
      const draft = { kind: input.kind, parts: input.parts, roles: asker.roles, opinionId: input.opinionId ?? null };
      const refused = problemOf(draft, about, await this.policyOf(tx, about));
      const at = occurredAfter(this.clock.now(), known.newestAt);
      if (refused) return refused;
      const sent = await send(tx, asker, { ...input, text }, about, at, input.kind === 'final' ? opinionOf(draft, about) : undefined);
      if (input.kind !== 'final') return sent;
      await this.settling.handle(tx, input.appealId);
      await this.merged.ofTarget(tx, input.appealId, about.round);
      return sent;
    });
  }

  private async policyOf(tx: Tx, { policyVersion }: CaseCopy): Promise<Policy> {
    const policy = await this.copies.policy(tx, policyVersion);
    // The inbox handles no fact before the policy that it names is here.
    if (!policy) throw new Error(`policy ${policyVersion} is not here`);
    return policy;
  }
}

const send = async (
  tx: Tx, { personId, roles }: MemberAsker, { appealId, kind, text }: Input, { round, policyVersion }: CaseCopy, at: Date, opinion: StandingOpinion | undefined,
): Promise<{ replyId: string }> => {
  const replyId = newId(at);
  const restsOn = { orderId: opinion?.orderId ?? null, opinionId: opinion?.opinionId ?? null };
  await addReply(tx, { id: replyId, appealId, round, kind, text, at, personId, opinionId: restsOn.opinionId });
  const role = roles.includes('officer') ? 'officer' : (roles[0] ?? 'handler');
  await sayOfCase(tx, {
    contract: ReplySent, aggregateId: appealId, appealId, round, occurredAt: at, policyVersion, actor: { kind: 'person', personId, role }, data: { replyId, kind, ...restsOn },
  });
  return { replyId };
};
