import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { onStage, refused } from '../../../test/gateway-stage';
import { loadPhrases } from '../phrases';
import { CasePage } from './case-page';
import { noWords } from './words';

const filed = {
  id: 'a', number: 'HW-2026-000318', title: '没有热水', body: '三号楼没有热水', status: 'FILED', filedAt: '2026-11-20T02:00:00.000Z', asOf: '2026-11-20T03:00:00.000Z',
  timeZone: 'Asia/Shanghai', category: { id: 'life', names: { zh: '民生事宜', en: 'Life' } }, department: null, waitsForSender: false, mergedWith: 0, sender: { mode: 'ANONYMOUS' },
  round: 1, promises: [], openRequest: null, coSigning: null, suggestion: null, ending: null, timeline: [], replies: [], clocks: [], reviews: [], afterAnswer: null,
};
const issued = { id: 'o', service: 'routing', kind: 'order-issued', text: '已派单', words: null, grounds: null, at: '2026-11-20T02:30:00.000Z', by: { kind: 'SYSTEM', person: null } };
const moved = refused('现在这一步做不了：事情已经走到别的阶段。');
const access = { caseToken: 't1', number: filed.number, expiresAt: '2026-11-20T03:15:00.000Z' };
let view: object = filed;
const stage = onStage(loadPhrases);
const withdrawn = () => {
  view = { ...filed, status: 'WITHDRAWN' };
  return { __typename: 'Appeal', id: 'a' };
};

beforeEach(() => {
  view = filed;
  stage.reads = { ReadCase: () => ({ case: view }) };
});

const act = (name = '撤回这件') => screen.findByRole('button', { name });
const open = async (): Promise<void> => {
  render(<MemoryRouter><CasePage access={access} words={noWords()} onWrite={() => undefined} onLeave={() => undefined} onExpired={() => undefined} /></MemoryRouter>);
  await screen.findByRole('heading', { level: 1 });
};

describe('N-03 a sender takes it back', () => {
  it.each([
    ['answered', { status: 'ANSWERED' }], ['in hand', { status: 'IN_HAND' }], ['withdrawn', { status: 'WITHDRAWN' }], ['of another round', { status: 'ACCEPTED', round: 2 }],
    ['ordered, though nothing of it is open', { status: 'ACCEPTED', timeline: [issued] }], ['co-signed', { coSigning: { count: 1, most: 9, mayInvite: false, joinCode: null, mine: true } }],
  ])('not where it is %s', async (_what, part) => {
    view = { ...filed, ...part };
    await open();
    expect(screen.queryByRole('button', { name: '撤回这件' })).toBeNull();
  });

  it('is asked once with what it means, and who stays goes on where they were', async () => {
    view = { ...filed, status: 'ACCEPTED' };
    await open();
    await userEvent.click(await act());
    const group = screen.getByRole('group', { name: /不再办理，也不能恢复/ });
    expect(group).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(await act()).toHaveFocus();
    await userEvent.click(await act());
    await userEvent.click(await act('不撤回'));
    expect(await act()).toHaveFocus();
    expect(stage.commands).toEqual([]);
  });

  it('is sent by the key of the case, and the page says it where one was', async () => {
    stage.answers = [withdrawn];
    await open();
    await userEvent.click(await act());
    await userEvent.click(await act());
    expect(await screen.findByText('您已撤回')).toBeInTheDocument();
    expect(screen.getByText(/^撤回了，HW-2026-000318 到这里为止/)).toHaveFocus();
    expect(stage.commands).toEqual([{ act: 'withdrawAppeal', key: 'Case t1', input: { commandId: expect.any(String) as unknown } }]);
    expect(screen.queryByRole('button', { name: '撤回这件' })).toBeNull();
  });

  it('without a network is said to be uncertain, and repeated as the same command', async () => {
    stage.answers = [new TypeError('no network'), withdrawn];
    await open();
    await userEvent.click(await act());
    await userEvent.click(await act());
    expect(await screen.findByRole('alert')).toHaveTextContent('没连上，说不准撤回了没有');
    await userEvent.click(await act());
    expect(await screen.findByText('您已撤回')).toBeInTheDocument();
    expect(stage.commands).toHaveLength(2);
    expect(stage.commands[1]).toEqual(stage.commands[0]);
  });

  it('refused, it says why, also where the case moved on meanwhile, and another intent is another command', async () => {
    const onwards = () => {
      view = { ...filed, status: 'IN_HAND', timeline: [issued] };
      return moved;
    };
    stage.answers = [moved, onwards];
    await open();
    await userEvent.click(await act());
    await userEvent.click(await act());
    expect(await screen.findByRole('alert')).toHaveTextContent(moved.message);
    await userEvent.click(await act('不撤回'));
    await userEvent.click(await act());
    await userEvent.click(await act());
    expect(await screen.findByRole('alert')).toHaveTextContent(moved.message);
    await userEvent.click(await act('关上'));
    expect(screen.queryByRole('group', { name: /不再办理/ })).toBeNull();
    const [first, second] = stage.commands;
    expect(second!.input['commandId']).not.toBe(first!.input['commandId']);
  });
});
