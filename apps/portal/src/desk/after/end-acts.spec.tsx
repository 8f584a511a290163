import { fireEvent, screen, waitFor } from '@testing-library/react';
import { onStage, refused } from '../../../test/gateway-stage';
import { onDesk } from '../../../test/on-desk';
import type { Role } from '../../generated/desk';
import { loadPhrases } from '../phrases';
import { EndActs } from './end-acts';

const stage = onStage(loadPhrases);
const input = { appealId: 'a1', version: 7, commandId: expect.any(String) as unknown };
const show = (status: string, struckOffBy: Role[] = []) => {
  const onAgain = jest.fn();
  onDesk(<EndActs item={{ id: 'a1', number: 'YW-1', version: 7, status }} struckOffBy={struckOffBy} onAgain={onAgain} />);
  return onAgain;
};

describe('Y-04 T-15 the end of a matter', () => {
  it('is struck off where the policy lets, after it was said what follows', async () => {
    stage.answers = [{ __typename: 'Appeal', id: 'a1', version: 8, status: 'CONCLUDED' }];
    show('ANSWERED', ['OFFICER']);
    fireEvent.click(screen.getByRole('button', { name: '销号' }));
    expect(screen.getByText('销号后这件办结，不再回访，不能撤回。')).toBeInTheDocument();
    fireEvent.click(screen.getAllByRole('button', { name: '销号' }).at(-1)!);
    await waitFor(() => expect(stage.commands).toMatchObject([{ act: 'strikeOffAppeal', input }]));
  });

  it('has no such act where the policy names others', () => {
    show('ANSWERED', ['LEADER']);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is archived once concluded, and says why not while something is open', async () => {
    stage.answers = [refused('还有没完的事，暂时不能归档。')];
    const onAgain = show('CONCLUDED');
    fireEvent.click(screen.getByRole('button', { name: '归档' }));
    fireEvent.click(screen.getAllByRole('button', { name: '归档' }).at(-1)!);
    expect(await screen.findByRole('alert')).toHaveTextContent('还有没完的事');
    expect(onAgain).toHaveBeenCalled();
    expect(stage.commands).toMatchObject([{ act: 'archiveAppeal', input }]);
  });
});
