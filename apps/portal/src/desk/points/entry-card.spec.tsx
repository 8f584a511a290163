import { fireEvent, screen, waitFor } from '@testing-library/react';
import { onStage, refused } from '../../../test/gateway-stage';
import { onDesk } from '../../../test/on-desk';
import { common } from '../../i18n/zh-CN/common';
import type { CommonPhrase, Say } from '../../i18n/say';
import { loadPhrases } from '../phrases';
import { EntryCard } from './entry-card';
import type { Entry } from './points';
import { usePointCommands } from './use-point-commands';

const now = '2026-11-24T07:48:00.000Z';
const say: Say<CommonPhrase> = (phrase, values = {}) => common[phrase].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
const reading = { now, zone: 'Asia/Shanghai', say };

const entry: Entry = {
  id: 'e1', rule: '搪塞应付、推诿扯皮', points: -1, against: 'UNIT_HEAD', person: { id: 'p', name: '任师傅' }, unit: { id: 'u', names: { zh: '后勤服务中心', en: 'Logistics' } },
  at: now, happenedAt: '2026-11-23T07:48:00.000Z', balanceBefore: -2, balanceAfter: -3, state: 'ENTERED',
  evidence: { text: '承办单 CB-1 被认定搪塞应付、推诿扯皮。', words: '三次都写「正在研究」。', by: { id: 'o', name: '王雅琴' }, orderNumber: 'CB-1', appealNumber: null, dueAt: null },
  plea: null, reversed: null, appealUntil: '2026-12-01T09:30:00.000Z', mayAppeal: true, mayDecide: false,
};

const stage = onStage(loadPhrases);
const again = jest.fn();
beforeEach(() => again.mockClear());

const Shown = ({ part, named, because }: { part: Partial<Entry>; named: boolean; because?: string }) => (
  <ul>
    <EntryCard entry={{ ...entry, ...part }} reading={reading} named={named} commands={usePointCommands(again)} because={because} />
  </ul>
);
const show = (part: Partial<Entry> = {}, named = false, because?: string) => onDesk(<Shown part={part} named={named} because={because} />);

describe('N-06 points with their evidence', () => {
  it('says what for, on what evidence, what it came to, and lets whom it concerns appeal once', async () => {
    stage.answers = [{ __typename: 'PointEntry', ...entry, state: 'APPEALED' }];
    show();
    expect(screen.getByText('−1 分')).toBeInTheDocument();
    expect(screen.getByText('三次都写「正在研究」。')).toBeInTheDocument();
    expect(screen.getByText('记入前 −2，记入后 −3')).toBeInTheDocument();
    expect(screen.queryByText('后勤服务中心 任师傅')).toBeNull();
    fireEvent.click(screen.getByText('申辩'));
    fireEvent.change(screen.getByLabelText('您的理由'), { target: { value: '配件在路上' } });
    fireEvent.click(screen.getByText('交申辩'));
    await waitFor(() => expect(again).toHaveBeenCalled());
    expect(stage.commands).toMatchObject([{ act: 'appealPoints', input: { entryId: 'e1', words: '配件在路上', commandId: expect.any(String) as unknown } }]);
  });

  it('lets a leader decide with reasons, the outcome first', async () => {
    const plea = { id: 'pl', at: now, by: { id: 'p', name: '任师傅' }, words: '配件在路上', decision: null };
    stage.answers = [refused('这份申辩已经有了决定。')];
    show({ plea, state: 'APPEALED', mayAppeal: false, mayDecide: true, appealUntil: null }, true);
    expect(screen.getByText('后勤服务中心 任师傅')).toBeInTheDocument();
    fireEvent.click(screen.getByText('作决定'));
    fireEvent.change(screen.getByLabelText('理由'), { target: { value: '延期没有批' } });
    fireEvent.click(screen.getByText('决定'));
    expect(stage.commands).toEqual([]);
    fireEvent.click(screen.getByLabelText('维持'));
    fireEvent.click(screen.getByText('决定'));
    await waitFor(() => expect(screen.getByText('这份申辩已经有了决定。')).toBeInTheDocument());
    expect(stage.commands).toMatchObject([{ act: 'decidePointsAppeal', input: { pleaId: 'pl', outcome: 'STANDS', reasons: '延期没有批' } }]);
    expect(screen.getByLabelText('理由')).toHaveValue('延期没有批');
  });

  it('shows what became of it, without words that are not for who looks, and no act that cannot be done', () => {
    const plea = { id: 'pl', at: now, by: { id: 'p', name: '任师傅' }, words: null, decision: { outcome: 'REVERSED' as const, at: now, by: { id: 'l', name: '冯毅' }, reasons: null } };
    show({ plea, state: 'REVERSED', reversed: { at: now, cause: 'PLEA' }, mayAppeal: false, appealUntil: null }, true);
    expect(screen.getByText(/已申辩$/)).toBeInTheDocument();
    expect(screen.getByText(/冲回：申辩成立/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
