import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AwardOfIdeaFragment, IdeaFragment, Role } from '../../generated/desk';
import { onStage, refused } from '../../../test/gateway-stage';
import { names, now, onDesk, whoMay } from '../../../test/on-desk';
import { useReading } from '../shell/use-reading';
import { loadPhrases } from '../phrases';
import { SuggestionPane } from './suggestion-pane';

const stage = onStage(loadPhrases);
const id = expect.any(String) as unknown;
const feng = { id: 'p', name: '冯毅' };
const idea: IdeaFragment = {
  id: 's1', title: '电子台账', text: '交接班改用电子台账。', state: 'ADOPTED', raisedAt: now, reviewers: 2, scored: 2, class: { id: 'technique', names: names('技术革新') }, raisedBy: feng,
  result: { reached: 90, reachable: 100, percent: 90 }, sheets: [], declined: null, implemented: null, appeal: null, award: null,
};
const award: AwardOfIdeaFragment = {
  id: 'w1', fen: 30_000, state: 'CLAIMED', grantedAt: now, claimUntil: '2027-02-24T07:48:00.000Z', payout: 'NAME', claimedAt: now, paidAt: null, grantedBy: feng, paidBy: null, payee: { id: 'c', name: '陈立' }, reversed: null,
};
const fund = { id: 'f1', purpose: '金点子奖励', openedAt: now, fen: 500_000, grantedFen: 0, paidFen: 0, balanceFen: 470_000 };

const Shown = ({ of }: { of: IdeaFragment }) => <SuggestionPane idea={of} reading={useReading()} />;
const show = (part: Partial<IdeaFragment> = {}, role: Role = 'LEADER') => {
  stage.reads = {
    ReadWhoMay: whoMay({ suggestions: { decidedBy: ['LEADER'], grantedBy: ['LEADER'], paidBy: ['OFFICER'] } }),
    ReadFunds: { funds: [fund], policy: { suggestions: { leastFen: 10_000, mostFen: 50_000, classes: [], campaigns: [] } } },
  };
  return onDesk(<Shown of={{ ...idea, ...part }} />, [role]);
};
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const write = (label: string, words: string) => userEvent.type(screen.getByLabelText(label), words);

describe('T-10 what a panel gave is told with reasons', () => {
  it('not adopted: they are asked for, sent, and their want is said in its place', async () => {
    stage.answers = [{ __typename: 'Suggestion', id: 's1', state: 'DECLINED' }];
    show({ state: 'TO_DECLINE' });
    await press('写不采纳理由');
    await press('交理由');
    expect(screen.getByText('还没写。', { selector: '.field-refused' })).toBeInTheDocument();
    expect(screen.getByLabelText('不采纳的理由')).toHaveFocus();
    await write('不采纳的理由', '没有算清成本。');
    await press('交理由');
    expect(await screen.findByText('理由已交，提的人看得到')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'declineSuggestion', input: { suggestionId: 's1', reasons: '没有算清成本。', commandId: id } }]);
  });

  it('adopted: what came of it is written down', async () => {
    stage.answers = [{ __typename: 'Suggestion', id: 's1', state: 'IMPLEMENTED' }];
    show();
    await press('写实施情况');
    await write('实施情况', '综采一班已用上。');
    await press('交上');
    expect(await screen.findByText('实施情况已记')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'reportImplementation', input: { suggestionId: 's1', measure: '综采一班已用上。' } }]);
  });

  it('is no act of whom the policy does not name', async () => {
    show({ state: 'TO_DECLINE' }, 'OFFICER');
    expect(await screen.findByText(/评分没到采纳线/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('T-10 its award', () => {
  const amount = () => screen.getByLabelText('金额（元）');

  it('is granted from a fund within the limits, and says beside its button what is missing', async () => {
    stage.answers = [refused('最多 500 元。', 'fen'), { __typename: 'Award', id: 'w1', state: 'GRANTED' }];
    show();
    await press('发奖');
    expect(await screen.findByText('最少 100 元，最多 500 元')).toBeInTheDocument();
    expect(screen.getByText('先选一笔资金', { selector: '.acts-why' })).toBeInTheDocument();
    await userEvent.click(screen.getByLabelText(/金点子奖励\s*还剩 4700 元/));
    expect(screen.getByText('写明金额，单位元', { selector: '.acts-why' })).toBeInTheDocument();
    await userEvent.type(amount(), '501');
    await press('发放');
    expect(await screen.findByText('最多 500 元。', { selector: '.field-refused' })).toBeInTheDocument();
    expect(amount()).toHaveValue('501');
    await userEvent.clear(amount());
    await userEvent.type(amount(), '300');
    await press('发放');
    expect(await screen.findByText('已发放，提的人可以申领了')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'grantAward', input: { fen: 50_100 } }, { act: 'grantAward', input: { suggestionId: 's1', fundId: 'f1', fen: 30_000, commandId: id } }]);
  });

  it('is paid to a name after it was asked once; what was refused is not said again at the next asking', async () => {
    stage.answers = [refused('这笔奖励已经付清。'), { __typename: 'Award', id: 'w1', state: 'PAID' }];
    show({ award }, 'OFFICER');
    await press('按姓名付款');
    expect(screen.getByRole('heading', { name: '把 300 元付给 陈立 了？' })).toBeInTheDocument();
    await press('已经付了');
    expect(await screen.findByRole('alert')).toHaveTextContent('已经付清');
    await press('先不');
    await press('按姓名付款');
    expect(screen.queryByRole('alert')).toBeNull();
    await press('已经付了');
    expect(await screen.findByText('已记为付清')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'payAward', input: { awardId: 'w1', commandId: id } });
  });

  it('is paid by code alone where its author has no name', async () => {
    show({ award: { ...award, payout: 'CODE', payee: null } }, 'OFFICER');
    expect(await screen.findByText(/凭领奖码付/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: '按姓名付款' })).toBeNull());
  });

  it('is taken back with the reason that its author reads', async () => {
    stage.answers = [{ __typename: 'Award', id: 'w1', state: 'REVERSED' }];
    show({ award });
    await press('撤销奖励');
    expect(screen.getByText(/用反向分录冲回，原分录不动/)).toBeInTheDocument();
    await write('为什么撤销', '金额写错了。');
    await press('撤销');
    expect(await screen.findByText('已撤销')).toBeInTheDocument();
    expect(stage.commands).toMatchObject([{ act: 'reverseAward', input: { awardId: 'w1', reasons: '金额写错了。', commandId: id } }]);
  });
});
