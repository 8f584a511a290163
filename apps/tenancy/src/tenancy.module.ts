import { PersistenceModule } from '@huiyin/persistence';
import { Module } from '@nestjs/common';
import { CalendarConsumer } from './calendar/calendar.consumer';
import { CalendarController } from './calendar/calendar.controller';
import { PassOnCalendarHandler } from './calendar/pass-on-calendar.handler';
import { PublishCalendarHandler } from './calendar/publish-calendar.handler';
import { ChangeMemberHandler } from './member/change-member.handler';
import { FindPeopleHandler } from './member/find-people.handler';
import { MemberController } from './member/member.controller';
import { ReadMeHandler } from './member/read-me.handler';
import { ReadNamesHandler } from './member/read-names.handler';
import { AttachPersonHandler } from './organisation/attach-person.handler';
import { ChangeOrganisationHandler } from './organisation/change-organisation.handler';
import { ListUnitsHandler } from './organisation/list-units.handler';
import { OrganisationController } from './organisation/organisation.controller';
import { InheritPolicyHandler } from './policy/inherit-policy.handler';
import { PolicyConsumer } from './policy/policy.consumer';
import { PolicyController } from './policy/policy.controller';
import { PublishPolicyHandler } from './policy/publish-policy.handler';
import { ReadPolicyHandler } from './policy/read-policy.handler';
import { OnboardTenantHandler } from './tenant/onboard-tenant.handler';
import { TenantController } from './tenant/tenant.controller';

const handlers = [
  OnboardTenantHandler, PublishPolicyHandler, InheritPolicyHandler, ReadPolicyHandler, PublishCalendarHandler, PassOnCalendarHandler,
  ChangeMemberHandler, ReadMeHandler, ReadNamesHandler, FindPeopleHandler, ChangeOrganisationHandler, AttachPersonHandler, ListUnitsHandler,
];

@Module({
  imports: [PersistenceModule.forService('tenancy')],
  controllers: [TenantController, PolicyController, PolicyConsumer, CalendarController, CalendarConsumer, MemberController, OrganisationController],
  providers: handlers,
  exports: handlers,
})
export class TenancyModule {}
