import { webcrypto } from 'node:crypto';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createClient, fetchExchange } from '@urql/core';
import { App } from 'antd';
import { Provider } from 'urql';
import { startLanguage } from '../../i18n/language';
import { common } from '../../i18n/zh-CN/common';
import type { CommonPhrase, Say } from '../../i18n/say';
import { loadPhrases } from '../phrases';
import { CallBackPane } from './call-back-pane';
import { ReviewPane } from './review-pane';
import type { Answered, WholeCallBack } from './use-answered';

const now = '2026-11-20T07:48:00.000Z';
const say: Say<CommonPhrase> = (phrase, values = {}) => common[phrase].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const reading = { now, zone: 'Asia/Shanghai', say };

const callBack: WholeCallBack = {
  appealId: 'a1', round: 1, version: 3, state: 'OPEN', answeredAt: now, attempts: 2, attemptsMost: 3, askedAt: null, askedBySystem: false, linkCode: null, mayNot: null, satisfaction: null,
  tries: [{ id: 't', at: now, outcome: 'UNREACHABLE', satisfied: null, words: '停机', by: { id: 'p', name: '方敏' } }],
};
const answered: Answered = {
  id: 'a1', number: 'QH-2026-000412', title: '没有热水', body: '三号楼没有热水', status: 'ANSWERED', round: 1, version: 4, filedAt: now, grade: { id: 'g', names: { zh: '一般', en: 'General' } },
  department: null, sender: { mode: 'ANONYMOUS', person: null, unit: null, coSigners: [] }, coSigning: null, replies: [{ id: 'r', kind: 'FINAL', round: 1, text: '周二修好', at: now, by: { id: 'p', name: '李文静' } }],
  orders: [], clocks: [], timeline: [], callBack,
  reviews: [{ id: 'v1', round: 1, cause: 'ASKED', askedAt: now, words: '没修好', version: 5, decided: null }],
};

interface Sent {
  readonly variables: { readonly input: Record<string, unknown> };
}
jest.setTimeout(20_000);
const sent: Sent[] = [];
let answers: unknown[] = [];
const again = jest.fn();
const onDone = jest.fn();

beforeAll(async () => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
  localStorage.setItem('huiyin.language', 'zh-CN');
  await startLanguage(loadPhrases);
});
beforeEach(() => {
  sent.length = 0;
  sessionStorage.clear();
  again.mockClear();
  onDone.mockClear();
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    sent.push(JSON.parse(String(init?.body)) as Sent);
    return new Response(JSON.stringify({ data: answers.shift() }), { headers: { 'content-type': 'application/json' } });
  });
});

const show = (pane: React.JSX.Element) =>
  render(
    <App>
      <Provider value={createClient({ url: 'http://localhost/graphql', preferGetMethod: false, exchanges: [fetchExchange] })}>{pane}</Provider>
    </App>,
  );
const showCall = (part: Partial<WholeCallBack> = {}) => show(<CallBackPane answered={answered} callBack={{ ...callBack, ...part }} reading={reading} again={again} onDone={onDone} />);
const showReview = (mine = true) => show(<ReviewPane answered={answered} reading={reading} mine={mine} again={again} onDone={onDone} />);
const refused = (message: string) => ({ __typename: 'Refusal', code: 'x', message, field: null });

describe('T-10 calling back', () => {
  it('records who was reached and how they said it was, on the version that was seen', async () => {
    answers = [{ recordCallBack: { __typename: 'CallBack', appealId: 'a1', state: 'DONE', version: 5 } }];
    showCall();
    expect(screen.getByText('停机')).toBeInTheDocument();
    fireEvent.click(screen.getByText('记下'));
    expect(screen.getByRole('alert')).toHaveTextContent('先选结果');
    fireEvent.click(screen.getByLabelText('没打通'));
    expect(screen.getByText(/满 3 次，记为联系不上/)).toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('打通了，不满意'));
    fireEvent.change(screen.getByLabelText('哪里不满意，记原话'), { target: { value: '还是没热水' } });
    fireEvent.click(screen.getByText('记下'));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(sent[0]?.variables.input).toEqual({ appealId: 'a1', version: 3, outcome: 'REACHED', satisfied: false, words: '还是没热水', commandId: expect.any(String) as unknown });
    expect(sessionStorage.length).toBe(0);
  });

  it('keeps what was written when somebody was first, and reads again', async () => {
    answers = [{ recordCallBack: refused('这件事的回访已经结束。') }];
    showCall();
    fireEvent.click(screen.getByLabelText('打通了，满意'));
    fireEvent.change(screen.getByLabelText('诉求人怎么说（可以不写）'), { target: { value: '热了' } });
    fireEvent.click(screen.getByText('记下'));
    expect(await screen.findByRole('alert')).toHaveTextContent('回访已经结束');
    expect(screen.getByLabelText('诉求人怎么说（可以不写）')).toHaveValue('热了');
    expect([again.mock.calls.length, onDone.mock.calls.length]).toEqual([1, 0]);
  });

  it('N-05 says plainly why somebody may not, and lets them do nothing', () => {
    showCall({ mayNot: { code: 'call-back-own-work', message: '办过这件事的人不能回访，请换别人来访。' } });
    expect(screen.getByText('这件您不能回访')).toBeInTheDocument();
    expect(screen.getByText('办过这件事的人不能回访，请换别人来访。')).toBeInTheDocument();
    expect([screen.queryByText('记下'), screen.queryByText('发问卷')]).toEqual([null, null]);
  });

  it('asks by questionnaire, then shows its link as words and as a code to scan', async () => {
    answers = [{ askByQuestionnaire: { __typename: 'QuestionnaireLink', code: 'ABC', callBack: null } }];
    const { unmount } = showCall();
    fireEvent.click(screen.getByText('发问卷'));
    await waitFor(() => expect(sent[0]?.variables.input).toMatchObject({ appealId: 'a1', version: 3 }));
    unmount();
    showCall({ askedAt: now, linkCode: 'ABC' });
    expect(screen.getByRole('link', { name: 'http://localhost/ask/ABC' })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '问卷二维码' })).toBeInTheDocument();
    expect(screen.queryByText('发问卷')).not.toBeInTheDocument();
  });

  it('says what an ended one came to', () => {
    showCall({ state: 'SILENCE', mayNot: { code: 'call-back-closed', message: '这件事的回访已经结束。' } });
    expect(screen.getByText('这一轮的回访已经了结：到期没有回答。')).toBeInTheDocument();
  });
});

describe('T-10 reviewing', () => {
  it('decides with reasons, after it was said what follows', async () => {
    answers = [{ decideReview: { __typename: 'Review', id: 'v1', decided: { outcome: 'HANDLED_WRONGLY' } } }];
    showReview();
    expect(screen.getByText('没修好')).toBeInTheDocument();
    fireEvent.click(screen.getByText('定下'));
    expect(screen.getByRole('alert')).toHaveTextContent('先选结论');
    fireEvent.click(screen.getByLabelText('重新办理'));
    expect(screen.getByText(/开第 2 轮/)).toBeInTheDocument();
    fireEvent.click(screen.getByText('定下'));
    expect(screen.getByRole('alert')).toHaveTextContent('还没写理由');
    fireEvent.change(screen.getByLabelText('理由'), { target: { value: '泵没有换。' } });
    fireEvent.click(screen.getByText('定下'));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(sent[0]?.variables.input).toEqual({ reviewId: 'v1', version: 5, outcome: 'HANDLED_WRONGLY', reasons: '泵没有换。', commandId: expect.any(String) as unknown });
  });

  it('N-05 is not for who decided something of it, and says so', () => {
    showReview(false);
    expect(screen.getByText(/这件复核不由您定/)).toBeInTheDocument();
    expect(screen.queryByText('定下')).not.toBeInTheDocument();
  });
});
