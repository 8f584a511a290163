import { Client, type Exchange, fetchExchange, makeResult } from '@urql/core';
import { filter, map, merge, pipe, subscribe } from 'wonka';
import { keepWhatIsShown } from './keep-shown';

type Given = { readonly data: object } | { readonly code: string };

/** A network that answers each question with what stands next. */
const network = (answers: Given[]): Exchange => ({ forward }) => (operations) =>
  merge([
    pipe(
      operations,
      filter(({ kind }) => kind === 'query'),
      map((operation) => {
        const next = answers.shift() ?? { code: 'NONE' };
        return makeResult(operation, 'data' in next ? next : { errors: [{ message: 'x', extensions: { code: next.code } }] });
      }),
    ),
    pipe(operations, filter(({ kind }) => kind !== 'query'), forward),
  ]);

const shownAfter = (...answers: Given[]): unknown[] => {
  const times = answers.length;
  const client = new Client({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [keepWhatIsShown, network(answers), fetchExchange] });
  const shown: unknown[] = [];
  const { unsubscribe } = pipe(client.query('{ me }', {}), subscribe(({ data, error, operation: asked }) => {
    shown.push([data, error !== undefined]);
    if (shown.length < times) client.reexecuteOperation(client.createRequestOperation('query', asked, { requestPolicy: 'network-only' }));
  }));
  unsubscribe();
  return shown;
};

describe('what a page shows when it is read again', () => {
  const me = { data: { me: 'Chen' } };

  it.each(['UNAVAILABLE', 'UNAUTHENTICATED'])('stays after %s, with the error beside it', (code) => {
    expect(shownAfter(me, { code })).toEqual([[me.data, false], [me.data, true]]);
  });

  it('is gone once one may not see it, and does not come back with a later failure', () => {
    const [, forbidden, later] = shownAfter(me, { code: 'FORBIDDEN' }, { code: 'UNAVAILABLE' });
    expect([forbidden, later]).toEqual([[undefined, true], [undefined, true]]);
  });

  it('is nothing where nothing was ever read', () => expect(shownAfter({ code: 'UNAVAILABLE' })).toEqual([[undefined, true]]));
});
