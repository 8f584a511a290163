import type { Caller, InputOf, ListToScore, OutputOf } from '@huiyin/contracts';
import { isId } from '@huiyin/kernel';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Told } from '../points/told';
import { pageOfRows } from '../suggestion/paging';
import { countScored, type From, scoredAfter, suggestionById, type SuggestionRow, toScoreAfter } from '../suggestion/suggestion.store';
import { wordsOf } from '../suggestion/words.store';
import { mayNotScore } from './blind';
import { blindView, type BlindView } from './blind-view';
import { sheetsOf } from './sheet.store';

type Page = OutputOf<typeof ListToScore>;
type Asked = Omit<InputOf<typeof ListToScore>, 'scored'>;
/** As many as intake is asked of at once. */
const MOST = 200;

/** What a reviewer is to score, or has scored: nothing that they may not, and nothing of the appeal. */
@Injectable()
export class ListToScoreHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  handle({ scored, ...page }: InputOf<typeof ListToScore>, asker: MemberAsker, caller: Caller): Promise<Page> {
    return scored ? this.done(page, asker) : this.open(page, asker, caller);
  }

  /** Read to its end, part by part: whom it is kept from the facts say, and whose own it is intake, so that the total counts neither. */
  private async open(page: Asked, asker: MemberAsker, caller: Caller): Promise<Page> {
    const able: SuggestionRow[] = [];
    for (let from: From, isMore = true; isMore; ) {
      const { rows, may } = await this.tenants.inTenant(asker.tenantId, (tx) => this.part(tx, asker, from));
      const own = await this.own.among(may.map(({ appealId }) => appealId), caller);
      able.push(...may.filter(({ appealId }) => !own.has(appealId)));
      from = rows.at(-1);
      isMore = rows.length === MOST;
    }
    const { edges, ...rest } = pageOfRows(able, page, ({ id }) => id);
    return { ...rest, edges: await this.tenants.inTenant(asker.tenantId, (tx) => this.edgesOf(tx, edges.map(({ node }) => node), asker)) };
  }

  private async part(tx: Tx, asker: MemberAsker, from: From): Promise<{ rows: SuggestionRow[]; may: SuggestionRow[] }> {
    const rows = await toScoreAfter(tx, asker.personId, from, MOST);
    const facts = await caseFactsOf(tx, rows.map(({ appealId }) => appealId));
    const staff = staffIn(await this.copies.organisation(tx), asker, this.clock.now());
    const may: SuggestionRow[] = [];
    for (const row of rows) {
      const rules = (await this.copies.policy(tx, row.policyVersion))?.suggestions;
      if (rules && !mayNotScore((facts.get(row.appealId) ?? []) as readonly Told[], staff, row.raisedBy, rules)) may.push(row);
    }
    return { rows, may };
  }

  private done({ first, after }: Asked, asker: MemberAsker): Promise<Page> {
    return this.tenants.inTenant(asker.tenantId, async (tx) => {
      // A cursor that is none begins anew.
      const from = after !== undefined && isId(after) ? await suggestionById(tx, after) : undefined;
      const rows = await scoredAfter(tx, asker.personId, from, first + 1);
      return { edges: await this.edgesOf(tx, rows.slice(0, first), asker), hasNextPage: rows.length > first, total: await countScored(tx, asker.personId) };
    });
  }

  private async edgesOf(tx: Tx, rows: readonly SuggestionRow[], { personId }: MemberAsker): Promise<{ cursor: string; node: BlindView }[]> {
    const ids = rows.map(({ id }) => id);
    const [words, sheets] = await Promise.all([wordsOf(tx, ids), sheetsOf(tx, ids)]);
    const of = <T extends { readonly suggestionId: string }>(all: readonly T[], id: string): T[] => all.filter(({ suggestionId }) => suggestionId === id);
    const edges: { cursor: string; node: BlindView }[] = [];
    for (const row of rows) {
      const rules = (await this.copies.policy(tx, row.policyVersion))?.suggestions;
      if (rules) edges.push({ cursor: row.id, node: blindView(row, of(words, row.id), of(sheets, row.id), rules, personId) });
    }
    return edges;
  }
}
