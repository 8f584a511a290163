import type { Actor, PromiseMade, SenderMode } from '@huiyin/contracts';
import type { Refusal } from '@huiyin/kernel';
import { blank, type Decision, decide, follow, say } from './appeal';
import type { ChosenRoute } from './route';

/** What is known of an appeal when it is filed: what the sender said, and what the policy made of it. */
export interface Filing {
  readonly appealId: string;
  readonly number: string;
  readonly channel: string;
  readonly placeId: string | null;
  readonly unitId: string | null;
  readonly mode: SenderMode;
  readonly kind: string;
  readonly category: string;
  readonly grade: string;
  readonly confidential: boolean;
  readonly terms: readonly string[];
  readonly promises: readonly PromiseMade[];
  /** The channel's policy accepts at once; where routing's own proposal could meet the sender, with this route. */
  readonly autoAccept: boolean;
  readonly route: ChosenRoute | null;
}

export const bySender: Actor = { kind: 'sender' };

/** Files an appeal before anything else happens to it (T-02); where the channel says so, it is accepted at once. */
export const submit = (filing: Filing, now: Date, actor: Actor = bySender): Decision | Refusal => {
  const { appealId, autoAccept, route, ...data } = filing;
  const filed = decide(blank(appealId), 'submit', { type: 'appeal-filed', data, actor }, now);
  if ('refused' in filed || !autoAccept) return filed;
  const { category, grade } = data;
  const entry = say(filed.appeal, 'appeal-accepted', { category, grade, needsCooperation: false, route }, { actor: { kind: 'system' }, now });
  const accepted = follow(filed.appeal, [entry], now);
  return { appeal: accepted.appeal, facts: [...filed.facts, ...accepted.facts] };
};
