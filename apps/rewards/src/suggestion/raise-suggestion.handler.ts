import { type Caller, type InputOf, type OutputOf, RaiseSuggestion, SuggestionRaised } from '@huiyin/contracts';
import { cleanText, isRefusal, newId, occurredAfter, type Refusal, refuse } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import type { Role, Suggestions } from '@huiyin/policy';
import { CaseReaders, Copies, lockCase, type MemberAsker, OwnAppeals, sayOfCase, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Told } from '../points/told';
import { authorOf } from './author';
import { betraying } from './betraying';
import { roleOf } from './part';
import { addSuggestion, suggestionsOf } from './suggestion.store';
import { addWords } from './words.store';

type Input = InputOf<typeof RaiseSuggestion>;
type Answer = OutputOf<typeof RaiseSuggestion>;
interface Proposal extends Input {
  readonly role: Role;
  readonly version: number;
  readonly reviewers: number;
}
const LONGEST = { title: 200, text: 10_000 };

/** A good idea in an appeal becomes a suggestion 合理化建议 (T-10), in words of the service centre's own. */
@Injectable()
export class RaiseSuggestionHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly readers: CaseReaders,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle(input: Input, asker: MemberAsker, caller: Caller): Promise<Answer | Refusal> {
    const [title, text] = [cleanText('title', input.title, LONGEST.title), cleanText('text', input.text, LONGEST.text)];
    if (isRefusal(title)) return title;
    if (isRefusal(text)) return text;
    const isOwn = (await this.own.among([input.appealId], caller)).size > 0;
    const command = { actor: asker.personId, operation: RaiseSuggestion.subject, commandId: input.commandId, input };
    return this.tenants.once(asker.tenantId, command, async (tx): Promise<Answer | Refusal> => {
      if (!(await this.readers.mayRead(tx, input.appealId, asker))) return refuse('not-found', { field: 'appealId' });
      if (isOwn) return refuse('own-appeal');
      const inForce = await this.copies.policyInForce(tx);
      const rules = inForce?.policy.suggestions;
      if (!inForce || !rules) return refuse('suggestions-not-available');
      const role = roleOf(asker, rules.raisedBy);
      const refused = role ? unknownIn(input, rules) : refuse('not-allowed');
      return refused ?? this.raise(tx, asker, { ...input, title, text, role: role ?? 'officer', version: inForce.version, reviewers: rules.reviewers });
    });
  }

  private async raise(tx: Tx, { personId }: MemberAsker, { appealId, title, text, role, version, reviewers, ...of }: Proposal): Promise<Answer | Refusal> {
    const known = await lockCase(tx, appealId);
    const facts = (known?.facts ?? []) as readonly Told[];
    const author = authorOf(facts);
    if (!known || !author || author.gone) return refuse('wrong-state');
    if ((await suggestionsOf(tx, [appealId])).length > 0) return refuse('suggestion-raised');
    for (const [field, words] of [['title', title], ['text', text]] as const) {
      const found = betraying(words, author.number);
      if (found !== undefined) return refuse('suggestion-betrays-author', { field, values: { found } });
    }
    const raisedAt = occurredAfter(this.clock.now(), known.newestAt);
    const id = newId(raisedAt);
    const [kind, campaign] = [of.class, of.campaign ?? null];
    addSuggestion(tx, { id, appealId, class: kind, campaign, policyVersion: version, reviewers, raisedAt, raisedBy: personId });
    addWords(tx, { id: newId(raisedAt), suggestionId: id, kind: 'proposal', title, body: text, personId, at: raisedAt });
    await sayOfCase(tx, {
      contract: SuggestionRaised, aggregateId: appealId, appealId, round: author.round, occurredAt: raisedAt, policyVersion: version,
      actor: { kind: 'person', personId, role }, data: { suggestionId: id, class: kind, campaign },
    });
    return { suggestionId: id, appealId };
  }
}

const unknownIn = (input: Input, { classes, campaigns }: Suggestions): Refusal | undefined => {
  if (!classes.some(({ id }) => id === input.class)) return refuse('class-unknown', { field: 'class' });
  return input.campaign !== undefined && !campaigns.some(({ id }) => id === input.campaign) ? refuse('campaign-unknown', { field: 'campaign' }) : undefined;
};
