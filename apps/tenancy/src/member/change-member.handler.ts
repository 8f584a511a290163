import { ChangeMember, type InputOf, type OutputOf } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { actorKey, actorOf, type Author } from '../author/author';
import { hasUnit } from '../organisation/organisation.store';
import { changeMember, type MemberDraft, type Membership, sameMembership } from './member';
import { findMembership, saveMembership, savePerson } from './member.store';
import { sayMember } from './say-member.handler';

type Input = InputOf<typeof ChangeMember>;

const draftOf = (input: Input, held: Membership | undefined): MemberDraft => ({
  id: input.membershipId ?? newId(),
  personId: input.personId ?? held?.personId ?? newId(),
  name: input.name,
  post: input.post ?? null,
  subject: input.subject,
  roles: input.roles,
  unitId: input.unitId,
  validFrom: new Date(input.validFrom),
  validTo: input.validTo === null ? null : new Date(input.validTo),
});

/** Makes or changes a person and their membership in the author's tenant. */
@Injectable()
export class ChangeMemberHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  handle(author: Author, input: Input): Promise<OutputOf<typeof ChangeMember> | Refusal> {
    const command = { actor: actorKey(author), operation: ChangeMember.subject, commandId: input.commandId, input };
    return this.tenants.once(author.tenantId, command, async (tx) => {
      const held = input.membershipId ? await findMembership(tx, input.membershipId) : undefined;
      const changed = changeMember(author, draftOf(input, held), held);
      if (isRefusal(changed)) return changed;
      const { person, membership } = changed;
      if (membership.unitId !== null && !(await hasUnit(tx, membership.unitId))) return refuse('not-found', { field: 'unitId' });
      await savePerson(tx, person);
      await saveMembership(tx, membership);
      if (!held || !sameMembership(held, membership)) await sayMember(tx, membership, actorOf(author, 'tenant-admin'), this.clock.now());
      return { membershipId: membership.id, personId: person.id };
    });
  }
}
