import { PersistenceModule } from '@huiyin/persistence';
import { ServiceClock } from '@huiyin/service';
import { Module } from '@nestjs/common';
import { PublishCalendarHandler } from '../calendar/publish-calendar.handler';
import { ChangeMemberHandler } from '../member/change-member.handler';
import { ChangeOrganisationHandler } from '../organisation/change-organisation.handler';
import { OnboardTenantHandler } from '../tenant/onboard-tenant.handler';
import { DemonstrationLoader } from './loader';

/** The handlers alone, in a process of their own: what they say waits in the outbox for the service's relay. */
@Module({
  imports: [PersistenceModule.forService('tenancy')],
  providers: [
    { provide: ServiceClock, useFactory: () => ServiceClock.open(process.env.HUIYIN_CLOCK_FILE) },
    OnboardTenantHandler,
    PublishCalendarHandler,
    ChangeMemberHandler,
    ChangeOrganisationHandler,
    DemonstrationLoader,
  ],
})
export class DemonstrationModule {}
