import { z } from 'zod';
import type { Person } from '../people';
import { badField, badPassword, Refused, told } from './refused';

/** What a caller may say of a person: the fields of Keycloak's UserRepresentation that this realm keeps. */
const representation = z.strictObject({
  username: z.string().optional(),
  email: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  enabled: z.boolean().optional(),
  emailVerified: z.boolean().optional(),
  requiredActions: z.array(z.string()).optional(),
  attributes: z.record(z.string(), z.array(z.string())).optional(),
  credentials: z.array(z.object({ type: z.literal('password'), value: z.string(), temporary: z.boolean().optional() })).optional(),
});
export type Representation = z.output<typeof representation>;

export function readRepresentation(value: unknown): Representation {
  const { success, data, error } = representation.safeParse(value);
  if (success) return data;
  const unknown = error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))[0];
  throw new Refused(400, { error: `Invalid json representation for UserRepresentation.${unknown ? ` Unrecognized field "${unknown}"` : ''}` });
}

const forbidden = /[<>&"'\s{}\\$]/;
const mail = /^[^\s@]+@[^\s@]+$/;

/** Refuses a name or an address that the realm's profile does not allow, or that somebody else has. */
export function checkProfile({ username, email }: { username: string | undefined; email: string | undefined }, others: readonly Person[]): void {
  if (!username) throw told(400, 'User name is missing');
  if (username.length < 3 || username.length > 255) throw badField('username', 'error-invalid-length', 3, 255);
  if (forbidden.test(username)) throw badField('username', 'error-username-invalid-character');
  if (email && !mail.test(email)) throw badField('email', 'error-invalid-email', email);
  const has = (field: 'username' | 'email', value: string) => others.some((other) => other[field]?.toLowerCase() === value.toLowerCase());
  if (has('username', username)) throw told(409, 'User exists with same username');
  if (email && has('email', email)) throw told(409, 'User exists with same email');
}

const [shortest, remembered] = [10, 5];

/** The realm's password policy; `used` are a person's passwords, the newest last. */
export function checkPassword(password: string, { username, email, used }: { username: string; email: string | undefined; used: readonly string[] }): void {
  if (!password) throw new Refused(400, { error: 'Empty password not allowed' });
  if (password.length < shortest) throw badPassword('MinLength', `无效的密码：最短长度 ${shortest}.`);
  if (password === username) throw badPassword('NotUsername', '无效的密码： 不可以与用户名相同。');
  if (password === email) throw badPassword('NotEmail', '无效的密码： 不可以与电子邮件相同。');
  if (used.slice(-remembered).includes(password)) throw badPassword('History', `无效的密码：不能与最后使用的 ${remembered} 个密码相同。`);
}
