import type { Caller } from '@huiyin/contracts';
import { FaultError, RequestContext } from '@huiyin/messaging';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { KeyObject } from 'node:crypto';
import { ALLOWS, setAsker } from './allows';
import { type Allowed, type AnyAsker, isAllowed, type MemberAsker, type SenderAsker } from './asker';
import { verifyCaseToken } from './case-token';
import { isValidAt, Members } from './members';
import { ServiceClock } from './service-clock';
import { TokenVerifier } from './token-verifier';

type Of<K extends Caller['kind']> = Extract<Caller, { kind: K }>;

/** Verifies who asks, again in each service: a gateway that was broken into is not everyone. */
@Injectable()
export class AskerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
    private readonly members: Members,
    private readonly clock: ServiceClock,
    private readonly caseKey: KeyObject,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    if (host.getType() !== 'rpc') return true;
    const request: unknown = host.switchToRpc().getContext();
    if (!(request instanceof RequestContext)) return true;
    const allowed = this.reflector.get<Allowed[] | undefined>(ALLOWS, host.getHandler()) ?? [];
    const asker = await this.askerOf(request.caller);
    if (!isAllowed(allowed, asker)) throw new FaultError(asker.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    setAsker(request, asker);
    return true;
  }

  private async askerOf(caller: Caller): Promise<AnyAsker> {
    if (caller.kind === 'anonymous') return { kind: 'anonymous' };
    if (caller.kind === 'case') return this.sender(caller);
    if (caller.kind === 'member') return this.member(caller);
    const { subject, name } = await this.tokens.verify(caller.token);
    return { kind: 'person', subject, name };
  }

  private sender({ caseToken }: Of<'case'>): SenderAsker {
    // Tokens live in real time, whatever the development clock says.
    const grant = verifyCaseToken(caseToken, this.caseKey, new Date());
    if (!grant) throw new FaultError('UNAUTHENTICATED');
    return { kind: 'sender', ...grant };
  }

  /** A foreign, an unknown and an expired membership look the same. */
  private async member({ token, tenantId, membershipId }: Of<'member'>): Promise<MemberAsker> {
    const { subject } = await this.tokens.verify(token);
    const member = await this.members.find(tenantId, membershipId);
    if (!member || member.subject !== subject || !isValidAt(member, this.clock.now())) throw new FaultError('FORBIDDEN');
    const { personId, roles, unitId } = member;
    return { kind: 'member', tenantId, membershipId, personId, subject, roles, unitId };
  }
}
