import { fireEvent, screen, waitFor } from '@testing-library/react';
import { onStage } from '../../../test/gateway-stage';
import { allRead } from '../../../test/on-desk';
import { showItem as show } from '../../../test/show-item';
import { loadPhrases } from '../phrases';

const stage = onStage(loadPhrases);
const accepted = { __typename: 'Appeal', id: 'a1', version: 5, status: 'ACCEPTED' };

describe('T-02 an officer accepts', () => {
  it('sends what the rules suggest, no route of its own, and the first answer after it', async () => {
    stage.answers = [accepted, { __typename: 'Reply', id: 'r1' }];
    const { onAccepted } = await show();
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '已受理，综合服务科在办。' } });
    fireEvent.click(screen.getByLabelText('谁在办'));
    expect(screen.getByText('本单位规定的 1 项都有了')).toBeInTheDocument();
    fireEvent.click(screen.getByText('受理并派单'));
    await waitFor(() => expect(onAccepted).toHaveBeenCalled());
    expect(stage.commands[0]).toMatchObject({ act: 'acceptAppeal', input: { appealId: 'a1', version: 4, category: 'life', grade: 'general' } });
    expect(stage.commands[0]?.input).not.toHaveProperty('route');
    expect(stage.commands[1]?.input).toMatchObject({ kind: 'FIRST', text: '已受理，综合服务科在办。', parts: ['who'] });
  });

  it('sends the route that the officer chose instead', async () => {
    stage.answers = [accepted];
    sessionStorage.setItem('huiyin.draft.triage.a1', JSON.stringify({ route: { unitId: 'u2', personId: 'p2' } }));
    const { onAccepted } = await show();
    expect(screen.getByRole('heading', { name: /派给谁/ })).toHaveTextContent('您改过');
    fireEvent.click(screen.getByText('受理并派单'));
    await waitFor(() => expect(onAccepted).toHaveBeenCalled());
    expect(stage.commands[0]?.input).toMatchObject({ route: { unitId: 'u2', personId: 'p2' } });
    expect(sessionStorage.getItem('huiyin.draft.triage.a1')).toBeNull();
  });

  it('accepts thanks, which go to nobody and are answered by nobody', async () => {
    stage.answers = [accepted];
    sessionStorage.setItem('huiyin.draft.reply.a1', JSON.stringify({ kind: 'FIRST', text: '还没写完', parts: [] }));
    const { onAccepted } = await show({ kind: 'THANKS', routeFor: null, proposal: null });
    expect(screen.getByText('感谢')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: /派给谁/ })).toBeNull();
    expect([screen.queryByLabelText('写给诉求人的话'), screen.queryByText('主办部门')]).toEqual([null, null]);
    fireEvent.click(screen.getByText('收下感谢'));
    await waitFor(() => expect(onAccepted).toHaveBeenCalled());
    expect(stage.commands).toHaveLength(1);
    expect(await screen.findByText('已收下，此件办结')).toBeInTheDocument();
  });

  it('does not accept with a first answer whose parts are not ticked', async () => {
    await show();
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '已受理。' } });
    fireEvent.click(screen.getByText('受理并派单'));
    expect(screen.getByRole('alert')).toHaveTextContent('首次答复还缺 1 项');
    expect(screen.getByLabelText('谁在办')).toHaveFocus();
    await allRead();
    expect(stage.commands).toHaveLength(0);
  });

  it('keeps grade, words and ticks over a new sign-in', async () => {
    const { unmount } = await show();
    fireEvent.click(screen.getByText('疑难'));
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '已受理。' } });
    fireEvent.click(screen.getByLabelText('谁在办'));
    unmount();
    await show();
    expect(screen.getByLabelText('写给诉求人的话')).toHaveValue('已受理。');
    expect(screen.getByLabelText('谁在办')).toBeChecked();
    expect(screen.getByText('受理并派单')).toHaveTextContent('疑难要集中议事');
  });

  it('loses nothing typed when somebody was first, and says who did what', async () => {
    stage.answers = [{ __typename: 'Refusal', code: 'stale-version', message: '别人刚改过。', field: null }];
    const { onAccepted, onAgain } = await show();
    fireEvent.change(screen.getByLabelText('写给诉求人的话'), { target: { value: '已受理。' } });
    fireEvent.click(screen.getByLabelText('谁在办'));
    fireEvent.click(screen.getByText('受理并派单'));
    expect(await screen.findByRole('alert')).toHaveTextContent('15:47 李文静等级改为 重要。您写的还在，看过再定。');
    expect(screen.getByLabelText('写给诉求人的话')).toHaveValue('已受理。');
    expect(onAgain).toHaveBeenCalled();
    expect(onAccepted).not.toHaveBeenCalled();
  });

  it('T-03 cannot accept a grade that needs deliberation, and says why', async () => {
    await show();
    fireEvent.click(screen.getByText('疑难'));
    const accept = screen.getByText('受理并派单');
    expect(accept).toHaveAttribute('aria-disabled', 'true');
    expect(accept).toHaveTextContent('疑难要集中议事，还没有开通');
    fireEvent.click(accept);
    await allRead();
    expect(stage.commands).toHaveLength(0);
  });

  it('shows why routing proposes this department', async () => {
    await show();
    expect(screen.getByRole('list', { name: '为什么' })).toHaveTextContent('类别是「洗浴」');
  });
});
