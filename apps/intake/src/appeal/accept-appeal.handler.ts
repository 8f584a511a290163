import type { AcceptAppeal, InputOf, OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { readersOf } from '../reading/viewer';
import { isOwn } from '../sender/identity.store';
import type { Decision } from './appeal';
import { changeCase, changed, type OpenCase } from './case.store';
import { routeCaseOf, routeOf } from './route';
import { surroundingsOfFiled } from './route.store';
import { rulesOf } from './rules.store';
import { accept } from './triage';

type Input = InputOf<typeof AcceptAppeal>;
type Answer = OutputOf<typeof AcceptAppeal>;

/** An officer accepts: category, grade and, where they choose it, a route. */
@Injectable()
export class AcceptAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  accept(input: Input, asker: MemberAsker): Promise<Answer | Refusal> {
    const command = { actor: asker.personId, operation: 'accept-appeal', commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx) =>
      changed(await changeCase(tx, input.appealId, (open) => this.decide(tx, open, input, asker))),
    );
  }

  private async decide(tx: Tx, { row, appeal }: OpenCase, input: Input, { personId }: MemberAsker): Promise<Decision | Refusal> {
    if (readersOf(appeal.log).barredPersonIds.includes(personId)) return refuse('not-found', { field: 'appealId' });
    const rules = await rulesOf(tx, this.copies, row.policyVersion);
    if (isRefusal(rules)) return rules;
    const { category, grade, needsCooperation } = input;
    const own = await isOwn(tx, this.keys, row.id, personId);
    const actor = { kind: 'person', personId, role: 'officer' } as const;
    const now = this.clock.now();
    const about = routeCaseOf(appeal, { category, grade }, now);
    const route = routeOf(input.route ?? null, await surroundingsOfFiled(tx, this.copies, this.keys, rules, row.id, about));
    const command = { actor, own, seen: input.version, current: row.version, category, grade, needsCooperation, route: isRefusal(route) ? null : route };
    const decision = accept(appeal, command, rules, now);
    // What is wrong with the route is told last: who sees an old version looks again first.
    return isRefusal(route) && !isRefusal(decision) ? route : decision;
  }
}
