import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Provider } from 'urql';
import { onStage } from '../../../test/gateway-stage';
import { ReadOrdersTotalDocument } from '../../generated/desk';
import { loadPhrases } from '../phrases';
import { Missing } from '../shell/missing';
import { createDeskClient } from './desk-client';
import { useRead } from './use-ask';

jest.mock('./session', () => ({ session: { token: async () => null, renew: async () => false } }));

const stage = onStage(loadPhrases);
const orders = (total: number) => ({ orders: { __typename: 'OrderConnection', total } });
const lost = { fault: 'UNAVAILABLE' };

const Orders = () => {
  const { data, error, again } = useRead(ReadOrdersTotalDocument, {});
  return (
    <>
      <p>{data?.orders.total ?? 'none'}</p>
      <button onClick={again}>{error ? 'failed' : 'well'}</button>
    </>
  );
};
const open = () =>
  render(
    <Provider value={createDeskClient({ onSessionEnded: () => undefined })}>
      <Missing />
      <Orders />
    </Provider>,
  );
const press = async (name: string): Promise<void> => userEvent.click(await screen.findByRole('button', { name }));
const outdated = () => screen.queryByText('有的内容没有取到新的，先显示上次的，取到就换上。');

describe('a reading that is asked again', () => {
  it('keeps what it brought where that fails, says that it is of before, and is new again with the next', async () => {
    stage.reads = { ReadOrdersTotal: orders(7) };
    open();
    await screen.findByText('7');
    expect(outdated()).toBeNull();
    stage.reads = { ReadOrdersTotal: lost };
    await press('well');
    await press('failed');
    expect(screen.getByText('7')).toBeInTheDocument();
    expect(outdated()).toBeInTheDocument();
    stage.reads = { ReadOrdersTotal: orders(8) };
    await press('failed');
    await screen.findByText('8');
    expect(outdated()).toBeNull();
  });

  it('is not called of before where it never brought anything', async () => {
    stage.reads = { ReadOrdersTotal: lost };
    open();
    await screen.findByRole('button', { name: 'failed' });
    expect([screen.getByText('none'), outdated()]).toEqual([expect.anything(), null]);
  });
});
