import { z } from 'zod';

export const id = z.uuid();
export const instant = z.iso.datetime();
export const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);
/** A name in both languages of the portal. */
export const names = z.object({ zh: z.string(), en: z.string() });

/** A client's key for one intent: the same id with the same input is answered as before. */
export const commandId = z.uuid();
/** The version that the person saw; a stale one is refused with what changed. */
export const version = z.int().positive();
export const title = z.string().max(1_000);
export const words = z.string().max(60_000);
/** What is looked up as it was typed: a case number, a cursor. PostgreSQL knows no null and no half characters. */
export const lookedUp = (most: number) => z.string().max(most).regex(/^[^\p{Cc}\p{Cs}]*$/u);
export const caseNumber = lookedUp(40);
export const searchWords = lookedUp(100);

export const page = { first: z.int().min(1).max(100).default(20), after: lookedUp(200).optional() };
/** One page of a Relay connection. */
export const pageOf = <T extends z.ZodType>(node: T) =>
  z.object({
    edges: z.array(z.object({ cursor: z.string(), node })),
    hasNextPage: z.boolean(),
    total: z.int().nonnegative(),
  });

/** What is due when: an instant for rules that start at filing, else words until its clock starts. */
export const promise = z.union([
  z.object({ kind: code, at: instant, provisional: z.boolean() }),
  z.object({ kind: code, after: z.string(), amount: z.record(z.string(), z.unknown()) }),
]);
export type PromiseMade = z.output<typeof promise>;

/** What a clock waits for, whatever a practice calls its kind. */
export const clockAim = z.enum(['acceptance', 'first-reply', 'plan', 'answer', 'opinion', 'call-back', 'review', 'other']);
export type ClockAim = z.output<typeof clockAim>;

export const senderMode = z.enum(['named', 'confidential', 'anonymous']);
export type SenderMode = z.output<typeof senderMode>;

export const role = z.enum([
  'sender', 'officer', 'handler', 'responder', 'department-head', 'leader', 'host', 'reviewer', 'custodian',
  'tenant-admin', 'group-admin', 'auditor', 'platform-operator',
]);
export type Role = z.output<typeof role>;

/** A reason as a code with values; the portal has the words. */
export const reason = z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });
export const route = z.object({ unitId: id, personId: id.nullable() });

export const appealStatus = z.enum([
  'filed', 'accepted', 'in-hand', 'answered', 'concluded', 'refused', 'referred', 'merged', 'withdrawn', 'archived',
]);
export type AppealStatus = z.output<typeof appealStatus>;

export const appealKind = z.enum(['question', 'complaint', 'difficulty', 'suggestion', 'thanks', 'transaction']);
export const replyKind = z.enum(['first', 'plan', 'progress', 'final', 'explanation']);
export type ReplyKind = z.output<typeof replyKind>;
