import { useState } from 'react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { onStage, refused } from '../../../test/gateway-stage';
import { loadPhrases } from '../phrases';
import { CasePage } from './case-page';
import { noWords } from './words';

const stage = onStage(loadPhrases);
const at = '2026-11-24T08:00:00.000Z';
const id = expect.any(String) as unknown;
const view = {
  id: 'a', number: 'HW-2026-000318', title: '没有热水', body: '三号楼没有热水', status: 'ANSWERED', filedAt: '2026-11-20T02:00:00.000Z', asOf: at, timeZone: 'Asia/Shanghai',
  category: { id: 'life', names: { zh: '民生', en: 'Life' } }, department: null, waitsForSender: false, mergedWith: 0, sender: { mode: 'ANONYMOUS' }, round: 1, promises: [], openRequest: null as object | null, coSigning: null,
  suggestion: null, ending: null, timeline: [], replies: [], clocks: [], reviews: [] as object[], afterAnswer: { round: 1, askUntil: '2026-12-01T09:30:00.000Z', satisfaction: null, mayNotAsk: null as object | null },
};
const question = { number: view.number, union: null, round: 1, state: 'OPEN', askedAt: at, answeredAt: at, askedBySystem: false, timeZone: 'Asia/Shanghai' };

const Page = () => {
  const [words, write] = useState(noWords);
  return <CasePage access={{ caseToken: 't1', number: view.number, expiresAt: at }} words={words} onWrite={write} onLeave={() => undefined} onExpired={() => undefined} />;
};
const open = async (part: object = {}, questionnaire: object | null = null) => {
  stage.reads = { ReadCase: { case: { ...view, ...part } }, ReadQuestionnaire: { questionnaire } };
  render(<MemoryRouter><Page /></MemoryRouter>);
  await screen.findByRole('heading', { level: 1 });
};
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));

describe('T-10 what a sender does with an answer, by the key of the case', () => {
  it('says whether it was solved, where the question stands open', async () => {
    await open({}, question);
    await userEvent.click(await screen.findByLabelText('满意'));
    expect(screen.getByText(/交上后，这件办结。/)).toBeInTheDocument();
    stage.answers = [{ __typename: 'QuestionnaireAnswer', satisfied: true, review: false }];
    stage.reads = { ...stage.reads, ReadCase: { case: { ...view, status: 'CONCLUDED', afterAnswer: { ...view.afterAnswer, satisfaction: { satisfied: true, how: 'QUESTIONNAIRE', at, words: null } } } } };
    await press('交上');
    expect(await screen.findByText(/^您说：满意/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('region', { name: '答复以后' })).toHaveFocus());
    expect(stage.commands).toMatchObject([{ act: 'answerQuestionnaire', key: 'Case t1', input: { satisfied: true, commandId: id } }]);
  });

  it('asks for a review with the reason, once a round, and reads that it waits', async () => {
    await open();
    await press('请求复核');
    expect(screen.getByLabelText('哪里办得不对')).toHaveFocus();
    await press('提请复核');
    expect(screen.getByRole('alert')).toHaveTextContent('写一句为什么');
    expect(screen.getByLabelText('哪里办得不对')).toHaveFocus();
    stage.answers = [refused('这一轮的复核期限已经过了。')];
    await userEvent.type(screen.getByLabelText('哪里办得不对'), '泵没有换。');
    await press('提请复核');
    expect(await screen.findByText('这一轮的复核期限已经过了。')).toBeInTheDocument();
    expect(screen.getByLabelText('哪里办得不对')).toHaveValue('泵没有换。');
    stage.answers = [{ __typename: 'Review', id: 'v1' }];
    const review = { id: 'v1', round: 1, cause: 'ASKED', askedAt: at, words: '泵没有换。', closedAt: null, decided: null };
    stage.reads = { ...stage.reads, ReadCase: { case: { ...view, reviews: [review], afterAnswer: { ...view.afterAnswer, mayNotAsk: { code: 'review-open', message: '' } } } } };
    await press('提请复核');
    expect(await screen.findByText(/提请，等没参与决定的人复核。/)).toBeInTheDocument();
    expect(stage.commands.at(-1)).toEqual({ act: 'askReview', key: 'Case t1', input: { words: '泵没有换。', commandId: id } });
    expect(await screen.findByText('已提请复核。')).toBeInTheDocument();
    expect([screen.getByRole('region', { name: '答复以后' }), screen.queryByRole('button', { name: '请求复核' })]).toEqual([document.activeElement, null]);
  });

  it('N-02 gives what was asked for, whose clock waits', async () => {
    await open({ status: 'IN_HAND', afterAnswer: null, openRequest: { id: 'rq1', question: '是哪几个时段没有热水？', askedAt: at } });
    expect(screen.getByLabelText('回答上面的问题')).toHaveAccessibleDescription(/哪几个时段没有热水？.*时限暂停/);
    stage.answers = [{ __typename: 'TimelineEntry', id: 'e1' }];
    await userEvent.type(screen.getByLabelText('回答上面的问题'), '下班九点以后。');
    stage.reads = { ReadCase: { case: { ...view, status: 'IN_HAND', afterAnswer: null } } };
    await press('发送');
    expect(await screen.findByLabelText('补充或回复工会')).toHaveValue('');
    expect(stage.commands).toEqual([{ act: 'giveMaterial', key: 'Case t1', input: { requestId: 'rq1', body: '下班九点以后。', commandId: id } }]);
  });
});
