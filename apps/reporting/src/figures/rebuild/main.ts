import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { RecountHandler } from '../recount.handler';
import { tenantsWithJournal } from '../rebuild.store';
import { RebuildModule } from './rebuild.module';

/** Makes the figures of these tenants again from their journals, or of all; each tenant by itself, while the service runs. */
const rebuild = async (named: readonly string[]): Promise<void> => {
  const app = await NestFactory.createApplicationContext(RebuildModule, { logger: ['error', 'warn'] });
  try {
    const tenants = named.length > 0 ? named : await tenantsWithJournal(process.env.DATABASE_RELAY_URL ?? '');
    for (const tenantId of tenants) process.stdout.write(`${tenantId}: ${await app.get(RecountHandler).rebuild(tenantId)} appeals\n`);
  } finally {
    await app.close();
  }
};

rebuild(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`not rebuilt: ${String(error)}\n`);
  process.exitCode = 1;
});
