import { MemberChanged } from '@huiyin/contracts';
import { Broker } from '@huiyin/messaging';
import { Module, type OnModuleInit } from '@nestjs/common';
import { CaseHolders } from './case-holders';
import { CaseTokens } from './case-tokens';
import { EndedSessions } from './ended-sessions';
import { Memberships } from './memberships';

@Module({
  providers: [
    Memberships,
    CaseHolders,
    { provide: CaseTokens, useFactory: () => new CaseTokens(process.env['CASE_TOKEN_PUBLIC_KEY'] ?? '') },
    { provide: EndedSessions, inject: [Broker], useFactory: (broker: Broker) => new EndedSessions(broker) },
  ],
  exports: [Memberships, CaseHolders, CaseTokens, EndedSessions],
})
export class AuthModule implements OnModuleInit {
  constructor(
    private readonly broker: Broker,
    private readonly memberships: Memberships,
  ) {}

  /** A change of any member ends what is kept at once; a missed one ends with the 5 s that it is kept. */
  onModuleInit(): void {
    this.broker.subscribe(MemberChanged.subject, { callback: (error) => error ?? this.memberships.forgetAll() });
  }
}
