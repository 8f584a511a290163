import { tenthsBetween } from './hours';
import { type Promised, promisesIn } from './promises';
import { dayOf, type Known, type Said } from './said';

export interface Group {
  readonly by: 'category' | 'unit' | 'channel' | 'month';
  readonly key: string | null;
}
/** What something counts as, and on which day. */
export interface Verdict {
  readonly day: string;
  readonly value: string;
}

const begins = ({ type }: Said): boolean => type === 'appeal-filed' || type === 'appeal-reopened';
const failures: Readonly<Record<string, string>> = { unreachable: 'unreachable', refused: 'declined', silence: 'silent' };

/** One case, told by its facts in order: by the words of each definition, what it counts as. */
export class Case {
  readonly rounds: readonly number[];

  constructor(
    readonly id: string,
    private readonly facts: readonly Said[],
    private readonly known: Known,
  ) {
    this.rounds = [...new Set(facts.filter(begins).map(({ round }) => round))];
  }

  get filedOn(): string {
    return dayOf(this.first('appeal-filed')?.occurredAt ?? '');
  }

  /** Who said it, and who said it too; nobody where that is not known. */
  get persons(): readonly string[] {
    return this.known.senders.get(this.id) ?? [];
  }

  key(by: Group['by'], round: number, day: string): string | null {
    if (by === 'month') return day.slice(0, 7);
    if (by === 'channel') return String(this.first('appeal-filed')?.data['channel']);
    if (by === 'category') return String((this.all('appeal-accepted', round).at(-1) ?? this.begun(round))?.data['category']);
    const leads = this.facts.filter((fact) => fact.round === round && ['order-issued', 'order-reassigned'].includes(fact.type) && fact.data['lead'] === true);
    return leads.length > 0 ? String(leads.at(-1)?.data['unitId']) : null;
  }

  answered(): string {
    if (this.answer()) return 'yes';
    for (const end of ['withdrawn', 'refused', 'referred']) if (this.first(`appeal-${end}`)) return end;
    if (this.first('appeal-concluded')?.data['how'] === 'thanks') return 'thanks';
    return this.isMerged() ? 'merged' : 'no';
  }

  completed(): string {
    for (const end of ['withdrawn', 'refused']) if (this.first(`appeal-${end}`)) return end;
    if (this.first('appeal-referred') || this.first('appeal-concluded', Math.max(...this.rounds))) return 'yes';
    return this.isMerged() && !this.answer() ? 'merged' : 'no';
  }

  onTime(round: number): Verdict | undefined {
    const promises = this.promises(round);
    if (promises.length === 0) return undefined;
    const day = dayOf(promises.map(({ due }) => due).sort().at(-1) ?? '');
    for (const end of ['withdrawn', 'referred']) if (this.first(`appeal-${end}`, round)) return { day, value: end };
    if (this.isMerged(round) && !this.answer(round)) return { day, value: 'merged' };
    if (promises.some(({ late }) => late)) return { day, value: 'no' };
    return { day, value: promises.every(({ ended }) => ended) ? 'yes' : 'undecided' };
  }

  implemented(round: number): Verdict | undefined {
    const answer = this.answer(round);
    if (!answer) return undefined;
    const day = dayOf(answer.occurredAt);
    if (this.first('appeal-answered-on-spot', round)) return { day, value: 'on-the-spot' };
    if (!this.first('order-issued', round)) return { day, value: this.first('appeal-merged', round) ? 'merged' : 'on-the-spot' };
    if (this.rounds.includes(round + 1)) return { day, value: 'no' };
    const how = this.first('appeal-concluded', round)?.data['how'];
    if (how === undefined) return { day, value: 'unconfirmed' };
    return { day, value: how === 'satisfied' || how === 'upheld' || how === 'struck-off' ? 'yes' : 'no' };
  }

  satisfied(round: number): Verdict | undefined {
    const word = this.first('satisfaction-given', round);
    const uncounted = this.first('appeal-filed')?.data['mode'] === 'anonymous' && this.policy(round)?.review.anonymousInSatisfaction === false;
    if (word) return { day: dayOf(word.occurredAt), value: uncounted ? 'anonymous' : word.data['satisfied'] === true ? 'yes' : 'no' };
    const failed = this.all('call-back-failed', round).find(({ data }) => data['final'] === true);
    if (failed) return { day: dayOf(failed.occurredAt), value: failures[String(failed.data['reason'])] ?? '' };
    return this.answer(round) && this.overUnrated(round);
  }

  /** It was answered, and nothing more is waited for: whatever the sender thinks of it, it is accounted for. */
  isOver(round: number): boolean {
    return this.answer(round) !== undefined && (this.rounds.includes(round + 1) || this.first('appeal-concluded', round) !== undefined);
  }

  /** Nobody said anything, and now it is closed: crossed off the list, or somebody looked into it first. */
  private overUnrated(round: number): Verdict | undefined {
    const [closed, next] = [this.first('appeal-concluded', round), this.first('appeal-reopened', round + 1)];
    if (closed?.data['how'] === 'struck-off') return { day: dayOf(closed.occurredAt), value: 'struck-off' };
    if (closed?.data['how'] === 'upheld') return { day: dayOf(closed.occurredAt), value: 'reviewed' };
    return next && { day: dayOf(next.occurredAt), value: 'reviewed' };
  }

  /** Working hours to the answer, in tenths. */
  tenths(round: number): Verdict | undefined {
    const [from, to, policy] = [this.begun(round), this.answer(round), this.policy(round)];
    if (!from || !to || !policy) return undefined;
    return { day: dayOf(to.occurredAt), value: String(tenthsBetween(from.occurredAt, to.occurredAt, policy, this.known.national)) };
  }

  private begun(round: number): Said | undefined {
    return this.facts.find((fact) => begins(fact) && fact.round === round);
  }

  private policy(round: number) {
    return this.known.policies.get(this.begun(round)?.policyVersion ?? 0);
  }

  private promises(round: number): Promised[] {
    const promised = this.policy(round)?.clocks.filter((rule) => rule.promised).map(({ kind }) => kind);
    return promisesIn(this.facts.filter((fact) => fact.round === round), promised ?? []);
  }

  private first(type: string, round?: number): Said | undefined {
    return this.all(type, round)[0];
  }

  private all(type: string, round?: number): Said[] {
    return this.facts.filter((fact) => fact.type === type && (round === undefined || fact.round === round));
  }

  private answer(round?: number): Said | undefined {
    const finals = [...this.all('appeal-answered-on-spot', round), ...this.all('reply-sent', round).filter(({ data }) => data['kind'] === 'final')];
    return this.facts.find((fact) => finals.includes(fact));
  }

  private isMerged(round?: number): boolean {
    return this.all('appeal-merged', round).some(({ data }) => !this.all('appeal-unmerged').some((end) => end.data['mergeId'] === data['mergeId']));
  }
}
