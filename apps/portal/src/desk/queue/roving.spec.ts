import { roved } from './roving';

const press = (key: string, altKey = false) => ({ key, altKey, ctrlKey: false, metaKey: false });

describe('roving focus', () => {
  it.each([
    ['ArrowDown', 0, 1], ['ArrowDown', 2, 2], ['ArrowUp', 0, 0], ['ArrowUp', 2, 1], ['Home', 2, 0], ['End', 0, 2], ['ArrowDown', -1, 0],
  ] as const)('%s from %i of three leads to %i', (key, at, to) => expect(roved(press(key), at, 3, 'vertical')).toBe(to));

  it('leaves other keys alone', () => {
    expect([roved(press('ArrowRight'), 0, 3, 'vertical'), roved(press('ArrowDown', true), 0, 3, 'vertical'), roved(press('Home'), 0, 0, 'vertical')]).toEqual([undefined, undefined, undefined]);
    expect(roved(press('ArrowRight'), 0, 3, 'horizontal')).toBe(1);
  });
});
