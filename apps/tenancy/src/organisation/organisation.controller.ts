import { AttachPerson, ChangeOrganisation, type InputOf, ListUnits, type OutputOf } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { AttachPersonHandler } from './attach-person.handler';
import { ChangeOrganisationHandler } from './change-organisation.handler';
import { ListUnitsHandler } from './list-units.handler';

@Controller()
export class OrganisationController {
  constructor(
    private readonly change: ChangeOrganisationHandler,
    private readonly attach: AttachPersonHandler,
    private readonly units: ListUnitsHandler,
  ) {}

  @Allows('tenant-admin', 'group-admin')
  @Answers(ChangeOrganisation)
  changeOrganisation(input: InputOf<typeof ChangeOrganisation>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ChangeOrganisation> | Refusal> {
    return this.change.handle(asker, input);
  }

  @Allows('tenant-admin', 'group-admin')
  @Answers(AttachPerson)
  attachPerson(input: InputOf<typeof AttachPerson>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof AttachPerson> | Refusal> {
    return this.attach.handle(asker, input);
  }

  @Allows('officer', 'handler', 'responder', 'department-head', 'leader', 'host', 'tenant-admin')
  @Answers(ListUnits)
  listUnits(_: InputOf<typeof ListUnits>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof ListUnits>> {
    return this.units.list(asker.tenantId);
  }
}
