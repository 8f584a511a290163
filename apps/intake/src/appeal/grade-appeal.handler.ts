import type { GradeAppeal, InputOf, OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { readersOf } from '../reading/viewer';
import { isOwn } from '../sender/identity.store';
import type { Decision } from './appeal';
import { changeCase, changed, type OpenCase } from './case.store';
import { rulesOf } from './rules.store';
import { regrade } from './triage';

type Input = InputOf<typeof GradeAppeal>;

/** An officer changes the grade of an open appeal. */
@Injectable()
export class GradeAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  grade(input: Input, asker: MemberAsker): Promise<OutputOf<typeof GradeAppeal> | Refusal> {
    const command = { actor: asker.personId, operation: 'grade-appeal', commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx) =>
      changed(await changeCase(tx, input.appealId, (open) => this.decide(tx, open, input, asker.personId))),
    );
  }

  private async decide(tx: Tx, { row, appeal }: OpenCase, { version, grade }: Input, personId: string): Promise<Decision | Refusal> {
    if (readersOf(appeal.log).barredPersonIds.includes(personId)) return refuse('not-found', { field: 'appealId' });
    const rules = await rulesOf(tx, this.copies, row.policyVersion);
    if (isRefusal(rules)) return rules;
    const actor = { kind: 'person', personId, role: 'officer' } as const;
    const own = await isOwn(tx, this.keys, row.id, personId);
    return regrade(appeal, { actor, own, seen: version, current: row.version, grade }, rules, this.clock.now());
  }
}
