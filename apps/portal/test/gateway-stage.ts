import { webcrypto } from 'node:crypto';
import { startLanguage } from '../src/i18n/language';

type Phrases = Parameters<typeof startLanguage>[0];
interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown> & { readonly input?: Record<string, unknown> };
}

/** What the gateway of a spec says, and what it was told. */
export interface Stage {
  /** By the name of the query; a function answers by what is asked, and by whose key. */
  reads: Record<string, object | ((variables: Record<string, unknown>, key: string | undefined) => object)>;
  /** To commands, in their order; an error is a way that led nowhere, a function does what the command does. */
  answers: (object | Error | (() => object))[];
  /** Services that every answer says it is without. */
  unavailable?: string[];
  readonly commands: { readonly act: string; readonly input: Record<string, unknown>; readonly key: string | undefined }[];
}

export const refused = (message: string, field: string | null = null) => ({ __typename: 'Refusal', code: 'x', message, field });

/** A read that nobody of this office may have; whatever is asked when a key has ended. */
export const forbidden = { fault: 'FORBIDDEN' };
/** A question that cannot be answered as it was written. */
export const unfit = (why: string) => ({ fault: 'BAD_USER_INPUT', why });
export const ended = { fault: 'UNAUTHENTICATED' };

const [ISSUER, CLIENT] = ['http://localhost/issuer', 'portal'];

/** Somebody is signed in in this tab, as the pages of the people know it. */
export const signedInAs = (sub: string): void => {
  const user = { access_token: `token of ${sub}`, token_type: 'Bearer', profile: { sub }, expires_at: Math.floor(Date.now() / 1000) + 3_600 };
  sessionStorage.setItem(`oidc.user:${ISSUER}:${CLIENT}`, JSON.stringify(user));
};

/** jsdom knows the element and not its methods. */
const dialogsOpen = (): void => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
};

const answerTo = (stage: Stage, { query, variables }: Asked, key: string | undefined): object => {
  const [, kind, name = ''] = /\b(query|mutation) (\w+)/.exec(query) ?? [];
  if (kind === 'query') {
    const read = stage.reads[name] ?? {};
    return typeof read === 'function' ? read(variables, key) : read;
  }
  const act = /\{\s*(\w+)\(/.exec(query)?.[1] ?? name;
  stage.commands.push({ act, input: variables.input ?? variables, key });
  const next = stage.answers.shift();
  const answer = typeof next === 'function' ? next() : next;
  if (answer instanceof Error) throw answer;
  return answer === ended ? ended : { [act]: answer };
};

const replyOf = (data: object, { unavailable }: Stage): object => {
  if ('fault' in data) return { errors: [{ message: 'why' in data ? data.why : '', extensions: { code: data.fault } }] };
  return { data, ...(unavailable && { extensions: { unavailable } }) };
};

/** Puts a gateway behind the pages of a spec, with words in Chinese; every test begins with an empty one. */
export const onStage = (phrases: Phrases): Stage => {
  const stage: Stage = { reads: {}, answers: [], commands: [] };
  beforeAll(async () => {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
    dialogsOpen();
    localStorage.setItem('huiyin.language', 'zh-CN');
    await startLanguage(phrases);
  });
  beforeEach(() => {
    Object.assign(stage, { reads: {}, answers: [], unavailable: undefined });
    stage.commands.length = 0;
    sessionStorage.clear();
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      if (url === '/config.json') return new Response(JSON.stringify({ issuer: ISSUER, clientId: CLIENT }));
      const data = answerTo(stage, JSON.parse(String(init?.body)) as Asked, new Headers(init?.headers).get('authorization') ?? undefined);
      return new Response(JSON.stringify(replyOf(data, stage)), { headers: { 'content-type': 'application/json' } });
    });
  });
  return stage;
};
