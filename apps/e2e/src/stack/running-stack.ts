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
  readonly nats: { readonly store: string };
}

/** The stack that the global setup brought up, or the one that `HUIYIN_STACK` named. */
export const runningStack = (): RunningStack => JSON.parse(process.env['HUIYIN_STACK'] ?? '{}') as RunningStack;

export const loginOf = ({ logins }: RunningStack, username: string): Login => {
  const login = logins.find((one) => one.username === username);
  if (!login) throw new Error(`the stack has no login ${username}`);
  return login;
};
