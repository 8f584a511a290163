import { addWorkingTime } from '@huiyin/calendar';
import type { ArchiveAppeal, InputOf, OutputOf, StrikeOffAppeal } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { calendarOf, mayRead, type Policy } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { staffOf } from '../reading/staff.store';
import { readersOf } from '../reading/viewer';
import { isOwn } from '../sender/identity.store';
import type { Decision } from './appeal';
import { changeCase, changed, type OpenCase } from './case.store';
import { archive, strikeOff } from './closing';
import { inOrder } from './entry';
import { rulesOf } from './rules.store';

type Input = InputOf<typeof StrikeOffAppeal>;
type Answer = OutputOf<typeof StrikeOffAppeal | typeof ArchiveAppeal>;
type Decide = (open: OpenCase, policy: Policy, seen: Seen, tx: Tx) => Decision | Refusal | Promise<Decision | Refusal>;
interface Seen {
  readonly actor: { kind: 'person'; personId: string; role: string };
  readonly own: boolean;
  readonly seen: number;
  readonly current: number;
  readonly zone: string;
}

/** The centre closes a case: struck off where the policy says so, archived when nothing of it is open. */
@Injectable()
export class CloseAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  strikeOff(input: Input, asker: MemberAsker): Promise<Answer | Refusal> {
    return this.close('strike-off-appeal', input, asker, ({ appeal }, { review }, seen) => {
      const allowed = review.struckOffBy.some((role) => asker.roles.includes(role));
      return strikeOff(appeal, { ...seen, allowed }, this.clock.now());
    });
  }

  archive(input: Input, asker: MemberAsker): Promise<Answer | Refusal> {
    return this.close('archive-appeal', input, asker, async ({ appeal }, policy, seen, tx) => {
      const concluded = inOrder(appeal.log).findLast(({ type }) => type === 'appeal-concluded');
      const calendar = calendarOf(policy.hours, await this.copies.calendar(tx));
      const reviewUntil = concluded && addWorkingTime(concluded.at, policy.review.askWithin, calendar);
      return archive(appeal, { ...seen, reviewUntil }, this.clock.now());
    });
  }

  private close(operation: string, input: Input, asker: MemberAsker, decide: Decide): Promise<Answer | Refusal> {
    const { personId, roles, tenantId } = asker;
    const command = { actor: personId, operation, commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, async (tx) =>
      changed(await changeCase(tx, input.appealId, async (open) => {
        const staff = await staffOf(tx, this.copies, this.clock, asker);
        if (!mayRead(readersOf(open.appeal.log), staff)) return refuse('not-found', { field: 'appealId' });
        const policy = await rulesOf(tx, this.copies, open.row.policyVersion);
        if (isRefusal(policy)) return policy;
        const role = roles.includes('officer') ? 'officer' : (roles[0] ?? 'officer');
        const own = await isOwn(tx, this.keys, open.row.id, personId);
        const actor = { kind: 'person', personId, role } as const;
        return decide(open, policy, { actor, own, seen: input.version, current: open.row.version, zone: policy.hours.timezone }, tx);
      })),
    );
  }
}
