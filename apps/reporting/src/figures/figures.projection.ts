import type { Tx } from '@huiyin/persistence';
import { Copies, Kept } from '@huiyin/service';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { CaseFact } from './case-fact';
import { type CaseFacts, caseFactsOf } from './case-facts.store';
import { changesOf, together } from './changes';
import { addCounts } from './count.store';
import { beginnings, foldCase, type RulesOf } from './fold-case';
import { nationalEditions, newestEdition } from './national.store';
import { type KeptRound, roundsOf, saveRounds } from './round.store';
import { type RoundRules, rulesOf } from './round-rules';
import { appealsOfPersons, countOn, type CountedSender, forgetSenders, sendersOf } from './sender.store';
import { type Day, moved, personsChanges } from './senders';
import { marksOf } from './tally';

/** Versions of the policy that an appeal needs and that are not here yet; it stays as it was until they are. */
export type Lacking = ReadonlyMap<string, number>;

/** What is read of appeals before they are counted. */
export interface Cases extends CaseFacts {
  readonly before: readonly KeptRound[];
  readonly senders: readonly CountedSender[];
  /** The appeals whose persons were read. */
  readonly whose: ReadonlySet<string>;
  readonly edition: number;
}

const isKnown = (rounds: readonly KeptRound[], appeal: string): boolean => rounds.some(({ appealId, persons }) => appealId === appeal && persons === 'yes');

/** A version is another tenant's or another calendar's under another key. */
const FOR_EVER_MS = Infinity;

/**
 * The read model of figures: what each round of a case counts, and the counts of whole months and years. It is a function of the
 * journal: an appeal is folded anew from all its facts, so that it may be done at any time and as often as one likes.
 */
@Injectable()
export class FiguresProjection {
  private readonly rules = new Kept<RoundRules>(FOR_EVER_MS, 1_000);

  constructor(private readonly copies: Copies) {}

  /** Reads these appeals, and the persons of `whose`: those of the others are counted already, if they are known. Whoever calls it has locked the tenant's chain. */
  async read(tx: Tx, appealIds: readonly string[], whose: readonly string[] = appealIds): Promise<Cases> {
    if (appealIds.length === 0) return { facts: new Map(), lines: new Set(), before: [], senders: [], whose: new Set(), edition: 0 };
    const [read, before, senders, edition] = await Promise.all([
      caseFactsOf(tx, appealIds), roundsOf(tx, appealIds), whose.length > 0 ? sendersOf(tx, whose) : [], newestEdition(tx),
    ]);
    // The first that is heard of an appeal need not be its filing.
    const unseen = appealIds.filter((id) => !whose.includes(id) && !before.some(({ appealId }) => appealId === id));
    const more = unseen.length > 0 ? await sendersOf(tx, unseen) : [];
    return { ...read, before, senders: [...senders, ...more], whose: new Set([...whose, ...unseen]), edition };
  }

  /** Makes these appeals count what was read of them, and `added` to the journal since. */
  async project(tx: Tx, { facts, before, senders, whose, edition }: Cases, added: readonly CaseFact[] = []): Promise<Lacking> {
    const lacking = new Map<string, number>();
    const [after, days] = [[] as KeptRound[], new Map<string, Day>()];
    for (const [appealId, kept] of facts) {
      const ofIt = [...kept, ...added.filter((fact) => fact.appealId === appealId)];
      const rules = await this.rulesFor(tx, ofIt, edition);
      if (typeof rules === 'number') {
        lacking.set(appealId, rules);
        continue;
      }
      const erased = ofIt.some(({ type }) => type === 'appeal-erased');
      const known = whose.has(appealId) ? senders.some((sender) => sender.appealId === appealId && !sender.gone) : isKnown(before, appealId);
      const rounds = foldCase(ofIt, !erased && known, rules);
      after.push(...rounds.map((round) => ({ appealId, ...round })));
      days.set(appealId, erased ? 'forgotten' : { day: rounds[0]?.filedOn ?? null });
    }
    await this.save(tx, before.filter(({ appealId }) => days.has(appealId)), after, senders, days);
    return lacking;
  }

  private async save(tx: Tx, before: readonly KeptRound[], after: readonly KeptRound[], senders: readonly CountedSender[], days: ReadonlyMap<string, Day>): Promise<void> {
    const changed = moved(senders, days);
    const persons = changed.length > 0 ? await appealsOfPersons(tx, changed.map(({ personHash }) => personHash)) : [];
    saveRounds(tx, after.filter((round) => !before.some((old) => isDeepStrictEqual(old, round))));
    addCounts(tx, together([...changesOf(before.flatMap(marksOf), after.flatMap(marksOf)), ...personsChanges(persons, days)]));
    countOn(tx, changed);
    forgetSenders(tx, [...days].flatMap(([appealId, day]) => (day === 'forgotten' ? [appealId] : [])));
  }

  /** The rules of every round that began; the version of one that is not here. */
  private async rulesFor(tx: Tx, facts: readonly CaseFact[], edition: number): Promise<RulesOf | number> {
    const found = new Map<number, RoundRules>();
    for (const { policyVersion = 0 } of beginnings(facts)) {
      const rules = await this.rulesAt(tx, policyVersion, edition);
      if (!rules) return policyVersion;
      found.set(policyVersion, rules);
    }
    return (version) => {
      const rules = found.get(version);
      if (!rules) throw new Error(`no rules of version ${version}`);
      return rules;
    };
  }

  private rulesAt(tx: Tx, version: number, edition: number): Promise<RoundRules | undefined> {
    return this.rules.through(`${tx.tenantId} ${version} ${edition}`, async () => {
      const policy = await this.copies.policy(tx, version);
      const [national] = policy ? await nationalEditions(tx) : [];
      return policy && rulesOf(policy, national);
    });
  }
}
