const kept = new Map<string, unknown>();
jest.mock('idb-keyval', () => ({
  createStore: () => 'store',
  set: async (key: string, value: unknown) => void kept.set(key, value),
  del: async (key: string) => void kept.delete(key),
  entries: async () => [...kept],
}));

import { webcrypto } from 'node:crypto';
import { waitFor } from '@testing-library/react';
import { keepDraft, newDraft } from '../people/form/draft';
import { handOver } from '../people/form/handover';
import { keepSeen } from '../people/me/seen-store';
import { askWhoNext, isUntold, whoIsAsked, whoLeft, whoWasSaid } from './ask-who';
import { keepDraftsOf, chooseMembership } from './desk-tab';
import { leave, leaveTogether } from './leave';
import type { Session } from './sign-in';

const user = 'oidc.user:http://localhost/issuer:portal';
/** All but the mark that the next is asked who they are. */
const onMachine = () => [Object.keys(sessionStorage), Object.keys(localStorage).filter((key) => key !== 'huiyin.ask-who'), [...kept.keys()]];
const signOut = jest.fn<Promise<void>, [string | undefined]>();
const session = async () => ({ signOut }) as unknown as Session;
// jsdom goes to no other page, and says so.
const left = jest.spyOn(console, 'error').mockImplementation();

beforeAll(() => Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true }));
beforeEach(async () => {
  jest.clearAllMocks();
  whoWasSaid();
  sessionStorage.setItem(user, JSON.stringify({ profile: { sub: 'wang' }, id_token: 'id of wang' }));
  chooseMembership('m1');
  keepDraftsOf('m1');
  sessionStorage.setItem('huiyin.draft.call', '13800001111');
  handOver('/me/new', 'wang', { body: '没有热水' });
  keepSeen('wang', {} as Parameters<typeof keepSeen>[1]);
  for (const owner of ['wang', 'li']) await keepDraft({ place: 'me', owner }, { ...newDraft('NAMED'), body: '没有热水' });
});

describe('N-03 who leaves', () => {
  it('leaves nothing of theirs on this machine, of neither the desk nor the people’s pages, before the provider is told', async () => {
    let then: unknown;
    signOut.mockImplementation(async () => void (then = onMachine()));
    await leave(session, '/');
    expect(then).toEqual([[user], [], ['draft:me:li']]);
    expect([whoIsAsked(), isUntold(), left.mock.calls]).toEqual([true, false, []]);
  });

  it.each([
    ['hears nothing', session],
    ['is not even known', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('is gone from this tab also where the provider %s, and the next is asked who they are', async (_, open) => {
    signOut.mockRejectedValue(new Error('no network'));
    await leave(open, '/me');
    expect([whoIsAsked(), isUntold()]).toEqual([true, true]);
    whoWasSaid();
    expect([onMachine(), isUntold()]).toEqual([[[], [], ['draft:me:li']], false]);
    expect(String(left.mock.lastCall?.[0])).toContain('navigation');
  });

  it('is the same however often they press: the provider hears whom it is about, and so do their tabs', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    signOut.mockImplementation(() => {
      sessionStorage.removeItem(user);
      return arrived;
    });
    const first = leave(session, '/');
    await waitFor(() => expect(signOut).toHaveBeenCalled());
    const second = leave(session, '/');
    arrive();
    await Promise.all([first, second]);
    expect([signOut.mock.calls, whoLeft()]).toEqual([[['id of wang'], ['id of wang']], 'wang']);
  });

  it('leaves all of their tabs, and no tab of somebody else', () => {
    leaveTogether('/me');
    const inAnotherTab = (who: string | null) => window.dispatchEvent(new StorageEvent('storage', { key: 'huiyin.ask-who', newValue: who }));
    inAnotherTab('li');
    inAnotherTab(null);
    expect(Object.keys(sessionStorage)).toContain(user);
    inAnotherTab('wang');
    expect([Object.keys(sessionStorage), left.mock.calls.length]).toEqual([[], 1]);
  });

  it('has left a tab too that heard nothing of it, as one that the phone had put aside: it opens as theirs no more', () => {
    askWhoNext('li');
    leaveTogether('/me');
    expect(Object.keys(sessionStorage)).toContain(user);
    askWhoNext('wang');
    leaveTogether('/me');
    expect(Object.keys(sessionStorage)).toEqual([]);
  });
});
