import { ListOrders, type OutputOf, ReadOrder } from '@huiyin/contracts';
import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryOrderArgs, QueryOrdersArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';
import { ref, refs } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';
import { reasonInWords } from '../graphql/words';

export type Order = NonNullable<OutputOf<typeof ReadOrder>>;
type Written = Order['progress'][number] | Order['opinions'][number];
type Reassigned = Order['reassignments'][number];
type Returned = NonNullable<Order['returned']>;

@Resolver('Order')
export class OrderResolver {
  constructor(private readonly ask: Ask) {}

  @Query('order') order(@Args() { id, number }: QueryOrderArgs, @Ctx() { viewer }: Context) {
    return this.ask.readOrNull(ReadOrder, given<Wire<typeof ReadOrder>>({ orderId: id, number }), viewer);
  }

  @Query('orders') async orders(@Args() { open, ...page }: QueryOrdersArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListOrders, { ...pageOf(page), open: open ?? true }, viewer));
  }

  @ResolveField() appeal(@Parent() { appealId }: Order, @Ctx() { loaders }: Context) {
    return loaders.appeal.load(appealId);
  }

  @ResolveField() unit(@Parent() { unitId }: Order) {
    return ref(unitId);
  }

  @ResolveField() person(@Parent() { personId }: Order) {
    return ref(personId);
  }

  @ResolveField() takers(@Parent() { takerIds }: Order) {
    return refs(takerIds);
  }

  @ResolveField() why(@Parent() { why }: Order, @Ctx() context: Context) {
    return Promise.all(why.map((reason) => reasonInWords(context, reason)));
  }

  @ResolveField() async clocks(@Parent() { id, appealId, round }: Order, @Ctx() { loaders }: Context) {
    const clocks = await loaders.clocks.load(appealId);
    return clocks.filter((clock) => clock.round === round && (clock.orderId === null || clock.orderId === id));
  }
}

@Resolver('ProgressEntry')
export class ProgressEntryResolver {
  @ResolveField() by(@Parent() { personId }: Written) {
    return ref(personId);
  }
}

@Resolver('Opinion')
export class OpinionResolver {
  @ResolveField() by(@Parent() { personId }: Written) {
    return ref(personId);
  }
}

@Resolver('Reassignment')
export class ReassignmentResolver {
  @ResolveField() by(@Parent() { by }: Reassigned) {
    return ref(by);
  }

  @ResolveField() fromUnit(@Parent() { fromUnitId }: Reassigned) {
    return ref(fromUnitId);
  }

  @ResolveField() fromPerson(@Parent() { fromPersonId }: Reassigned) {
    return ref(fromPersonId);
  }

  @ResolveField() unit(@Parent() { unitId }: Reassigned) {
    return ref(unitId);
  }

  @ResolveField() person(@Parent() { personId }: Reassigned) {
    return ref(personId);
  }
}

@Resolver('OrderReturn')
export class OrderReturnResolver {
  @ResolveField() by(@Parent() { by }: Returned) {
    return ref(by);
  }
}
