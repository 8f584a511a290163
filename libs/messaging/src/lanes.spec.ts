import { Lanes } from './lanes';

const gate = (): { open: () => void; wait: Promise<void> } => {
  let open = (): void => undefined;
  const wait = new Promise<void>((resolve) => (open = resolve));
  return { open, wait };
};

describe('Lanes', () => {
  it('keeps the order within a key and runs other keys beside it', async () => {
    const lanes = new Lanes(4);
    const seen: string[] = [];
    const first = gate();
    await lanes.take('a', async () => { await first.wait; seen.push('a1'); });
    await lanes.take('a', async () => { seen.push('a2'); });
    await lanes.take('b', async () => { seen.push('b1'); });
    await Promise.resolve();
    first.open();
    await lanes.idle();
    expect(seen).toEqual(['b1', 'a1', 'a2']);
  });

  it('never runs more than its width at once', async () => {
    const lanes = new Lanes(2);
    let now = 0;
    let most = 0;
    for (let n = 0; n < 20; n += 1) {
      await lanes.take(`k${n}`, async () => {
        most = Math.max(most, ++now);
        await new Promise(setImmediate);
        now -= 1;
      });
    }
    await lanes.idle();
    expect(most).toBe(2);
  });
});
