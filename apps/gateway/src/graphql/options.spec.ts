import type { ContextOf } from './context-of';
import { graphqlOptions } from './options';

const contexts: Pick<ContextOf, 'request'> = {
  request: () => {
    throw new Error('nobody asks here');
  },
};

describe('how GraphQL is served', () => {
  it('shows its schema in development alone', () => {
    expect(graphqlOptions(contexts as ContextOf, true)).toMatchObject({ introspection: false, hideSchemaDetailsFromClientErrors: true });
    expect(graphqlOptions(contexts as ContextOf, false).introspection).toBe(true);
  });

  it('without stacks, batches, landing pages or requests from other pages', () => {
    expect(graphqlOptions(contexts as ContextOf, false)).toMatchObject({
      includeStacktraceInErrorResponses: false, allowBatchedHttpRequests: false, csrfPrevention: true, persistedQueries: false, playground: false, graphiql: false,
    });
  });
});
