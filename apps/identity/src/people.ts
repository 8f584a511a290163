import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Person {
  readonly username: string;
  readonly password: string;
  /** Stable over restarts: memberships know the person by it. */
  readonly sub: string;
  readonly name: string;
  readonly email?: string;
}

export interface People {
  bySub(sub: string): Person | undefined;
  /** The person of that name and password; the same time is taken whether the name exists or not. */
  withPassword(username: string, password: string): Person | undefined;
}

const fields = ['username', 'password', 'sub', 'name'] as const;

function checked(value: unknown, at: number): Person {
  const person = value as Record<string, unknown>;
  const missing = fields.find((field) => typeof person?.[field] !== 'string' || person[field] === '');
  if (missing) throw new Error(`person ${at} of the people file has no ${missing}`);
  return value as Person;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

export function peopleOf(list: readonly Person[]): People {
  const bySub = new Map(list.map((person) => [person.sub, person]));
  const byName = new Map(list.map((person) => [person.username.toLowerCase(), person]));
  if (bySub.size !== list.length || byName.size !== list.length) throw new Error('the people file holds someone twice');
  return {
    bySub: (sub) => bySub.get(sub),
    withPassword: (username, password) => {
      const person = byName.get(username.trim().toLowerCase());
      const equal = timingSafeEqual(digest(person?.password ?? ''), digest(password));
      return person && equal ? person : undefined;
    },
  };
}

export const readPeople = (file: string): People => {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(list)) throw new Error('the people file is not a list');
  return peopleOf(list.map(checked));
};
