import { type News, placeOf } from './place-of';

const news = (part: Partial<News>): News => ({ id: 'n', kind: 'ORDER_ISSUED', text: '', at: '', read: false, number: 'GD-1', orderNumber: 'CB-1', appeal: { id: 'a', title: '没有热水' }, ...part });

describe('where a notice leads', () => {
  it.each([
    [news({}), ['HANDLER'], '/orders/CB-1'], [news({ kind: 'OPINION_GIVEN' }), ['OFFICER'], '/desk/GD-1'], [news({ kind: 'REVIEW_ASKED' }), ['LEADER'], '/reviews/GD-1'],
    [news({ kind: 'CALLED', orderNumber: null }), ['LEADER'], '/lead'], [news({ kind: 'POINTS_ENTERED' }), ['DEPARTMENT_HEAD'], '/points'],
    [news({ kind: 'POINTS_ENTERED', number: null, orderNumber: null, appeal: null }), ['DEPARTMENT_HEAD'], '/points'], [news({ kind: 'POINTS_EMPTY' }), ['TENANT_ADMIN'], undefined],
    [news({ kind: 'POINTS_APPEALED', appeal: null }), ['LEADER'], '/points'], [news({ kind: 'PLEA_EMPTY' }), ['TENANT_ADMIN'], undefined],
    [news({ kind: 'ORDER_TAKEN_AWAY', appeal: null }), ['HANDLER'], undefined], [news({ kind: 'LEVEL_EMPTY' }), ['TENANT_ADMIN'], undefined],
    [news({ kind: 'REVIEW_DECIDED' }), ['HANDLER'], '/orders/CB-1'], [news({ kind: 'REVIEW_DECIDED', orderNumber: null }), ['OFFICER'], '/desk/GD-1'],
    [news({ kind: 'REVIEW_CLOSED', orderNumber: null }), ['LEADER'], '/reviews/GD-1'], [news({ kind: 'REVIEW_CLOSED', orderNumber: null, appeal: null }), ['LEADER'], undefined],
    [news({ kind: 'REVIEW_EMPTY' }), ['TENANT_ADMIN', 'OFFICER'], undefined], [news({ orderNumber: null }), ['HANDLER'], undefined],
  ] as const)('%#', (one, roles, place) => expect(placeOf(one, roles)).toBe(place));
});
