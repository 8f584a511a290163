import { buildSchema, isInputObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const schema = buildSchema(readFileSync(join(__dirname, '../../../gateway/schema.graphql'), 'utf8'));
const VARIABLES = /\$(\w+): \[?(\w+)/g;
// What answers hold of people and of their words, and what opens something.
const PRIVATE = new Set([
  'name', 'phone', 'title', 'body', 'text', 'words', 'question', 'reasons', 'evidence', 'why',
  'code', 'receiptCode', 'linkCode', 'payoutCode', 'joinCode', 'caseToken', 'access_token', 'refresh_token', 'id_token',
]);

interface Sent {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const parsed = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

/** What goes over the wire and belongs in no log: whatever a String of the schema takes, names, words and codes of answers, tokens and whose they are. */
export class PrivateThings {
  /** Where something was said or shown. */
  readonly places = new Set<string>();
  private readonly known = new Map<string, string>();

  /** Hears every question that this process asks, and its answer, from now on. */
  static listen(): PrivateThings {
    const things = new PrivateThings();
    const asked = globalThis.fetch;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (where, options) => {
      const answer = await asked(where, options);
      things.hear(options, parsed(await answer.clone().text()));
      return answer;
    });
    return things;
  }

  /** What these logs tell that they should not, each by where it was said. */
  foundIn(text: string): string[] {
    const closedUp = text.replace(/(?<=\w)[ -](?=\w)/g, '');
    return [...this.known].filter(([value]) => text.includes(value) || closedUp.includes(value)).map(([value, where]) => `${where}: ${value}`);
  }

  private hear(options: RequestInit | undefined, answer: unknown): void {
    if (options?.body instanceof URLSearchParams) {
      this.keep('a password', options.body.get('password') ?? '');
      return this.read('data', answer);
    }
    const sent = parsed(options?.body) as Sent | undefined;
    if (!sent) return;
    const token = new Headers(options?.headers).get('authorization')?.split(' ')[1];
    if (token) this.keep('a token', token);
    const subject = parsed(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString());
    if (isFields(subject) && typeof subject['sub'] === 'string') this.keep('a subject id', subject['sub']);
    for (const [, name = '', type = ''] of sent.query.matchAll(VARIABLES)) this.take(type, name, sent.variables?.[name]);
    if (isFields(answer)) this.read('data', answer['data']);
  }

  private take(type: string, where: string, value: unknown): void {
    if (Array.isArray(value)) return value.forEach((one) => this.take(type, where, one));
    if (type === 'String' && typeof value === 'string') return this.keep(where, value);
    const input = schema.getType(type);
    if (!isInputObjectType(input) || !isFields(value)) return;
    for (const field of Object.values(input.getFields())) this.take(String(field.type).replace(/[[\]!]/g, ''), `${type}.${field.name}`, value[field.name]);
  }

  private read(where: string, value: unknown): void {
    if (!isFields(value) || value['__typename'] === 'Refusal') return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && PRIVATE.has(key)) this.keep(`${where}.${key}`, inner);
      else this.read(Array.isArray(value) ? where : key, inner);
    }
  }

  private keep(where: string, value: string): void {
    if (value.length < 2) return;
    this.places.add(where);
    this.known.set(value, where);
  }
}
