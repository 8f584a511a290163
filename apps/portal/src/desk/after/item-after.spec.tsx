import { screen } from '@testing-library/react';
import { onStage } from '../../../test/gateway-stage';
import { allRead, now, onDesk } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { useReading } from '../shell/use-reading';
import { ItemAfter } from './item-after';

const stage = onStage(loadPhrases);
const callBack = { appealId: 'a1', round: 1, state: 'OPEN', attempts: 0, attemptsMost: 2, askedAt: now, askedBySystem: true, mayNot: null, satisfaction: null };
const told = { appeal: { id: 'a1', status: 'ANSWERED', callBack, reviews: [] } };
const strikers = { policy: { version: 1, struckOffBy: ['OFFICER'] } };

const After = ({ round = 1, status = 'ANSWERED' }) => <ItemAfter item={{ id: 'a1', number: 'YW-1', version: 7, status, round }} reading={useReading()} onAgain={jest.fn()} />;
const show = async (reads: typeof stage.reads, part: Parameters<typeof After>[0] = {}): Promise<void> => {
  stage.reads = reads;
  onDesk(<After {...part} />);
  await allRead();
};
const acts = () => [screen.queryByRole('link', { name: '去回访' }), screen.queryByRole('button', { name: '销号' })].map((act) => act !== null);
const isComing = () => document.querySelector('.skeleton') !== null;

describe('what came after an answer, on the page of the matter', () => {
  it('stands over its acts, which come with it and not before', async () => {
    stage.reads = { ReadItemAfter: told, ReadStrikers: strikers };
    onDesk(<After />);
    expect([isComing(), acts()]).toEqual([true, [false, false]]);
    await allRead();
    expect([isComing(), acts()]).toEqual([false, [true, true]]);
  });

  it.each([['could not be read', { fault: 'UNAVAILABLE' }], ['is nothing for this office', { appeal: null }]])('leaves the acts of the end where it %s', async (_why, answer) => {
    await show({ ReadItemAfter: answer, ReadStrikers: strikers });
    expect([isComing(), acts()]).toEqual([false, [false, true]]);
  });

  it('is nothing before the first answer', async () => {
    await show({ ReadItemAfter: told, ReadStrikers: strikers }, { status: 'IN_HAND' });
    expect([isComing(), acts(), screen.queryByRole('heading')]).toEqual([false, [false, false], null]);
  });
});
