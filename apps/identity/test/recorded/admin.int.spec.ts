import type { Identity } from '../../src/testing/identity-process';
import { nobodyAsks, ofEmbedded, ofKeycloak } from './admin-may-differ';
import { AdminReplay, type Recorded } from './admin-replay';
import { differences, type Json, notAllowed } from './differences';
import { providers, recording } from './realm';

const recorded = recording<Recorded[]>('admin-api');
const asked = recorded.filter(({ name }) => !(name in nobodyAsks));
const media = ({ type, ...response }: Recorded['response']): Json => ({ ...response, ...(typeof type === 'string' && { type: type.split(';')[0] ?? null }) });

describe.each(providers())('%s answers its administration as recorded', (provider, start) => {
  let identity: Identity;
  const seen = new Map<string, Json>();
  const may = provider === 'Keycloak' ? ofKeycloak : ofEmbedded;

  beforeAll(async () => {
    identity = await start();
    const replay = new AdminReplay(identity);
    await replay.signIn();
    for (const each of asked) seen.set(each.name, await replay.answer(each));
  }, 400_000);
  afterAll(() => identity?.stop(), 30_000);

  it.each(asked.map(({ name, response }) => [name, response] as const))('%s', (name, response) => {
    expect(notAllowed(differences(media(response), seen.get(name)), may[name])).toEqual([]);
  });
});
