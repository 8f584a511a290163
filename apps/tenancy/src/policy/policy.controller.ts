import { type InputOf, type OutputOf, PublishPolicy, ReadPolicy } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Answers } from '@huiyin/messaging';
import { Allows, Asker, type MemberAsker, type SenderAsker } from '@huiyin/service';
import { Controller } from '@nestjs/common';
import { PublishPolicyHandler } from './publish-policy.handler';
import { ReadPolicyHandler } from './read-policy.handler';

@Controller()
export class PolicyController {
  constructor(
    private readonly publish: PublishPolicyHandler,
    private readonly read: ReadPolicyHandler,
  ) {}

  @Allows('tenant-admin', 'group-admin')
  @Answers(PublishPolicy)
  publishPolicy(input: InputOf<typeof PublishPolicy>, @Asker() asker: MemberAsker): Promise<OutputOf<typeof PublishPolicy> | Refusal> {
    return this.publish.handle(asker, input);
  }

  @Allows('member', 'sender', 'co-signer')
  @Answers(ReadPolicy)
  readPolicy(input: InputOf<typeof ReadPolicy>, @Asker() asker: MemberAsker | SenderAsker): Promise<OutputOf<typeof ReadPolicy>> {
    return this.read.handle(asker.tenantId, input);
  }
}
