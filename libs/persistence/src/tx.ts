import type { EventContract, NewFact } from '@huiyin/contracts';
import type { EntityManager } from 'typeorm';

/** What may be read before a tenant is known: only the rows that the locator's or the subject's policy lets through. */
export interface Lookup {
  /** TypeORM bound to this transaction's connection. */
  readonly manager: EntityManager;
  /** Runs one statement with `$1…` parameters and gives its rows; prepared once per connection. */
  query<R extends object>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** One transaction inside one tenant. It is over when `inTenant` returns; using it later throws. */
export interface Tx extends Lookup {
  readonly tenantId: string;
  /** Sends a statement of which nobody needs the rows and does not wait for it; if it fails, nothing is committed and the unit of work ends with its error. */
  write(sql: string, params?: readonly unknown[]): void;
  /** Puts a fact into the outbox together with the commit and gives the fact's id. Data that its contract refuses throws. */
  publish<E extends EventContract>(fact: NewFact<E>, causationId?: string): Promise<string>;
  /** After the commit says on `live.<tenant>.<appeal>` that there is something new; never what. */
  live(appealId: string): void;
  /** After the commit says on `news.<tenant>.<person>` that there is something new for them; never what. */
  news(personId: string): void;
}

export interface TenantOptions {
  /** Ancestors whose `tenant` and `policy_version` rows may be read too; only tenancy knows them. */
  readonly lineage?: readonly string[];
  /** A returned Refusal commits what was written, as a refused receipt must count its attempt. */
  readonly keepOnRefusal?: boolean;
  /** What published facts name as their cause unless they say otherwise. */
  readonly causationId?: string;
  /** Overrides the correlation id of the request under way. */
  readonly correlationId?: string;
}

/** What a commit leaves to be said on the wire, outside the transaction. */
export interface Committed {
  readonly tenantId: string;
  /** Number of facts that now wait in the outbox. */
  readonly facts: number;
  /** Appeals whose viewers are told that there is something new. */
  readonly live: readonly string[];
  /** Persons who have something new to read. */
  readonly news: readonly string[];
}
