import { ListPlaces, OpenPlace, type OutputOf, ReadForm } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { Args, Context as Ctx, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationOpenPlaceArgs, QueryFormArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { ref } from '../graphql/ref';
import { promiseSaid } from '../phrases/promises';

type Form = OutputOf<typeof ReadForm>;

@Resolver('Form')
export class FormResolver {
  constructor(private readonly ask: Ask) {}

  @Query('form') form(@Args() { placeCode }: QueryFormArgs, @Ctx() { viewer }: Context) {
    return this.ask.command(ReadForm, placeCode ? { placeCode } : {}, viewer);
  }

  @ResolveField() promises(@Parent() { promises, clockNames, timeZone }: Form, @Ctx() { language }: Context) {
    return promises.map((made) => promiseSaid(language, made, clockNames, timeZone));
  }

  @ResolveField() scopeVersion(@Parent() { scope }: Form) {
    return scope.version;
  }

  @ResolveField() scope(@Parent() { scope }: Form) {
    return scope.text;
  }
}

@Resolver('Place')
export class PlaceResolver {
  constructor(private readonly ask: Ask) {}

  @Query('places') async places(@Ctx() { viewer }: Context) {
    const places = await this.ask.read(ListPlaces, {}, viewer);
    return places.map(({ placeId, name, unitId, closed }) => ({ id: placeId, name, unit: ref(unitId), closed }));
  }

  @Mutation('openPlace') async openPlace(@Args() { input: { commandId, name, unitId } }: MutationOpenPlaceArgs, @Ctx() { viewer }: Context) {
    const opened = await this.ask.command(OpenPlace, { commandId, name, ...(unitId && { unitId }) }, viewer);
    if (isRefusal(opened)) return opened;
    const place = { id: opened.placeId, name: opened.name, unit: ref(unitId), closed: false };
    return { place, code: opened.code, path: `/q/${opened.code}` };
  }
}
