import {
  DeclineSuggestion, type InputOf, type OutputOf, ReportImplementation, SuggestionDeclined, SuggestionImplemented, type SuggestionState,
} from '@huiyin/contracts';
import { cleanText, isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants } from '@huiyin/persistence';
import { Copies, type MemberAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { mayNot, roleOf } from '../suggestion/part';
import { SuggestionInHand } from '../suggestion/suggestion-in-hand.store';
import { moveSuggestion } from '../suggestion/suggestion.store';
import { addWords, type WordsKind } from '../suggestion/words.store';

type Answer = OutputOf<typeof DeclineSuggestion>;
type Person = Extract<Parameters<SuggestionInHand['say']>[2], { kind: 'person' }>;
const LONGEST = 10_000;

interface Closing {
  readonly operation: string;
  readonly commandId: string;
  readonly suggestionId: string;
  readonly kind: WordsKind;
  readonly to: SuggestionState;
  readonly refusedIn: (state: SuggestionState) => Refusal | undefined;
  readonly say: (inHand: SuggestionInHand, wordsId: string, actor: Person, now: Date) => Promise<Date>;
}

/** What follows from the panel's scores, said in words by whom the policy names: the reasons, or what was done. */
@Injectable()
export class CloseSuggestionHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  /** Nothing is declined without reasons 论证说明 (H-06). */
  decline({ reasons, ...input }: InputOf<typeof DeclineSuggestion>, asker: MemberAsker): Promise<Answer | Refusal> {
    return this.close('reasons', reasons, asker, {
      ...input, operation: DeclineSuggestion.subject, kind: 'reasons', to: 'declined',
      refusedIn: (state) => (state === 'to-decline' ? undefined : refuse(state === 'raised' ? 'suggestion-not-scored' : 'suggestion-decided')),
      say: (inHand, reasonsId, actor, now) => {
        const { id: suggestionId, reviewers, reached, reachable } = inHand.row;
        return inHand.say(SuggestionDeclined, { suggestionId, reviewers, reached: reached ?? 0, reachable: reachable ?? 1, reasonsId }, actor, now);
      },
    });
  }

  report({ measure, ...input }: InputOf<typeof ReportImplementation>, asker: MemberAsker): Promise<Answer | Refusal> {
    return this.close('measure', measure, asker, {
      ...input, operation: ReportImplementation.subject, kind: 'measure', to: 'implemented',
      refusedIn: (state) => (state === 'adopted' ? undefined : refuse(state === 'implemented' ? 'suggestion-implemented' : 'suggestion-not-adopted')),
      say: (inHand, measureId, actor, now) => inHand.say(SuggestionImplemented, { suggestionId: inHand.row.id, measureId }, actor, now),
    });
  }

  private async close(field: string, written: string, asker: MemberAsker, closing: Closing): Promise<Answer | Refusal> {
    const { operation, commandId, suggestionId, kind, to, refusedIn, say } = closing;
    const body = cleanText(field, written, LONGEST);
    if (isRefusal(body)) return body;
    const command = { actor: asker.personId, operation, commandId, input: { suggestionId, body } };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const inHand = await SuggestionInHand.open(tx, this.copies, suggestionId);
      if (!inHand) return refuse('not-found', { field: 'suggestionId' });
      const { facts, row, rules } = inHand;
      const refused = mayNot(facts, asker, rules.decidedBy, 'suggestionId') ?? refusedIn(row.state);
      if (refused) return refused;
      const now = this.clock.now();
      const wordsId = newId(now);
      const { personId } = asker;
      const at = await say(inHand, wordsId, { kind: 'person', personId, role: roleOf(asker, rules.decidedBy) ?? 'officer' }, now);
      addWords(tx, { id: wordsId, suggestionId, kind, title: null, body, personId, at });
      moveSuggestion(tx, suggestionId, to);
      return { suggestionId, state: to };
    });
  }
}
