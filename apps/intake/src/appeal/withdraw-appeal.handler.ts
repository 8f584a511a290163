import type { InputOf, OutputOf, WithdrawAppeal } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { changeCase, changed } from './case.store';
import { withdraw } from './sender-acts';

/** The sender takes it back, decided by intake's own case file. */
@Injectable()
export class WithdrawAppealHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: ServiceClock,
  ) {}

  withdraw(input: InputOf<typeof WithdrawAppeal>, { tenantId, appealId }: SenderAsker): Promise<OutputOf<typeof WithdrawAppeal> | Refusal> {
    const command = { actor: `sender of ${appealId}`, operation: 'withdraw-appeal', commandId: input.commandId, input };
    return this.tenants.once(tenantId, command, async (tx) =>
      changed(await changeCase(tx, appealId, ({ appeal }) => withdraw(appeal, this.clock.now()))),
    );
  }
}
