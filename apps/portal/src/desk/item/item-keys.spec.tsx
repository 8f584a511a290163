import { act, fireEvent, screen } from '@testing-library/react';
import { onStage } from '../../../test/gateway-stage';
import { allRead, names } from '../../../test/on-desk';
import { showItem as show } from '../../../test/show-item';
import { loadPhrases } from '../phrases';
import type { Item } from './use-item';

const stage = onStage(loadPhrases);
const order: Item['orders'][number] = { id: 'o1', number: 'CB-1', round: 1, lead: true, state: 'ISSUED', version: 3, unit: { id: 'u1', names: names('综合服务科') }, person: null, returned: null, opinions: [] };
const inHand: Partial<Item> = { status: 'IN_HAND', orders: [order] };
const dialogs = () => document.querySelectorAll('dialog[open]').length;

describe('N-05 a key does what its button does', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each<[string, { code: string; ctrlKey?: true }, Partial<Item>]>([
    ['the sender to be asked', { code: 'KeyB' }, {}], ['to be referred', { code: 'KeyY' }, {}], ['to be refused', { code: 'KeyX' }, {}],
    ['to be merged by number', { code: 'KeyH' }, {}], ['to be answered at once', { code: 'Enter', ctrlKey: true }, {}], ['to be given to others', { code: 'KeyG' }, inHand],
  ])('and opens nothing without a network: a matter %s', async (_what, key, part) => {
    await show(part);
    fireEvent.keyDown(window, key);
    expect(dialogs()).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: '先不' }));
    expect(dialogs()).toBe(0);
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    fireEvent.keyDown(window, key);
    expect([dialogs(), stage.commands]).toEqual([0, []]);
  });

  it('nor takes anything back', async () => {
    const answered = (status: string) => ({ __typename: 'Appeal', id: 'a1', version: 5, status });
    stage.answers = [answered('MERGED'), answered('FILED')];
    await show({ similar: { many: null, items: [{ score: 62, why: [], appeal: { id: 'a2', number: 'QH-2026-000400', title: '锅炉坏了', status: 'FILED' } }] } });
    fireEvent.keyDown(window, { code: 'KeyH' });
    await screen.findAllByText('已并入 QH-2026-000400');
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    fireEvent.keyDown(window, { code: 'KeyZ', ctrlKey: true });
    await allRead();
    expect(stage.commands).toHaveLength(1);
  });
});
