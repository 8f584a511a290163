import type { InputOf, JoinAppeal, OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { coSigningOf } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Decision } from '../appeal/appeal';
import { keepCase, openCase, type OpenCase } from '../appeal/case.store';
import { IntakeKeys } from '../crypto/intake-keys';
import { staffOf } from '../reading/staff.store';
import { readersOf } from '../reading/viewer';
import { countSender } from '../sender/counted.store';
import { isSender, senderName } from '../sender/identity.store';
import { coSignerCounts, hasJoined, keepCoSigner } from './co-signer.store';
import { invitedTo } from './invitation.store';
import { join, type Joiner, type Places } from './joining';

type Answer = OutputOf<typeof JoinAppeal>;

/** What a code leads a colleague to, and how they stand to it. */
export interface Invited {
  readonly open: OpenCase;
  readonly joiner: Joiner;
  readonly places: Places;
}

/** A colleague says it too: by a code that they were given, and nobody for them. */
@Injectable()
export class JoinAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  join(input: InputOf<typeof JoinAppeal>, asker: MemberAsker): Promise<Answer | Refusal> {
    const { tenantId, personId } = asker;
    const command = { actor: senderName(this.keys, tenantId, personId), operation: 'join-appeal', commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const invited = await this.invited(tx, input.code, asker);
      if (!invited) return refuse('invitation-unknown', { field: 'code' });
      const { open, joiner, places } = invited;
      const decision = join(open.appeal, joiner, places, this.clock.now());
      if (isRefusal(decision)) return decision;
      await this.keep(tx, open, decision, personId);
      return { appealId: open.row.id, number: open.row.number };
    });
  }

  /** Where the code leads, locked. Whom the appeal is about is not told that there is one. */
  async invited(tx: Tx, code: string, asker: MemberAsker): Promise<Invited | undefined> {
    const { personId } = asker;
    const appealId = await invitedTo(tx, this.keys, code);
    const open = appealId === undefined ? undefined : await openCase(tx, appealId);
    if (!appealId || !open || readersOf(open.appeal.log).barredPersonIds.includes(personId)) return undefined;
    const { headOf } = await staffOf(tx, this.copies, this.clock, asker);
    const most = coSigningOf(await this.copies.policy(tx, open.row.policyVersion)).most;
    return {
      open,
      joiner: { personId, headOf, isSender: await isSender(tx, this.keys, appealId, personId), joined: await hasJoined(tx, this.keys, appealId, personId) },
      places: { count: (await coSignerCounts(tx, [appealId])).get(appealId) ?? 0, most },
    };
  }

  private async keep(tx: Tx, open: OpenCase, decision: Decision, personId: string): Promise<void> {
    const [said] = decision.facts;
    if (!said) return;
    await keepCase(tx, open, decision);
    await keepCoSigner(tx, this.keys, open.row.id, personId);
    await countSender(tx, this.keys, { appealId: open.row.id, sender: { personId, name: null, phone: null }, at: said.at });
  }
}
