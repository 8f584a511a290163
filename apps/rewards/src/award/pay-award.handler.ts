import { AwardPaid, type Caller, FindPayout, type InputOf, type OutputOf, PayAward } from '@huiyin/contracts';
import { newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { accounts } from '../fund/accounts';
import { moved } from '../ledger/ledger';
import { enter } from '../ledger/ledger.store';
import { mayNot, roleOf } from '../suggestion/part';
import { SuggestionInHand } from '../suggestion/suggestion-in-hand.store';
import { suggestionById } from '../suggestion/suggestion.store';
import { addPayment, awardByHashes, awardById, type AwardRow } from './award.store';
import { awardView } from './award-view';
import { PayoutKeys } from './payout-keys';

type Input = Pick<InputOf<typeof PayAward>, 'code' | 'awardId'>;
type Answer = OutputOf<typeof PayAward>;

/** Pays what was claimed: who brings the code, or who gave their name. */
@Injectable()
export class PayAwardHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: PayoutKeys,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  /** What a code is worth, before the money is handed over. */
  find({ code }: InputOf<typeof FindPayout>, asker: MemberAsker): Promise<OutputOf<typeof FindPayout>> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const award = await this.named(tx, { code });
      const inHand = award && (await SuggestionInHand.open(tx, this.copies, award.suggestionId));
      const may = inHand && !mayNot(inHand.facts, asker, inHand.rules.award.paidBy, 'code');
      return award && may ? awardView(award, null, 'staff', this.clock.now()) : null;
    });
  }

  async handle(input: InputOf<typeof PayAward>, asker: MemberAsker, caller: Caller): Promise<Answer | Refusal> {
    const unknown = input.code === undefined ? refuse('not-found', { field: 'awardId' }) : refuse('payout-code-unknown', { field: 'code' });
    const appealId = await this.tenants.inTenant(asker.tenantId, async (tx) => {
      const award = await this.named(tx, input);
      return award && (await suggestionById(tx, award.suggestionId))?.appealId;
    });
    // Of a code that nobody has intake is asked too: it goes the same way and takes the same time.
    const isOwn = (await this.own.among([appealId ?? newId(this.clock.now())], caller)).size > 0;
    const command = { actor: asker.personId, operation: PayAward.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const found = await this.named(tx, input);
      const inHand = found && (await SuggestionInHand.open(tx, this.copies, found.suggestionId));
      // Read again: what was seen before the lock may have moved on.
      const award = inHand && (await awardById(tx, found.id));
      if (!award) return unknown;
      const { facts, rules } = inHand;
      const refused = mayNot(facts, asker, rules.award.paidBy, unknown.field ?? 'awardId');
      if (refused) return refused.refused === 'not-found' ? unknown : refused;
      return (isOwn ? refuse('own-appeal') : notNow(award, input)) ?? this.pay(inHand, award, asker);
    });
  }

  private async named(tx: Tx, { code, awardId }: Input): Promise<AwardRow | undefined> {
    if (code !== undefined) return awardByHashes(tx, this.keys.hashesOf(code));
    return awardId === undefined ? undefined : awardById(tx, awardId);
  }

  private async pay(inHand: SuggestionInHand, award: AwardRow, asker: MemberAsker): Promise<Answer> {
    const { tx, rules } = inHand;
    const { id: awardId, suggestionId, fundId, fen, payout } = award;
    const now = this.clock.now();
    const entryId = newId(now);
    const actor = { kind: 'person' as const, personId: asker.personId, role: roleOf(asker, rules.award.paidBy) ?? 'officer' };
    const at = await inHand.say(AwardPaid, { awardId, suggestionId, fundId, fen, entryId, payout: payout ?? 'name' }, actor, now);
    await enter(tx, { id: entryId, book: 'money', key: `award-paid:${awardId}`, legs: moved(accounts.award(awardId), accounts.paid, fen), occurredAt: at });
    addPayment(tx, awardId, { personId: asker.personId, entryId, at });
    return { awardId, suggestionId };
  }
}

const notNow = ({ state, payout }: AwardRow, { code }: Input): Refusal | undefined => {
  if (state === 'reversed') return refuse('award-reversed');
  if (state === 'paid') return refuse('award-paid');
  if (state === 'granted') return refuse('award-not-claimed');
  return payout === 'code' && code === undefined ? refuse('payout-by-code-only', { field: 'awardId' }) : undefined;
};
