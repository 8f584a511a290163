import { type Organisation, policySchema } from '@huiyin/policy';
import { presets } from '@huiyin/presets';
import { caseFile } from '../../test/case-log';
import { readCase } from './appeal';
import { type ChosenRoute, routeCaseOf, routeOf } from './route';

const ID = '00000000-0000-7000-8000-00000000aaaa';
const at = new Date('2026-11-20T01:00:00.000Z');
const policy = policySchema.parse(presets.tongnan);
const organisation: Organisation = {
  units: [
    { id: 'root', parentId: null, kind: 'enterprise', headPersonId: 'boss' },
    { id: 'logistics', parentId: 'root', kind: 'logistics', headPersonId: 'head' },
    { id: 'headless', parentId: 'root', kind: 'human-resources', headPersonId: null },
    { id: 'team', parentId: 'root', kind: 'team', headPersonId: null },
  ],
  members: [
    { personId: 'boss', unitId: 'root', roles: ['department-head'] },
    { personId: 'head', unitId: 'logistics', roles: ['department-head'] },
    { personId: 'a-handler', unitId: 'logistics', roles: ['handler'] },
    { personId: 'b-handler', unitId: 'logistics', roles: ['handler'] },
    { personId: 'clerk', unitId: 'headless', roles: ['handler'] },
    { personId: 'auditor', unitId: 'logistics', roles: ['auditor'] },
    { personId: 'gone', unitId: 'logistics', roles: ['handler'], validTo: at },
    { personId: 'carer', unitId: 'root', roles: ['responder'] },
  ],
  coverage: [{ responderPersonId: 'carer', unitIds: ['team'] }],
  absences: [],
  openOrders: { 'b-handler': 3 },
};
const about = { category: 'livelihood', grade: 'general', placeId: null, originUnitId: 'team', barredPersonIds: [], at };
const routed = (chosen: ChosenRoute | null, sender?: string | readonly string[], change: Partial<Organisation> = {}, category = 'livelihood') =>
  routeOf(chosen, { about: { ...about, category }, policy, organisation: { ...organisation, ...change }, signers: sender === undefined ? [] : [sender].flat() });

describe('T-05 T-08 a sender does not handle their own appeal', () => {
  it.each<[string, ChosenRoute, string, object]>([
    ['the sender', { unitId: 'logistics', personId: 'a-handler' }, 'a-handler', { refused: 'own-appeal', field: 'route.personId' }],
    ['a unit that the sender heads', { unitId: 'logistics', personId: 'a-handler' }, 'head', { refused: 'own-appeal', field: 'route.unitId' }],
    ['nobody of a unit where only the sender works', { unitId: 'headless', personId: null }, 'clerk', { refused: 'no-handler', field: 'route.personId' }],
  ])('an officer cannot choose %s', (_what, chosen, sender, refused) => expect(routed(chosen, sender)).toEqual(refused));

  it('a unit without a person is its head then, whatever routing would propose there', () => {
    expect(routed({ unitId: 'logistics', personId: null }, 'a-handler')).toEqual({ unitId: 'logistics', personId: 'head' });
    expect(routed({ unitId: 'logistics', personId: null })).toEqual({ unitId: 'logistics', personId: null });
  });

  it('without a choice the proposal holds where it cannot meet the sender', () => {
    expect(routed(null)).toBeNull();
    expect(routed(null, 'clerk')).toBeNull();
  });

  it('and else somebody else of the department is said', () => {
    expect(routed(null, 'a-handler')).toEqual({ unitId: 'logistics', personId: 'b-handler' });
    expect(routed(null, 'b-handler')).toEqual({ unitId: 'logistics', personId: 'a-handler' });
    expect(routed(null, 'carer')).toEqual({ unitId: 'logistics', personId: 'a-handler' });
  });

  it('nor does one who co-signed it, whoever of them it is', () => {
    expect(routed(null, ['clerk', 'a-handler'])).toEqual({ unitId: 'logistics', personId: 'b-handler' });
    expect(routed(null, ['a-handler', 'b-handler'])).toEqual({ unitId: 'logistics', personId: 'head' });
    expect(routed({ unitId: 'logistics', personId: 'b-handler' }, ['clerk', 'b-handler'])).toEqual({ refused: 'own-appeal', field: 'route.personId' });
  });

  it('goes upwards from a unit that the sender heads, and waits for an officer where there is nothing above', () => {
    expect(routed(null, 'head')).toEqual({ unitId: 'root', personId: 'boss' });
    const alone = { units: [{ id: 'logistics', parentId: null, kind: 'logistics', headPersonId: 'head' }] };
    expect(routed(null, 'head', alone)).toEqual({ refused: 'own-appeal', field: 'route' });
  });
});

describe('T-08 a route that an officer chose', () => {
  it.each([
    ['auditor', 'no-handler'], ['gone', 'no-handler'], ['clerk', 'no-handler'], ['nobody', 'no-handler'],
  ])('is not to %s, who cannot be given the orders of that unit', (personId, refused) => {
    expect(routed({ unitId: 'logistics', personId })).toEqual({ refused, field: 'route.personId' });
  });

  it.each(['head', 'a-handler', 'carer', 'stand-in'])('is to %s, who can', (personId) => {
    const absences = [{ personId: 'a-handler', from: new Date(0), to: new Date('2030-01-01T00:00:00Z'), substitutePersonId: 'stand-in' }];
    const chosen = { unitId: 'logistics', personId };
    expect(routed(chosen, undefined, { absences })).toEqual(chosen);
  });

  it('is to an open unit of the tenant', () => {
    expect(routed({ unitId: 'elsewhere', personId: null })).toEqual({ refused: 'no-department', field: 'route.unitId' });
  });

  it('is judged by what the filing said', () => {
    const made = routeCaseOf(readCase(ID, caseFile('submit')), { category: 'pay', grade: 'important' }, at);
    expect(made).toMatchObject({ category: 'pay', grade: 'important', mode: 'named', placeId: null, originUnitId: null, terms: [], barredPersonIds: [], at });
  });
});
