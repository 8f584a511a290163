import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { now, onDesk, whoMay } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { Funds } from './funds';
import { SuggestionsPage } from './suggestions-page';

const stage = onStage(loadPhrases);
const id = expect.any(String) as unknown;
const fund = { id: 'f1', purpose: '金点子奖励', openedAt: now, fen: 100_000, grantedFen: 0, paidFen: 0, balanceFen: 100_000 };
const claimed = { id: 'w1', fen: 30_000, state: 'CLAIMED', suggestion: { id: 's1', title: '电子台账' } };
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe('T-10 money set aside', () => {
  const read = (mayOpen: boolean) => ({ ReadWhoMay: whoMay({ suggestions: { fundedBy: mayOpen ? ['LEADER'] : [] } }), ReadFunds: { funds: [], policy: null } });

  it('is set aside with what for and how much, and stands in the list', async () => {
    stage.reads = read(true);
    stage.answers = [refused('用途最多 100 个字。', 'purpose'), { __typename: 'Fund', id: 'f1' }];
    onDesk(<Funds />, ['LEADER']);
    expect(await screen.findByText('还没有拨入专项资金。')).toBeInTheDocument();
    await press('拨入资金');
    expect(screen.getByText('写明用途', { selector: '.acts-why' })).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('用途'), '金点子奖励');
    await userEvent.type(screen.getByLabelText('金额（元）'), '一千');
    expect(screen.getByText('写明金额，单位元', { selector: '.acts-why' })).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText('金额（元）'));
    await userEvent.type(screen.getByLabelText('金额（元）'), '1000.00');
    await press('拨入');
    expect(await screen.findByText('用途最多 100 个字。', { selector: '.field-refused' })).toBeInTheDocument();
    expect(screen.getByLabelText('用途')).toHaveValue('金点子奖励');
    stage.reads = { ...stage.reads, ReadFunds: { funds: [fund], policy: null } };
    await press('拨入');
    expect(await screen.findByText('已拨入')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'openFund', input: { purpose: '金点子奖励', fen: 100_000, commandId: id } });
    expect(await screen.findByRole('progressbar', { name: '还剩 1000 元' })).toBeInTheDocument();
  });

  it('that was set aside and could not be read again: the list says that it is old, with one act', async () => {
    stage.reads = { ...read(true), ReadFunds: { funds: [fund], policy: null } };
    stage.answers = [{ __typename: 'Fund', id: 'f2' }];
    onDesk(<Funds />, ['LEADER']);
    await press('拨入资金');
    await userEvent.type(screen.getByLabelText('用途'), '安全建议');
    await userEvent.type(screen.getByLabelText('金额（元）'), '500');
    stage.reads = { ...stage.reads, ReadFunds: () => { throw new TypeError('no way to the gateway'); } };
    await press('拨入');
    expect(await screen.findByText('没取到。写过的都还在。')).toBeInTheDocument();
    expect(screen.getByText('金点子奖励')).toBeInTheDocument();
    stage.reads = { ...stage.reads, ReadFunds: { funds: [fund, { ...fund, id: 'f2', purpose: '安全建议' }], policy: null } };
    await press('再试一次');
    expect(await screen.findByText('安全建议')).toBeInTheDocument();
    expect(screen.queryByText('没取到。写过的都还在。')).toBeNull();
  });

  it('is no act of whom the policy does not name', async () => {
    stage.reads = read(false);
    onDesk(<Funds />, ['OFFICER']);
    await screen.findByText('还没有拨入专项资金。');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('N-03 T-10 somebody brings a payout code', () => {
  const found = (payout: typeof claimed | null) => {
    stage.reads = {
      ReadWhoMay: whoMay({ suggestions: { paidBy: ['OFFICER'] } }), ReadFunds: { funds: [], policy: null }, FindPayout: ({ code }) => ({ payout: code === 'ABCD EFGH' ? payout : null }),
      ReadIdeas: { suggestions: { total: 0, counts: { raised: 0, adopted: 0, toDecline: 0, declined: 0, implemented: 0 }, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] } },
    };
    return onDesk(<SuggestionsPage />, ['OFFICER'], '/ideas');
  };
  const says = (words: string) => waitFor(() => expect(within(screen.getByRole('dialog')).getByRole('status')).toHaveTextContent(words));
  const code = () => screen.getByLabelText('领奖码');

  it('it is looked up, and nothing is paid before what it is worth was seen', async () => {
    stage.answers = [{ __typename: 'Award', id: 'w1', state: 'PAID' }];
    found(claimed);
    await press('凭码付奖');
    expect(screen.getByText('先输入领奖码', { selector: '.acts-why' })).toBeInTheDocument();
    await userEvent.type(code(), 'XXXX');
    await press('查一查');
    expect(await screen.findByText('没有这个领奖码。请对照再输一次。', { selector: '.field-refused' })).toBeInTheDocument();
    await userEvent.clear(code());
    expect(screen.queryByText('没有这个领奖码。请对照再输一次。')).toBeNull();
    await userEvent.type(code(), 'ABCD EFGH{Enter}');
    await says('300 元 已申领，待付 电子台账');
    expect(stage.commands).toEqual([]);
    await press('已付 300 元');
    expect(await screen.findByText('已记为付清')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'payAward', input: { code: 'ABCD EFGH', commandId: id } }]);
    expect([screen.queryByLabelText('领奖码'), JSON.stringify({ ...sessionStorage }), location.href]).toEqual([null, '{}', expect.not.stringContaining('ABCD')]);
  });

  it('one that was paid already is said to be, and cannot be paid again', async () => {
    found({ ...claimed, state: 'PAID' });
    await press('凭码付奖');
    await userEvent.type(code(), 'ABCD EFGH');
    await press('查一查');
    await says('300 元 已付');
    expect(screen.queryByRole('button', { name: '已付 300 元' })).toBeNull();
  });
});
