import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { names, now, onDesk } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { OrderActs } from './order-acts';
import type { Order } from './use-order';

const stage = onStage(loadPhrases);
const id = expect.any(String) as unknown;
const zhou = { id: 'p1', name: '周建国', post: '科长' };
const order: Order = {
  id: 'o1', number: 'CB-1', round: 1, lead: true, state: 'ISSUED', version: 3, issuedAt: now, unit: { id: 'u1', names: names('后勤中心') }, person: zhou, holds: true, takers: [], why: [], progress: [], opinions: [], reassignments: [], clocks: [],
  appeal: {
    id: 'a1', number: 'YW-1', title: '没有热水', body: '三号楼没有热水', status: 'IN_HAND', round: 1, version: 5, grade: { id: 'general', names: names('一般') },
    sender: { mode: 'ANONYMOUS', person: null, unit: null, coSigners: [] }, coSigning: null, openRequest: null, mergedWith: 0, replies: [], timeline: [], clocks: [], orders: [],
  },
};
const done = (state: string) => ({ __typename: 'Order', id: 'o1', version: 4, state });
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const inDialog = (name: string): Promise<void> => userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
const again = jest.fn();
const show = () => {
  stage.reads = { ReadReturns: { policy: { version: 1, returnsAllowed: 1 } } };
  return onDesk(<OrderActs order={order} again={again} />, ['HANDLER']);
};

describe('Y-03 who holds an order', () => {
  it('takes it; who was late hears who was first', async () => {
    stage.answers = [{ ...refused('别人刚改过。'), code: 'stale-version' }, done('ACCEPTED')];
    show();
    await press('接单');
    expect(await screen.findByRole('alert')).toHaveTextContent('别人刚改过。');
    expect(again).toHaveBeenCalled();
    await press('接单');
    expect(await screen.findByText('已接单')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'acceptOrder', input: { orderId: 'o1', version: 3, commandId: id } });
  });

  it.each([
    ['报告进展', '进展', '报告进展', 'reportProgress', { orderId: 'o1', version: 3, text: '看过了，要换配件。' }, '进展已记'],
    ['请补充', '要诉求人补充什么', '发给诉求人', 'requestMaterial', { appealId: 'a1', orderId: 'o1', question: '看过了，要换配件。' }, '已发给诉求人，时限按政策暂停'],
    ['提交处理意见', '处理意见', '提交处理意见', 'giveOpinion', { orderId: 'o1', version: 3, text: '看过了，要换配件。' }, '处理意见已交'],
    ['退回', '退回原因', '退回', 'returnOrder', { orderId: 'o1', version: 3, why: '看过了，要换配件。' }, '已退回诉求中心'],
  ])('%s: in words, which stay when it is refused', async (act, field, send, command, input, words) => {
    stage.answers = [refused('现在这一步做不了。'), done('ACCEPTED')];
    show();
    await press(act);
    await userEvent.type(screen.getByLabelText(field), '看过了，要换配件。');
    await inDialog(send);
    expect(await screen.findByRole('alert')).toHaveTextContent('现在这一步做不了。');
    expect(screen.getByLabelText(field)).toHaveValue('看过了，要换配件。');
    await inDialog(send);
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: command, input: { ...input, commandId: id } });
  });

  it('is told which words a sender does not understand, and how often an order may be given back', async () => {
    show();
    await press('提交处理意见');
    await userEvent.type(screen.getByLabelText('处理意见'), '原则上尽快解决');
    expect(screen.getByText('这些词诉求人听不懂：原则上、尽快')).toBeInTheDocument();
    await inDialog('先不');
    await press('退回');
    expect(screen.getByText(/一轮退了不止 1 次/)).toBeInTheDocument();
  });
});
