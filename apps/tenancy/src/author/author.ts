import type { Actor, Role } from '@huiyin/contracts';

/** Who gives a command: a member of a tenant, or, without a person, the tool that sets up the installation. */
export interface Author {
  readonly tenantId: string;
  readonly personId: string | null;
  readonly roles: readonly Role[];
}

/** The tool of the operator that makes the first tenants; it never comes over the wire. */
export const installer = (tenantId: string): Author => ({ tenantId, personId: null, roles: ['platform-operator', 'group-admin', 'tenant-admin'] });

/** As whom a fact names the author; of several roles the one that allowed it. */
export const actorOf = ({ personId }: Author, role: Role): Actor =>
  personId === null ? { kind: 'system' } : { kind: 'person', personId, role };

/** As whom remembered commands know the author. */
export const actorKey = ({ personId }: Author): string => personId ?? 'installer';

const givenBy: Partial<Record<Role, readonly Role[]>> = {
  'platform-operator': ['platform-operator'],
  'group-admin': ['group-admin', 'platform-operator'],
  auditor: ['group-admin'],
};

/** Roles of those asked for that this author may not give: an admin makes nobody mightier than themselves. */
export const notGivenBy = (author: Author, asked: readonly Role[], held: readonly Role[] = []): Role[] =>
  asked.filter((role) => !held.includes(role) && givenBy[role]?.some((giver) => author.roles.includes(giver)) === false);
