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
      channels: policy.channels.map((channel) => ({ ...channel, private: channel.visibility === 'private' })),
      onSpotBy: policy.replies.onSpotBy,
      returnsAllowed: policy.accountability.returns,
      struckOffBy: policy.review.struckOffBy,
      evasionFoundBy: policy.accountability.foundBy,
      levelsJudgedBy: policy.accountability.judgedBy,
      calledBackBy: policy.review.callBackBy,
      reviewedBy: policy.review.decidedBy,
      pleasDecidedBy: policy.accountability.decidedBy,
      notAccepted: policy.promise.notAccepted,
      outOfScope: policy.promise.outOfScope,
      replyRequirements: requirements.map((one) => ({ kind: one.kind, by: one.by, needsOpinion: one.needsOpinion, parts: one.parts.map((id) => named(parts, id)) })),
    };
  }
}
