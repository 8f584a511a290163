import { ClaimAward, type InputOf, type OutputOf } from '@huiyin/contracts';
import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { Copies, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { SuggestionInHand } from '../suggestion/suggestion-in-hand.store';
import { suggestionsOf } from '../suggestion/suggestion.store';
import { addClaim, type AwardRow, awardsOf } from './award.store';
import { isLapsed } from './award-view';
import { PayoutKeys } from './payout-keys';

type Input = InputOf<typeof ClaimAward>;
type Answer = OutputOf<typeof ClaimAward>;
/** What is remembered of an answer: not the code, only the key under which it derives from the seed again. */
type Kept = Omit<Answer, 'code'> & { readonly keyId: string | null };

/** The author claims their award by case token: who filed the appeal, and no co-signer. Once. */
@Injectable()
export class ClaimAwardHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly keys: PayoutKeys,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: Input, { tenantId, appealId }: SenderAsker): Promise<Answer | Refusal> {
    const { payout, seed } = input;
    if (payout === 'code' && !seed) return refuse('payout-seed-missing', { field: 'seed' });
    const command = { actor: `sender of ${appealId}`, operation: ClaimAward.subject, commandId: input.commandId, input };
    const kept = await this.tenants.once(tenantId, command, async (tx): Promise<Kept | Refusal> => {
      const [found] = await suggestionsOf(tx, [appealId]);
      const inHand = found && (await SuggestionInHand.open(tx, this.copies, found.id));
      return inHand ? this.claim(tx, inHand, input) : refuse('award-none');
    });
    if (isRefusal(kept)) return kept;
    const code = kept.keyId && seed ? this.keys.codeOf(kept.keyId, tenantId, kept.awardId, seed) : null;
    return { awardId: kept.awardId, payout: kept.payout, code };
  }

  private async claim(tx: Tx, { row, author }: SuggestionInHand, { payout, seed }: Input): Promise<Kept | Refusal> {
    const at = this.clock.now();
    const award = (await awardsOf(tx, [row.id])).find(({ state }) => state !== 'reversed');
    const refused = notNow(award, at);
    if (!award || refused) return refused ?? refuse('award-none');
    if (author.anonymous && payout === 'name') return refuse('payout-by-code-only', { field: 'payout' });
    const made = payout === 'code' && seed ? this.keys.make(tx.tenantId, award.id, seed) : null;
    addClaim(tx, award.id, { payout, keyedHash: made?.keyedHash ?? null, at });
    // The page of the case shows it; on the wire there is nothing to say of who claims.
    return { awardId: award.id, payout, keyId: made?.keyId ?? null };
  }
}

const notNow = (award: AwardRow | undefined, now: Date): Refusal | undefined => {
  if (!award) return refuse('award-none');
  if (award.state !== 'granted') return refuse('award-claimed');
  return isLapsed(award, now) ? refuse('award-window-closed') : undefined;
};
