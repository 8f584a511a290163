import { newId } from '@huiyin/kernel';
import { testDatabase, type TestDatabase } from '../test/database';
import { ChainingClient } from './chaining-client';

let database: TestDatabase;
let client: ChainingClient;

beforeAll(async () => (database = await testDatabase('chaining')));
afterAll(() => database.close());
beforeEach(async () => {
  client = new ChainingClient({ connectionString: database.adminUrl, pipeline: true });
  client.on('error', () => undefined);
  await client.connect();
});
afterEach(() => client.end());

const divide = (by: number, name?: string) => client.say<{ n: number }>({ ...(name && { name }), text: 'select 12 / $1::int as n', values: [by] });
const outcomes = async (said: readonly Promise<{ rows: { n: number }[] }>[]) =>
  (await Promise.allSettled(said)).map((one) => (one.status === 'fulfilled' ? one.value.rows[0]?.n : (one.reason as Error).message));

describe('what is said in one turn', () => {
  it('is answered one by one, in order', async () => {
    expect(await outcomes([divide(1), divide(2, 'named'), divide(3, 'named'), divide(4)])).toEqual([12, 6, 4, 3]);
    expect(await outcomes([divide(6, 'named')])).toEqual([2]);
  });

  it('is asked in the same way with a name or without, with values or without', async () => {
    const plain = (n: number) => client.say<{ n: number }>({ text: `select ${n} as n` });
    expect(await outcomes([client.say({ text: '-- nothing' }), plain(5)])).toEqual([undefined, 5]);
    for (let turn = 0; turn < 20; turn += 1) {
      expect(await outcomes([plain(1)])).toEqual([1]);
      expect(await outcomes([divide(6, 'six'), plain(2), divide(4)])).toEqual([2, 2, 3]);
    }
  });

  it('reads the rows of a named statement the same each time, none of them too', async () => {
    const rowsTo = async (last: number) => {
      const text = "select n, n * 2.5::float8 as half, timestamptz '2026-03-02T01:00:00Z' as at, '{\"a\": 1}'::jsonb as object, null as none from generate_series(1, $1::int) n";
      const [begun, { rows }, noted] = await Promise.all([client.say({ name: 'begin', text: 'begin' }), client.say({ name: 'rows', text, values: [last] }), client.say({ name: 'commit', text: 'commit' })]);
      expect([begun, noted]).toMatchObject([{ command: 'BEGIN', rows: [] }, { command: 'COMMIT', rows: [] }]);
      return rows;
    };
    const row = (n: number) => ({ n, half: n * 2.5, at: new Date('2026-03-02T01:00:00Z'), object: { a: 1 }, none: null });
    for (const last of [0, 2, 1, 0]) expect(await rowsTo(last)).toEqual(Array.from({ length: last }, (_, at) => row(at + 1)));
  });

  it('is refused a named statement whose rows are made of something else by now', async () => {
    const read = () => client.say({ name: 'changing', text: 'select * from changing' });
    await client.query('create temporary table changing (a int)');
    await client.query('insert into changing values (1)');
    for (let turn = 0; turn < 2; turn += 1) expect((await read()).rows).toEqual([{ a: 1 }]);
    await client.query('alter table changing add b int');
    await expect(read()).rejects.toThrow('cached plan must not change result type');
  });

  it('writes values as the driver does', async () => {
    const at = new Date('2026-03-02T01:00:00Z');
    const { rows } = await client.say({ text: 'select $1::jsonb as object, $2::jsonb[] as objects, $3::timestamptz as at, $4::bytea as bytes, $5::text as none, $6::int[] as many', values: [{ a: [1] }, [{ b: 2 }], at, Buffer.from('x'), undefined, [1, 2]] });
    expect(rows).toEqual([{ object: { a: [1] }, objects: [{ b: 2 }], at, bytes: Buffer.from('x'), none: null, many: [1, 2] }]);
  });

  it('is passed over after an error, which all of the rest end with', async () => {
    expect(await outcomes([divide(1), divide(0), divide(2, 'late'), divide(3, 'late')])).toEqual([12, 'division by zero', 'division by zero', 'division by zero']);
    expect(await outcomes([divide(2, 'late'), divide(3)])).toEqual([6, 4]);
  });

  it('does not do what follows a failed statement of a transaction', async () => {
    const note = (id: string) => client.say({ text: 'insert into intake.note (tenant_id, id, words) values ($1, $1, $2)', values: [id, 'x'] });
    const [kept, lost] = [newId(), newId()];
    await Promise.all([client.say({ text: 'begin' }), note(kept), client.say({ text: 'commit' })]);
    await Promise.allSettled([client.say({ text: 'begin' }), note(lost), divide(0), client.say({ text: 'commit' })]);
    await client.query('rollback');
    expect((await client.say({ text: 'select id from intake.note where id = any ($1)', values: [[kept, lost]] })).rows).toEqual([{ id: kept }]);
  });

  it('is not mixed up with what is no part of it', async () => {
    const plain = (by: number) => client.query('select 12 / $1::int as n', [by]) as Promise<{ rows: { n: number }[] }>;
    expect(await outcomes([divide(0), plain(2), divide(3), plain(0), divide(4), plain(6)])).toEqual(['division by zero', 6, 4, 'division by zero', 3, 2]);
  });

  it('says nothing of a statement with a value that cannot be written', async () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const said = [divide(1), Promise.resolve().then(() => client.say<{ n: number }>({ text: 'select $1 as n', values: [circle] })), divide(2)];
    expect(await outcomes(said)).toEqual([12, expect.stringContaining('circular'), 6]);
  });

  it('may be very long, and fail at its beginning', async () => {
    const said = [divide(0, 'first'), ...Array.from({ length: 10_000 }, () => divide(1, 'many'))];
    expect(new Set(await outcomes(said))).toEqual(new Set(['division by zero']));
    expect(await outcomes([divide(3, 'many')])).toEqual([4]);
  });

  it('is said whole before the connection is ended in the same turn', async () => {
    const other = new ChainingClient({ connectionString: database.adminUrl, pipeline: true });
    await other.connect();
    const said = other.say<{ n: number }>({ text: 'select 7 as n' });
    await Promise.all([said, other.end()]);
    expect((await said).rows).toEqual([{ n: 7 }]);
  });

  it('ends with the connection', async () => {
    const gone = client.say<{ n: number }>({ text: 'select pg_terminate_backend(pg_backend_pid())' });
    const [first, second, later] = await outcomes([gone, divide(1), divide(2)]);
    expect([first, second, later]).toEqual(Array(3).fill(expect.stringMatching(/terminat/)));
    await expect(divide(3)).rejects.toThrow();
  });
});
