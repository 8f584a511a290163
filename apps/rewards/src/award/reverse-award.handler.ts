import { AwardReversed, type InputOf, type OutputOf, ReverseAward } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { reversalOf } from '../ledger/ledger';
import { enter, entriesIn } from '../ledger/ledger.store';
import { mayNot, roleOf } from '../suggestion/part';
import { SuggestionInHand } from '../suggestion/suggestion-in-hand.store';
import { addWords } from '../suggestion/words.store';
import { addReversal, awardById, type AwardRow } from './award.store';

type Answer = OutputOf<typeof ReverseAward>;
const LONGEST = 2_000;

/** A correction: what was granted, and paid, is taken back by entries of its own; the suggestion may have another award then. */
@Injectable()
export class ReverseAwardHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: InputOf<typeof ReverseAward>, asker: MemberAsker): Promise<Answer | Refusal> {
    const reasons = cleanText('reasons', input.reasons, LONGEST);
    if (isRefusal(reasons)) return reasons;
    const command = { actor: asker.personId, operation: ReverseAward.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const found = await awardById(tx, input.awardId);
      const inHand = found && (await SuggestionInHand.open(tx, this.copies, found.suggestionId));
      // Read again: what was seen before the lock may have moved on.
      const award = inHand && (await awardById(tx, found.id));
      if (!award) return refuse('not-found', { field: 'awardId' });
      const refused = mayNot(inHand.facts, asker, inHand.rules.award.grantedBy, 'awardId');
      if (refused) return refused;
      return award.state === 'reversed' ? refuse('award-reversed') : this.reverse(inHand, award, reasons, asker);
    });
  }

  private async reverse(inHand: SuggestionInHand, award: AwardRow, reasons: string, asker: MemberAsker): Promise<Answer> {
    const { tx, rules } = inHand;
    const { id: awardId, suggestionId, fundId, fen, paymentId } = award;
    const now = this.clock.now();
    const [entryId, wordsId] = [newId(now), newId(now)];
    const actor = { kind: 'person' as const, personId: asker.personId, role: roleOf(asker, rules.award.grantedBy) ?? 'leader' };
    const at = await inHand.say(AwardReversed, { awardId, suggestionId, fundId, fen, entryId, wasPaid: paymentId !== null, reasonsId: wordsId }, actor, now);
    if (paymentId !== null) await takeBack(tx, paymentId, newId(now), at);
    await takeBack(tx, award.entryId, entryId, at);
    addWords(tx, { id: wordsId, suggestionId, kind: 'correction', title: null, body: reasons, personId: asker.personId, at });
    addReversal(tx, awardId, { personId: asker.personId, wordsId, at });
    return { awardId, suggestionId };
  }
}

const takeBack = async (tx: Tx, entryId: string, id: string, at: Date): Promise<void> => {
  const entry = (await entriesIn(tx, [entryId])).get(entryId);
  if (!entry) throw new Error(`the entry ${entryId} of an award is not in the ledger`);
  await enter(tx, reversalOf(entry, id, at));
};
