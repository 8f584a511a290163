import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage } from '../../../test/gateway-stage';
import { now, onDesk, tell } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { Bell } from './bell';

const stage = onStage(loadPhrases);
const unreadIs = (unread: number) => tell('UnreadChanged', { unreadChanged: { unread } });
const notice = (id: string) => ({ id, kind: 'CALLED', text: `叫到您 ${id}`, at: now, read: false, number: null, orderNumber: null, appeal: null });
const page = (all: readonly ReturnType<typeof notice>[]) => ({
  notifications: { total: all.length, unread: all.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: all.map((node) => ({ node })) },
});
const rows = () => screen.getAllByRole('listitem').map(({ textContent: words }) => `${words?.includes('没看') ? '没看 ' : ''}${/n\d/.exec(words ?? '')?.[0]}`);
const bell = () => screen.getByRole('button', { name: /^提醒/ });

describe('N-05 the bell', () => {
  it('counts what is not read, says once what came, and goes down when it is read', async () => {
    stage.reads = { ReadNews: page([notice('n1'), notice('n2')]) };
    stage.answers = [{ __typename: 'Unread', unread: 0 }];
    onDesk(<Bell />);
    expect(bell()).toHaveAccessibleName('提醒');
    await unreadIs(1);
    expect(bell()).toHaveAccessibleName('提醒，1 条没看');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await unreadIs(2);
    expect(bell()).toHaveTextContent('2');
    expect(screen.getByRole('status')).toHaveTextContent('新来 1 条提醒');
    await userEvent.click(bell());
    await userEvent.click(await screen.findByRole('button', { name: '这些都看过了' }));
    await waitFor(() => expect(stage.commands.map(({ input }) => input['ids'])).toEqual([['n1', 'n2']]));
    await unreadIs(0);
    await userEvent.click(screen.getByRole('button', { name: '关上' }));
    expect(bell()).toHaveAccessibleName('提醒');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('holds what it shows: what comes meanwhile is counted, and taken in by a press; what is read elsewhere is read', async () => {
    const told = [notice('n2'), notice('n1')];
    stage.reads = { ReadNews: () => page(told) };
    onDesk(<Bell />);
    await unreadIs(2);
    await userEvent.click(bell());
    await waitFor(() => expect(rows()).toEqual(['没看 n2', '没看 n1']));
    told.unshift(notice('n3'));
    told[2] = { ...notice('n1'), read: true };
    await unreadIs(1);
    expect(await screen.findByRole('button', { name: '有 1 件新来的' })).toBeInTheDocument();
    expect(rows()).toEqual(['没看 n2', 'n1']);
    await userEvent.click(screen.getByRole('button', { name: '有 1 件新来的' }));
    expect(rows()).toEqual(['没看 n3', '没看 n2', 'n1']);
    expect(screen.queryByRole('button', { name: /新来的/ })).toBeNull();
  });
});
