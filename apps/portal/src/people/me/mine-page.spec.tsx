const left = jest.fn<void, [string[]]>();
jest.mock('../../session/sign-in', () => ({ openSession: () => ({ token: async () => 'token', renew: async () => null, signOut: async () => left(Object.keys(sessionStorage)) }) }));

import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { ended, forbidden, onStage, signedInAs } from '../../../test/gateway-stage';
import { takingAway } from '../../../test/taken-away';
import { sayUntold } from '../../session/ask-who';
import { loadPhrases } from '../phrases';
import { MinePage } from './mine-page';
import type { MineItem } from './mine';
import { dropSeenOf } from './seen-store';

const stage = onStage(loadPhrases);
const taken = takingAway();
const item = (id: string, more: Partial<MineItem> = {}): MineItem => ({
  id, number: `HW-2026-${id}`, title: `第 ${id} 件`, status: 'IN_HAND', round: 1, filedAt: '2026-11-10T02:00:00.000Z', category: { names: { zh: '民生', en: 'Life' } }, department: { names: { zh: '后勤', en: 'Logistics' } },
  waitsForSender: false, promised: [], explained: false, coSigned: false, mergedWith: 0, toRate: false, idea: null, ...more,
});
const points = (total: number) => ({ ownPoints: { total, balance: -2, units: [{ unit: { id: 'u', names: { zh: '后勤', en: 'Logistics' } }, balance: -3 }] } });

/** One's appeals, two a page. */
const mine = (items: MineItem[], more: object = points(0)) => {
  stage.reads = {
    ReadMyPoints: more,
    ReadMine: ({ after }) => {
      const from = items.findIndex(({ id }) => id === after) + 1;
      const nodes = items.slice(from, from + 2);
      return { myAppeals: { asOf: '2026-11-20T07:48:00.000Z', timeZone: 'Asia/Shanghai', total: items.length, pageInfo: { hasNextPage: from + 2 < items.length, endCursor: nodes.at(-1)?.id ?? null }, edges: nodes.map((node) => ({ node })) } };
    },
  };
};
const open = async (path = '/me') => {
  cleanup();
  render(<MemoryRouter initialEntries={[path]}><MinePage /></MemoryRouter>);
  await screen.findByRole('button', { name: /^全部/ });
};
const shown = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const isNew = () => screen.queryAllByText('有新进展').map((tag) => within(tag.closest('li')!).getByRole('heading').textContent);

beforeEach(() => {
  dropSeenOf('wang');
  signedInAs('wang');
});

describe('T-09 N-05 one\'s own appeals', () => {
  it('are read page by page; how many there are in all is said, and where nobody knows, that there are more', async () => {
    mine([item('5'), item('4', { status: 'CONCLUDED' }), item('3'), item('2'), item('1')]);
    await open();
    expect(shown()).toEqual(['第 5 件', '第 4 件']);
    expect([screen.getByRole('button', { name: '全部 5' }), screen.getByRole('button', { name: '办理中 1+' })]).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: '再看早一些的' }));
    await waitFor(() => expect(shown()).toHaveLength(4));
    await userEvent.click(screen.getByRole('button', { name: '再看早一些的' }));
    await waitFor(() => expect(shown()).toHaveLength(5));
    expect(screen.queryByRole('button', { name: '再看早一些的' })).toBeNull();
    expect(screen.getByRole('button', { name: '办理中 4' })).toBeInTheDocument();
  });

  it('are taken away whole, those of the filter, as a table safe to open and on paper', async () => {
    mine([item('3', { title: '=1+1', waitsForSender: true }), item('2', { status: 'CONCLUDED' }), item('1', { promised: [{ kind: 'answer', label: '答复', state: 'RUNNING', dueAt: '2026-11-24T09:30:00.000Z', provisional: false }] })]);
    await open('/me?show=open');
    await userEvent.click(within(screen.getByRole('group', { name: '我说的事 办理中：导出和打印' })).getByText('导出表格'));
    await waitFor(() => expect(taken.files).toHaveLength(1));
    expect(await taken.lines()).toEqual([
      '编号,事由,类别,状态,办理部门,登记时间,最近的时限,已晚的,等我做的', `HW-2026-3,"'=1+1",民生,办理中,后勤,2026-11-10 10:00,,,等您补充`, 'HW-2026-1,第 1 件,民生,办理中,后勤,2026-11-10 10:00,答复 2026-11-24 17:30,,', '',
    ]);
    await userEvent.click(screen.getByText('打印'));
    await waitFor(() => expect(taken.printed).toHaveLength(3));
  });

  it('are not taken away inside WeChat, which keeps no files: it is said where they can be', async () => {
    jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 MicroMessenger/8.0');
    mine([item('1')]);
    await open();
    expect(screen.getByText('要导出或打印，请用浏览器打开本页。')).toBeInTheDocument();
    expect(screen.queryByText('导出表格')).toBeNull();
  });

  it('are none: nothing to take away', async () => {
    mine([]);
    await open();
    expect(screen.getByText(/您还没说过事/)).toBeInTheDocument();
    expect(screen.queryByText('导出表格')).toBeNull();
  });
});

describe('what is new since one looked', () => {
  it('is marked in words until it was opened, or said to be seen; the first time nothing is, nor what one filed since', async () => {
    mine([item('2'), item('1')]);
    await open();
    expect(isNew()).toEqual([]);
    mine([item('3'), item('2', { status: 'ANSWERED' }), item('1', { waitsForSender: true })]);
    await open();
    expect(isNew()).toEqual(['第 2 件']);
    await userEvent.click(screen.getByRole('button', { name: '再看早一些的' }));
    await waitFor(() => expect(isNew()).toEqual(['第 1 件', '第 2 件']));
    expect(screen.getByRole('status')).toHaveTextContent('2 件有新进展。');
    await userEvent.click(screen.getByRole('link', { name: /第 2 件/ }));
    await waitFor(() => expect(isNew()).toEqual(['第 1 件']));
    // What one does in a case that is open is nothing new when one comes back.
    mine([item('2', { status: 'CONCLUDED' }), item('1', { waitsForSender: true })]);
    await open();
    expect(isNew()).toEqual(['第 1 件']);
    await userEvent.click(screen.getByRole('button', { name: '都看过了' }));
    expect([isNew(), screen.queryByRole('button', { name: '都看过了' })]).toEqual([[], null]);
    await open();
    expect(isNew()).toEqual([]);
  });

  it('is kept by no word of it, and goes with who leaves', async () => {
    mine([item('1')]);
    await open();
    await waitFor(() => expect(Object.keys(localStorage)).toContain('huiyin.seen:wang'));
    expect(localStorage.getItem('huiyin.seen:wang')).toMatch(/^\{"1":"[0-9a-z]{1,7}"\}$/);
    dropSeenOf('wang');
    expect(Object.keys(localStorage)).not.toContain('huiyin.seen:wang');
  });
});

describe('T-06 one\'s own points', () => {
  it('stand with what they come to, and lead to each of them', async () => {
    mine([item('1')], points(3));
    await open();
    const link = await screen.findByRole('link', { name: /我的积分 −2 分 ?后勤 −3 分。 共 3 条，去看明细和申辩/ });
    expect(link).toHaveAttribute('href', '/points');
  });

  it('are nothing where there are none, and said where they cannot be read', async () => {
    mine([item('1')]);
    await open();
    expect(screen.queryByText(/积分/)).toBeNull();
    mine([item('1')], forbidden);
    await open();
    expect(await screen.findByText('积分这会儿取不到。')).toBeInTheDocument();
  });
});

describe('N-03 who leaves', () => {
  it('leaves nothing in this tab of what they typed at the desk, nor whose they were there', async () => {
    mine([]);
    await open();
    for (const key of ['draft.call', 'drafts-of', 'membership']) sessionStorage.setItem(`huiyin.${key}`, 'm1');
    sessionStorage.setItem('huiyin.handover:/me/new', '{}');
    await userEvent.click(screen.getByRole('button', { name: '退出登录' }));
    await waitFor(() => expect(left).toHaveBeenCalled());
    expect(left.mock.calls).toEqual([[[`oidc.user:http://localhost/issuer:portal`]]]);
  });

  it('is told where the provider could not be', async () => {
    sayUntold();
    stage.reads = { ReadMine: ended, ReadMyPoints: ended };
    render(<MemoryRouter initialEntries={['/me']}><MinePage /></MemoryRouter>);
    expect(await screen.findByText(/没能告诉它；下次登录会先问是谁/)).toBeInTheDocument();
  });
});
