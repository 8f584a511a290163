import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { onStage } from '../../../test/gateway-stage';
import { onDesk } from '../../../test/on-desk';
import type { Role } from '../../generated/desk';
import { loadPhrases } from '../phrases';
import { OrderPage } from './order-page';
import type { Order } from './use-order';

const now = '2026-11-20T07:48:00.000Z';
const unit = { id: 'u1', names: { zh: '后勤中心', en: 'Logistics' } };
const zhou = { id: 'p1', name: '周建国', post: '科长' };
const opinion: Order['opinions'][number] = { id: 'n1', text: '正在研究。', at: now, by: zhou, sentBack: null };
const order: Order = {
  id: 'o1', number: 'CB-1', round: 1, lead: true, state: 'OPINION_GIVEN', version: 3, issuedAt: now, unit, person: zhou, holds: false, takers: [], why: [], progress: [], opinions: [opinion], reassignments: [], clocks: [],
  appeal: {
    id: 'a1', number: 'YW-1', title: '没有热水', body: '三号楼没有热水', status: 'IN_HAND', round: 1, version: 5, grade: { id: 'general', names: { zh: '一般', en: 'General' } },
    sender: { mode: 'ANONYMOUS', person: null, unit: null, coSigners: [] }, coSigning: null, openRequest: null, mergedWith: 0, replies: [], timeline: [], clocks: [],
    orders: [{ id: 'o0', number: 'CB-0', round: 1, unit, returned: { at: now, why: '不归我们。', by: zhou }, opinions: [] }, { id: 'o1', number: 'CB-1', round: 1, unit, returned: null, opinions: [opinion] }],
  },
};

const stage = onStage(loadPhrases);
let shown: Order = order;
const who = { id: 'who', names: { zh: '谁在办', en: 'Who' } };
const policy = {
  version: 1, returnsAllowed: 1, evasionFoundBy: ['OFFICER', 'HOST', 'LEADER'], onSpotBy: ['OFFICER', 'RESPONDER'], categories: [], grades: [], notAccepted: [], outOfScope: [],
  replyRequirements: [{ kind: 'PLAN', by: ['RESPONDER', 'HANDLER'], needsOpinion: false, parts: [who] }, { kind: 'EXPLANATION', by: ['RESPONDER'], needsOpinion: false, parts: [] }],
};

beforeEach(() => {
  shown = order;
  stage.reads = { ReadOrder: () => ({ order: shown }), ...Object.fromEntries(['ReadWhoMay', 'ReadReturns', 'ReadDeskPolicy'].map((name) => [name, { policy }])) };
});

const show = async (...roles: Role[]): Promise<void> => {
  onDesk(<Routes><Route path="/orders/:no" element={<OrderPage />} /></Routes>, roles, '/orders/CB-1');
  await screen.findByRole('heading', { name: '没有热水' });
};
const acts = (name: string) => screen.queryAllByRole('button', { name });

describe('H-07 evasion is found where a leader or a host meets the matter', () => {
  it.each(['LEADER', 'HOST'] as const)('%s: in the opinion and in the order that was given back before, with evidence', async (role) => {
    stage.answers = [{ __typename: 'Evasion', id: 'e1' }];
    await show(role);
    await waitFor(() => expect(acts('认定推诿')).toHaveLength(2));
    expect(screen.getByText(/不归我们。/)).toBeInTheDocument();
    fireEvent.click(acts('认定推诿')[1]!);
    fireEvent.change(screen.getByLabelText('证据'), { target: { value: '一问没有答。' } });
    fireEvent.click(screen.getByRole('button', { name: '认定' }));
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'findEvasion', input: { orderId: 'o1', opinionId: 'n1', evidence: '一问没有答。' } }]));
  });

  it('is no act of who handles it, nor are the others’ returns theirs to read here', async () => {
    await show('HANDLER');
    expect(acts('认定推诿')).toEqual([]);
    expect(screen.queryByText(/不归我们。/)).toBeNull();
  });
});

describe('T-08 the head of a department', () => {
  const wang = { id: 'p7', name: '王磊', post: '维修班长' };

  it('gives its order to another of its people, with the reason', async () => {
    stage.answers = [{ __typename: 'Order', id: 'o1', version: 4, state: 'ISSUED' }];
    shown = { ...order, state: 'ISSUED', holds: true, takers: [wang, { id: 'p8', name: '赵敏', post: null }] };
    await show('DEPARTMENT_HEAD');
    fireEvent.click(screen.getByRole('button', { name: '转派' }));
    expect(screen.getByText('承办单 CB-1 转给本部门谁办')).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('转给'), { target: { value: 'p8' } });
    fireEvent.change(screen.getByLabelText('为什么转派'), { target: { value: '王磊休假。' } });
    fireEvent.click(screen.getAllByRole('button', { name: '转派' }).at(-1)!);
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'reassignOrder', input: { orderId: 'o1', version: 3, unitId: 'u1', personId: 'p8', why: '王磊休假。' } }]));
    expect(await screen.findByText('已转给赵敏')).toBeInTheDocument();
  });

  it('also when the opinion is given, and nobody whom the service names none', async () => {
    shown = { ...order, holds: true, takers: [wang] };
    await show('DEPARTMENT_HEAD');
    expect(screen.getByText('已交意见')).toBeInTheDocument();
    expect(acts('转派')).toHaveLength(1);
  });

  it('has no acts on an order that is in other hands', async () => {
    shown = { ...order, state: 'ISSUED' };
    await show('DEPARTMENT_HEAD');
    expect([...acts('转派'), ...acts('接单'), ...acts('提交处理意见')]).toEqual([]);
  });
});

describe('Y-03 H-04 who handles it answers the sender', () => {
  it('with a kind that the policy lets them, its parts ticked', async () => {
    stage.answers = [{ __typename: 'Reply', id: 'r1' }];
    await show('RESPONDER');
    fireEvent.click(await screen.findByRole('button', { name: '答复诉求人' }));
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['整改方案', '解释说明']);
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '泵周二到，周三装。' } });
    expect(screen.getByRole('button', { name: /^发出答复/ })).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(screen.getByLabelText('谁在办'));
    fireEvent.click(screen.getByRole('button', { name: '发出答复' }));
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'sendReply', input: { appealId: 'a1', kind: 'PLAN', text: '泵周二到，周三装。', parts: ['who'] } }]));
  });

  it('on the spot while no order is on its way', async () => {
    stage.answers = [{ __typename: 'Appeal', id: 'a1', version: 6, status: 'ANSWERED' }];
    shown = { ...order, state: 'RETURNED', appeal: { ...order.appeal!, status: 'ACCEPTED', mergedWith: 2 } };
    await show('RESPONDER');
    fireEvent.click(await screen.findByRole('button', { name: '当场答复' }));
    expect(screen.getByText(/合进来的 2 件会拆开，各自再办/)).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('怎么答的'), { target: { value: '已换好。' } });
    fireEvent.change(screen.getByLabelText(/^依据/), { target: { value: '维修记录' } });
    fireEvent.click(screen.getAllByRole('button', { name: '当场答复' }).at(-1)!);
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'answerOnSpot', input: { appealId: 'a1', version: 5, answer: '已换好。', grounds: '维修记录' } }]));
  });

  it('is neither for a head whom the policy does not name', async () => {
    await show('DEPARTMENT_HEAD');
    await waitFor(() => expect(acts('认定推诿')).toEqual([]));
    expect([...acts('答复诉求人'), ...acts('当场答复')]).toEqual([]);
  });
});
