import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { appealFields } from '../appeal/appeal-fields';
import { maxTokens, withinLimits } from './limits';
import type { ContextOf } from './context-of';
import { formatError } from './errors';
import { namesWhatIsMissing, noPersistedQueries, noSubscriptionByHttp } from './plugins';
import { typeDefs } from './sources';
import { wireNames } from './wire-names';

/** How Apollo is run: schema first, limited, masked, without its landing page. */
export const graphqlOptions = (contexts: ContextOf, production: boolean): ApolloDriverConfig => {
  const sdl = typeDefs();
  return {
    driver: ApolloDriver,
    path: '/graphql',
    typeDefs: sdl,
    resolvers: { ...wireNames(sdl), Appeal: appealFields },
    context: contexts.request.bind(contexts),
    formatError,
    validationRules: [withinLimits],
    parseOptions: { maxTokens },
    // Nothing here is cached by hints, and working them out watches every field of every row.
    plugins: [ApolloServerPluginCacheControlDisabled(), noSubscriptionByHttp, noPersistedQueries, namesWhatIsMissing],
    persistedQueries: false,
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    playground: false,
    graphiql: false,
  };
};
