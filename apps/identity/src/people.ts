import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Person {
  readonly username: string;
  /** Nobody signs in without one. */
  readonly password?: string | undefined;
  /** Stable over restarts: memberships know the person by it. */
  readonly sub: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly locale?: string | undefined;
  /** A disabled person is known to the admin API alone. */
  readonly isDisabled?: boolean;
}

const fields = ['username', 'password', 'sub', 'name'] as const;

function checked(value: unknown, at: number): Person {
  const person = value as Record<string, unknown>;
  const missing = fields.find((field) => typeof person?.[field] !== 'string' || person[field] === '');
  if (missing) throw new Error(`person ${at} of the people file has no ${missing}`);
  return value as Person;
}

const digest = (text: string) => createHash('sha256').update(text).digest();
const key = (username: string) => username.trim().toLowerCase();

/** Who can sign in, and whom the admin API has made or disabled since; forgotten with the process but for the file. */
export class People {
  private readonly known = new Map<string, Person>();
  private readonly named = new Map<string, Person>();

  /** Every person, disabled ones too, by name. */
  all(): Person[] {
    return [...this.known.values()].sort((one, other) => (one.username < other.username ? -1 : 1));
  }

  put(person: Person): void {
    this.remove(person.sub);
    this.known.set(person.sub, person);
    this.named.set(key(person.username), person);
  }

  remove(sub: string): void {
    this.named.delete(key(this.known.get(sub)?.username ?? ''));
    this.known.delete(sub);
  }

  bySub(sub: string): Person | undefined {
    const person = this.known.get(sub);
    return person?.isDisabled ? undefined : person;
  }

  isDisabled(sub: string): boolean {
    return this.known.get(sub)?.isDisabled ?? false;
  }

  /** The person of that name and password; the same time is taken whether the name exists or not. */
  withPassword(username: string, password: string): Person | undefined {
    const person = this.named.get(key(username));
    const equal = timingSafeEqual(digest(person?.password ?? ''), digest(password));
    return person?.password && equal && !person.isDisabled ? person : undefined;
  }
}

export function peopleOf(list: readonly Person[]): People {
  const people = new People();
  list.forEach((person) => people.put(person));
  const names = new Set(list.map(({ username }) => key(username)));
  if (people.all().length !== list.length || names.size !== list.length) throw new Error('the people file holds someone twice');
  return people;
}

export const readPeople = (file: string): People => {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(list)) throw new Error('the people file is not a list');
  return peopleOf(list.map(checked));
};
