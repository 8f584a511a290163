import type { Envelope } from '@huiyin/contracts';
import { FactContext, HearsEvery } from '@huiyin/messaging';
import { Controller } from '@nestjs/common';
import { Ctx } from '@nestjs/microservices';
import { AddFactHandler } from './add-fact.handler';

@Controller()
export class JournalConsumer {
  constructor(private readonly add: AddFactHandler) {}

  /** Every fact of every publisher, also one that this release does not know. */
  @HearsEvery()
  heard(fact: Envelope, @Ctx() { contract }: FactContext): Promise<void> {
    return this.add.handle(contract.publisher, fact);
  }
}
