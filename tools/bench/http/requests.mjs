import { randomBytes, randomUUID } from 'node:crypto';

const submit = 'mutation ($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename ... on Receipt { number promises { text } } ... on Refusal { code message } } }';
const list = '{ appeals(tab: ALL, first: 20) { total edges { node { id number title status category { names { zh } } department { names { zh } } nextClock { label state dueAt } } } } }';
const words = '三号楼夜班澡堂这周都没热水，下班九点多洗不上。大家盼着能把热水供到十一点。';

const isReceipt = (answer) => answer.includes('"__typename":"Receipt"');
const isPage = (answer) => answer.includes('"edges"') && !answer.includes('"errors"');
let turn = 0;
const next = (items) => items[(turn += 1) % items.length];

export const namedSubmit = ({ graphql, token, memberships }) => () => ({
  url: graphql,
  headers: { authorization: `Bearer ${token()}`, 'x-membership': next(memberships) },
  body: JSON.stringify({ query: submit, variables: { input: { commandId: randomUUID(), mode: 'NAMED', body: words } } }),
  check: isReceipt,
});

export const anonymousSubmit = ({ graphql, placeCode }) => () => ({
  url: graphql,
  headers: {},
  body: JSON.stringify({ query: submit, variables: { input: { commandId: randomUUID(), mode: 'ANONYMOUS', placeCode, receiptSeed: randomBytes(24).toString('base64url'), body: words } } }),
  check: isReceipt,
});

export const productList = ({ graphql, token, memberships }) => () => ({
  url: graphql,
  headers: { authorization: `Bearer ${token()}`, 'x-membership': next(memberships) },
  body: JSON.stringify({ query: list }),
  check: isPage,
});

export const referenceSubmit = ({ url, tenants }) => () => ({
  url,
  headers: {},
  body: JSON.stringify({ query: 'mutation ($tenant: ID!, $body: String!) { submit(tenant: $tenant, body: $body) { number } }', variables: { tenant: next(tenants), body: words } }),
  check: (answer) => answer.includes('"number"'),
});

export const referenceList = ({ url, tenants }) => () => ({
  url,
  headers: {},
  body: JSON.stringify({ query: 'query ($tenant: ID!) { list(tenant: $tenant) { id number title status department clock dueAt } }', variables: { tenant: next(tenants) } }),
  check: (answer) => answer.includes('"list"') && !answer.includes('"errors"'),
});
