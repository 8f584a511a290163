import { type InputOf, type OutputOf, ReplySent, SendReply } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, occurredAfter, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { CaseReaders, Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { CaseCopy } from '../case/case-copy';
import { lockCase, saveCase } from '../case/case-copy.store';
import { standingOpinion } from '../case/opinion-copy.store';
import { problemOf, type StandingOpinion } from './reply';
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
    private readonly clock: ServiceClock,
  ) {}

  async handle(asker: MemberAsker, input: Input): Promise<OutputOf<typeof SendReply> | Refusal> {
    const text = cleanText('text', input.text, LONGEST);
    if (isRefusal(text)) return text;
    const key = { actor: asker.personId, operation: SendReply.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, key, async (tx) => {
      const about = await lockCase(tx, input.appealId);
      if (!about || !(await this.readers.mayRead(tx, input.appealId, asker))) return refuse('not-found', { field: 'appealId' });
      const opinion = await standingOpinion(tx, about.appealId, about.round, input.opinionId ?? null);
      const refused = await this.problem(tx, asker, input, about, opinion);
      return refused ?? this.send(tx, asker, { ...input, text }, about, opinion);
    });
  }

  private async problem(tx: Tx, { roles }: MemberAsker, input: Input, about: CaseCopy, opinion: StandingOpinion | undefined): Promise<Refusal | undefined> {
    const policy = await this.copies.policy(tx, about.policyVersion);
    if (!policy) throw new Error(`policy ${about.policyVersion} is not here`);
    return problemOf({ kind: input.kind, parts: input.parts, roles, opinionId: input.opinionId ?? null }, about, policy, opinion);
  }

  private async send(tx: Tx, { personId, roles }: MemberAsker, { kind, text }: Input, about: CaseCopy, standing: StandingOpinion | undefined): Promise<{ replyId: string }> {
    const at = occurredAfter(this.clock.now(), about.newestAt);
    const opinion = kind === 'final' ? standing : undefined;
    const replyId = newId(at);
    const { appealId, round, policyVersion } = about;
    await addReply(tx, { id: replyId, appealId, round, kind, text, at, personId, opinionId: opinion?.opinionId ?? null });
    await saveCase(tx, { ...about, stage: kind === 'final' ? 'answered' : about.stage, newestAt: at });
    await tx.publish({
      contract: ReplySent, aggregateId: appealId, appealId, round, occurredAt: at, policyVersion,
      actor: { kind: 'person', personId, role: roles.includes('officer') ? 'officer' : (roles[0] ?? 'handler') },
      data: { replyId, kind, orderId: opinion?.orderId ?? null, opinionId: opinion?.opinionId ?? null },
    });
    return { replyId };
  }
}
