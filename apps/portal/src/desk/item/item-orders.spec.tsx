import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage, refused } from '../../../test/gateway-stage';
import { names, now } from '../../../test/on-desk';
import { showItem as show } from '../../../test/show-item';
import { loadPhrases } from '../phrases';
import type { Item } from './use-item';

const stage = onStage(loadPhrases);
const id = expect.any(String) as unknown;
const zhou = { id: 'p1', name: '周建国', post: '科长' };
const order: Item['orders'][number] = {
  id: 'o1', number: 'CB-1', round: 1, lead: true, state: 'OPINION_GIVEN', version: 3, unit: { id: 'u1', names: names('综合服务科') }, person: zhou, returned: null,
  opinions: [{ id: 'n1', text: '循环泵周二修好。', at: now, by: zhou, sentBack: null }],
};
const inHand = (part: Partial<typeof order> = {}): Partial<Item> => ({ status: 'IN_HAND', orders: [{ ...order, ...part }] });
const press = async (name: string | RegExp): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const dialog = () => within(screen.getByRole('dialog'));
const inDialog = (name: string): Promise<void> => userEvent.click(dialog().getByRole('button', { name }));

describe('T-08 the centre and its departments', () => {
  it('answers with the opinion that was given', async () => {
    await show(inHand());
    await press('照此答复');
    expect(screen.getByLabelText('写给诉求人的话')).toHaveValue('循环泵周二修好。');
  });

  it('sends an opinion back with what is missing', async () => {
    stage.answers = [refused('这份意见已经用上了。'), { __typename: 'Order', id: 'o1', version: 4, state: 'ACCEPTED' }];
    await show(inHand());
    await press('退回重写');
    await inDialog('退回');
    expect(dialog().getByText('还没写。', { selector: '.field-refused' })).toBeInTheDocument();
    await userEvent.type(dialog().getByLabelText('为什么退回'), '没写依据。');
    await inDialog('退回');
    expect(await dialog().findByText('这份意见已经用上了。')).toBeInTheDocument();
    await inDialog('退回');
    expect(await screen.findByText('已退回')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'sendOpinionBack', input: { orderId: 'o1', version: 3, opinionId: 'n1', why: '没写依据。', commandId: id } });
  });

  it('gives it to another department with the reason, and takes that back', async () => {
    stage.answers = [{ __typename: 'Order', id: 'o1', version: 4, state: 'ISSUED' }, { __typename: 'Order', id: 'o1', version: 5, state: 'ISSUED' }];
    await show(inHand({ state: 'ISSUED', opinions: [] }));
    await press(/^改派/);
    await userEvent.type(dialog().getByLabelText('为什么改派'), '泵归机电。');
    await inDialog('改派');
    expect(dialog().getByText('还是原来的部门和承办人。请另选一个。', { selector: '.field-refused' })).toBeInTheDocument();
    await userEvent.selectOptions(dialog().getByLabelText('主办部门'), 'u2');
    await inDialog('改派');
    expect(await screen.findByText('已改派给 机电科')).toBeInTheDocument();
    expect(stage.commands[0]).toMatchObject({ act: 'reassignOrder', input: { orderId: 'o1', version: 3, unitId: 'u2', personId: 'p2', why: '泵归机电。', commandId: id } });
    await press(/^撤销/);
    await waitFor(() => expect(stage.commands[1]).toMatchObject({ act: 'reassignOrder', input: { unitId: 'u1', personId: 'p1', why: '撤销改派' } }));
  });

  it('issues anew what a department gave back, after it was read why', async () => {
    stage.answers = [refused('这个部门刚退过，请另选。'), { __typename: 'Order', id: 'o2', version: 1, state: 'ISSUED' }];
    await show({ status: 'ACCEPTED', orders: [{ ...order, state: 'RETURNED', opinions: [], returned: { at: now, why: '不归我们。', by: zhou } }] });
    await press(/^另派承办单/);
    expect(dialog().getByText(/不归我们。/)).toBeInTheDocument();
    expect(dialog().getByText('请选部门', { selector: '.acts-why' })).toBeInTheDocument();
    await userEvent.selectOptions(dialog().getByLabelText('主办部门'), 'u2');
    await inDialog('派出');
    expect(await dialog().findByRole('alert')).toHaveTextContent('这个部门刚退过');
    await inDialog('派出');
    expect(await screen.findByText('已另派给 机电科')).toBeInTheDocument();
    expect(stage.commands[1]).toMatchObject({ act: 'issueOrder', input: { orderId: 'o1', version: 3, unitId: 'u2', personId: 'p2', commandId: id } });
  });
});
