import { Failures, isPassing } from './failures';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });
const ofTypeOrm = Object.assign(new Error('QueryFailedError'), { driverError: withCode('40P01') });

describe('a failure', () => {
  it.each([
    ['a socket that is refused', withCode('ECONNREFUSED')],
    ['a database that shuts down', withCode('57P01')],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
    ['a connection that a query found broken', new Error('Client has encountered a connection error and is not queryable')],
    ['a deadlock', withCode('40P01')],
    ['a deadlock as TypeORM says it', ofTypeOrm],
    ['a cause that passes', new Error('outer', { cause: withCode('08006') })],
  ])('of the surroundings is never counted: %s', (_what, error) => {
    const failures = new Failures();
    expect(isPassing(error)).toBe(true);
    for (let n = 0; n < 100; n += 1) expect(failures.add(1, n, error).again).toBe(true);
  });

  it('of its own is tried five times, each later than the one before', () => {
    const failures = new Failures();
    const tries = Array.from({ length: 5 }, (_, n) => failures.add(1, n + 1, new Error('wrong')));
    expect(tries.map(({ again }) => again)).toEqual([true, true, true, true, false]);
    const waits = tries.slice(0, 4).map(({ afterMs }) => afterMs);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  it('of one message says nothing of another, and a success forgets it', () => {
    const failures = new Failures();
    for (let n = 0; n < 4; n += 1) failures.add(1, 1, new Error('wrong'));
    expect(failures.add(2, 1, new Error('wrong')).again).toBe(true);
    failures.forget(1);
    expect(failures.add(1, 1, new Error('wrong')).again).toBe(true);
  });

  it('that ends the process each time is given up by its deliveries', () => {
    expect(new Failures().add(1, 50, new Error('wrong')).again).toBe(false);
  });
});
