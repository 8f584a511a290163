import type { Actor } from '@huiyin/contracts';
import { type Refusal, refuse } from '@huiyin/kernel';
import { type Appeal, mayDo, mayOn } from './appeal';
import type { Command } from './life';

/** Who of the staff acts on an appeal, and what they have seen of it. */
export interface Seen {
  readonly actor: Actor;
  /** Who acts is the sender: somebody else does it. */
  readonly own: boolean;
  /** The version that was seen, and the one that is. */
  readonly seen: number;
  readonly current: number;
  /** Where the tenant is. */
  readonly zone: string;
}

/** Nobody acts on what is their own, on what has changed since they looked, or against the chart. */
export const mayAct = (appeal: Appeal, command: Command, { own, seen, current, zone }: Seen): Refusal | undefined =>
  own ? refuse('own-appeal') : (mayOn(appeal, seen, current, zone) ?? mayDo(appeal, command));
