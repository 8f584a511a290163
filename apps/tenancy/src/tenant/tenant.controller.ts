import { type InputOf, OnboardTenant, type OutputOf } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { OnboardTenantHandler } from './onboard-tenant.handler';

@Controller()
export class TenantController {
  constructor(private readonly onboard: OnboardTenantHandler) {}

  @Allows('group-admin', 'platform-operator')
  @Answers(OnboardTenant)
  onboardTenant(input: InputOf<typeof OnboardTenant>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof OnboardTenant> | Refusal> {
    return this.onboard.handle(asker, input);
  }
}
