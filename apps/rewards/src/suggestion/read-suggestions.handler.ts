import type { InputOf, ListSuggestions, OutputOf, ReadSuggestion, ReadSuggestions } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { mayRead, readers, staffIn, type Suggestions } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker, type SenderAsker, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { awardsOf } from '../award/award.store';
import { awardView } from '../award/award-view';
import { sheetsOf } from '../panel/sheet.store';
import { roleOf } from './part';
import { appealsNaming, stateCounts, suggestionById, type SuggestionRow, suggestionsAfter, suggestionsOf } from './suggestion.store';
import { type SuggestionView, viewOf, type ViewedBy } from './suggestion-view';
import { wordsOf } from './words.store';

type Page = OutputOf<typeof ListSuggestions>;
type Viewed = readonly (readonly [SuggestionRow, ViewedBy])[];
const none = { raised: 0, adopted: 0, 'to-decline': 0, declined: 0, implemented: 0 };

/** Suggestions for the staff whom the policy gives a part in them, and for their author. */
@Injectable()
export class ReadSuggestionsHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly clock: ServiceClock,
  ) {}

  list({ state, first, after }: InputOf<typeof ListSuggestions>, asker: MemberAsker): Promise<Page> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      if (!(await this.hasPart(tx, asker))) return { edges: [], hasNextPage: false, total: 0, counts: none };
      const without = await this.barredFrom(tx, asker);
      // A cursor that is none begins anew.
      const from = after !== undefined && isId(after) ? await suggestionById(tx, after) : undefined;
      const rows = await suggestionsAfter(tx, { state: state ?? null, without }, from, first + 1);
      const views = await this.viewsOf(tx, await this.viewedBy(tx, rows.slice(0, first), asker));
      const counts = { ...none, ...(await stateCounts(tx, without)) };
      const total = state ? counts[state] : Object.values(counts).reduce((sum, count) => sum + count, 0);
      return { edges: views.map((node) => ({ cursor: node.id, node })), hasNextPage: rows.length > first, total, counts };
    });
  }

  read({ suggestionId }: InputOf<typeof ReadSuggestion>, asker: MemberAsker): Promise<SuggestionView | null> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      const row = (await this.hasPart(tx, asker)) ? await suggestionById(tx, suggestionId) : undefined;
      return row ? ((await this.viewsOf(tx, await this.viewedBy(tx, [row], asker)))[0] ?? null) : null;
    });
  }

  /** Of appeals that the asker may read; a sender's own and no other. */
  ofAppeals({ appealIds }: InputOf<typeof ReadSuggestions>, asker: MemberAsker | SenderAsker): Promise<SuggestionView[]> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      if (asker.kind === 'sender') {
        const own = await suggestionsOf(tx, appealIds.filter((id) => id === asker.appealId));
        return this.viewsOf(tx, own.map((row) => [row, 'sender']));
      }
      const viewed = await this.viewedBy(tx, await suggestionsOf(tx, appealIds), asker);
      return this.viewsOf(tx, viewed.filter(([, viewer]) => viewer === 'reader'));
    });
  }

  private async hasPart(tx: Tx, asker: MemberAsker): Promise<boolean> {
    const rules = (await this.copies.policyInForce(tx))?.policy.suggestions;
    return rules !== undefined && roleOf(asker, partsIn(rules)) !== undefined;
  }

  /** Of which appeals the asker is a person concerned: nothing that came of them is listed or counted. */
  private async barredFrom(tx: Tx, { personId }: MemberAsker): Promise<string[]> {
    const facts = await caseFactsOf(tx, await appealsNaming(tx, personId));
    return [...facts].flatMap(([appealId, ofIt]) => (readers(ofIt).barredPersonIds.includes(personId) ? [appealId] : []));
  }

  /** Who may not read the appeal does not see which it is; a person concerned sees nothing of it. */
  private async viewedBy(tx: Tx, rows: readonly SuggestionRow[], asker: MemberAsker): Promise<Viewed> {
    const facts = await caseFactsOf(tx, rows.map(({ appealId }) => appealId));
    const staff = staffIn(await this.copies.organisation(tx), asker, this.clock.now());
    return rows.flatMap((row): Viewed => {
      const allowed = readers(facts.get(row.appealId) ?? []);
      if (allowed.barredPersonIds.includes(staff.personId)) return [];
      return [[row, mayRead(allowed, staff) ? 'reader' : 'staff']];
    });
  }

  private async viewsOf(tx: Tx, viewed: Viewed): Promise<SuggestionView[]> {
    const ids = viewed.map(([{ id }]) => id);
    const [words, sheets, awards] = await Promise.all([wordsOf(tx, ids), sheetsOf(tx, ids), awardsOf(tx, ids)]);
    const now = this.clock.now();
    return viewed.map(([row, viewer]) => {
      const award = awards.findLast(({ suggestionId }) => suggestionId === row.id);
      const reasons = words.find(({ id }) => id === award?.reversalWordsId)?.body ?? null;
      return viewOf(row, {
        words: words.filter(({ suggestionId }) => suggestionId === row.id),
        sheets: sheets.filter(({ suggestionId }) => suggestionId === row.id),
        award: award ? awardView(award, reasons, viewer === 'sender' ? 'sender' : 'staff', now) : null,
      }, viewer);
    });
  }
}

/** Every role that has a part in suggestions, but for who scores them. */
const partsIn = ({ raisedBy, decidedBy, award }: Suggestions): Suggestions['raisedBy'] => [...raisedBy, ...decidedBy, ...award.fundedBy, ...award.grantedBy, ...award.paidBy];
