import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { onStage } from '../../../test/gateway-stage';
import { onDesk } from '../../../test/on-desk';
import { ReadFundsDocument } from '../../generated/desk';
import { loadPhrases } from '../phrases';
import { Missing } from '../shell/missing';
import { useRead } from './use-ask';

const stage = onStage(loadPhrases);
const fundsOf = (...purposes: string[]) => ({ funds: purposes.map((purpose) => ({ id: purpose, purpose })) });
const lost = { fault: 'UNAVAILABLE' };

const Funds = () => {
  const { data, error, again } = useRead(ReadFundsDocument, {});
  return (
    <>
      <Missing />
      <p>{data?.funds.map(({ purpose }) => purpose).join() ?? 'none'}</p>
      <button onClick={again}>{error ? 'failed' : 'well'}</button>
    </>
  );
};
const outdated = () => screen.queryByText('有的内容没有取到新的，先显示上次的，取到就换上。');

describe('a reading that is asked again', () => {
  it('keeps what it brought where that fails, says that it is of before, and is new again with the next', async () => {
    stage.reads = { ReadFunds: fundsOf('金点子') };
    onDesk(<Funds />);
    await screen.findByText('金点子');
    stage.reads = { ReadFunds: lost };
    await userEvent.click(screen.getByRole('button', { name: 'well' }));
    await userEvent.click(await screen.findByRole('button', { name: 'failed' }));
    expect(screen.getByText('金点子')).toBeInTheDocument();
    expect(outdated()).toBeInTheDocument();
    stage.reads = { ReadFunds: fundsOf('金点子', '安全') };
    await userEvent.click(screen.getByRole('button', { name: 'failed' }));
    await screen.findByText('金点子,安全');
    expect(outdated()).toBeNull();
  });

  it('is not called of before where it never brought anything', async () => {
    stage.reads = { ReadFunds: lost };
    onDesk(<Funds />);
    await screen.findByRole('button', { name: 'failed' });
    expect([screen.getByText('none'), outdated()]).toEqual([expect.anything(), null]);
  });
});
