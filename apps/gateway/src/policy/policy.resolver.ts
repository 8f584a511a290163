import { Context as Ctx, Query, Resolver } from '@nestjs/graphql';
import type { Context } from '../graphql/context';
import { named } from '../graphql/words';

@Resolver('Policy')
export class PolicyResolver {
  @Query('policy') async policy(@Ctx() { loaders }: Context) {
    const found = await loaders.policy.load(0);
    if (!found) return null;
    const { version, policy } = found;
    const { parts, requirements } = policy.replies;
    return {
      version,
      hours: policy.hours,
      categories: policy.categories,
      grades: policy.grades,
      channels: policy.channels,
      onSpotBy: policy.replies.onSpotBy,
      returnsAllowed: policy.accountability.returns,
      struckOffBy: policy.review.struckOffBy,
      notAccepted: policy.promise.notAccepted,
      outOfScope: policy.promise.outOfScope,
      replyRequirements: requirements.map((one) => ({ kind: one.kind, parts: one.parts.map((id) => named(parts, id)) })),
    };
  }
}
