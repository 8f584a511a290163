import { Client, type Exchange, fetchExchange, makeResult } from '@urql/core';
import { filter, map, merge, pipe, subscribe } from 'wonka';
import { askAgainWhatFailed } from './ask-again';
import { hearMissing, missingNow } from './missing';

interface Given {
  readonly data?: object;
  readonly error?: unknown;
  readonly extensions?: Record<string, unknown>;
}

/** A network that answers each question with what stands next. */
const network = (answers: Given[], asked: string[]): Exchange => ({ forward }) => (operations) =>
  merge([
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      map((operation) => {
        asked.push(operation.context.requestPolicy);
        const { error, ...rest } = answers.shift() ?? { data: { me: 'again' } };
        return makeResult(operation, error ? { errors: [error] } : (rest as { data: object }));
      }),
    ),
    pipe(operations, filter(({ kind }) => kind !== 'query'), forward),
  ]);

describe('a reading that failed or lacks a part', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const open = (...answers: Given[]) => {
    const asked: string[] = [];
    const client = new Client({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [askAgainWhatFailed, network(answers, asked), fetchExchange] });
    const { unsubscribe } = pipe(client.query('{ me }', {}), subscribe(() => undefined));
    return { asked, unsubscribe };
  };

  it('is asked again after a while, and no more once it is answered', async () => {
    const { asked, unsubscribe } = open({ error: { message: 'x', extensions: { code: 'UNAVAILABLE' } } });
    await jest.advanceTimersByTimeAsync(15_000);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(2);
    unsubscribe();
  });

  it('is asked again at once when the network is back', async () => {
    const { asked, unsubscribe } = open({ error: { message: 'x' } });
    window.dispatchEvent(new Event('online'));
    await jest.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['cache-first', 'network-only']);
    unsubscribe();
  });

  it('is left alone where asking again changes nothing, and where nobody shows it any more', async () => {
    const refused = open({ error: { message: 'x', extensions: { code: 'FORBIDDEN' } } });
    const left = open({ error: { message: 'x' } });
    left.unsubscribe();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([refused.asked.length, left.asked.length]).toEqual([1, 1]);
    refused.unsubscribe();
  });

  it('names the services that are lacking, until they answer', async () => {
    const told: string[] = [];
    const forget = hearMissing((services) => told.push(services.join()));
    const { unsubscribe } = open({ data: { me: null }, extensions: { unavailable: ['sla', 'feedback'] } });
    expect(missingNow()).toEqual(['feedback', 'sla']);
    await jest.advanceTimersByTimeAsync(15_000);
    expect(told).toEqual(['feedback,sla', '']);
    unsubscribe();
    forget();
  });
});
