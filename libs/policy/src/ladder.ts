import { z } from 'zod';
import { amount } from './amount';
import { code, names, role, source } from './vocabulary';

/** `unit` handles the case, `above` is its parent, `origin` is where it comes from, `tenant` everyone, or the nearest unit of a kind. */
export const scope = z.union([z.enum(['unit', 'above', 'origin', 'tenant']), z.strictObject({ kind: code })]);
export type Scope = z.output<typeof scope>;

/** Who holds a level. */
export const holder = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('role'), role, at: scope }),
  z.strictObject({ is: z.literal('responder') }),
  z.strictObject({ is: z.literal('host') }),
  z.strictObject({ is: z.literal('person'), personId: z.uuid() }),
]);
export type Holder = z.output<typeof holder>;

/** What a level brings: be told, a duty to decide, a numbered notice, a point entry by the point rules. */
export const action = z.enum(['tell', 'duty', 'notice', 'points']);
export type Action = z.output<typeof action>;

/** One step 层级; `next` counts from this step's `escalated` to the following one. The last level has none. */
export const level = z.strictObject({ names, holder, actions: z.array(action).min(1), next: amount.optional(), source });
export type Level = z.output<typeof level>;

/** Who is called in turn 逐级: by a clock that ran out, or by a handler for whom it is beyond their authority. */
export const ladder = z.strictObject({ id: code, names, levels: z.array(level).min(1).max(12), source });
export type Ladder = z.output<typeof ladder>;
