import type { Identity } from '../../src/testing/identity-process';
import * as admin from './admin-may-differ';
import { AdminReplay, type Recorded } from './admin-replay';
import { differences, type Json, locationOf, masked, notAllowed } from './differences';
import * as openid from './openid-may-differ';
import { Asking, replays } from './openid-replays';
import { providers, recording } from './realm';

const ofOpenid = recording('openid');
const ofAdmin = recording<Recorded[]>('admin-api').filter(({ name }) => !(name in admin.nobodyAsks));

const shaped = (answer: Json): Json => {
  const { location } = typeof answer === 'object' && answer !== null && 'location' in answer ? (answer as Record<string, Json>) : {};
  return typeof location === 'string' ? { ...(answer as Record<string, Json>), location: locationOf(location) } : answer;
};
const onlyRead = (what: string, answer: Json): Json => {
  if (what !== 'well-known') return answer;
  return Object.fromEntries(Object.entries(answer as Record<string, Json>).filter(([field]) => openid.readOfWellKnown.includes(field)));
};
const media = ({ type, ...response }: Recorded['response']): Json => ({ ...response, ...(typeof type === 'string' && { type: type.split(';')[0] ?? null }) });

describe('the recorded answers of the OpenID paths', () => {
  it('are each asked for again, or are what nobody asks for', () => {
    expect([...Object.keys(replays('')), ...Object.keys(openid.nobodyAsks)].sort()).toEqual(Object.keys(ofOpenid).sort());
  });
});

// Both are asked of one process: a real Keycloak is long in starting.
describe.each(providers())('%s', (provider, start) => {
  let identity: Identity;
  const isReal = provider === 'Keycloak';

  beforeAll(async () => {
    identity = await start();
  }, 400_000);
  afterAll(() => identity?.stop(), 60_000);

  describe('answers as recorded', () => {
    const may = isReal ? openid.ofKeycloak : openid.ofEmbedded;

    it.each(Object.keys(replays('')))('%s', async (what) => {
      const seen = masked((await replays(identity.oidc)[what]?.(new Asking(identity))) ?? null, identity.origin);
      const found = differences(onlyRead(what, shaped(ofOpenid[what] ?? null)), onlyRead(what, seen));
      expect(notAllowed(found, may[what])).toEqual([]);
      // Keycloak draws its first page of a kind slowly.
    }, 60_000);
  });

  describe('answers its administration as recorded', () => {
    const seen = new Map<string, Json>();
    const may = isReal ? admin.ofKeycloak : admin.ofEmbedded;

    beforeAll(async () => {
      const replay = new AdminReplay(identity);
      await replay.signIn();
      for (const each of ofAdmin) seen.set(each.name, await replay.answer(each));
    }, 400_000);

    it.each(ofAdmin.map(({ name, response }) => [name, response] as const))('%s', (name, response) => {
      expect(notAllowed(differences(media(response), seen.get(name)), may[name])).toEqual([]);
    });
  });
});
