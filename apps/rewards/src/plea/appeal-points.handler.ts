import { AppealPoints, type InputOf, type OutputOf, PointsAppealed } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { saysOf } from '../points/write-points.handler';
import { appealUntil, type InHand, memberOf, policyOf, takeInHand } from './answerable.store';
import { mayNotAppeal } from './plea';
import { addPlea } from './plea.store';
import { type Addressed, whoDecides } from './who-decides';

type Input = InputOf<typeof AppealPoints>;
type Answer = OutputOf<typeof AppealPoints>;
const LONGEST = 1_000;

/** Who points concern says what there is to say against them 申辩. */
@Injectable()
export class AppealPointsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle(asker: MemberAsker, input: Input): Promise<Answer | Refusal> {
    const words = cleanText('words', input.words, LONGEST);
    if (isRefusal(words)) return words;
    const command = { actor: asker.personId, operation: AppealPoints.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const inHand = await takeInHand(tx, input.entryId, this.clock.now());
      if (!inHand) return refuse('not-found', { field: 'entryId' });
      return (await this.whyNot(tx, inHand, asker)) ?? this.appeal(tx, inHand, words, asker);
    });
  }

  private async whyNot(tx: Tx, { entry, answerable }: InHand, asker: MemberAsker): Promise<Refusal | undefined> {
    const now = this.clock.now();
    const until = await appealUntil(tx, this.copies, entry, await policyOf(tx, this.copies, entry));
    return mayNotAppeal(answerable, await memberOf(tx, this.copies, asker, now), until, now);
  }

  private async deciders(tx: Tx, { entry, answerable, facts }: InHand): Promise<Addressed> {
    const { accountability } = await policyOf(tx, this.copies, entry);
    return whoDecides({ ...answerable, plea: { decided: false } }, facts, await this.copies.organisation(tx), accountability, this.clock.now());
  }

  private async appeal(tx: Tx, inHand: InHand, words: string, { personId, roles }: MemberAsker): Promise<Answer> {
    const { entry, at } = inHand;
    const pleaId = newId(at);
    addPlea(tx, { id: pleaId, entryId: entry.entryId, personId, words, at });
    const role = roles.includes('department-head') ? 'department-head' : (roles[0] ?? 'handler');
    await saysOf(tx, entry, PointsAppealed, { pleaId, ...(await this.deciders(tx, inHand)) }, at, { kind: 'person', personId, role });
    return { entryId: entry.entryId, pleaId };
  }
}
