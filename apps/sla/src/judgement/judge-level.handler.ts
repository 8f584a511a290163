import { type InputOf, JudgeLevel, LevelJudged, type NewFact, type OutputOf } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, occurredAfter, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import type { Policy } from '@huiyin/policy';
import { CaseReaders, Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { saveStanding } from '../clock/clock.store';
import { FoldRound } from '../clock/fold-round.handler';
import { sayAndHear } from '../clock/hear-own.handler';
import { mayNotJudge } from './judgement';
import { addJudgement, isJudged, type JudgedStep, lockStep } from './judgement.store';

type Input = InputOf<typeof JudgeLevel>;
type Answer = OutputOf<typeof JudgeLevel>;
const LONGEST = 2_000;

/** A leader judges whether a level of the ladder could have solved what it passed on 应解决未解决; what that costs is decided by the points. */
@Injectable()
export class JudgeLevelHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly round: FoldRound,
    private readonly clock: ServiceClock,
  ) {}

  async handle(asker: MemberAsker, input: Input): Promise<Answer | Refusal> {
    const reasons = cleanText('reasons', input.reasons, LONGEST);
    if (isRefusal(reasons)) return reasons;
    const command = { actor: asker.personId, operation: JudgeLevel.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const step = await lockStep(tx, input.stepId);
      if (!step || !(await this.readers.mayRead(tx, step.appealId, asker))) return refuse('not-found', { field: 'stepId' });
      const policy = await this.copies.policy(tx, step.policyVersion);
      if (!policy) throw new Error(`policy ${step.policyVersion} is not here`);
      const { units } = await this.copies.organisation(tx);
      const refused = mayNotJudge(step, asker, policy.accountability, units) ?? ((await isJudged(tx, step.id)) ? refuse('level-judged') : undefined);
      return refused ?? this.judge(tx, step, policy, { ...input, reasons }, asker);
    });
  }

  private async judge(tx: Tx, step: JudgedStep, policy: Policy, { couldHaveSolved, reasons }: Input, { personId }: MemberAsker): Promise<Answer> {
    const now = this.clock.now();
    const at = occurredAfter(now, step.newestAt);
    const { id: stepId, clockId, kind, orderId, run, level, appealId, round, policyVersion } = step;
    const judgementId = newId(at);
    addJudgement(tx, { id: judgementId, stepId, appealId, couldHaveSolved, reasons, at, by: personId });
    const fact: NewFact<typeof LevelJudged> = {
      contract: LevelJudged, aggregateId: clockId, appealId, round, policyVersion, occurredAt: at, actor: { kind: 'person', personId, role: 'leader' },
      data: { clockId, kind, orderId, judgementId, stepId, run, level, couldHaveSolved },
    };
    saveStanding(tx, { clocks: [], due: [], newest: new Map([[appealId, at]]) });
    for (const key of await sayAndHear(tx, [{ key: { appealId, round }, policy, facts: [fact] }])) await this.round.fold(tx, key, now);
    return { judgementId, appealId, stepId };
  }
}
