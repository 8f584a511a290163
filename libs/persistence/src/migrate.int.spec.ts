import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asLogin, directories, testDatabase, type TestDatabase } from '../test/database';
import { fill, FrozenMigrationError, migrate, migrationFiles } from '.';

let database: TestDatabase;
let folder: string;
beforeAll(async () => (database = await testDatabase('migrate')));
afterAll(() => database.close());
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'migrations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const run = (source: string): Promise<string[]> =>
  migrate({ ownerUrl: database.ownerUrl, service: 'intake', directories: [{ source, path: folder }] });
const file = (name: string, sql: string): void => writeFileSync(join(folder, name), sql);

describe('migrations', () => {
  it('run once, also when two begin at the same time', async () => {
    file('0001-one.sql', 'create table run_once (tenant_id uuid)');
    const ran = await Promise.all([run('once'), run('once')]);
    expect(ran.flat()).toEqual(['once/0001-one.sql']);
    expect(await migrate({ ownerUrl: database.ownerUrl, service: 'intake', directories })).toEqual([]);
  });

  it('are frozen once they have landed', async () => {
    file('0001-one.sql', 'select 1');
    await run('frozen');
    file('0001-one.sql', 'select 2');
    await expect(run('frozen')).rejects.toThrow(FrozenMigrationError);
    rmSync(join(folder, '0001-one.sql'));
    await expect(run('frozen')).rejects.toThrow('has landed and is gone');
  });

  it('leave nothing of a file that fails, and name it', async () => {
    file('0001-one.sql', 'create table half (a int); select 1 / 0');
    await expect(run('failing')).rejects.toThrow('failing/0001-one.sql in intake: division by zero');
    const half = await asLogin(database.adminUrl, (client) => client.query("select to_regclass('intake.half') as half"));
    expect(half.rows).toEqual([{ half: null }]);
  });

  it('have a number and a name each', () => {
    file('1-one.sql', '');
    expect(() => migrationFiles(folder)).toThrow('not named like');
    rmSync(join(folder, '1-one.sql'));
    file('0001-one.sql', '');
    file('0001-two.sql', '');
    expect(() => migrationFiles(folder)).toThrow('two migrations 0001');
    expect(migrationFiles(join(folder, 'none'))).toEqual([]);
  });

  it('have names filled in, casts and unknown names left alone', () => {
    expect(fill("grant select on a to :app; select ':app'::text, 'x'::app, :other", { app: 'intake_app' })).toBe(
      "grant select on a to intake_app; select 'intake_app'::text, 'x'::app, :other",
    );
  });
});
