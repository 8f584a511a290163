import type { Service } from '@huiyin/contracts';

/** The logins of a service beside owner, app and relay: they span tenants, and see only what a migration grants them. */
export const readers: Readonly<Partial<Record<Service, readonly ('sweep' | 'audit')[]>>> = {
  sla: ['sweep'],
  tenancy: ['sweep'],
  reporting: ['audit'],
};

/** The names that `:schema`, `:owner`, `:app`, `:relay`, `:sweep` and `:audit` stand for in a migration. */
export const loginsOf = (service: Service): Record<'schema' | 'owner' | 'app' | 'relay' | 'sweep' | 'audit', string> => ({
  schema: service,
  owner: `${service}_owner`,
  app: `${service}_app`,
  relay: `${service}_relay`,
  sweep: `${service}_sweep`,
  audit: `${service}_audit`,
});

/** Fills `:name` (never `::name`, a cast) and leaves names that it does not know. */
export const fill = (sql: string, values: Readonly<Record<string, string>>): string =>
  sql.replaceAll(/(?<!:):([a-z_]+)\b/g, (whole, name: string) => values[name] ?? whole);

/** The same database by another login. */
export const urlOf = (url: string, login: string, password: string): string => {
  const other = new URL(url);
  other.username = login;
  other.password = encodeURIComponent(password);
  return other.href;
};
