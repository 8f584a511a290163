import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ended, forbidden, onStage } from '../../../test/gateway-stage';
import { allRead, onDesk } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
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
    stage.reads = { ReadPhone: answer(null, { code: 'call-back-closed', message: '这件事的回访已经结束。' }) };
    onDesk(<SenderPhone appealId="a1" />);
    await look();
    expect(await screen.findByText('这件事的回访已经结束。')).toBeInTheDocument();
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
