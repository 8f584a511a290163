import { screen } from '@testing-library/react';
import { onStage, unfit } from '../../../test/gateway-stage';
import { onDesk } from '../../../test/on-desk';
import { loadPhrases } from '../phrases';
import { QueuePanel } from './queue-panel';
import { useQueue } from './use-queue';

const stage = onStage(loadPhrases);
const counts = { toAccept: 0, inHand: 0, toAnswer: 0, answered: 0 };
const none = { appeals: { total: 0, counts, edges: [], pageInfo: { hasNextPage: false, endCursor: null } } };

const Panel = ({ text }: { text: string }) => (
  <QueuePanel tab="TO_ACCEPT" queue={useQueue('TO_ACCEPT', text)} text={text} box={{ current: null }} alone onTab={() => () => undefined}>
    {null}
  </QueuePanel>
);

describe('what the queue’s field looks for', () => {
  it('that was written so that nothing can be looked for is told with the reason, and nobody is asked to try it again', async () => {
    stage.reads = { ReadQueue: unfit('至少要有一个词，是两个连着的字、字母或数字。'), ReadCounts: none };
    onDesk(<Panel text="5 号" />);
    expect(await screen.findByRole('alert')).toHaveTextContent('至少要有一个词，是两个连着的字、字母或数字。');
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull();
    expect(screen.queryByText(/没有找到/)).toBeNull();
  });

  it('and was not found is told with how words are looked for', async () => {
    stage.reads = { ReadQueue: none, ReadCounts: none };
    onDesk(<Panel text="澡堂 食堂" />);
    expect(await screen.findByText(/没有找到「澡堂 食堂」。.*空格分开.*开头 500 字/)).toBeInTheDocument();
  });
});
