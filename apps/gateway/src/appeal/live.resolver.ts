import { ReadAppeal } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { FaultError, Live } from '@huiyin/messaging';
import { Args, Context as Ctx, Resolver, Subscription } from '@nestjs/graphql';
import { CaseTokens } from '../auth/case-tokens';
import type { SubscriptionAppealChangedArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { ticks } from './ticks';

/** Live pages: told only that something changed, they ask again as their viewer each time. */
@Resolver()
export class LiveResolver {
  constructor(
    readonly ask: Ask,
    private readonly live: Live,
    private readonly caseTokens: CaseTokens,
  ) {}

  @Subscription('appealChanged', {
    resolve(this: LiveResolver, appealId: string, _args: unknown, { viewer, loaders }: Context) {
      loaders.forget();
      return this.ask.readOrNull(ReadAppeal, { appealId }, viewer);
    },
  })
  async appealChanged(@Args() { id }: SubscriptionAppealChangedArgs, @Ctx() context: Context) {
    const tenantId = await this.tenantOf(context);
    // What is no id names no appeal and is answered as one that nobody has; it never becomes part of a subject.
    return ticks((tick) => (isId(id) ? this.live.hear({ tenantId, appealId: id }, () => tick(id)) : () => undefined), id);
  }

  @Subscription('caseChanged', {
    resolve(this: LiveResolver, _appealId: string, _args: unknown, { viewer, loaders }: Context) {
      loaders.forget();
      return this.ask.readOrNull(ReadAppeal, {}, viewer);
    },
  })
  caseChanged(@Ctx() { viewer: { credentials } }: Context) {
    if (credentials.kind !== 'case') throw new FaultError('UNAUTHENTICATED');
    const { tenantId, appealId } = this.caseTokens.verify(credentials.caseToken);
    return ticks((tick) => this.live.hear({ tenantId, appealId }, () => tick(appealId)), appealId);
  }

  @Subscription('queueChanged', { resolve: (appealId: string) => ({ appealId }) })
  async queueChanged(@Ctx() context: Context) {
    const tenantId = await this.tenantOf(context);
    return ticks<string>((tick) => this.live.hearTenant(tenantId, tick));
  }

  private async tenantOf({ viewer }: Context): Promise<string> {
    const tenantId = await viewer.tenantId();
    if (tenantId === null) throw new FaultError('UNAUTHENTICATED');
    return tenantId;
  }
}
