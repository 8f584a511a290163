import { ListOwnPoints, ListPoints, type OutputOf, ReadPoints } from '@huiyin/contracts';
import { Args, Context as Ctx, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QueryOwnPointsArgs, QueryPointEntryArgs, QueryPointsArgs } from '../generated/schema-types';
import { Ask } from '../graphql/ask';
import type { Context } from '../graphql/context';
import { connection, pageOf } from '../graphql/page';
import { ref } from '../graphql/ref';
import { given, type Wire } from '../graphql/wire-input';
import { clockLabel, policyWords } from '../graphql/words';
import { evidencePhrase } from '../phrases/evidence';
import { moment } from '../phrases/moments';
import { inLanguage } from '../phrases/promises';

type Entry = OutputOf<typeof ReadPoints>[number];
type Evidence = Entry['evidence'];
type Plea = NonNullable<Entry['plea']>;

@Resolver('PointEntry')
export class PointEntryResolver {
  constructor(private readonly ask: Ask) {}

  @Query('ownPoints') async ownPoints(@Args() page: QueryOwnPointsArgs, @Ctx() { viewer }: Context) {
    const own = connection(await this.ask.read(ListOwnPoints, pageOf(page), viewer));
    return { ...own, units: own.units.map(({ unitId, balance }) => ({ unit: ref(unitId), balance })) };
  }

  @Query('points') async points(@Args() { first, after, ...filter }: QueryPointsArgs, @Ctx() { viewer }: Context) {
    return connection(await this.ask.read(ListPoints, { ...given<Wire<typeof ListPoints>>(filter), ...pageOf({ first, after }) }, viewer));
  }

  @Query('pointEntry') async pointEntry(@Args() { id }: QueryPointEntryArgs, @Ctx() { viewer }: Context) {
    return (await this.ask.readOrNull(ReadPoints, { entryIds: [id] }, viewer))?.[0] ?? null;
  }

  @ResolveField() rule(@Parent() { rule, ruleId }: Entry, @Ctx() { language }: Context) {
    return inLanguage(language, rule, ruleId);
  }

  @ResolveField() person(@Parent() { personId }: Entry) {
    return ref(personId);
  }

  @ResolveField() unit(@Parent() { unitId }: Entry) {
    return ref(unitId);
  }

  @ResolveField() appeal(@Parent() { appealId }: Entry, @Ctx() { loaders }: Context) {
    return appealId ? loaders.appeal.load(appealId) : null;
  }

  @ResolveField() balanceBefore(@Parent() { balance }: Entry) {
    return balance.before;
  }

  @ResolveField() balanceAfter(@Parent() { balance }: Entry) {
    return balance.after;
  }
}

/** What its owner has written of it: the evidence of an evasion, the reasons of a judgement. */
const written = async ({ evasionId, judgementId }: Evidence, { loaders }: Context): Promise<{ words: string; by: string } | null> => {
  const evasion = evasionId ? await loaders.evasion.load(evasionId) : null;
  if (evasion) return { words: evasion.evidence, by: evasion.by };
  const judgement = judgementId ? await loaders.judgement.load(judgementId) : null;
  return judgement && { words: judgement.reasons, by: judgement.by };
};

@Resolver('PointsEvidence')
export class PointsEvidenceResolver {
  @ResolveField() async text(@Parent() { fact, clockKind, dueAt, orderNumber, appealNumber }: Evidence, @Ctx() context: Context) {
    const { language } = context;
    const policy = await policyWords(context);
    return evidencePhrase(language, fact, {
      order: orderNumber ?? '', appeal: appealNumber ?? '', clock: clockKind ? clockLabel(language, policy, clockKind) : '',
      dueAt: dueAt ? moment(language, dueAt, policy?.hours.timezone ?? 'Asia/Shanghai') : '',
    });
  }

  @ResolveField() async words(@Parent() evidence: Evidence, @Ctx() context: Context) {
    return (await written(evidence, context))?.words ?? null;
  }

  @ResolveField() async by(@Parent() evidence: Evidence, @Ctx() context: Context) {
    return ref((await written(evidence, context))?.by);
  }
}

@Resolver('Plea')
export class PleaResolver {
  @ResolveField() by(@Parent() { personId }: Plea) {
    return ref(personId);
  }

  @ResolveField() decision(@Parent() { decided }: Plea) {
    return decided && { ...decided, by: ref(decided.personId) };
  }
}
