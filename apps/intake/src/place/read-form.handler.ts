import type { InputOf, OutputOf, ReadForm } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { promises } from '@huiyin/policy';
import { type AnyAsker, Copies, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { channelOf } from '../appeal/filing';
import { IntakeKeys } from '../crypto/intake-keys';
import { clockNamesOf, termsOf } from '../form/terms.store';
import { findWindow, openPlaceOf } from './window.store';

/** What a person sees before writing: whose window it is, what is taken, and what is promised. */
@Injectable()
export class ReadFormHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: IntakeKeys,
    private readonly clock: ServiceClock,
  ) {}

  async read({ placeCode }: InputOf<typeof ReadForm>, asker: AnyAsker): Promise<OutputOf<typeof ReadForm> | Refusal> {
    const window = await findWindow(this.tenants, this.keys, placeCode, asker);
    if (isRefusal(window)) return window;
    return this.tenants.inTenant(window.tenantId, async (tx) => {
      const place = await openPlaceOf(tx, window);
      if (isRefusal(place)) return place;
      const terms = await termsOf(tx, this.copies);
      if (isRefusal(terms)) return terms;
      const { policy, calendar, names } = terms;
      const channel = channelOf(window.way, policy);
      if (!channel?.open) return refuse('channel-closed');
      const traits = { ...policy.triage, channel: channel.id, filedAt: this.clock.now() };
      return {
        tenantId: tx.tenantId,
        union: names,
        place: place && { id: place.placeId, name: place.name },
        categories: policy.categories.map(({ id, names: category }) => ({ id, names: category })),
        // Without a login too: who chooses to give a name signs in then.
        modes: channel.modes,
        promises: [...promises(policy, traits, calendar)],
        clockNames: clockNamesOf(policy),
        scope: { version: policy.promise.version, text: policy.promise.scope },
        timeZone: policy.hours.timezone,
      };
    });
  }
}
