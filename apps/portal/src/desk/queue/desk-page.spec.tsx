import { screen, waitFor } from '@testing-library/react';
import { atPage } from '../../../test/at-page';
import { onStage } from '../../../test/gateway-stage';
import { loadPhrases } from '../phrases';

const stage = onStage(loadPhrases);
// Room for the pane beside the queue.
beforeEach(() => jest.spyOn(globalThis, 'matchMedia').mockReturnValue(Object.assign(new EventTarget(), { matches: true }) as MediaQueryList));
afterEach(() => jest.restoreAllMocks());
const counts = { toAccept: 0, inHand: 0, toAnswer: 0, answered: 0 };
const none = { appeals: { total: 0, counts, edges: [], pageInfo: { hasNextPage: false, endCursor: null } } };
const isEmpty = () => screen.queryByText('这一列空着，没有要看的。') !== null;
const failed = () => screen.queryByText('没取到。写过的都还在。') !== null;

describe('beside a queue without a row', () => {
  it.each([['there is none', none, [true, false]], ['it could not be read', { fault: 'UNAVAILABLE' }, [false, true]]] as const)('is said that it is empty only where %s', async (_when, read, told) => {
    stage.reads = { ReadQueue: read, ReadCounts: none };
    await atPage('/desk', 'OFFICER');
    await waitFor(() => expect([isEmpty(), failed()]).toEqual(told));
  });
});
