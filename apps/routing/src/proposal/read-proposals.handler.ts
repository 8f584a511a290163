import type { InputOf, OutputOf, ReadProposals } from '@huiyin/contracts';
import { Tenants } from '@huiyin/persistence';
import { Copies, type MemberAsker, type OrganisationCopy } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { proposalsOf } from './proposal.store';

type Proposals = OutputOf<typeof ReadProposals>;

/** Units with somebody who can work there: whom an officer may choose instead. */
const choicesOf = ({ units, members }: OrganisationCopy): Proposals[number]['choices'] =>
  units
    .filter(({ closed }) => !closed)
    .map(({ id, headPersonId }) => {
      const working = members.filter((member) => member.unitId === id && member.roles.some((role) => role === 'handler' || role === 'responder' || role === 'department-head'));
      return { unitId: id, personIds: [...new Set([...(headPersonId ? [headPersonId] : []), ...working.map(({ personId }) => personId)])] };
    })
    .filter(({ personIds }) => personIds.length > 0);

@Injectable()
export class ReadProposalsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
  ) {}

  handle({ tenantId }: MemberAsker, { appealIds }: InputOf<typeof ReadProposals>): Promise<Proposals> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const choices = choicesOf(await this.copies.organisation(tx));
      return (await proposalsOf(tx, appealIds)).map((proposal) => ({ ...proposal, choices }));
    });
  }
}
