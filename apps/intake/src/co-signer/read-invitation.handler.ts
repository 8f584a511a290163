import type { InputOf, OutputOf, ReadInvitation } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { SELECT_CASES, type StoredCase } from '../reading/appeal-row.store';
import { type Invited, JoinAppealHandler } from './join-appeal.handler';
import { mayJoin } from './joining';

type View = NonNullable<OutputOf<typeof ReadInvitation>>;

/** What a colleague is asked to say too, and whether they may, before they do. */
@Injectable()
export class ReadInvitationHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly joining: JoinAppealHandler,
  ) {}

  read({ code }: InputOf<typeof ReadInvitation>, asker: MemberAsker): Promise<View | null> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const invited = await this.joining.invited(tx, code, asker);
      return invited ? this.view(tx, invited) : null;
    });
  }

  private async view(tx: Tx, { open, joiner, places }: Invited): Promise<View | null> {
    const [row] = await tx.query<StoredCase>(`${SELECT_CASES} where a.tenant_id = $1 and a.id = $2`, [tx.tenantId, open.row.id]);
    if (!row) return null;
    const { number, title, body, mode, confidential, status } = row;
    const policy = await this.copies.policy(tx, row.policyVersion);
    const refused = joiner.joined ? undefined : mayJoin(open.appeal, joiner, places);
    return {
      number, title: title ?? '', body: body ?? '', mode, confidential, status, filedAt: row.filedAt.toISOString(), ...places, joined: joiner.joined,
      mayNotJoin: refused?.refused ?? null, timeZone: policy?.hours.timezone ?? 'Asia/Shanghai',
    };
  }
}
