import { CountUnread, ReadAppeal, ReadAppeals } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { FaultError, Live } from '@huiyin/messaging';
import { Args, Context as Ctx, Resolver, Subscription } from '@nestjs/graphql';
import { CaseTokens } from '../auth/case-tokens';
import type { Viewer } from '../auth/viewer';
import type { SubscriptionAppealChangedArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { isOver, type Reading, readings } from '../graphql/readings';
import { Gathering } from './gathering';
import { type Ticking, ticks } from './ticks';

type Tick = Ticking<string>;

const MAX_TIMER = 2 ** 31 - 1;

/** Ends what is heard when the token does; returns the way to call it off. */
const endAt = (seconds: number, { fail }: Tick): (() => void) => {
  const timer = setTimeout(() => fail(new FaultError('UNAUTHENTICATED')), Math.min(MAX_TIMER, Math.max(0, seconds * 1_000 - Date.now())));
  return () => clearTimeout(timer);
};

const told = <T>(reading: Reading<T>): T | null => {
  if ('fault' in reading) throw reading.fault;
  return reading.read;
};

/** Live pages: told only that something changed, they ask again as their viewer each time. */
@Resolver()
export class LiveResolver {
  constructor(
    private readonly ask: Ask,
    private readonly live: Live,
    private readonly caseTokens: CaseTokens,
  ) {}

  @Subscription('appealChanged', { resolve: told })
  async appealChanged(@Args() { id }: SubscriptionAppealChangedArgs, @Ctx() context: Context) {
    const { tenantId, expires } = await this.memberOf(context);
    // What is no id names no appeal, and never becomes part of a subject.
    if (!isId(id)) return readings(ticks(() => () => undefined, id), () => Promise.resolve(null));
    return this.changes({ tenantId, appealId: id }, context, expires);
  }

  @Subscription('caseChanged', { resolve: told })
  caseChanged(@Ctx() context: Context) {
    const { credentials } = context.viewer;
    if (credentials.kind !== 'case') throw new FaultError('UNAUTHENTICATED');
    return this.changes(this.caseTokens.verify(credentials.caseToken), context);
  }

  /** Ticks for appeals that the viewer may read then, and once more for one of those that they no longer may. */
  @Subscription('queueChanged', { resolve: (appealId: string) => ({ appealId }) })
  async queueChanged(@Ctx() context: Context) {
    const { tenantId, expires } = await this.memberOf(context);
    return ticks<string>((ticking) => {
      const shown = new Set<string>();
      const gathering = new Gathering<string>((appealIds) => this.tickReadable(appealIds, shown, context.viewer, ticking));
      const deaf = this.live.hearTenant(tenantId, (appealId) => gathering.add(appealId));
      const callOff = endAt(expires, ticking);
      return () => [deaf, callOff, () => gathering.stop()].forEach((stop) => stop());
    });
  }

  /** How much of what the viewer is told they have not read. */
  @Subscription('unreadChanged', { resolve: (reading: Reading<{ unread: number }>) => told(reading) })
  async unreadChanged(@Ctx() context: Context) {
    const { tenantId, expires } = await this.memberOf(context);
    const personId = (await context.viewer.me())?.active?.personId;
    if (!personId) throw new FaultError('UNAUTHENTICATED');
    const heard = ticks<string>((ticking) => {
      const gathering = new Gathering<string>(() => {
        ticking.tick(personId);
        return Promise.resolve(true);
      });
      const deaf = this.live.hearNews({ tenantId, personId }, () => gathering.add(personId));
      const callOff = endAt(expires, ticking);
      return () => [deaf, callOff, () => gathering.stop()].forEach((stop) => stop());
    }, personId);
    return readings(heard, () => this.ask.read(CountUnread, {}, context.viewer));
  }

  private changes(of: { tenantId: string; appealId: string }, { viewer, loaders }: Context, expires?: number) {
    const { appealId } = of;
    const heard = ticks<string>((ticking) => {
      const gathering = new Gathering<string>(() => {
        ticking.tick(appealId);
        return Promise.resolve(true);
      });
      const deaf = this.live.hear(of, () => gathering.add(appealId));
      const callOff = expires === undefined ? () => undefined : endAt(expires, ticking);
      return () => [deaf, callOff, () => gathering.stop()].forEach((stop) => stop());
    }, appealId);
    return readings(heard, () => {
      loaders.forget();
      return this.ask.read(ReadAppeal, { appealId }, viewer);
    });
  }

  private async tickReadable(appealIds: string[], shown: Set<string>, viewer: Viewer, { tick, fail }: Tick): Promise<boolean> {
    try {
      const readable = new Set((await this.ask.read(ReadAppeals, { appealIds }, viewer)).map(({ id }) => id));
      appealIds.filter((id) => (readable.has(id) ? shown.add(id) : shown.delete(id))).forEach(tick);
      return true;
    } catch (error) {
      if (isOver(error)) fail(error);
      return false;
    }
  }

  private async memberOf({ viewer }: Context): Promise<{ tenantId: string; expires: number }> {
    const [tenantId, expires] = [await viewer.tenantId(), await viewer.expires()];
    if (tenantId === null || expires === null) throw new FaultError('UNAUTHENTICATED');
    return { tenantId, expires };
  }
}
