import type { Identity } from '../../src/testing/identity-process';
import { differences, type Json, locationOf, masked, notAllowed } from './differences';
import { nobodyAsks, ofEmbedded, ofKeycloak, readOfWellKnown } from './openid-may-differ';
import { Asking, replays } from './openid-replays';
import { providers, recording } from './realm';

const recorded = recording('openid');
const shaped = (answer: Json): Json => {
  const { location } = typeof answer === 'object' && answer !== null && 'location' in answer ? (answer as Record<string, Json>) : {};
  return typeof location === 'string' ? { ...(answer as Record<string, Json>), location: locationOf(location) } : answer;
};

const onlyRead = (what: string, answer: Json): Json => {
  if (what !== 'well-known') return answer;
  return Object.fromEntries(Object.entries(answer as Record<string, Json>).filter(([field]) => readOfWellKnown.includes(field)));
};

describe('the recorded answers of the OpenID paths', () => {
  it('are each asked for again, or are what nobody asks for', () => {
    expect([...Object.keys(replays('')), ...Object.keys(nobodyAsks)].sort()).toEqual(Object.keys(recorded).sort());
  });
});

describe.each(providers())('%s answers as recorded', (name, start) => {
  let identity: Identity;
  const may = name === 'Keycloak' ? ofKeycloak : ofEmbedded;

  beforeAll(async () => {
    identity = await start();
  }, 400_000);
  afterAll(() => identity?.stop(), 30_000);

  it.each(Object.keys(replays('')))('%s', async (what) => {
    const seen = masked((await replays(identity.oidc)[what]?.(new Asking(identity))) ?? null, identity.origin);
    const found = differences(onlyRead(what, shaped(recorded[what] ?? null)), onlyRead(what, seen));
    expect(notAllowed(found, may[what])).toEqual([]);
    // Keycloak draws its first page of a kind slowly.
  }, 30_000);
});
