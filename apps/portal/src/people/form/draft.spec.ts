const kept = new Map<string, unknown>();
jest.mock('idb-keyval', () => ({
  createStore: () => 'store',
  get: async (key: string) => kept.get(key),
  set: async (key: string, value: unknown) => void kept.set(key, value),
  del: async (key: string) => void kept.delete(key),
}));

import { webcrypto } from 'node:crypto';
import { dropDraft, keepDraft, newDraft, readDraft, renewed } from './draft';

beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});
beforeEach(() => kept.clear());

describe('A-01 the draft of a place', () => {
  it('comes back as it was, for its own place only', async () => {
    const draft = { ...newDraft('ANONYMOUS'), body: '没有热水' };
    await keepDraft('canteen-2', draft);
    expect(await readDraft('canteen-2')).toMatchObject({ body: '没有热水', commandId: draft.commandId, receiptSeed: draft.receiptSeed });
    expect(await readDraft('gate-1')).toBeNull();
  });

  it('is gone after seven days', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-01T00:00:00Z'), doNotFake: ['nextTick', 'queueMicrotask'] });
    await keepDraft('canteen-2', newDraft('ANONYMOUS'));
    jest.setSystemTime(new Date('2026-11-08T00:00:01Z'));
    expect(await readDraft('canteen-2')).toBeNull();
    expect(kept.size).toBe(0);
    jest.useRealTimers();
  });

  it('is gone when it was dropped', async () => {
    await keepDraft('canteen-2', newDraft('ANONYMOUS'));
    await dropDraft('canteen-2');
    expect(await readDraft('canteen-2')).toBeNull();
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
