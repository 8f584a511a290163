import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { onStage, refused } from '../../../test/gateway-stage';
import { onDesk } from '../../../test/on-desk';
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
  department: null, sender: { mode: 'NAMED', person: { id: 's', name: '陈立', post: '电工' }, unit: null, coSigners: [] }, coSigning: null, replies: [{ id: 'r', kind: 'FINAL', round: 1, text: '周二修好', at: now, by: { id: 'p', name: '李文静' } }],
  orders: [], clocks: [], timeline: [], callBack,
  reviews: [{ id: 'v1', round: 1, cause: 'ASKED', askedAt: now, words: '没修好', version: 5, closedAt: null, decided: null, mayDecide: true, mayNot: null }],
};

const stage = onStage(loadPhrases);
const id = expect.any(String) as unknown;
const again = jest.fn();
const onDone = jest.fn();

beforeEach(() => {
  again.mockClear();
  onDone.mockClear();
});

const showCall = (part: Partial<WholeCallBack> = {}) => onDesk(<CallBackPane answered={answered} callBack={{ ...callBack, ...part }} reading={reading} again={again} onDone={onDone} />);
const showReview = (part: Partial<Answered['reviews'][number]> = {}) =>
  onDesk(<ReviewPane answered={{ ...answered, reviews: [{ ...answered.reviews[0]!, ...part }] }} reading={reading} again={again} onDone={onDone} />);

const closed = { state: 'DONE', mayNot: { code: 'call-back-closed', message: '这件事现在没有要做的回访：还没有答复，或者回访已经结束。' } } as const;
/** Shows one that the caller changes later. */
const callThatChanges = () => {
  let change = (_: Partial<WholeCallBack>): void => undefined;
  const Calling = () => {
    const [now, setNow] = useState(callBack);
    change = (part) => setNow({ ...callBack, ...part });
    return <CallBackPane answered={answered} callBack={now} reading={reading} again={again} onDone={onDone} />;
  };
  onDesk(<Calling />);
  return (part: Partial<WholeCallBack>) => change(part);
};

describe('T-10 calling back', () => {
  it('records who was reached and how they said it was, on the version that was seen', async () => {
    stage.answers = [{ __typename: 'CallBack', appealId: 'a1', state: 'DONE', version: 5 }];
    showCall();
    expect(screen.getByText('停机')).toBeInTheDocument();
    fireEvent.click(screen.getByText('记下'));
    expect(screen.getByText(/先选结果/, { selector: '.field-refused' })).toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('没打通'));
    expect(screen.getByText(/满 3 次，记为联系不上/)).toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('打通了，不满意'));
    fireEvent.change(screen.getByLabelText('哪里不满意，记原话'), { target: { value: '还是没热水' } });
    fireEvent.click(screen.getByText('记下'));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(stage.commands).toMatchObject([{ act: 'recordCallBack', input: { appealId: 'a1', version: 3, outcome: 'REACHED', satisfied: false, words: '还是没热水', commandId: id } }]);
    expect(sessionStorage.length).toBe(0);
  });

  it('keeps what was written when somebody was first, and reads again', async () => {
    stage.answers = [refused('这件事现在没有要做的回访：还没有答复，或者回访已经结束。')];
    showCall();
    fireEvent.click(screen.getByLabelText('打通了，满意'));
    fireEvent.change(screen.getByLabelText('诉求人怎么说（可以不写）'), { target: { value: '热了' } });
    fireEvent.click(screen.getByText('记下'));
    expect(await screen.findByRole('alert')).toHaveTextContent('回访已经结束');
    expect(screen.getByLabelText('诉求人怎么说（可以不写）')).toHaveValue('热了');
    expect([again.mock.calls.length, onDone.mock.calls.length]).toEqual([1, 0]);
  });

  it('says nothing of a phone that it does not know of', () => {
    showCall();
    expect(screen.getByText('打给 陈立。留了电话就打那个，没留的按职工名册打。')).toBeInTheDocument();
  });

  it('that ended while somebody wrote leaves them what they wrote, until they want it no more', () => {
    const change = callThatChanges();
    fireEvent.click(screen.getByLabelText('打通了，满意'));
    fireEvent.change(screen.getByLabelText('诉求人怎么说（可以不写）'), { target: { value: '热了' } });
    act(() => change(closed));
    expect(screen.getByRole('region', { name: '您写了没交上的' })).toHaveTextContent('热了');
    expect(screen.getByText(/这一轮的回访已经了结：已回访/)).toBeInTheDocument();
    fireEvent.click(screen.getByText('不要了'));
    expect([screen.queryByRole('region', { name: '您写了没交上的' }), sessionStorage.length]).toEqual([null, 0]);
  });

  it('that ended by what somebody wrote, though its answer was lost, tells them of nothing unsent', async () => {
    stage.answers = [new Error('lost')];
    const tries = [...callBack.tries, { id: 't2', at: now, outcome: 'REACHED' as const, satisfied: true, words: '热了', by: { id: 'p', name: '司徒明' } }];
    const change = callThatChanges();
    fireEvent.click(screen.getByLabelText('打通了，满意'));
    fireEvent.change(screen.getByLabelText('诉求人怎么说（可以不写）'), { target: { value: '热了 ' } });
    fireEvent.click(screen.getByText('记下'));
    await screen.findByRole('alert');
    act(() => change({ ...closed, tries }));
    expect(screen.queryByRole('region', { name: '您写了没交上的' })).toBeNull();
    expect(screen.getByText('热了')).toBeInTheDocument();
  });

  it('N-05 says plainly why somebody may not, and lets them do nothing', () => {
    showCall({ mayNot: { code: 'call-back-own-work', message: '办过这件事的人不能回访，请换别人来访。' } });
    expect(screen.getByText('这件您不能回访')).toBeInTheDocument();
    expect(screen.getByText('办过这件事的人不能回访，请换别人来访。')).toBeInTheDocument();
    expect([screen.queryByText('记下'), screen.queryByText('发问卷')]).toEqual([null, null]);
  });

  it('asks by questionnaire, then shows its link as words and as a code to scan', async () => {
    stage.answers = [{ __typename: 'QuestionnaireLink', linkCode: 'ABC', callBack: null }];
    const { unmount } = showCall();
    fireEvent.click(screen.getByText('发问卷'));
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'askByQuestionnaire', input: { appealId: 'a1', version: 3, commandId: id } }]));
    unmount();
    showCall({ askedAt: now, linkCode: 'ABC' });
    expect(screen.getByRole('link', { name: 'http://localhost/ask/ABC' })).toBeInTheDocument();
    expect(await screen.findByRole('img', { name: '问卷二维码' })).toBeInTheDocument();
    expect(screen.queryByText('发问卷')).not.toBeInTheDocument();
  });

  it('N-03 offers no phone form for a sender without a name, says why, and asks by receipt instead', async () => {
    stage.answers = [{ __typename: 'QuestionnaireLink', linkCode: null, callBack: null }];
    const unnamed: Answered = { ...answered, sender: { ...answered.sender, mode: 'ANONYMOUS', person: null } };
    const pane = (part: Partial<WholeCallBack>) => <CallBackPane answered={unnamed} callBack={{ ...callBack, ...part }} reading={reading} again={again} onDone={onDone} />;
    const { unmount } = onDesk(pane({ attempts: 0, tries: [] }));
    expect(screen.getByText(/没留姓名，打不了电话。发出问卷/)).toBeInTheDocument();
    expect([/^记下$/, /^看电话号码/, /^打过的电话/].map((words) => screen.queryByText(words))).toEqual([null, null, null]);
    fireEvent.click(screen.getByText('发问卷'));
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'askByQuestionnaire', input: { appealId: 'a1', version: 3, commandId: id } }]));
    expect(screen.getByText(/只能凭回执码看到、回答，没有链接/)).toBeInTheDocument();
    expect(await screen.findByText('问卷已发出，诉求人凭回执码回答')).toBeInTheDocument();
    unmount();
    const { unmount: leave } = onDesk(pane({ askedAt: now }));
    expect(screen.getByText(/问卷已经发出，诉求人凭回执码就能答/)).toBeInTheDocument();
    expect(screen.getByText(/凭自己的回执码回答；没有可转发的链接/)).toBeInTheDocument();
    expect([screen.queryByRole('link'), screen.queryByRole('img', { name: '问卷二维码' })]).toEqual([null, null]);
    leave();
    onDesk(pane({ askedAt: now, askedBySystem: true, mayNot: { code: 'call-back-own-work', message: '办过这件事的人不能回访，请换别人来访。' } }));
    expect(screen.getByText(/凭自己的回执码回答；没有可转发的链接/)).toBeInTheDocument();
  });

  it.each([
    ['DONE', false], ['DONE', true], ['ENDED', false], ['ENDED', true], ['SILENCE', false], ['SILENCE', true], ['UNREACHABLE', false], ['REFUSED', false],
  ] as const)('once it is %s, asked by the system: %s, a questionnaire was sent and nothing waits for it', (state, askedBySystem) => {
    for (const mode of ['NAMED', 'ANONYMOUS'] as const) {
      const ended = { ...callBack, state, askedBySystem, askedAt: now, linkCode: 'ABC', mayNot: { code: 'call-back-closed', message: '这件事现在没有要做的回访：还没有答复，或者回访已经结束。' } };
      const { unmount } = onDesk(<CallBackPane answered={{ ...answered, sender: { ...answered.sender, mode } }} callBack={ended} reading={reading} again={again} onDone={onDone} />);
      expect(screen.getByRole('heading', { name: '问卷' }).closest('section')?.textContent).toMatch(/^问卷[^，：]*已发。$/);
      expect([screen.queryByText(/等诉求人回答/), screen.queryByText(/回执码/), screen.queryByRole('link')]).toEqual([null, null, null]);
      unmount();
    }
  });

  it('waits for an answer as long as it is open', () => {
    showCall({ askedAt: now, linkCode: 'ABC' });
    expect(screen.getByText(/已发，等诉求人回答。/)).toBeInTheDocument();
  });

  it('says what an ended one came to', () => {
    showCall({ state: 'SILENCE', mayNot: { code: 'call-back-closed', message: '这件事现在没有要做的回访：还没有答复，或者回访已经结束。' } });
    expect(screen.getByText('这一轮的回访已经了结：到期没有回答。')).toBeInTheDocument();
  });
});

describe('T-10 the time beside it', () => {
  const clock = (aim: 'CALL_BACK' | 'REVIEW', dueAt: string, label: string) => ({
    id: label, kind: `ours-${label}`, aim, label, round: 1, state: 'RUNNING' as const, startedAt: now, dueAt, metAt: null, provisional: false,
    late: false, remainingMinutes: 60, workingTime: false, asOf: now, orderId: null, days: [],
  });
  const shown = () => ['本单位没有定', '12月1日', '12月2日'].filter((words) => screen.queryByText(new RegExp(words)));
  const timed: Answered = { ...answered, clocks: [clock('CALL_BACK', '2026-12-01T09:30:00.000Z', '电话回访'), clock('REVIEW', '2026-12-02T09:30:00.000Z', '领导复查')] };

  it('is that of a call-back or of a review by what it waits for, whatever the practice calls its kind', () => {
    const { unmount } = onDesk(<CallBackPane answered={timed} callBack={callBack} reading={reading} again={again} onDone={onDone} />);
    expect(shown()).toEqual(['12月1日']);
    unmount();
    onDesk(<ReviewPane answered={timed} reading={reading} again={again} onDone={onDone} />);
    expect(shown()).toEqual(['12月2日']);
  });
});

describe('T-10 reviewing', () => {
  it('decides with reasons, after it was said what follows', async () => {
    stage.answers = [{ __typename: 'Review', id: 'v1', decided: { outcome: 'HANDLED_WRONGLY' } }];
    showReview();
    expect(screen.getByText('没修好')).toBeInTheDocument();
    fireEvent.click(screen.getByText('定下'));
    expect(screen.getByText(/先选结论/, { selector: '.field-refused' })).toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('重新办理'));
    expect(screen.getByText(/开第 2 轮/)).toBeInTheDocument();
    fireEvent.click(screen.getByText('定下'));
    expect(screen.getByText(/还没写理由/, { selector: '.field-refused' })).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('理由'), { target: { value: '泵没有换。' } });
    fireEvent.click(screen.getByText('定下'));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
    expect(stage.commands).toMatchObject([{ act: 'decideReview', input: { reviewId: 'v1', version: 5, outcome: 'HANDLED_WRONGLY', reasons: '泵没有换。', commandId: id } }]);
  });

  it('N-05 is not for who decided something of it, and says so', () => {
    showReview({ mayDecide: false, mayNot: { code: 'review-own-decision', message: '自己参与决定的事不能自己复核，请换别人。' } });
    expect(screen.getByText('这件您不能复核')).toBeInTheDocument();
    expect(screen.getByText('自己参与决定的事不能自己复核，请换别人。')).toBeInTheDocument();
    expect(screen.queryByText('定下')).not.toBeInTheDocument();
  });
});
