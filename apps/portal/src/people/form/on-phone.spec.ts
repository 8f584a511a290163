import { dropDraftsOf, keepDraft, newDraft, readDraft, waitingDrafts } from './draft';
import { rememberedForm } from './form-cache';

const spot = { place: 'canteen-2', owner: null };

describe('A-01 a window that refuses storage', () => {
  it('has no draft and no form of before, and nothing fails for it', async () => {
    expect('indexedDB' in globalThis).toBe(false);
    await keepDraft(spot, { ...newDraft('ANONYMOUS'), body: '没有热水' });
    await dropDraftsOf('a');
    expect([await readDraft(spot), await waitingDrafts(null), await rememberedForm('canteen-2')]).toEqual([null, [], undefined]);
  });
});
