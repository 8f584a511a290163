import type { InputOf, InviteCoSigners, OutputOf } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { coSigningOf, mayRead } from '@huiyin/policy';
import { Copies, type MemberAsker, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { openCase, type OpenCase } from '../appeal/case.store';
import { IntakeKeys } from '../crypto/intake-keys';
import { staffOf } from '../reading/staff.store';
import { readersOf } from '../reading/viewer';
import { coSignerCounts } from './co-signer.store';
import { coSigningView } from './co-signing-view';
import { closeInvitation, codesOf, openInvitation } from './invitation.store';
import { mayInvite } from './joining';

type Answer = OutputOf<typeof InviteCoSigners>;

/** The sender asks colleagues to say it too, or an officer hands out the code for who stands at the window. Nobody is put on it by another. */
@Injectable()
export class InviteCoSignersHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  invite(input: InputOf<typeof InviteCoSigners>, asker: SenderAsker | MemberAsker): Promise<Answer | Refusal> {
    const appealId = input.appealId ?? (asker.kind === 'sender' ? asker.appealId : undefined);
    const actor = asker.kind === 'sender' ? `sender of ${asker.appealId}` : asker.personId;
    const command = { actor, operation: 'invite-co-signers', commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const open = appealId === undefined ? undefined : await openCase(tx, appealId);
      return open && (await this.maySee(tx, open, asker)) ? this.change(tx, open, input.open) : refuse('not-found', { field: 'appealId' });
    });
  }

  private async maySee(tx: Tx, { appeal }: OpenCase, asker: SenderAsker | MemberAsker): Promise<boolean> {
    return asker.kind === 'sender' ? asker.appealId === appeal.id : mayRead(readersOf(appeal.log), await staffOf(tx, this.copies, this.clock, asker));
  }

  private async change(tx: Tx, { row, appeal }: OpenCase, open: boolean): Promise<Answer | Refusal> {
    const refused = mayInvite(appeal, row.mode);
    if (refused) return refused;
    await (open ? openInvitation(tx, this.keys, row.id) : closeInvitation(tx, row.id));
    tx.live(row.id);
    const { most } = coSigningOf(await this.copies.policy(tx, row.policyVersion));
    const count = (await coSignerCounts(tx, [row.id])).get(row.id) ?? 0;
    const coSigning = coSigningView({ ...row, count, most, code: (await codesOf(tx, this.keys, [row.id])).get(row.id) });
    return coSigning ? { appealId: row.id, number: row.number, coSigning } : refuse('co-signing-anonymous');
  }
}
