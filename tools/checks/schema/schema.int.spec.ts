import { services } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { loginsOf, migrateAll } from '@huiyin/persistence';
import { Client } from 'pg';
import { TrialDatabase } from '../trial-database';
import { differences } from './differences';
import { readSchema, type Schema } from './read-schema';

const login = loginsOf('intake').app;
let trial: TrialDatabase;
let before: Schema;

beforeAll(async () => {
  trial = await TrialDatabase.open();
  before = await readSchema(trial.admin, [login]);
}, 30_000);
afterAll(() => trial.close());

/** What differs after `sql`, which is taken back. */
const drift = (sql: string): Promise<string[]> =>
  trial.planted(sql, async (admin) => differences(before, await readSchema(admin, [login])));

describe('the schema as compared', () => {
  it('is the same for a database made in one go and one brought up service by service', async () => {
    const other = `steps_${newId().slice(-8)}`;
    const url = Object.assign(new URL(process.env.TEST_POSTGRES_URL ?? ''), { pathname: `/${other}` }).href;
    for (const service of services) await migrateAll({ adminUrl: url, password: () => 'test', services: [service] });
    const client = new Client({ connectionString: url });
    await client.connect();
    const after = await readSchema(client, [login]);
    await client.end();
    await trial.admin.query(`drop database ${other}`);
    expect(differences(before, after)).toEqual([]);
  }, 60_000);

  it.each([
    ['a column', 'alter table intake.inbox add planted int', '+ table intake.inbox: column planted integer'],
    ['a default', "alter table intake.inbox alter consumer set default 'x'", '+ table intake.inbox: column consumer text not null default'],
    ['an index', 'drop index intake.inbox_handled', '- table intake.inbox: CREATE INDEX inbox_handled'],
    ['a constraint', 'alter table intake.held drop constraint held_needs_check', '- table intake.held: constraint held_needs_check'],
    ['row security', 'alter table intake.inbox no force row level security', '- table intake.inbox: kind r owner intake_owner row security enabled and forced'],
    ['a policy', 'alter policy own_tenant on intake.inbox using (true)', '+ table intake.inbox: policy own_tenant permissive for all to intake_app using true'],
    ['a grant', 'grant delete on intake.inbox to intake_app', '+ table intake.inbox: grant DELETE to intake_app'],
    ['a grant on a column', 'grant select (needs) on intake.held to intake_relay', '+ table intake.held: grant SELECT (needs) to intake_relay'],
    ['a function', "create or replace function public.app_subject() returns text language sql stable parallel safe as $$ select 'x' $$", '+ function app_subject()'],
    ['a login', 'alter role intake_app connection limit 3', '+ login intake_app'],
  ])('shows %s that changed', async (_what, sql, line) => {
    expect((await drift(sql)).join('\n')).toContain(line);
  });
});
