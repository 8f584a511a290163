import { readFileSync } from 'node:fs';
import { stackFile } from '../stack/paths.mjs';

export { root } from '../stack/paths.mjs';

/** The enterprises among the demonstration tenants: in the group above them nobody submits. */
export const enterprisesOf = ({ logins }) => {
  const senders = logins.filter(({ role }) => role === 'sender').map(({ tenant }) => tenant);
  return [...new Set(senders.filter((tenant, at) => senders.indexOf(tenant) !== at))];
};

/** The group above them, where it has one who grants audits; undefined else. */
export const groupOf = ({ logins }, enterprises) => logins.find(({ role, tenant }) => role === 'group-admin' && !enterprises.includes(tenant))?.tenant;

/** What the running stack says of itself. */
export const readStack = () => {
  try {
    return JSON.parse(readFileSync(stackFile, 'utf8'));
  } catch {
    console.error('No running stack was found: start it with npm start.');
    process.exit(1);
  }
};
