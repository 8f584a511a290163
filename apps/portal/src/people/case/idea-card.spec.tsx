import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { onStage, refused } from '../../../test/gateway-stage';
import { loadPhrases } from '../phrases';
import { CasePage } from './case-page';
import { noWords } from './words';

const stage = onStage(loadPhrases);
const access = { caseToken: 't1', number: 'QL-2026-000318', expiresAt: '2026-11-24T08:15:00.000Z' };
const award = { id: 'w1', fen: 30_000, state: 'GRANTED', claimUntil: '2027-02-24T09:30:00.000Z', payout: null as string | null, reversed: null };
const suggestion = { id: 's1', state: 'ADOPTED', title: '电子台账', declined: null, implemented: null, award };
const view = {
  id: 'a', number: access.number, title: '交接班', body: '交接班能不能用电子的', status: 'CONCLUDED', filedAt: '2026-11-20T02:00:00.000Z', asOf: '2026-11-24T08:00:00.000Z', timeZone: 'Asia/Shanghai',
  category: { id: 'work', names: { zh: '生产', en: 'Work' } }, department: null, waitsForSender: false, mergedWith: 0, sender: { mode: 'ANONYMOUS' }, round: 1, promises: [], openRequest: null, coSigning: null,
  suggestion, ending: null, timeline: [], replies: [], clocks: [], reviews: [], afterAnswer: null,
};
const claimed = (payout: 'CODE' | 'NAME') => ({ case: { ...view, suggestion: { ...suggestion, award: { ...award, state: 'CLAIMED', payout } } } });
const CODE = 'ABCDEFGHJKMNPQRS';

const open = async (part: object = {}) => {
  stage.reads = { ReadCase: { case: { ...view, ...part } } };
  render(<MemoryRouter><CasePage access={access} words={noWords()} onWrite={() => undefined} onLeave={() => undefined} onExpired={() => undefined} /></MemoryRouter>);
  await screen.findByRole('heading', { name: '您的建议' });
};
const claim = async () => userEvent.click(await screen.findByRole('button', { name: '申领 300 元' }));

describe('N-03 T-10 an author claims the award', () => {
  it('without a name, by the key of the case: a code that is shown once and kept nowhere', async () => {
    await open();
    expect(screen.getByText(/申领后给您一个领奖码，只显示一次/)).toBeInTheDocument();
    stage.answers = [{ __typename: 'AwardClaim', awardId: 'w1', payoutCode: CODE }];
    stage.reads = { ReadCase: claimed('CODE') };
    await claim();
    const title = await screen.findByRole('heading', { name: '申领好了，300 元' });
    expect(title).toHaveFocus();
    expect(screen.getByRole('img', { name: 'ABCD EFGH JKMN PQRS' })).toBeInTheDocument();
    expect(stage.commands).toEqual([{ act: 'claimAward', key: 'Case t1', input: { commandId: expect.any(String) as unknown, payout: 'CODE', seed: expect.stringMatching(/^[0-9a-f]{48}$/) as unknown } }]);
    expect(JSON.stringify([{ ...sessionStorage }, { ...localStorage }, location.href, document.title])).not.toMatch(/ABCD/);
    await userEvent.click(screen.getByRole('button', { name: '我抄好了' }));
    expect(await screen.findByText(/奖励 300 元已申领，带领奖码到工会诉求中心领/)).toBeInTheDocument();
    expect([screen.queryByText(/ABCD/), screen.queryByRole('button', { name: /^申领/ })]).toEqual([null, null]);
  });

  it('by name: it is said who pays it, there where the button was', async () => {
    await open({ sender: { mode: 'NAMED' } });
    stage.answers = [{ __typename: 'AwardClaim', awardId: 'w1', payoutCode: null }];
    stage.reads = { ReadCase: claimed('NAME') };
    await claim();
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('奖励 300 元已申领，工会诉求中心会按您的姓名付。'));
    expect(screen.getByRole('status')).toHaveFocus();
    expect(stage.commands[0]?.input).toEqual({ commandId: expect.any(String) as unknown, payout: 'NAME' });
  });

  it('lost on its way, the same claim is tried again: it gives the same code; refused, it says why', async () => {
    await open();
    stage.answers = [new TypeError('no network'), refused('这笔奖励已经申领过。')];
    await claim();
    expect(await screen.findByRole('alert')).toHaveTextContent('没有申领上。再点一次，拿到的是同一个码。');
    await claim();
    expect(await screen.findByText('这笔奖励已经申领过。')).toBeInTheDocument();
    expect(stage.commands[1]).toEqual(stage.commands[0]);
  });

  it.each([
    [{ suggestion: { ...suggestion, award: { ...award, state: 'LAPSED' } } }, /过了 .* 没有申领，不能再领/],
    [{ suggestion: { ...suggestion, award: { ...award, state: 'REVERSED', reversed: { reasons: '金额写错了。' } } } }, '奖励 300 元已经撤销：金额写错了。'],
    [{ coSigning: { count: 1, most: 9, mayInvite: false, joinCode: null, mine: true } }, /奖励 300 元/],
    [{ suggestion: { ...suggestion, state: 'DECLINED', award: null, declined: { words: '没有算清成本。', at: view.asOf } } }, '没有算清成本。'],
  ])('is told what came of it where there is nothing to claim: %#', async (part, words) => {
    await open(part);
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^申领/ })).toBeNull();
  });
});
