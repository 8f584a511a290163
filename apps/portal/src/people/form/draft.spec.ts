const kept = new Map<string, unknown>();
let full = false;
jest.mock('idb-keyval', () => ({
  createStore: () => 'store',
  get: async (key: string) => kept.get(key),
  set: async (key: string, value: unknown) => {
    if (full) throw new DOMException('', 'QuotaExceededError');
    kept.set(key, value);
  },
  del: async (key: string) => void kept.delete(key),
  entries: async () => [...kept],
}));

import { webcrypto } from 'node:crypto';
import { type Draft, dropDraft, dropDraftsOf, keepDraft, newDraft, readDraft, renewed, saysElse, waitingDrafts } from './draft';

const canteen = { place: 'canteen-2', owner: null };
const of = (owner: string | null, place = 'me') => ({ place, owner });

beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});
beforeEach(() => kept.clear());

describe('A-01 the draft of a place', () => {
  it('comes back as it was, for its own place only', async () => {
    const draft = { ...newDraft('ANONYMOUS'), body: '没有热水' };
    await keepDraft(canteen, draft);
    expect(await readDraft(canteen)).toMatchObject({ body: '没有热水', commandId: draft.commandId, receiptSeed: draft.receiptSeed });
    expect(await readDraft(of(null, 'gate-1'))).toBeNull();
  });

  it('is gone after seven days', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-01T00:00:00Z'), doNotFake: ['nextTick', 'queueMicrotask'] });
    await keepDraft(canteen, newDraft('ANONYMOUS'));
    jest.setSystemTime(new Date('2026-11-08T00:00:01Z'));
    expect(await readDraft(canteen)).toBeNull();
    expect(kept.size).toBe(0);
    jest.useRealTimers();
  });

  it('is told to other tabs once it is kept, and not where the phone refuses it: they would read what was there before over what they have', async () => {
    const told = jest.fn();
    Object.assign(globalThis, { BroadcastChannel: class { postMessage = told; close(): void {} } });
    await keepDraft(canteen, newDraft('ANONYMOUS'));
    full = true;
    await keepDraft(canteen, { ...newDraft('ANONYMOUS'), body: '没有热水' });
    full = false;
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    expect(told.mock.calls).toEqual([[expect.objectContaining({ key: 'draft:canteen-2', change: 'kept' })]]);
  });

  it('is gone when it was dropped', async () => {
    await keepDraft(canteen, newDraft('ANONYMOUS'));
    await dropDraft(canteen);
    expect(await readDraft(canteen)).toBeNull();
  });
});

describe('N-03 two people at one phone', () => {
  let named: Draft;
  beforeAll(() => (named = { ...newDraft('NAMED'), body: '班长打人，请保密。' }));

  it('neither reads what the other wrote while signed in, whatever the key says', async () => {
    await keepDraft(of('a'), named);
    expect(await readDraft(of('b'))).toBeNull();
    expect(await readDraft(of(null))).toBeNull();
    kept.set('draft:me:b', kept.get('draft:me:a'));
    expect(await readDraft(of('b'))).toBeNull();
    expect(await readDraft(of('a'))).toMatchObject({ body: named.body });
  });

  it('nothing goes out under another name, and an anonymous one under none', async () => {
    await keepDraft(of('a'), { ...named, waiting: true });
    await keepDraft(of(null, 'gate-1'), { ...named, mode: 'ANONYMOUS', body: '没有热水', waiting: true });
    await keepDraft(of(null, 'gate-2'), { ...named, waiting: true });
    const going = async (owner: string | null) => (await waitingDrafts(owner)).map(({ body }) => body);
    expect(await going('b')).toEqual(['没有热水']);
    expect(await going(null)).toEqual(['没有热水']);
    expect(await going('a')).toEqual([named.body, '没有热水']);
  });

  it('a phone is kept with the words of who is signed in, and with nobody\'s', async () => {
    for (const spot of [of('a', 'gate-1'), of(null, 'gate-1')]) await keepDraft(spot, { ...named, phone: '13900002207' });
    expect(await readDraft(of('a', 'gate-1'))).toMatchObject({ body: named.body, phone: '13900002207' });
    expect(await readDraft(of(null, 'gate-1'))).toMatchObject({ body: named.body });
    expect(JSON.stringify(kept.get('draft:gate-1'))).not.toContain('2207');
  });

  it('a phone that an earlier release kept with nobody\'s words is not read', async () => {
    kept.set('draft:gate-1', { ...named, ...of(null, 'gate-1'), phone: '13900002207' });
    expect(await readDraft(of(null, 'gate-1'))).toMatchObject({ body: named.body });
    expect(await readDraft(of(null, 'gate-1'))).not.toHaveProperty('phone');
  });

  it('who signs out takes their words along, and nobody else\'s', async () => {
    await keepDraft(of('a'), named);
    await keepDraft(of('a', 'gate-1'), named);
    await keepDraft(of('b'), named);
    await dropDraftsOf('a');
    expect([...kept.keys()]).toEqual(['draft:me:b']);
  });
});

describe('what makes another command of a draft', () => {
  const draft: Draft = { ...newDraft('NAMED'), category: 'pay', body: '没有热水', phone: '13900002207' };

  it.each([{ body: '没有冷水' }, { category: null }, { thanks: true }, { mode: 'CONFIDENTIAL' as const }, { phone: '' }])('is %j', (change) => {
    expect(saysElse(draft, change)).toBe(true);
  });

  it.each([{}, { body: '没有热水' }, { thanks: false }, { mode: 'NAMED' as const }, { waiting: true }, { attempted: true }])('is not %j', (change) => {
    expect(saysElse(draft, change)).toBe(false);
  });
});

describe('N-03 the seed of a receipt', () => {
  it('has more than 128 bits and is never the same', () => {
    const seeds = new Set(Array.from({ length: 50 }, () => newDraft('ANONYMOUS').receiptSeed));
    expect(seeds.size).toBe(50);
    for (const seed of seeds) expect(seed).toMatch(/^[\w-]{40,64}$/);
  });

  it('is another one for another text', () => {
    const draft = newDraft('ANONYMOUS');
    const next = renewed(draft);
    expect(next.receiptSeed).not.toBe(draft.receiptSeed);
    expect(next.commandId).not.toBe(draft.commandId);
    expect(next.commandId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
