import type { Caller } from '@huiyin/contracts';
import { FaultError } from '@huiyin/messaging';
import type { TokenVerifier } from '@huiyin/service';
import type { CaseHolders } from './case-holders';
import type { Credentials } from './credentials';
import type { Login, Logins } from './logins';
import type { Me, Memberships } from './memberships';

interface Identity extends Login {
  readonly me: Me;
  readonly active: Me['memberships'][number] | undefined;
}

/** Who asks, as this request says it. Nothing is looked up before somebody needs it. */
export class Viewer {
  private identity: Promise<Identity> | undefined;
  private known: Identity | undefined;

  constructor(
    readonly credentials: Credentials,
    private readonly verifier: TokenVerifier,
    private readonly memberships: Memberships,
    private readonly logins: Logins,
    private readonly holders: CaseHolders,
  ) {}

  /** Null without a login. A token that does not hold is UNAUTHENTICATED, a membership of somebody else FORBIDDEN. */
  async me(): Promise<{ me: Me; active: Me['memberships'][number] | undefined } | null> {
    return this.credentials.kind === 'bearer' ? this.identify() : null;
  }

  async caller(): Promise<Caller> {
    const { credentials } = this;
    if (credentials.kind === 'none') return { kind: 'anonymous' };
    if (credentials.kind === 'case') return this.holderOf(credentials.caseToken);
    const { token, active } = await this.identify();
    if (!active) throw new FaultError('FORBIDDEN');
    return { kind: 'member', token, tenantId: active.tenantId, membershipId: active.id };
  }

  /** The tenant whose words (categories, clocks) this viewer sees; null for a sender by case token or for nobody. */
  async tenantId(): Promise<string | null> {
    return (await this.me())?.active?.tenantId ?? null;
  }

  /** When the token ends, in seconds since 1970; null without a login. */
  async expires(): Promise<number | null> {
    return this.credentials.kind === 'bearer' ? (await this.identify()).expires : null;
  }

  /** The session of the login; null without one. */
  async session(): Promise<string | null> {
    return this.credentials.kind === 'bearer' ? (await this.identify()).session : null;
  }

  /** The tenant, where who asks was looked up already. */
  get tenantNow(): string | undefined {
    return this.known?.active?.tenantId;
  }

  /** Asked each time, for a subscription lives long: who left, was disabled or has logged out holds the key no more. */
  private async holderOf(caseToken: string): Promise<Caller> {
    const { holds, session } = await this.holders.of(caseToken);
    if (!holds) throw new FaultError('UNAUTHENTICATED');
    if (session !== null) await this.logins.sessionMustStand(session);
    return { kind: 'case', caseToken };
  }

  /** Looked up once; whether the login still stands is asked each time, for a subscription lives long. */
  private async identify(): Promise<Identity> {
    this.identity ??= this.lookUp();
    const found = await this.identity;
    await this.logins.mustStand(found);
    return found;
  }

  private async lookUp(): Promise<Identity> {
    if (this.credentials.kind !== 'bearer') throw new FaultError('UNAUTHENTICATED');
    const { token, membershipId } = this.credentials;
    const { subject, session, expires } = await this.verifier.verify(token);
    const me = await this.memberships.of(subject, token);
    const active = membershipId ? me.memberships.find((one) => one.id === membershipId) : me.memberships[0];
    if (membershipId && !active) throw new FaultError('FORBIDDEN');
    this.known = { me, token, session, expires, active };
    return this.known;
  }
}
