import { MemberChanged } from '@huiyin/contracts';
import { Broker } from '@huiyin/messaging';
import { TokenVerifier } from '@huiyin/service';
import { Module, type OnModuleInit } from '@nestjs/common';
import { CaseHolders } from './case-holders';
import { CaseTokens } from './case-tokens';
import { EndedSessions } from './ended-sessions';
import { Logins } from './logins';
import { Memberships } from './memberships';
import { StillThere } from './still-there';

@Module({
  providers: [
    Memberships,
    CaseHolders,
    { provide: CaseTokens, useFactory: () => new CaseTokens(process.env['CASE_TOKEN_PUBLIC_KEY'] ?? '') },
    { provide: EndedSessions, inject: [Broker], useFactory: (broker: Broker) => new EndedSessions(broker) },
    { provide: StillThere, inject: [TokenVerifier], useFactory: ({ inside }: TokenVerifier) => new StillThere(`${inside}/protocol/openid-connect/userinfo`) },
    { provide: Logins, inject: [EndedSessions, StillThere], useFactory: (ended: EndedSessions, stillThere: StillThere) => new Logins(ended, stillThere) },
  ],
  exports: [Memberships, CaseHolders, CaseTokens, EndedSessions, Logins],
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
