import { type FactOf, PolicyPublished } from '@huiyin/contracts';
import { Hears } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { InheritPolicyHandler } from './inherit-policy.handler';

@Controller()
export class PolicyConsumer {
  constructor(private readonly inherit: InheritPolicyHandler) {}

  /** Goes down the tree one level at a time: what is made here is said again, and heard again for the level below. */
  @Hears(PolicyPublished)
  published(fact: FactOf<typeof PolicyPublished>): Promise<void> {
    return this.inherit.handle(fact);
  }
}
