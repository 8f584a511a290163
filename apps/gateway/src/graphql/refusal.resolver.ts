import type { Refusal } from '@huiyin/kernel';
import { Context as Ctx, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { refusalPhrase } from '../phrases/refusals';
import type { Context } from './context';

@Resolver('Refusal')
export class RefusalResolver {
  @ResolveField() code(@Parent() refusal: Refusal): string {
    return refusal.refused;
  }

  @ResolveField() message(@Parent() refusal: Refusal, @Ctx() { language }: Context): string {
    return refusalPhrase(language, refusal.refused, refusal.values);
  }
}
