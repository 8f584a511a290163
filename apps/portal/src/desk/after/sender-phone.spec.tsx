import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ended, forbidden, onStage } from '../../../test/gateway-stage';
import { allRead, onDesk } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { ReadCallBacksTotalDocument, RecordCallBackDocument } from '../../generated/desk';
import { useCommand, useRead } from '../client/use-ask';
import { SenderPhone } from './sender-phone';

const stage = onStage(loadPhrases);
const answer = (phone: string | null, mayNot: object | null = null) => ({ callBack: { appealId: 'a1', phone, mayNot } });
const none = '登记时没有留电话。';
const failed = '没取到。写过的都还在。';
const button = () => screen.getByRole('button', { name: /^看电话号码/ });
const look = async () => {
  await userEvent.click(button());
  await allRead();
};
const network = (on: boolean) => {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(on);
  act(() => void window.dispatchEvent(new Event(on ? 'online' : 'offline')));
};

describe('T-10 the phone of a sender', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is asked for by a press, and is there to be dialled', async () => {
    const asked = jest.fn(() => answer('138 0000 0001'));
    stage.reads = { ReadPhone: asked };
    onDesk(<SenderPhone appealId="a1" />);
    expect([asked.mock.calls.length, screen.queryByRole('link')]).toEqual([0, null]);
    await look();
    expect(await screen.findByRole('link', { name: '138 0000 0001' })).toHaveAttribute('href', 'tel:13800000001');
  });

  it('is where one goes on from the press, as is what there is instead of it', async () => {
    for (const [read, words] of [[answer('138 0000 0001'), '138 0000 0001'], [answer(null), none], [{ callBack: null }, '这里没有您能看的内容'], [{ fault: 'UNAVAILABLE' }, failed]] as const) {
      stage.reads = { ReadPhone: read };
      const { unmount } = onDesk(<SenderPhone appealId="a1" />);
      await look();
      await screen.findByText(words);
      expect(document.activeElement).toHaveTextContent(words);
      expect(document.body).not.toHaveFocus();
      unmount();
    }
  });

  it('leaves the focus to who went elsewhere meanwhile', async () => {
    let tell = (_: Response): void => undefined;
    jest.mocked(fetch).mockImplementation(() => new Promise((resolve) => (tell = resolve)));
    onDesk(<><SenderPhone appealId="a1" /><textarea aria-label="诉求人怎么说" /></>);
    await userEvent.click(button());
    await userEvent.click(screen.getByLabelText('诉求人怎么说'));
    await act(async () => tell(new Response(JSON.stringify({ data: answer('1') }), { headers: { 'content-type': 'application/json' } })));
    expect([await screen.findByRole('link', { name: '1' }), screen.getByLabelText('诉求人怎么说')]).toEqual([expect.anything(), document.activeElement]);
  });

  it('is read once a press, for each reading is on record: not after a command, as all else is', async () => {
    const [shown, counted] = [jest.fn(() => answer('138 0000 0001')), jest.fn(() => ({ callBacks: { total: 1 } }))];
    stage.reads = { ReadPhone: shown, ReadCallBacksTotal: counted };
    stage.answers = [{ __typename: 'CallBack', appealId: 'a1', state: 'OPEN', version: 2 }];
    const Recording = () => {
      useRead(ReadCallBacksTotalDocument, {});
      const record = useCommand(RecordCallBackDocument);
      return <button onClick={() => void record({ appealId: 'a1', version: 1, outcome: 'UNREACHABLE' })}>记下</button>;
    };
    onDesk(<><SenderPhone appealId="a1" /><Recording /></>);
    await look();
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    await waitFor(() => expect(counted).toHaveBeenCalledTimes(2));
    await allRead();
    expect([shown.mock.calls.length, screen.queryByRole('link', { name: '138 0000 0001' }) !== null]).toEqual([1, true]);
  });

  it('is on its way until it is there: the button stays, and is pressed once', async () => {
    let tell = (_: Response): void => undefined;
    jest.mocked(fetch).mockImplementation(() => new Promise((resolve) => (tell = resolve)));
    onDesk(<SenderPhone appealId="a1" />);
    await userEvent.click(button());
    await userEvent.click(button());
    expect([button().getAttribute('aria-disabled'), button().title, jest.mocked(fetch).mock.calls.length, screen.queryByText(none)]).toEqual(['true', '正在取', 1, null]);
    expect(screen.getByLabelText('正在取', { selector: '.skeleton' })).toBeInTheDocument();
    await act(async () => tell(new Response(JSON.stringify({ data: answer('1') }), { headers: { 'content-type': 'application/json' } })));
    expect(await screen.findByRole('link', { name: '1' })).toBeInTheDocument();
  });

  it('was not left only where that is the answer; where one may not look any more, that is said', async () => {
    stage.reads = { ReadPhone: answer(null) };
    const { unmount } = onDesk(<SenderPhone appealId="a1" />);
    await look();
    expect(await screen.findByText(none)).toBeInTheDocument();
    unmount();
    stage.reads = { ReadPhone: answer(null, { code: 'call-back-closed', message: '这件事现在没有要做的回访：还没有答复，或者回访已经结束。' }) };
    onDesk(<SenderPhone appealId="a1" />);
    await look();
    expect(await screen.findByText('这件事现在没有要做的回访：还没有答复，或者回访已经结束。')).toBeInTheDocument();
    expect(screen.queryByText(none)).toBeNull();
  });

  it.each([['without an answer', { fault: 'UNAVAILABLE' }], ['without a key', ended]])('%s could not be read, and is asked for again', async (_, fault) => {
    stage.reads = { ReadPhone: fault };
    onDesk(<SenderPhone appealId="a1" />);
    await look();
    expect(await screen.findByText(failed)).toBeInTheDocument();
    expect(screen.queryByText(none)).toBeNull();
    stage.reads = { ReadPhone: answer('1') };
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByRole('link', { name: '1' })).toBeInTheDocument();
    expect(screen.queryByText(failed)).toBeNull();
  });

  it('could not be read either where the call-back came without it', async () => {
    jest.mocked(fetch).mockImplementation(async () =>
      new Response(JSON.stringify({ data: answer(null), errors: [{ message: '', extensions: { code: 'UNAVAILABLE' } }] }), { headers: { 'content-type': 'application/json' } }));
    onDesk(<SenderPhone appealId="a1" />);
    await look();
    expect(await screen.findByText(failed)).toBeInTheDocument();
    expect(screen.queryByText(none)).toBeNull();
  });

  it.each([['foreign', { callBack: null }], ['forbidden', forbidden]])('of a matter that is %s is nothing, which is not none', async (_, read) => {
    stage.reads = { ReadPhone: read };
    onDesk(<SenderPhone appealId="a1" />);
    await look();
    expect(await screen.findByText('这里没有您能看的内容')).toBeInTheDocument();
    expect([screen.queryByText(none), screen.queryByText(failed)]).toEqual([null, null]);
  });

  it('is not asked for without a network, which is said', async () => {
    stage.reads = { ReadPhone: answer('1') };
    network(false);
    onDesk(<SenderPhone appealId="a1" />);
    expect(button().title).toBe('没有网络，先看不了');
    await look();
    expect(screen.queryByRole('link')).toBeNull();
    network(true);
    await look();
    expect(await screen.findByRole('link', { name: '1' })).toBeInTheDocument();
  });
});
