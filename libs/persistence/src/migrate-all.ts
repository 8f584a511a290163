import { type Service, services } from '@huiyin/contracts';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bootstrap } from './bootstrap';
import { migrate } from './migrate';
import { loginsOf, urlOf } from './placeholders';

export interface MigrateAllOptions {
  readonly adminUrl: string;
  readonly password: (login: string) => string;
  readonly services?: readonly Service[];
  /** Holds `apps` and `libs`: the repository, or `dist`. */
  readonly root?: string;
}

// The same distance in the sources and in what is compiled of them.
const ROOT = resolve(__dirname, '../../..');

const deployFolder = (root: string): string => {
  const found = [join(root, 'deploy/postgres'), join(root, '../deploy/postgres')].find((path) => existsSync(path));
  if (!found) throw new Error(`deploy/postgres is neither in nor beside ${root}`);
  return found;
};

/** The folders whose migrations make one service's schema. */
export const migrationDirectories = (service: Service, root = ROOT): { source: string; path: string }[] => [
  { source: 'persistence', path: join(root, 'libs/persistence/migrations') },
  { source: service, path: join(root, 'apps', service, 'src/migrations') },
];

/** Makes or updates the whole database: bootstrap by the admin login, then each service's migrations by its owner. Gives the files that ran. */
export const migrateAll = async (options: MigrateAllOptions): Promise<string[]> => {
  const { adminUrl, password, root = ROOT } = options;
  const wanted = options.services ?? services;
  await bootstrap({ adminUrl, services: wanted, password, directory: deployFolder(root) });
  const ran: string[] = [];
  for (const service of wanted) {
    const { owner } = loginsOf(service);
    const files = await migrate({ ownerUrl: urlOf(adminUrl, owner, password(owner)), service, directories: migrationDirectories(service, root) });
    ran.push(...files.map((file) => `${service}: ${file}`));
  }
  return ran;
};
