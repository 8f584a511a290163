import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { ended, onStage, refused } from '../../../test/gateway-stage';
import { loadPhrases } from '../phrases';
import { EnterCodePage } from './enter-code-page';

const code = '4827190633582041';
const view = {
  id: 'a', number: 'HW-2026-000318', title: '没有热水', body: '三号楼没有热水', status: 'IN_HAND', filedAt: '2026-11-20T02:00:00.000Z', asOf: '2026-11-20T03:00:00.000Z',
  timeZone: 'Asia/Shanghai', category: { id: 'life', names: { zh: '民生事宜', en: 'Life' } }, department: null, waitsForSender: false,
  round: 1, promises: [], openRequest: null, ending: null, timeline: [], replies: [], clocks: [], reviews: [], afterAnswer: null,
};
const stage = onStage(loadPhrases);
/** The one key that opens a case: the newest that was given, until it ends. */
let open: string | undefined;
const access = (caseToken: string, number = view.number) => () => {
  open = `Case ${caseToken}`;
  return { __typename: 'CaseAccess', caseToken, number, expiresAt: '2026-11-20T03:15:00.000Z' };
};
const ends = () => {
  open = undefined;
  return ended;
};
beforeEach(() => void (stage.reads = { ReadCase: (_variables, key) => (key && key === open ? { case: view } : ended) }));

const show = () => render(<MemoryRouter initialEntries={['/r']}><EnterCodePage /></MemoryRouter>);
const enter = async (digits: string) => {
  await userEvent.type(screen.getByLabelText('16 位回执码'), digits);
  await userEvent.click(screen.getByRole('button', { name: '打开', hidden: true }));
};
const field = () => screen.findByLabelText('补充或回复工会');

describe('N-03 the case behind a receipt code', () => {
  it('says at the field that a code is wrong, and goes back there', async () => {
    stage.answers = [refused('没有这个回执码。')];
    show();
    await enter('1234567890123456');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有这个回执码。');
    const input = screen.getByLabelText('16 位回执码');
    expect(input).toHaveAttribute('aria-invalid', 'true');
    expect(input).toHaveFocus();
    expect(input).toHaveAccessibleDescription(expect.stringContaining('没有这个回执码。'));
  });

  it('keeps what was being written when the token ends, sends it with the next, and puts nothing into storage', async () => {
    stage.answers = [access('t1'), ends, access('t2'), { __typename: 'TimelineEntry', id: 'e' }];
    show();
    await enter(code);
    await userEvent.type(await field(), '周三最厉害，八点以后就是凉的。');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    expect(await screen.findByText(/您写的还在。再输一次回执码/)).toBeInTheDocument();
    expect(await field()).toHaveValue('周三最厉害，八点以后就是凉的。');
    expect(JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.title])).not.toMatch(/周三|4827/);
    await enter(code);
    await waitFor(async () => expect(await field()).toHaveValue(''));
    expect(screen.queryByText(/再输一次回执码/)).toBeNull();
    const input = { body: '周三最厉害，八点以后就是凉的。' };
    expect(stage.commands).toMatchObject([
      { act: 'openReceipt', input: { code } }, { act: 'writeToCentre', key: 'Case t1', input }, { act: 'openReceipt', input: { code } }, { act: 'writeToCentre', key: 'Case t2', input },
    ]);
    expect(stage.commands[3]?.input).toEqual(stage.commands[1]?.input);
  });

  it('does not open another matter under words that were written for this one', async () => {
    stage.answers = [access('t1'), ends, access('t2', 'HW-2026-000999')];
    show();
    await enter(code);
    await userEvent.type(await field(), '还没好');
    await userEvent.click(screen.getByRole('button', { name: '发送' }));
    await screen.findByText(/再输一次回执码/);
    await enter('1111222233334444');
    expect(await screen.findByText(/这是另一件的回执码/)).toBeInTheDocument();
    expect(await field()).toHaveValue('还没好');
  });

  it('says that a part could not be loaded, for "not now" is not "none"', async () => {
    stage.unavailable = ['feedback'];
    stage.answers = [access('t1')];
    show();
    await enter(code);
    expect(await screen.findByText(/有一部分这会儿取不到/)).toBeInTheDocument();
  });

  it('asks for the code again when a read finds the token ended, and reads on with the next', async () => {
    stage.unavailable = ['feedback'];
    stage.answers = [access('t1'), access('t2')];
    show();
    await enter(code);
    await screen.findByText(/有一部分这会儿取不到/);
    ends();
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText(/再输一次回执码/)).toBeInTheDocument();
    stage.unavailable = undefined;
    await enter(code);
    await waitFor(() => expect([screen.queryByText(/有一部分这会儿取不到/), screen.queryByText(/再输一次回执码/)]).toEqual([null, null]));
  });
});
