import { changeOf, type ChangeFact } from './order-change';

const officer: ChangeFact['actor'] = { kind: 'person', personId: 'f', role: 'officer' };
const fact = (type: string, data: ChangeFact['data'], actor: ChangeFact['actor'] = { kind: 'system' }): ChangeFact => ({ type, occurredAt: `at ${type}`, actor, data });
const issued = fact('order-issued', { orderId: 'o' });
const reassigned = fact('order-reassigned', { orderId: 'o' }, officer);

describe('T-08 what changed an order last', () => {
  it('is the newest fact of it, with its role', () => {
    expect(changeOf({ id: 'o' }, [issued, reassigned])).toEqual({ changed: 'order-reassigned', at: 'at order-reassigned', by: 'officer' });
    expect(changeOf({ id: 'o' }, [issued])).toMatchObject({ changed: 'order-issued', by: 'system' });
  });

  it('is no fact of another order, of a clock, or a reply that is not final', () => {
    const others = [fact('order-accepted', { orderId: 'other' }), fact('escalated', { orderId: 'o' }), fact('reply-sent', { kind: 'first', orderId: 'o' })];
    expect(changeOf({ id: 'o' }, [issued, ...others])).toMatchObject({ changed: 'order-issued' });
    expect(changeOf({ id: 'o' }, others)).toEqual({});
  });

  it('is the end of the case, which closes it', () => {
    expect(changeOf({ id: 'o' }, [issued, fact('reply-sent', { kind: 'final' }, officer)])).toMatchObject({ changed: 'reply-sent', by: 'officer' });
  });
});
