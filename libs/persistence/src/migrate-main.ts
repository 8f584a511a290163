import { migrateAll } from './migrate-all';

const adminUrl = process.env.DATABASE_ADMIN_URL;

/** `INTAKE_APP_PASSWORD` for the login `intake_app`, or one `DATABASE_PASSWORD` for all of them in development. */
const password = (login: string): string => {
  const found = process.env[`${login.toUpperCase()}_PASSWORD`] ?? process.env.DATABASE_PASSWORD;
  if (!found) throw new Error(`${login.toUpperCase()}_PASSWORD is missing`);
  return found;
};

const run = async (): Promise<void> => {
  if (!adminUrl) throw new Error('DATABASE_ADMIN_URL is missing');
  const ran = await migrateAll({ adminUrl, password });
  process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'nothing to migrate\n');
};

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
