import type { ArchiveAppeal, InputOf, OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { mayRead, type Policy } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { staffOf } from '../reading/staff.store';
import { readersOf } from '../reading/viewer';
import { isOwn } from '../sender/identity.store';
import type { Decision } from './appeal';
import { changeCase, changed, type OpenCase } from './case.store';
import { rulesOf } from './rules.store';
import type { Seen } from './seen';
import { keepMessage } from './words.store';

export type Changed = OutputOf<typeof ArchiveAppeal>;

/** What an act is decided by besides the case. */
export interface Around {
  readonly tx: Tx;
  /** The policy that the round is pinned to. */
  readonly policy: Policy;
  readonly seen: Seen;
  readonly now: Date;
}

/** What was decided, and the words that go with it, under the id of their line. */
export type Decided = Decision & { readonly said?: { readonly entryId: string; readonly text: string; readonly grounds?: string } };
export type Decide = (open: OpenCase, around: Around) => Decided | Refusal | Promise<Decided | Refusal>;

/** One act of the staff on an appeal that they may read: locked, decided, kept and said in one transaction, once for each command id. */
@Injectable()
export class ActOnAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  act(operation: string, input: InputOf<typeof ArchiveAppeal>, asker: MemberAsker, decide: Decide): Promise<Changed | Refusal> {
    const command = { actor: asker.personId, operation, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx) => {
      let said: Decided['said'];
      const row = await changeCase(tx, input.appealId, async (open) => {
        const around = await this.around(tx, open, input.version, asker);
        const decided = isRefusal(around) ? around : await decide(open, around);
        if (!isRefusal(decided)) said = decided.said;
        return decided;
      });
      const refused = isRefusal(row) || !said ? undefined : await keepMessage(tx, input.appealId, said.entryId, said.text, said.grounds);
      return refused ?? changed(row);
    });
  }

  private async around(tx: Tx, { row, appeal }: OpenCase, seen: number, asker: MemberAsker): Promise<Around | Refusal> {
    const { personId, roles } = asker;
    if (!mayRead(readersOf(appeal.log), await staffOf(tx, this.copies, this.clock, asker))) return refuse('not-found', { field: 'appealId' });
    const policy = await rulesOf(tx, this.copies, row.policyVersion);
    if (isRefusal(policy)) return policy;
    const role = roles.includes('officer') ? 'officer' : (roles[0] ?? 'officer');
    const own = await isOwn(tx, this.keys, row.id, personId);
    const actor = { kind: 'person', personId, role } as const;
    return { tx, policy, now: this.clock.now(), seen: { actor, own, seen, current: row.version, zone: policy.hours.timezone } };
  }
}
