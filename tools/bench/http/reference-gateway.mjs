import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { ApolloServer } = require('@apollo/server');
const { fastifyApolloHandler } = require('@as-integrations/fastify');
const fastify = require('fastify');
const { connect } = require('nats');

const broker = await connect({ servers: process.env.NATS_URL, user: 'deploy', pass: process.env.NATS_PASSWORD });
const ask = async (subject, input) => (await broker.request(subject, JSON.stringify(input), { timeout: 2_000 })).json();
const apollo = new ApolloServer({
  typeDefs: `
    type Query { list(tenant: ID!): [Appeal!]! }
    type Mutation { submit(tenant: ID!, body: String!): Receipt! }
    type Receipt { number: String! }
    type Appeal { id: ID! number: String! title: String! status: String! department: String clock: String dueAt: String }`,
  resolvers: {
    Query: { list: (_root, input) => ask('bench.list', input) },
    Mutation: { submit: (_root, input) => ask('bench.submit', input) },
  },
});
await apollo.start();
const app = fastify();
app.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(apollo) });
const url = await app.listen({ port: 0, host: '127.0.0.1' });
process.once('SIGTERM', () => void app.close().then(() => broker.drain()).then(() => process.exit(0)));
process.send({ url: `${url}/graphql` });
