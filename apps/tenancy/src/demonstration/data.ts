import { role } from '@huiyin/contracts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import coal from './coal.json';
import group from './group.json';
import usualPeople from './people.json';
import power from './power.json';
import talks from './talks.json';

const names = z.object({ zh: z.string(), en: z.string() });
const unit = z.object({ id: z.uuid(), parentId: z.uuid().nullable(), kind: z.string(), names, head: z.string().nullable() });
const member = z.object({
  username: z.string(), membershipId: z.uuid(), personId: z.uuid(), post: z.string(), unitId: z.uuid(), roles: z.array(role).min(1),
});

const enterprise = z.object({
  tenant: z.object({
    id: z.uuid(), parentId: z.uuid().nullable(), kind: z.enum(['group', 'enterprise']), caseCode: z.string(), names, preset: z.string().nullable(),
  }),
  units: z.array(unit),
  members: z.array(member),
  coverage: z.array(z.object({ id: z.uuid(), responder: z.string(), unitIds: z.array(z.uuid()) })),
});
export type Enterprise = z.output<typeof enterprise>;

const person = z.object({ username: z.string(), password: z.string().min(10), sub: z.uuid(), name: z.string(), email: z.string() });

/** Where another identity provider gave them other subjects, its file says who they are. */
const file = process.env.DEMONSTRATION_PEOPLE_FILE;
const people: unknown = file ? JSON.parse(readFileSync(file, 'utf8')) : usualPeople;

/** The group first, then what hangs under it. */
export const enterprises: readonly Enterprise[] = [group, power, coal, talks].map((data) => enterprise.parse(data));

const personsByUsername = new Map(z.array(person).parse(people).map((one) => [one.username, one]));

/** Who signs in by this name. */
export const personOf = (username: string): z.output<typeof person> => {
  const found = personsByUsername.get(username);
  if (!found) throw new Error(`nobody in people.json is called ${username}`);
  return found;
};

/** The same id for the same content, so that loading again is a repeated command and changed data a new one. */
export const commandIdOf = (content: unknown): string => {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

export interface Login {
  readonly username: string;
  readonly password: string;
  readonly tenant: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly role: string;
}

const loginsOf = ({ tenant, members }: Enterprise, nth: (roles: readonly string[]) => readonly string[]): Login[] =>
  members.flatMap(({ username, personId, roles }) =>
    nth(roles).map((held) => ({ username, password: personOf(username).password, tenant: tenant.names.zh, tenantId: tenant.id, personId, role: held })),
  );

/**
 * A login for each role that anybody holds: the enterprises', where appeals are made, before the group's; those whose first
 * role it is before those who hold it besides.
 */
export const logins = (): Login[] => {
  const tenants = enterprises.toSorted((a, b) => Number(a.tenant.kind === 'group') - Number(b.tenant.kind === 'group'));
  return [...tenants.flatMap((one) => loginsOf(one, (roles) => roles.slice(0, 1))), ...tenants.flatMap((one) => loginsOf(one, (roles) => roles.slice(1)))];
};
