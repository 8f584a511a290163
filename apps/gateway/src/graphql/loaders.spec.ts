import { ReadCallBack, ReadCases, ReadClocks, ReadNames, ReadReviews, type RequestContract } from '@huiyin/contracts';
import { type Refusal } from '@huiyin/kernel';
import { FaultError, type Rpc } from '@huiyin/messaging';
import { Logger } from '@nestjs/common';
import { CaseHolders } from '../auth/case-holders';
import { Memberships } from '../auth/memberships';
import { Viewer } from '../auth/viewer';
import { KeptPolicies } from './kept-policies';
import { Ask } from './ask';
import { Loaders } from './loaders';

type Answering = (contract: RequestContract) => unknown;

/** The loaders of somebody by case token, with services that answer so. */
const loadersOf = (answer: Answering): Loaders => {
  const rpc = { ask: (contract: RequestContract) => Promise.resolve().then(() => answer(contract)) } as Pick<Rpc, 'ask'> as Rpc;
  const verifier = { verify: () => Promise.reject(new FaultError('UNAUTHENTICATED')) };
  return new Loaders(new Ask(rpc), new Viewer({ kind: 'case', caseToken: 't' }, verifier as never, new Memberships(rpc), {} as never, new CaseHolders(rpc)), new KeptPolicies());
};
const failing = (fault: 'UNAVAILABLE' | 'INTERNAL' | 'FORBIDDEN' | 'UNAUTHENTICATED'): Answering => () => {
  throw new FaultError(fault);
};

describe('detail of other services', () => {
  it.each(['UNAVAILABLE', 'INTERNAL'] as const)('%s takes no page away: it is left out, and its service named', async (fault) => {
    const loud = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const loaders = loadersOf(failing(fault));
    expect(await Promise.all([loaders.clocks.load('a'), loaders.orders.load('a'), loaders.replies.load('a'), loaders.proposal.load('a'), loaders.person.load('p')])).toEqual([[], [], [], null, null]);
    expect([...loaders.missing].sort()).toEqual(['feedback', 'routing', 'sla', 'tenancy']);
    expect(loud).toHaveBeenCalledTimes(fault === 'INTERNAL' ? 5 : 0);
    loud.mockRestore();
  });

  it('what may not be seen is none and misses nothing; a session that ended is said', async () => {
    const forbidden = loadersOf(failing('FORBIDDEN'));
    expect(await forbidden.clocks.load('a')).toEqual([]);
    expect(forbidden.missing.size).toBe(0);
    await expect(loadersOf(failing('UNAUTHENTICATED')).clocks.load('a')).rejects.toThrow('UNAUTHENTICATED');
    const refused: Refusal = { refused: 'not-allowed' };
    expect(await loadersOf(() => refused).replies.load('a')).toEqual([]);
  });

  it('asks for case files together, and again for those that did not fit', async () => {
    const [asked, answers]: [string[], object[]] = [[], [{ cases: [{ id: 'a' }], left: ['b', 'c'] }, { cases: [{ id: 'c' }], left: [] }]];
    const loaders = loadersOf(({ subject }) => {
      asked.push(subject);
      return answers.shift();
    });
    expect(await loaders.fullAppeal.loadMany(['a', 'b', 'c', 'd'])).toEqual([{ id: 'a' }, null, { id: 'c' }, null]);
    expect(asked).toEqual([ReadCases.subject, ReadCases.subject]);
  });

  it('asks once for all that a page needs', async () => {
    const asked: string[] = [];
    const loaders = loadersOf(({ subject }) => {
      asked.push(subject);
      return subject === ReadNames.subject ? { people: [], units: [] } : [{ appealId: 'b', id: 'clock' }];
    });
    expect(await Promise.all([loaders.clocks.load('a'), loaders.clocks.load('b')])).toEqual([[], [{ appealId: 'b', id: 'clock' }]]);
    await Promise.all([loaders.person.load('p'), loaders.person.load('q'), loaders.person.load('p')]);
    expect(asked).toEqual([ReadClocks.subject, ReadNames.subject]);
  });

  it('asks for reviews ten appeals at a time, whose words must fit, and for each call-back by itself', async () => {
    const asked: string[] = [];
    const loaders = loadersOf(({ subject }) => {
      asked.push(subject);
      return subject === ReadReviews.subject ? [{ appealId: '10', id: 'review' }] : null;
    });
    const reviews = await loaders.reviews.loadMany(Array.from({ length: 11 }, (_, n) => String(n)));
    expect(reviews).toEqual([...Array.from({ length: 10 }, () => []), [{ appealId: '10', id: 'review' }]]);
    expect(await loaders.callBack.loadMany(['a', 'b', 'a'])).toEqual([null, null, null]);
    expect(asked).toEqual([ReadReviews.subject, ReadReviews.subject, ReadCallBack.subject, ReadCallBack.subject]);
  });

  it('reads again what it was told to forget, for a subscription lives long', async () => {
    let orders: object[] = [];
    const loaders = loadersOf(() => orders);
    expect(await loaders.orders.load('a')).toEqual([]);
    orders = [{ appealId: 'a', id: 'order' }];
    expect(await loaders.orders.load('a')).toEqual([]);
    loaders.forget();
    expect(await loaders.orders.load('a')).toEqual(orders);
  });
});
