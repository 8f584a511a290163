import type { OutputOf, ReadAppeal, ReadProposals } from '@huiyin/contracts';
import type { Policy } from '@huiyin/policy';
import { Context as Ctx, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '../auth/request-scope';
import type { Context } from '../graphql/context';
import type { FullAppeal } from '../graphql/loaders';
import { ref, refs } from '../graphql/ref';
import { clockLabel, named, policyWords, reasonInWords } from '../graphql/words';
import { happening } from '../phrases/happenings';
import { moment } from '../phrases/moments';
import { inLanguage, promiseSaid } from '../phrases/promises';
import type { AppealParent } from './appeal-parent';

type Line = NonNullable<OutputOf<typeof ReadAppeal>>['timeline'][number];
/** With what its case calls its clocks, for who may not read the policy. */
type Entry = Line & { readonly clockNames?: FullAppeal['clockNames'] };
type Proposal = OutputOf<typeof ReadProposals>[number];

const wholeOf = async (appeal: AppealParent, { loaders }: Context): Promise<AppealParent & Partial<FullAppeal>> =>
  appeal.timeline ? appeal : { ...appeal, ...(await loaders.fullAppeal.load(appeal.id)) };

/** The parts of an appeal that are not in every list of it. */
@Resolver('Appeal')
export class CaseFileResolver {
  @ResolveField() async body(@Parent() appeal: AppealParent, @Ctx() { loaders }: Context) {
    return appeal.body ?? (await loaders.appeal.load(appeal.id))?.body ?? null;
  }

  @ResolveField() async sender(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    const { sender } = await wholeOf(appeal, context);
    return { mode: appeal.mode, person: ref(sender?.personId), unit: ref(sender?.unitId), name: sender?.name ?? null, coSigners: refs(sender?.coSignerIds ?? []) };
  }

  @ResolveField() async coSigning(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    return (await wholeOf(appeal, context)).coSigning ?? null;
  }

  @ResolveField() async suggested(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    const { suggested } = await wholeOf(appeal, context);
    const policy = await policyWords(context);
    return suggested && { category: named(policy?.categories, suggested.category), grade: named(policy?.grades, suggested.grade) };
  }

  @ResolveField() async promises(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    const { promises = [], clockNames = {} } = await wholeOf(appeal, context);
    const zone = (await policyWords(context))?.hours.timezone ?? 'Asia/Shanghai';
    return promises.map((made) => promiseSaid(context.language, made, clockNames, zone));
  }

  @ResolveField() async openRequest(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    return (await wholeOf(appeal, context)).openRequest ?? null;
  }

  @ResolveField() async barred(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    return refs((await wholeOf(appeal, context)).barredPersonIds ?? []);
  }

  @ResolveField() async ending(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    return (await wholeOf(appeal, context)).ending ?? null;
  }

  @ResolveField() async mergedInto(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    const { mergedInto } = await wholeOf(appeal, context);
    return mergedInto ? context.loaders.appeal.load(mergedInto) : null;
  }

  @ResolveField() async sources(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    const { sourceIds = [] } = await wholeOf(appeal, context);
    return (await Promise.all(sourceIds.map((id) => context.loaders.appeal.load(id)))).filter((one) => one !== null);
  }

  @ResolveField() async mergedWith(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    return appeal.mergedWith ?? (await wholeOf(appeal, context)).mergedWith ?? 0;
  }

  @ResolveField() async timeline(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    const { timeline = [], clockNames = {} } = await wholeOf(appeal, context);
    return timeline.map((entry) => ({ ...entry, clockNames }));
  }

  @ResolveField() async policyVersion(@Parent() appeal: AppealParent, @Ctx() context: Context) {
    return (await wholeOf(appeal, context)).policyVersion ?? null;
  }

  @ResolveField() replies(@Parent() { id }: AppealParent, @Ctx() { loaders }: Context) {
    return loaders.replies.load(id);
  }

  @ResolveField() orders(@Parent() { id }: AppealParent, @Ctx() { loaders }: Context) {
    return loaders.orders.load(id);
  }

  @ResolveField() clocks(@Parent() { id }: AppealParent, @Ctx() { loaders }: Context) {
    return loaders.clocks.load(id);
  }

  @ResolveField() reviews(@Parent() { id }: AppealParent, @Ctx() { loaders }: Context) {
    return loaders.reviews.load(id);
  }

  @ResolveField() async satisfaction(@Parent() { id }: AppealParent, @Ctx() { loaders, viewer }: Context) {
    const told = viewer.credentials.kind === 'case' ? loaders.afterAnswer : loaders.callBack;
    return (await told.load(id))?.satisfaction ?? null;
  }

  @ResolveField() callBack(@Parent() { id }: AppealParent, @Ctx() { loaders, viewer }: Context) {
    return viewer.credentials.kind === 'case' ? null : loaders.callBack.load(id);
  }

  @ResolveField() afterAnswer(@Parent() { id }: AppealParent, @Ctx() { loaders, viewer }: Context) {
    return viewer.credentials.kind === 'case' ? loaders.afterAnswer.load(id) : null;
  }

  @ResolveField() suggestion(@Parent() { id }: AppealParent, @Ctx() { loaders }: Context) {
    return loaders.suggestion.load(id);
  }

  @ResolveField() proposal(@Parent() { id }: AppealParent, @Ctx() { loaders }: Context) {
    return loaders.proposal.load(id);
  }
}

@Resolver('RouteProposal')
export class RouteProposalResolver {
  @ResolveField() unit(@Parent() { unitId }: Proposal) {
    return ref(unitId);
  }

  @ResolveField() person(@Parent() { personId }: Proposal) {
    return ref(personId);
  }

  @ResolveField() why(@Parent() { why }: Proposal, @Ctx() context: Context) {
    return Promise.all(why.map((reason) => reasonInWords(context, reason)));
  }

  @ResolveField() choices(@Parent() { choices }: Proposal) {
    return choices.map(({ unitId, personIds }) => ({ unit: ref(unitId), people: refs(personIds) }));
  }
}

const ofClock = (kind: string): boolean => kind.startsWith('clock-') || kind === 'breach-withdrawn';

/** The values of a line with the tenant's own names and zone instead of ids and instants. */
const valuesInWords = ({ kind, values, clockNames = {} }: Entry, policy: Policy | undefined, language: Language): Entry['values'] => {
  const zone = policy?.hours.timezone ?? 'Asia/Shanghai';
  const { grade, dueAt, fen, kind: clock } = values;
  return {
    ...values,
    ...(typeof grade === 'string' && { grade: inLanguage(language, named(policy?.grades, grade).names, grade) }),
    ...(typeof fen === 'number' && { yuan: fen / 100 }),
    ...(typeof dueAt === 'string' && { dueAt: moment(language, dueAt, zone) }),
    ...(ofClock(kind) && typeof clock === 'string' && { clock: inLanguage(language, clockNames[clock], clockLabel(language, policy, clock)) }),
  };
};

@Resolver('TimelineEntry')
export class TimelineEntryResolver {
  @ResolveField() async text(@Parent() entry: Entry, @Ctx() context: Context) {
    return happening(context.language, entry.kind, valuesInWords(entry, await policyWords(context), context.language));
  }

  /** Intake's own words, or those of the reply, progress or opinion that the line stands for. */
  @ResolveField() words(@Parent() entry: Entry) {
    return entry.text;
  }

  @ResolveField() by(@Parent() { by }: Entry) {
    return { kind: by.kind, person: ref(by.personId) };
  }
}
