import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Login {
  readonly username: string;
  readonly password: string;
  readonly tenant: string;
  readonly tenantId: string;
  readonly role: string;
}

/** What the running stack says of itself in its stack.json. */
export interface RunningStack {
  readonly gateway: string;
  readonly graphql: string;
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly clientId: string;
  readonly logins: readonly Login[];
  readonly postgres: { readonly url: string };
  readonly nats: { readonly url: string; readonly store: string };
  readonly processes: Readonly<Record<string, { readonly pid: number }>>;
}

/** Where the stack keeps its data, its keys and what it says of itself. */
export const localDir = ({ nats }: Pick<RunningStack, 'nats'>): string => dirname(dirname(nats.store));

/** The stack that the global setup brought up, or the one that `HUIYIN_STACK` named; as it is now, for processes restart. */
export const runningStack = (): RunningStack => {
  const named = JSON.parse(process.env['HUIYIN_STACK'] ?? '{}') as RunningStack;
  const file = join(localDir(named), 'stack.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunningStack) : named;
};

export const loginOf = ({ logins }: RunningStack, username: string): Login => {
  const login = logins.find((one) => one.username === username);
  if (!login) throw new Error(`the stack has no login ${username}`);
  return login;
};
