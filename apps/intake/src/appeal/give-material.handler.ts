import type { GiveMaterial, InputOf, OutputOf } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { changeCase } from './case.store';
import { BODY_MAX } from './filing';
import { giveMaterial } from './sender-acts';
import { keepMessage } from './words.store';

type Answer = OutputOf<typeof GiveMaterial>;

/** The sender answers what was asked, once. */
@Injectable()
export class GiveMaterialHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  async give(input: InputOf<typeof GiveMaterial>, { tenantId, appealId }: SenderAsker): Promise<Answer | Refusal> {
    const body = cleanText('body', input.body, BODY_MAX);
    if (isRefusal(body)) return body;
    const command = { actor: `sender of ${appealId}`, operation: 'give-material', commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const now = this.clock.now();
      const entryId = newId(now);
      const row = await changeCase(tx, appealId, ({ appeal }) => giveMaterial(appeal, { requestId: input.requestId, entryId }, now));
      if (isRefusal(row)) return row;
      return (await keepMessage(tx, appealId, entryId, body)) ?? { entryId };
    });
  }
}
