import { addWorkingTime } from '@huiyin/calendar';
import { AwardGranted, type Caller, GrantAward, type InputOf, type OutputOf } from '@huiyin/contracts';
import { newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { calendarOf } from '@huiyin/policy';
import { Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { accounts } from '../fund/accounts';
import { balanceBehindLock, balanceOf, fundById } from '../fund/fund.store';
import { moved } from '../ledger/ledger';
import { enterNew } from '../ledger/ledger.store';
import { sheetsOf } from '../panel/sheet.store';
import { mayNot, roleOf } from '../suggestion/part';
import { SuggestionInHand } from '../suggestion/suggestion-in-hand.store';
import { suggestionById } from '../suggestion/suggestion.store';
import { addAward, awardsOf } from './award.store';
import { beyondLimits, overdrawn } from './grant';

type Input = InputOf<typeof GrantAward>;
type Answer = OutputOf<typeof GrantAward>;

/** An award for an adopted suggestion, from a fund that covers it: by nobody who scored or raised it, and never their own. */
@Injectable()
export class GrantAwardHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: Input, asker: MemberAsker, caller: Caller): Promise<Answer | Refusal> {
    const appealId = await this.tenants.inTenant(asker.tenantId, async (tx) => (await suggestionById(tx, input.suggestionId))?.appealId);
    if (!appealId) return refuse('not-found', { field: 'suggestionId' });
    const isOwn = (await this.own.among([appealId], caller)).size > 0;
    const command = { actor: asker.personId, operation: GrantAward.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const inHand = await SuggestionInHand.open(tx, this.copies, input.suggestionId);
      if (!inHand) return refuse('not-found', { field: 'suggestionId' });
      const refused = (await this.whyNot(tx, inHand, asker, isOwn)) ?? (await this.cannotPay(tx, inHand, input));
      return refused ?? this.grant(inHand, input, asker);
    });
  }

  private async whyNot(tx: Tx, { facts, row, rules }: SuggestionInHand, asker: MemberAsker, isOwn: boolean): Promise<Refusal | undefined> {
    const refused = mayNot(facts, asker, rules.award.grantedBy, 'suggestionId');
    if (refused) return refused;
    if (isOwn) return refuse('own-appeal');
    const [sheets, awards] = await Promise.all([sheetsOf(tx, [row.id]), awardsOf(tx, [row.id])]);
    const judged = [row.raisedBy, ...sheets.map(({ personId }) => personId)];
    if (judged.includes(asker.personId)) return refuse('award-by-scorer');
    if (row.state !== 'adopted' && row.state !== 'implemented') return refuse('suggestion-not-adopted');
    return awards.some(({ state }) => state !== 'reversed') ? refuse('award-granted') : undefined;
  }

  /** What the fund does not cover as it is now is refused without waiting for who has it locked. */
  private async cannotPay(tx: Tx, { rules }: SuggestionInHand, { fundId, fen }: Input): Promise<Refusal | undefined> {
    const beyond = beyondLimits(fen, rules.award);
    if (beyond) return beyond;
    const [fund, left] = await Promise.all([fundById(tx, fundId), balanceOf(tx, fundId)]);
    return fund ? overdrawn(fen, left) : refuse('fund-unknown', { field: 'fundId' });
  }

  /** The fund is locked last, and what follows its balance travels with the commit: others wait for it as short as can be. */
  private async grant(inHand: SuggestionInHand, { suggestionId, fundId, fen }: Input, asker: MemberAsker): Promise<Answer | Refusal> {
    const { tx, policy, rules: { award } } = inHand;
    const now = this.clock.now();
    const [awardId, entryId] = [newId(now), newId(now)];
    const claimUntil = addWorkingTime(now, award.claimWithin, calendarOf(policy.hours, await this.copies.calendar(tx)));
    const actor = { kind: 'person' as const, personId: asker.personId, role: roleOf(asker, award.grantedBy) ?? 'leader' };
    const grantedAt = await inHand.say(AwardGranted, { awardId, suggestionId, fundId, fen, entryId, claimUntil: claimUntil.toISOString() }, actor, now);
    const refused = overdrawn(fen, await balanceBehindLock(tx, fundId));
    if (refused) return refused;
    enterNew(tx, { id: entryId, book: 'money', key: `award-granted:${awardId}`, legs: moved(accounts.fund(fundId), accounts.award(awardId), fen), occurredAt: grantedAt });
    addAward(tx, { id: awardId, suggestionId, fundId, fen, grantedAt, grantedBy: asker.personId, claimUntil, entryId });
    return { awardId, suggestionId };
  }
}
