import { AttachPerson, type InputOf, type OutputOf } from '@huiyin/contracts';
import { isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { actorKey, actorOf, type Author } from '../author/author';
import { changeMember, type MemberDraft } from '../member/member';
import { findMembership, personsOf, saveMembership, savePerson, subjectOf } from '../member/member.store';
import { sayMember } from '../member/say-member.handler';
import { isWithin } from '../tenant/tenant';
import { lockTenant, readTenant } from '../tenant/tenant.store';
import { hasAttachment, hasUnit, saveAttachment } from './organisation.store';
import { sayOrganisation } from './say-organisation.handler';

type Input = InputOf<typeof AttachPerson>;
type Attached = OutputOf<typeof AttachPerson>;
type Serving = Pick<MemberDraft, 'name' | 'post' | 'subject'>;

/** Lets a person of the author's tenant serve in one below it: a membership there and what others hear of it. */
@Injectable()
export class AttachPersonHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async handle(author: Author, input: Input): Promise<Attached | Refusal> {
    const below = await readTenant(this.tenants, input.tenantId);
    if (!below || below.id === author.tenantId || !isWithin(below, author.tenantId)) return refuse('tenant-unknown', { field: 'tenantId' });
    if (below.closedAt) return refuse('tenant-closed', { field: 'tenantId' });
    const person = await this.serving(author.tenantId, input.personId);
    if (!person) return refuse('not-found', { field: 'personId' });
    const command = { actor: actorKey(author), operation: AttachPerson.subject, commandId: input.commandId, input };
    return this.tenants.once(below.id, command, (tx) => this.attach(tx, author, input, person));
  }

  private serving(tenantId: string, personId: string): Promise<Serving | undefined> {
    return this.tenants.inTenant(tenantId, async (tx) => {
      const [person] = await personsOf(tx, [personId]);
      return person && { name: person.name, post: person.post, subject: await subjectOf(tx, personId) };
    });
  }

  private async attach(tx: Tx, author: Author, input: Input, person: Serving): Promise<Attached | Refusal> {
    await lockTenant(tx);
    const { personId, unitId, roles, validTo } = input;
    const id = input.attachmentId ?? newId();
    const held = await findMembership(tx, id);
    // Another's membership cannot be taken over by its id.
    if (held && !(await hasAttachment(tx, id))) return refuse('not-found', { field: 'attachmentId' });
    const [validFrom, until] = [new Date(input.validFrom), validTo === null ? null : new Date(validTo)];
    const changed = changeMember(author, { id, personId, ...person, roles, unitId, validFrom, validTo: until }, held);
    if (isRefusal(changed)) return changed;
    if (!(await hasUnit(tx, unitId))) return refuse('not-found', { field: 'unitId' });
    await savePerson(tx, changed.person);
    await saveMembership(tx, changed.membership);
    const attachment = { attachmentId: id, personId, unitId, fromTenantId: author.tenantId, validTo };
    await saveAttachment(tx, attachment);
    const [actor, now] = [actorOf(author, 'group-admin'), this.clock.now()];
    await sayMember(tx, changed.membership, actor, now);
    return { attachmentId: id, organisationVersion: await sayOrganisation(tx, { change: 'attachment', ...attachment }, actor, now) };
  }
}
