// The part of oidc-provider 9 that is used here; the package carries no types.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Client {
    readonly clientId: string;
    grantTypeAllowed(type: string): boolean;
  }
  export interface Grant {
    readonly accountId: string;
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
    destroy(): Promise<void>;
  }
  export interface Session {
    readonly uid?: string;
    readonly accountId?: string;
    readonly authorizations?: Record<string, { grantId?: string }>;
    grantIdFor(clientId: string): string | undefined;
    destroy(): Promise<void>;
  }
  export interface Token {
    readonly accountId: string;
    readonly clientId: string;
    readonly client?: Client;
    readonly grantId?: string;
    readonly sid?: string;
    readonly sessionUid?: string;
    readonly expiration: number;
    readonly authTime?: number;
    scope?: string;
    resourceServer?: object;
    save(): Promise<string>;
  }
  export interface OidcContext {
    readonly client: Client;
    readonly entities: Readonly<Record<string, Token | undefined>>;
    readonly session: Session;
    readonly params: Record<string, string | undefined>;
    readonly provider: Provider;
    entity(name: string, value: object): void;
  }
  export interface Context {
    readonly oidc: OidcContext;
    readonly method: string;
    readonly path: string;
    readonly query: Record<string, string | string[] | undefined>;
    readonly req: IncomingMessage;
    readonly res: ServerResponse;
    readonly cookies: { set(name: string, value: string | null, options?: object): void };
    status: number;
    type: string;
    body: unknown;
    get(header: string): string;
    set(header: string, value: string): void;
    remove(header: string): void;
    redirect(url: string): void;
    readonly response: { get(header: string): string };
  }
  export type Middleware = (ctx: Context, next: () => Promise<void>) => Promise<void>;
  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
    readonly params: Record<string, unknown>;
  }
  type TokenClass = {
    new (input: Record<string, unknown>): Token;
    find(value: string): Promise<Token | undefined>;
  };

  export default class Provider {
    constructor(issuer: string, configuration: object);
    readonly issuer: string;
    readonly Client: { find(id: string): Promise<Client | undefined>; prototype: Record<string, unknown> };
    readonly Grant: { new (input: { accountId: string; clientId: string }): Grant; find(id: string): Promise<Grant | undefined> };
    readonly Session: { get(ctx: Context): Promise<Session> };
    readonly AccessToken: TokenClass;
    readonly RefreshToken: TokenClass;
    readonly ResourceServer: new (identifier: string, info: object) => object;
    readonly IdToken: {
      new (claims: object, options: { ctx: Context }): { scope?: string; issue(options: { use: 'idtoken' }): Promise<string> };
      validate(token: string, client: Client): Promise<{ payload: Record<string, unknown> }>;
    };
    use(middleware: Middleware): this;
    on(event: string, listener: (ctx: Context, error: Error) => void): this;
    registerGrantType(name: string, handler: (ctx: Context) => Promise<void>, parameters: string[]): void;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaction>;
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: object): Promise<void>;
    cookieName(name: string): string;
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  }

  export const errors: {
    readonly CustomOIDCProviderError: new (error: string, description: string) => Error;
    readonly SessionNotFound: new (message: string) => Error;
  };
}
