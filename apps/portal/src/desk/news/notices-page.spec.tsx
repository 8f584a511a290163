import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { atPage } from '../../../test/at-page';
import { forbidden, onStage } from '../../../test/gateway-stage';
import { now, onDesk, tell } from '../../../test/on-desk';
import { takingAway } from '../../../test/taken-away';
import { loadPhrases } from '../phrases';
import { NewsList } from './news-list';
import type { News } from './place-of';

const stage = onStage(loadPhrases);
const taken = takingAway();
const told = (id: string, read: boolean, more: Partial<News> = {}): News => ({
  id, kind: 'ORDER_ISSUED', text: `派给您一张承办单 ${id}`, at: now, read, number: `QL-${id}`, orderNumber: null, appeal: { id: `a${id}`, title: '没有热水' }, ...more,
});

/** What the server keeps: two a page, and what was read is read from then on. */
const keeps = (all: News[]) => {
  stage.reads = {
    ReadNews: ({ after, unreadOnly }) => {
      const marked = stage.commands.flatMap(({ input }) => input['ids']);
      const known = all.map((one) => ({ ...one, read: one.read || marked.includes(one.id) }));
      const unread = known.filter(({ read }) => !read);
      const shown = unreadOnly ? unread : known;
      const from = shown.findIndex(({ id }) => id === after) + 1;
      const nodes = shown.slice(from, from + 2);
      return { notifications: { total: shown.length, unread: unread.length, pageInfo: { hasNextPage: from + 2 < shown.length, endCursor: nodes.at(-1)?.id ?? null }, edges: nodes.map((node) => ({ node })) } };
    },
  };
};
const lines = () => screen.getAllByRole('listitem').map((item) => `${item.querySelector('.news-line')?.textContent?.includes('没看') ? '没看 ' : ''}${/单 (\w+)/.exec(item.textContent ?? '')?.[1] ?? ''}`);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const three = () => [told('n3', false), told('n2', true, { text: '=单 n2' }), told('n1', false, { appeal: null })];
const marked = { __typename: 'Unread', unread: 0 };

describe('N-05 T-05 all that one is told', () => {
  it('stands page by page, the newest first, unread marked in words, each leading where it is looked at', async () => {
    keeps(three());
    await atPage('/notices', 'OFFICER');
    await waitFor(() => expect(lines()).toEqual(['没看 n3', 'n2']));
    expect(screen.getByRole('link', { name: /派给您一张承办单 n3/ })).toHaveAttribute('href', '/desk/QL-n3');
    expect(screen.getAllByText('没看的 2 条')).not.toHaveLength(0);
    await userEvent.click(screen.getByRole('link', { name: '再往前' }));
    await waitFor(() => expect(lines()).toEqual(['没看 n1']));
    await userEvent.click(screen.getByRole('link', { name: '回到最新' }));
    await waitFor(() => expect(lines()).toEqual(['没看 n3', 'n2']));
  });

  it('is marked as read one by one, or what is shown at once; nothing that was not shown', async () => {
    keeps(three());
    stage.answers = [marked, marked];
    await atPage('/notices', 'OFFICER');
    await press('看过了 派给您一张承办单 n3');
    await waitFor(() => expect(lines()).toEqual(['n3', 'n2']));
    expect(stage.commands).toMatchObject([{ act: 'markNotificationsRead', input: { ids: ['n3'] } }]);
    expect(screen.queryByRole('button', { name: '这些都看过了' })).toBeNull();
    await press(/^没看的/);
    await waitFor(() => expect(lines()).toEqual(['没看 n1']));
    await press('这些都看过了');
    await waitFor(() => expect(lines()).toEqual(['n1']));
    expect(stage.commands[1]?.input['ids']).toEqual(['n1']);
    await press(/^没看的/);
    expect(await screen.findByText('都看过了。')).toBeInTheDocument();
  });

  it('two of them pressed at once are two commands; what was lost is repeated as it was, until another was answered', async () => {
    stage.reads = { ReadNews: { notifications: { total: 2, unread: 2, pageInfo: { hasNextPage: false, endCursor: null }, edges: ['n2', 'n1'].map((id) => ({ node: told(id, false) })) } } };
    const lost = () => new TypeError('no way to the gateway');
    stage.answers = [lost(), lost(), lost(), marked, marked];
    await atPage('/notices', 'OFFICER');
    const of = (id: string) => screen.getByRole('button', { name: `看过了 派给您一张承办单 ${id}` });
    await screen.findByText(/承办单 n2/);
    fireEvent.click(of('n2'));
    fireEvent.click(of('n1'));
    await screen.findByRole('alert');
    await waitFor(() => expect(stage.commands).toHaveLength(2));
    await userEvent.click(of('n2'));
    await waitFor(() => expect(stage.commands).toHaveLength(3));
    await userEvent.click(of('n1'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    const [n2, n1, again, answered] = stage.commands.map(({ input }) => input['commandId']);
    expect(n1).not.toBe(n2);
    expect([again, answered]).toEqual([n2, n1]);
  });

  it('stays where it stands: what came since is counted and taken in by a press; what is read is shown as read', async () => {
    const all = [told('n2', false, { at: '2026-11-24T07:40:00.000Z' }), told('n1', false, { at: '2026-11-24T07:30:00.000Z' })];
    keeps(all);
    stage.answers = [marked];
    await atPage('/notices?show=unread', 'OFFICER');
    await waitFor(() => expect(lines()).toEqual(['没看 n2', '没看 n1']));
    all.unshift(told('n3', false));
    await tell('UnreadChanged', { unreadChanged: { unread: 3 } });
    expect(await screen.findByRole('button', { name: '有 1 件新来的' })).toBeInTheDocument();
    expect(lines()).toEqual(['没看 n2', '没看 n1']);
    await press('看过了 派给您一张承办单 n1');
    await waitFor(() => expect(lines()).toEqual(['没看 n2', 'n1']));
    await press('有 1 件新来的');
    expect(lines()).toEqual(['没看 n3', '没看 n2']);
    expect(screen.queryByRole('button', { name: /新来的/ })).toBeNull();
  });

  it('says that nothing is further back where there is something ahead, with the way to it', async () => {
    stage.reads = { ReadNews: ({ after }) => ({ notifications: { total: 1, unread: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: after ? [] : [{ node: told('n1', false) }] } }) };
    await atPage('/notices?show=unread&after=old', 'OFFICER');
    expect(await screen.findByText('再往前没有了。')).toBeInTheDocument();
    expect(screen.queryByText('都看过了。')).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: '回到最新' }));
    await waitFor(() => expect(lines()).toEqual(['没看 n1']));
  });

  it('says where it was not noted', async () => {
    keeps(three());
    stage.answers = [new TypeError('no way to the gateway')];
    await atPage('/notices', 'OFFICER');
    await press('看过了 派给您一张承办单 n3');
    expect(await screen.findByRole('alert')).toHaveTextContent('没记上，再试一次。');
  });

  it('is taken away whole, as a table safe to open and on paper', async () => {
    keeps(three());
    await atPage('/notices', 'OFFICER');
    const acts = within(await screen.findByRole('group', { name: '提醒：导出和打印' }));
    expect(acts.getByText('共 3 条')).toBeInTheDocument();
    await userEvent.click(acts.getByText('导出表格'));
    await waitFor(() => expect(taken.files).toHaveLength(1));
    const at = '2026-11-24 15:48';
    expect(await taken.lines()).toEqual(['时间,编号,提醒,诉求,看过没有', `${at},QL-n3,派给您一张承办单 n3,没有热水,没看`, `${at},QL-n2,"'=单 n2",没有热水,看过`, `${at},QL-n1,派给您一张承办单 n1,,没看`, '']);
    await userEvent.click(acts.getByText('打印'));
    await waitFor(() => expect(taken.printed).toHaveLength(4));
  });

  it('says that there is nothing, and takes nothing away', async () => {
    keeps([]);
    await atPage('/notices', 'OFFICER');
    expect(await screen.findByText('没有提醒。')).toBeInTheDocument();
    expect(screen.queryByText('导出表格')).toBeNull();
  });

  it('is nothing for who is told nothing here, and one act where it could not be read', async () => {
    stage.reads = { ReadNews: forbidden };
    await atPage('/notices', 'OFFICER');
    expect(await screen.findByText('这里没有您能看的内容')).toBeInTheDocument();
  });
});

describe('the list of the bell', () => {
  it('shows the newest, leads to all of them, and closes where one is opened', async () => {
    keeps(three());
    stage.answers = [marked];
    const onClose = jest.fn();
    onDesk(<NewsList unread={2} onClose={onClose} />);
    expect(await screen.findByRole('link', { name: '全部提醒' })).toHaveAttribute('href', '/notices');
    await press(/^没看的/);
    await waitFor(() => expect(lines()).toEqual(['没看 n3', '没看 n1']));
    expect(screen.getByRole('link', { name: '全部提醒' })).toHaveAttribute('href', '/notices?show=unread');
    await userEvent.click(screen.getByRole('link', { name: /派给您一张承办单 n3/ }));
    expect(onClose).toHaveBeenCalled();
    await waitFor(() => expect(stage.commands[0]?.input['ids']).toEqual(['n3']));
  });
});
