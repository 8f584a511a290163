import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { writeFile } from 'node:fs/promises';
import { logins } from './data';
import { DemonstrationModule } from './demonstration.module';
import { DemonstrationLoader } from './loader';

/** Loads the demonstration tenants into DATABASE_URL and writes who may sign in to LOGINS_FILE. */
const main = async (): Promise<void> => {
  const app = await NestFactory.createApplicationContext(DemonstrationModule, { logger: ['error', 'warn'], abortOnError: false });
  try {
    await app.get(DemonstrationLoader).load();
  } finally {
    await app.close();
  }
  const json = JSON.stringify(logins());
  if (process.env.LOGINS_FILE) await writeFile(process.env.LOGINS_FILE, `${json}\n`);
  process.stdout.write(`${json}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
