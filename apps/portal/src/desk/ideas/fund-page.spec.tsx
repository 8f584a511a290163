import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { atPage } from '../../../test/at-page';
import { forbidden, onStage } from '../../../test/gateway-stage';
import { now } from '../../../test/on-desk';
import { takingAway } from '../../../test/taken-away';
import { loadPhrases } from '../phrases';

const stage = onStage(loadPhrases);
const taken = takingAway();
const idea = { id: 's1', title: '=电子台账' };
const fund = { id: 'f1', purpose: '金点子奖励', openedAt: now, openedBy: { id: 'p1', name: '欧阳青山' }, fen: 100_000, grantedFen: 30_050, paidFen: 0, balanceFen: 69_950 };
const moved = [
  { id: 'e4', at: now, fen: -30_050, kind: 'GRANTED', suggestion: idea }, { id: 'e3', at: now, fen: 20_000, kind: 'REVERSED', suggestion: { id: 's0', title: null } },
  { id: 'e2', at: now, fen: -20_000, kind: 'GRANTED', suggestion: null }, { id: 'e1', at: now, fen: 100_000, kind: 'OPENED', suggestion: null },
];

/** Two entries a page, from the one after the cursor on. */
const reads = (entries = moved) => ({
  ReadFund: ({ after }: Record<string, unknown>) => {
    const from = entries.findIndex(({ id }) => id === after) + 1;
    const nodes = entries.slice(from, from + 2);
    return { fund: { ...fund, entries: { total: entries.length, pageInfo: { hasNextPage: from + 2 < entries.length, endCursor: nodes.at(-1)?.id ?? null }, edges: nodes.map((node) => ({ node })) } } };
  },
});
const rows = () => screen.getAllByRole('row').slice(1).map((row) => within(row).getAllByRole('cell').slice(1).map(({ textContent }) => textContent));
const day = '2026-11-24 15:48';

describe('T-12 what moved in an award fund', () => {
  it('stands page by page, the newest first, with what it did to the fund and the suggestion that it was for', async () => {
    stage.reads = reads();
    await atPage('/ideas/funds/f1', 'LEADER');
    expect(await screen.findByText('剩 699.50 元，共 1000 元；已发未付 300.50 元，已付 0 元')).toBeInTheDocument();
    expect(rows()).toEqual([['发放奖励', '-300.5', '=电子台账'], ['撤销奖励，冲回', '200', '诉求已清除，内容没有了']]);
    expect(screen.getByRole('link', { name: '=电子台账' })).toHaveAttribute('href', '/ideas?of=s1');
    await userEvent.click(screen.getByRole('link', { name: '再往前' }));
    await waitFor(() => expect(rows()).toEqual([['发放奖励', '-200', ''], ['拨入', '1000', '']]));
    expect(screen.queryByRole('link', { name: '再往前' })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: '回到最新' }));
    await waitFor(() => expect(rows()[0]).toEqual(['发放奖励', '-300.5', '=电子台账']));
  });

  it('is taken away whole, as a table safe to open and on paper', async () => {
    stage.reads = reads();
    await atPage('/ideas/funds/f1', 'LEADER');
    const acts = within(await screen.findByRole('group', { name: '资金流水 金点子奖励：导出和打印' }));
    expect(acts.getByRole('status')).toHaveTextContent('共 4 条');
    await userEvent.click(acts.getByText('导出表格'));
    await waitFor(() => expect(taken.files).toHaveLength(1));
    expect(await taken.lines()).toEqual(['时间,事由,金额（元）,建议', `${day},发放奖励,-300.5,"'=电子台账"`, `${day},撤销奖励，冲回,200,诉求已清除，内容没有了`, `${day},发放奖励,-200,`, `${day},拨入,1000,`, '']);
    await userEvent.click(acts.getByText('打印'));
    await waitFor(() => expect(taken.printed).toHaveLength(5));
  });

  it('says that nothing moved, and has nothing to take away', async () => {
    stage.reads = reads([]);
    await atPage('/ideas/funds/f1', 'LEADER');
    expect(await screen.findByText('还没有流水。')).toBeInTheDocument();
    expect(screen.queryByText('导出表格')).toBeNull();
  });

  it.each([['absent or foreign', { fund: null }], ['refused', forbidden]])('is one page where it is %s', async (_why, answer) => {
    stage.reads = { ReadFund: answer };
    await atPage('/ideas/funds/f1', 'OFFICER');
    expect(await screen.findByText('这里没有您能看的内容')).toBeInTheDocument();
  });

  it('could not be read: one act, and then it stands', async () => {
    stage.reads = { ReadFund: () => { throw new TypeError('no way to the gateway'); } };
    await atPage('/ideas/funds/f1', 'LEADER');
    stage.reads = reads();
    await userEvent.click(await screen.findByRole('button', { name: '再试一次' }));
    await waitFor(() => expect(rows()).toHaveLength(2));
  });
});
