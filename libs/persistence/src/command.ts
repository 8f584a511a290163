import { isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { createHash } from 'node:crypto';
import type { Statement } from './prepared';
import { OpenTransaction, TransactionOverError } from './transaction';
import type { Tx } from './tx';

/** One intent of one actor: sent again with the same input it is answered as before. */
export interface Command {
  /** The person's or membership's id, or `anonymous`. */
  readonly actor: string;
  readonly operation: string;
  readonly commandId: string;
  readonly input: unknown;
}

export interface RememberedRow {
  readonly input_hash: string;
  readonly answer: unknown;
}

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, canonical(part)]));
};

/** SHA-256 of the input, whatever the order of its fields. */
export const inputHash = (input: unknown): string =>
  createHash('sha256').update(JSON.stringify(canonical(input)) ?? '').digest('hex');

const FIND = 'select input_hash, answer from command where tenant_id = $1 and actor = $2 and operation = $3 and command_id = $4';
const KEEP = 'insert into command (tenant_id, actor, operation, command_id, input_hash, answer) values ($1, $2, $3, $4, $5, $6)';

/** The statement that finds an earlier answer. */
export const findCommand = (tenantId: string, { actor, operation, commandId }: Command): Statement => ({ text: FIND, values: [tenantId, actor, operation, commandId] });

const keepAnswer = (tenantId: string, { actor, operation, commandId, input }: Command, answer: unknown): Statement => ({
  text: KEEP,
  values: [tenantId, actor, operation, commandId, inputHash(input), JSON.stringify(answer ?? null)],
});

/** What was answered to the command before, if it was this one. */
export const earlierAnswer = <T>(command: Command, found: RememberedRow): T | Refusal =>
  found.input_hash === inputHash(command.input) ? (found.answer as T) : refuse('command-id-reused', { field: 'commandId' });

/** Answers from what was found, or does the work and keeps its answer with the commit. A refusal is not kept. */
export const answerOnce = async <T>(tx: Tx, command: Command, found: RememberedRow | undefined, work: () => Promise<T>): Promise<T | Refusal> => {
  if (found) return earlierAnswer(command, found);
  if (!(tx instanceof OpenTransaction)) throw new TransactionOverError('a command is remembered in a transaction of inTenant');
  const answer = await work();
  if (!isRefusal(answer)) tx.beforeCommit(keepAnswer(tx.tenantId, command, answer));
  return answer;
};

/** As `Tenants.once`, inside a transaction that is open already; costs a round trip more. */
export const remember = async <T>(tx: Tx, command: Command, work: () => Promise<T>): Promise<T | Refusal> => {
  const { text, values } = findCommand(tx.tenantId, command);
  const [found] = await tx.query<RememberedRow>(text, values);
  return answerOnce(tx, command, found, work);
};
