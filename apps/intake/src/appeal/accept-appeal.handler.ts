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
    const route = input.route ?? null;
    const wrong = route && (await this.wrongRoute(tx, route));
    if (wrong) return wrong;
    const { category, grade, needsCooperation } = input;
    const own = await isOwn(tx, this.keys, row.id, personId);
    const actor = { kind: 'person', personId, role: 'officer' } as const;
    const command = { actor, seen: input.version, current: row.version, category, grade, needsCooperation, route, own };
    const rules = await rulesOf(tx, this.copies, row.policyVersion);
    return isRefusal(rules) ? rules : accept(appeal, command, rules, this.clock.now());
  }

  private async wrongRoute(tx: Tx, { unitId, personId }: NonNullable<Input['route']>): Promise<Refusal | undefined> {
    const { units, members } = await this.copies.organisation(tx);
    if (!units.some(({ id, closed }) => id === unitId && !closed)) return refuse('no-department', { field: 'route.unitId' });
    const known = personId === null || members.some((member) => member.personId === personId);
    return known ? undefined : refuse('no-handler', { field: 'route.personId' });
  }
}
