import { type Caller, type InputOf, type OutputOf, ScoreSuggestion, SuggestionAdopted } from '@huiyin/contracts';
import { cleanText, isBlank, isRefusal, newId, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { SuggestionInHand } from '../suggestion/suggestion-in-hand.store';
import { concludeScoring, suggestionById } from '../suggestion/suggestion.store';
import { addWords } from '../suggestion/words.store';
import { mayNotScore } from './blind';
import { decided, incomplete } from './score';
import { addSheet, sheetsOf, type SheetRow } from './sheet.store';

type Input = InputOf<typeof ScoreSuggestion>;
type Answer = OutputOf<typeof ScoreSuggestion>;
const LONGEST = 2_000;

/** A reviewer scores, blind and once; the last of the policy's number decides. */
@Injectable()
export class ScoreSuggestionHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: Input, asker: MemberAsker, caller: Caller): Promise<Answer | Refusal> {
    const words = input.words === undefined || isBlank(input.words) ? null : cleanText('words', input.words, LONGEST);
    if (isRefusal(words)) return words;
    const appealId = await this.tenants.inTenant(asker.tenantId, async (tx) => (await suggestionById(tx, input.suggestionId))?.appealId);
    if (!appealId) return refuse('not-found', { field: 'suggestionId' });
    const isOwn = (await this.own.among([appealId], caller)).size > 0;
    const command = { actor: asker.personId, operation: ScoreSuggestion.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      const inHand = await SuggestionInHand.open(tx, this.copies, input.suggestionId);
      if (!inHand) return refuse('not-found', { field: 'suggestionId' });
      const refused = await this.whyNot(tx, inHand, asker, isOwn, input);
      return refused ?? this.score(tx, inHand, asker, { ...input, words });
    });
  }

  private async whyNot(tx: Tx, { facts, row, rules }: SuggestionInHand, asker: MemberAsker, isOwn: boolean, { scores }: Input): Promise<Refusal | undefined> {
    const staff = staffIn(await this.copies.organisation(tx), asker, this.clock.now());
    const code = mayNotScore(facts, staff, row.raisedBy, rules);
    if (code) return code === 'not-found' ? refuse(code, { field: 'suggestionId' }) : refuse(code);
    if (isOwn) return refuse('own-appeal');
    if ((await sheetsOf(tx, [row.id])).some(({ personId }) => personId === asker.personId)) return refuse('suggestion-scored');
    return row.state === 'raised' ? incomplete(scores, rules) : refuse('suggestion-decided');
  }

  private async score(tx: Tx, inHand: SuggestionInHand, { personId }: MemberAsker, { scores, words }: { scores: Input['scores']; words: string | null }): Promise<Answer> {
    const { row: { id: suggestionId, reviewers }, rules } = inHand;
    const at = this.clock.now();
    const sheet: SheetRow = { id: newId(at), suggestionId, personId, scores, at };
    const sheets = [...(await sheetsOf(tx, [suggestionId])), sheet];
    addSheet(tx, sheet);
    if (words !== null) addWords(tx, { id: sheet.id, suggestionId, kind: 'remark', title: null, body: words, personId, at });
    const outcome = decided(sheets.map((one) => one.scores), { ...rules, reviewers });
    if (!outcome) return { suggestionId, state: 'raised' };
    const { state, reached, reachable } = outcome;
    concludeScoring(tx, suggestionId, outcome);
    // The panel adopts, not who happened to score last.
    if (state === 'adopted') await inHand.say(SuggestionAdopted, { suggestionId, reviewers, reached, reachable }, { kind: 'system' }, at);
    return { suggestionId, state };
  }
}
