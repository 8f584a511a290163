import type { InputOf, OutputOf, RequestMaterial } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { mayRead } from '@huiyin/policy';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { staffOf } from '../reading/staff.store';
import { readersOf } from '../reading/viewer';
import { isOwn } from '../sender/identity.store';
import type { Decision } from './appeal';
import { changeCase, type OpenCase } from './case.store';
import { BODY_MAX } from './filing';
import { askingOrder, requestMaterial } from './sender-acts';
import { keepMessage } from './words.store';

type Input = InputOf<typeof RequestMaterial>;
type Answer = OutputOf<typeof RequestMaterial>;

/** An officer, or who holds an order of the case, asks the sender for something. */
@Injectable()
export class RequestMaterialHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  async request(input: Input, asker: MemberAsker): Promise<Answer | Refusal> {
    const question = cleanText('question', input.question, BODY_MAX);
    if (isRefusal(question)) return question;
    const command = { actor: asker.personId, operation: 'request-material', commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const requestId = newId(this.clock.now());
      const row = await changeCase(tx, input.appealId, (open) => this.decide(tx, open, input, requestId, asker));
      if (isRefusal(row)) return row;
      return (await keepMessage(tx, input.appealId, requestId, question)) ?? { requestId };
    });
  }

  private async decide(tx: Tx, { appeal }: OpenCase, input: Input, requestId: string, asker: MemberAsker): Promise<Decision | Refusal> {
    const staff = await staffOf(tx, this.copies, this.clock, asker);
    if (!mayRead(readersOf(appeal.log), staff)) return refuse('not-found', { field: 'appealId' });
    if (await isOwn(tx, this.keys, appeal.id, asker.personId)) return refuse('own-appeal');
    const asking = askingOrder(appeal, staff, input.orderId ?? null);
    if (isRefusal(asking)) return asking;
    const actor = { kind: 'person', personId: asker.personId, role: asking.role } as const;
    return requestMaterial(appeal, { requestId, orderId: asking.orderId, actor }, this.clock.now());
  }
}
