import type { Identity } from '../../src/testing/identity-process';
import { form } from '../../src/testing/client';
import { type Json, masked } from './differences';
import { workerLogin } from './realm';

export interface Recorded {
  readonly name: string;
  readonly request: { readonly method: string; readonly path: string; readonly body?: Json };
  readonly response: { readonly status: number; readonly [part: string]: Json };
}

const times = ['createdTimestamp', 'createdDate', 'start', 'lastAccess', 'lastFailure', 'failedLoginNotBefore'];
const withoutTimes = (text: string): Json => JSON.parse(text, (field, value: Json) => (times.includes(field) ? 0 : value)) as Json;
const isText = (body: Json | undefined): body is { text: string } => typeof body === 'object' && body !== null && 'text' in body;

/** Asks the recorded requests one after another: a later one is about whom an earlier one made. */
export class AdminReplay {
  private readonly ids = new Map<string, string>();
  private token = '';

  constructor(private readonly identity: Identity) {}

  async signIn(): Promise<void> {
    this.token = await this.tokenFor({ grant_type: 'client_credentials', client_id: 'huiyin-provisioner', client_secret: this.identity.provisionerSecret });
  }

  async answer({ name, request, response: { location } }: Recorded): Promise<Json> {
    await this.prepare(name);
    const answer = await this.ask(request, await this.authorization(name));
    const made = answer.headers.get('location') ?? undefined;
    const placeholder = /\{.*\}$/.exec(String(location ?? ''))?.[0];
    if (made && placeholder) this.ids.set(placeholder, made.split('/').at(-1) ?? '');
    if (name === 'create: unknown attribute is dropped') this.ids.set('{userWithoutMail}', this.ids.get('{user3}') ?? '');
    const [type, text] = [answer.headers.get('content-type') ?? undefined, await answer.text()];
    const seen = { status: answer.status, type: type?.split(';')[0], location: made, body: text ? withoutTimes(text) : undefined };
    return this.named(masked(JSON.parse(JSON.stringify(seen)) as Json, this.identity.origin));
  }

  private ask({ method, path, body }: Recorded['request'], headers: Record<string, string>): Promise<Response> {
    const target = [...this.ids].reduce((url, [name, id]) => url.replace(name, id), path);
    const content = isText(body) ? body.text : JSON.stringify(body);
    const type = isText(body) && !body.text.startsWith('{') ? 'application/x-www-form-urlencoded' : 'application/json';
    return fetch(`${this.identity.origin}${target}`, { method, headers: { ...headers, ...(body !== undefined && { 'content-type': type }) }, ...(body !== undefined && { body: content }) });
  }

  private async authorization(name: string): Promise<Record<string, string>> {
    if (name === 'refused: no token') return {};
    if (name === 'refused: bad token') return { authorization: `Bearer ${this.token.slice(0, -6)}AAAAAA` };
    if (name !== "refused: a worker's token") return { authorization: `Bearer ${this.token}` };
    return { authorization: `Bearer ${await this.tokenFor({ grant_type: 'password', client_id: 'huiyin-cli', ...workerLogin })}` };
  }

  private async tokenFor(fields: Record<string, string>): Promise<string> {
    return String((await form(`${this.identity.oidc}/token`, fields)).body.access_token);
  }

  /** What was done between two recorded requests. */
  private async prepare(name: string): Promise<void> {
    if (name !== 'locked by wrong passwords: status') return;
    const wrong = { grant_type: 'password', client_id: 'huiyin-cli', username: 'fixture-wang', password: 'not-the-password' };
    for (let count = 1; count <= 5; count += 1) await this.fail(wrong, count);
  }

  /** Keycloak counts a failure after it has answered, and none that it refuses in passing. */
  private async fail(wrong: Record<string, string>, count: number): Promise<void> {
    const { attempts } = this.identity;
    for (let tries = 0; tries < attempts; tries += 1) {
      await this.tokenFor(wrong);
      for (let looks = 0; looks < attempts; looks += 1) if ((await this.failures()) >= count) return;
    }
  }

  private async failures(): Promise<number> {
    const answer = await this.ask({ method: 'GET', path: '/admin/realms/huiyin/attack-detection/brute-force/users/{user}' }, { authorization: `Bearer ${this.token}` });
    return ((await answer.json()) as { numFailures: number }).numFailures;
  }

  private named(seen: Json): Json {
    const text = [...this.ids].filter(([name]) => name !== '{userWithoutMail}').reduce((said, [name, id]) => said.replaceAll(id, name), JSON.stringify(seen));
    return JSON.parse(text.replaceAll('"{origin}/admin', '"/admin')) as Json;
  }
}
