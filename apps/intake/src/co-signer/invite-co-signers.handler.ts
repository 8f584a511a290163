import type { InputOf, InviteCoSigners, OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { coSigningOf, mayRead } from '@huiyin/policy';
import { Copies, type MemberAsker, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { type CaseRow, openCase, type OpenCase } from '../appeal/case.store';
import { IntakeKeys } from '../crypto/intake-keys';
import { staffOf } from '../reading/staff.store';
import { readersOf } from '../reading/viewer';
import { coSignerCounts } from './co-signer.store';
import { coSigningView } from './co-signing-view';
import { closeInvitation, codesOf, openInvitation } from './invitation.store';
import { mayInvite } from './joining';

type Answer = OutputOf<typeof InviteCoSigners>;
/** What is remembered of an answer: of which appeal, and no code. */
type Invited = Pick<Answer, 'appealId'>;

/** The sender asks colleagues to say it too, or an officer hands out the code for who stands at the window. Nobody is put on it by another. */
@Injectable()
export class InviteCoSignersHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  async invite(input: InputOf<typeof InviteCoSigners>, asker: SenderAsker | MemberAsker): Promise<Answer | Refusal> {
    const appealId = input.appealId ?? (asker.kind === 'sender' ? asker.appealId : undefined);
    const actor = asker.kind === 'sender' ? `sender of ${asker.appealId}` : asker.personId;
    const command = { actor, operation: 'invite-co-signers', commandId: input.commandId, input };
    const done = await this.tenants.once(asker.tenantId, command, async (tx): Promise<Invited | Refusal> => {
      const open = await this.open(tx, appealId, asker);
      return isRefusal(open) ? open : this.change(tx, open, input.open);
    });
    // What a command is answered is kept for weeks: the code is derived for whoever may have it now, and a repetition tells no dead one.
    return isRefusal(done) ? done : this.tenants.inTenant(asker.tenantId, async (tx) => {
      const open = await this.open(tx, done.appealId, asker);
      return isRefusal(open) ? open : this.answer(tx, open.row);
    });
  }

  private async open(tx: Tx, appealId: string | undefined, asker: SenderAsker | MemberAsker): Promise<OpenCase | Refusal> {
    const open = appealId === undefined ? undefined : await openCase(tx, appealId);
    return open && (await this.maySee(tx, open, asker)) ? open : refuse('not-found', { field: 'appealId' });
  }

  private async maySee(tx: Tx, { appeal }: OpenCase, asker: SenderAsker | MemberAsker): Promise<boolean> {
    return asker.kind === 'sender' ? asker.appealId === appeal.id : mayRead(readersOf(appeal.log), await staffOf(tx, this.copies, this.clock, asker));
  }

  private async change(tx: Tx, { row, appeal }: OpenCase, open: boolean): Promise<Invited | Refusal> {
    const refused = mayInvite(appeal, row.mode);
    if (refused) return refused;
    await (open ? openInvitation(tx, this.keys, row.id) : closeInvitation(tx, row.id));
    tx.live(row.id);
    return { appealId: row.id };
  }

  private async answer(tx: Tx, row: CaseRow): Promise<Answer | Refusal> {
    const { most } = coSigningOf(await this.copies.policy(tx, row.policyVersion));
    const count = (await coSignerCounts(tx, [row.id])).get(row.id) ?? 0;
    const coSigning = coSigningView({ ...row, count, most, inviting: true, code: (await codesOf(tx, this.keys, [row.id])).get(row.id) });
    return coSigning ? { appealId: row.id, number: row.number, coSigning } : refuse('co-signing-anonymous');
  }
}
