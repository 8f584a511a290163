import type { Caller, InputOf, ListToScore, OutputOf } from '@huiyin/contracts';
import { Tenants, type Tx } from '@huiyin/persistence';
import { staffIn } from '@huiyin/policy';
import { caseFactsOf, Copies, type MemberAsker, OwnAppeals, ServiceClock } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import type { Told } from '../points/told';
import { pageOfRows } from '../suggestion/paging';
import { scoredBy, type SuggestionRow, toScore } from '../suggestion/suggestion.store';
import { type WordsRow, wordsOf } from '../suggestion/words.store';
import { mayNotScore } from './blind';
import { blindView, type BlindView } from './blind-view';
import { type SheetRow, sheetsOf } from './sheet.store';

interface Candidate {
  readonly row: SuggestionRow;
  readonly words: readonly WordsRow[];
  readonly sheets: readonly SheetRow[];
}

/** What a reviewer is to score, or has scored: nothing that they may not, and nothing of the appeal. */
@Injectable()
export class ListToScoreHandler {
  constructor(
    private readonly tenants: Tenants,
    private readonly copies: Copies,
    private readonly own: OwnAppeals,
    private readonly clock: ServiceClock,
  ) {}

  async handle({ scored, ...page }: InputOf<typeof ListToScore>, asker: MemberAsker, caller: Caller): Promise<OutputOf<typeof ListToScore>> {
    const found = await this.tenants.inTenant(asker.tenantId, (tx) => (scored ? this.done(tx, asker) : this.open(tx, asker)));
    const own = scored ? new Set<string>() : await this.own.among(found.slice(0, MOST).map(({ row }) => row.appealId), caller);
    const { edges, ...rest } = pageOfRows(found.filter(({ row }) => !own.has(row.appealId)), page, ({ row }) => row.id);
    const nodes = await this.tenants.inTenant(asker.tenantId, (tx) => this.viewsOf(tx, edges.map(({ node }) => node), asker));
    return { ...rest, edges: edges.flatMap(({ cursor }, n) => (nodes[n] ? [{ cursor, node: nodes[n] }] : [])) };
  }

  private async open(tx: Tx, asker: MemberAsker): Promise<Candidate[]> {
    const rows = await toScore(tx);
    const facts = await caseFactsOf(tx, rows.map(({ appealId }) => appealId));
    const staff = staffIn(await this.copies.organisation(tx), asker, this.clock.now());
    const able: SuggestionRow[] = [];
    for (const row of rows) {
      const rules = (await this.copies.policy(tx, row.policyVersion))?.suggestions;
      if (rules && !mayNotScore((facts.get(row.appealId) ?? []) as readonly Told[], staff, row.raisedBy, rules)) able.push(row);
    }
    const candidates = await this.around(tx, able);
    return candidates.filter(({ sheets, words }) => words.length > 0 && !sheets.some(({ personId }) => personId === asker.personId)).slice(0, MOST);
  }

  private async done(tx: Tx, { personId }: MemberAsker): Promise<Candidate[]> {
    return this.around(tx, await scoredBy(tx, personId));
  }

  private async around(tx: Tx, rows: readonly SuggestionRow[]): Promise<Candidate[]> {
    const ids = rows.map(({ id }) => id);
    const [words, sheets] = await Promise.all([wordsOf(tx, ids), sheetsOf(tx, ids)]);
    const of = <T extends { readonly suggestionId: string }>(all: readonly T[], id: string): T[] => all.filter(({ suggestionId }) => suggestionId === id);
    return rows.map((row) => ({ row, words: of(words, row.id), sheets: of(sheets, row.id) }));
  }

  private async viewsOf(tx: Tx, candidates: readonly Candidate[], { personId }: MemberAsker): Promise<BlindView[]> {
    const views: BlindView[] = [];
    for (const { row, words, sheets } of candidates) {
      const rules = (await this.copies.policy(tx, row.policyVersion))?.suggestions;
      if (rules) views.push(blindView(row, words, sheets, rules, personId));
    }
    return views;
  }
}

/** As many as intake is asked of at once. */
const MOST = 200;
