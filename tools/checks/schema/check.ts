import { services } from '@huiyin/contracts';
import { loginsOf, migrationDirectories, migrationFiles, readers } from '@huiyin/persistence';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { type Checksums, differences, thawed } from './differences';
import { readSchema, type Schema } from './read-schema';

const snapshotFile = join(__dirname, 'snapshot.json');
const frozenFile = join(__dirname, 'frozen.json');

const loginNames = services.flatMap((service) => {
  const names = loginsOf(service);
  return [names.owner, names.app, names.relay, ...(readers[service] ?? []).map((kind) => names[kind])];
});

const presentFiles = (): Checksums => {
  const directories = services.flatMap((service) => migrationDirectories(service));
  return Object.fromEntries(directories.flatMap(({ source, path }) => migrationFiles(path).map((file) => [`${source}/${file.name}`, file.checksum])));
};

const read = <T extends object>(file: string): T => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : ({} as T));
const write = (file: string, value: object): void => writeFileSync(file, `${JSON.stringify(value, undefined, 1)}\n`);

/** Landed migrations that were changed, and the migrated database where it differs from the committed snapshot. */
export const checkSchema = async (client: Client): Promise<string[]> => {
  const { changed, fresh } = thawed(read<Checksums>(frozenFile), presentFiles());
  return [
    ...changed.map((name) => `${name} has landed and was changed or is gone: write a new migration`),
    ...fresh.map((name) => `${name} is not in frozen.json: run with --update`),
    ...differences(read<Schema>(snapshotFile), await readSchema(client, loginNames)),
  ];
};

/** Takes the migrated database for the snapshot and freezes files that are new. A changed file stays a finding, unless `thaw`: nothing was released yet. */
export const updateSchema = async (client: Client, { thaw }: { thaw: boolean }): Promise<void> => {
  const [landed, present] = [read<Checksums>(frozenFile), presentFiles()];
  write(frozenFile, thaw ? present : { ...present, ...landed });
  write(snapshotFile, await readSchema(client, loginNames));
};
