import type { InputOf, OpenPlace, OutputOf } from '@huiyin/contracts';
import { cleanText, isRefusal, keyedHash, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { IntakeKeys } from '../crypto/intake-keys';
import { placeCode } from './place-code';
import { keepPlace } from './place.store';

type Input = InputOf<typeof OpenPlace>;
type Answer = OutputOf<typeof OpenPlace>;
const NAME_MAX = 60;

/** An administrator opens a place; its code is told once and kept as a keyed hash alone. */
@Injectable()
export class OpenPlaceHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  async open(input: Input, asker: MemberAsker): Promise<Answer | Refusal> {
    const name = cleanText('name', input.name, NAME_MAX);
    if (isRefusal(name)) return name;
    // Derived and not drawn, so that a repeated command tells the same code although nobody kept it.
    const code = placeCode(this.keys.locator.current, `${asker.tenantId}/${asker.personId}/${input.commandId}`);
    const command = { actor: asker.personId, operation: 'open-place', commandId: input.commandId, input };
    const opened = await this.tenants.once(asker.tenantId, command, (tx) => this.keep(tx, input, name, code));
    return isRefusal(opened) ? opened : { ...opened, code };
  }

  private async keep(tx: Tx, input: Input, name: string, code: string): Promise<Omit<Answer, 'code'> | Refusal> {
    const unitId = input.unitId ?? null;
    if (unitId !== null) {
      const { units } = await this.copies.organisation(tx);
      if (!units.some(({ id, closed }) => id === unitId && !closed)) return refuse('not-found', { field: 'unitId' });
    }
    const placeId = newId(this.clock.now());
    await keepPlace(tx, { placeId, name, unitId, closed: false }, keyedHash(this.keys.locator.current, 'place', code));
    return { placeId, name };
  }
}
