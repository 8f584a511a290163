import { isRefusal } from '@huiyin/kernel';
import { type Holder, type Organisation, type Policy, type PolicyDraft, type Route, type RouteCase, holderOf, policySchema, route, uncoveredTeams } from '.';
import { draft } from '../test/sample-draft';

const at = new Date('2026-11-20T08:00:00Z');
const organisation: Organisation = {
  units: [
    { id: 'root', parentId: null, kind: 'enterprise', headPersonId: 'boss' },
    { id: 'north', parentId: 'root', kind: 'plant', headPersonId: 'north-head' },
    { id: 'team', parentId: 'north', kind: 'team', headPersonId: 'foreman' },
    { id: 'lonely', parentId: 'root', kind: 'team', headPersonId: null },
    { id: 'a-logistics', parentId: 'root', kind: 'logistics', headPersonId: 'head' },
    { id: 'n-logistics', parentId: 'north', kind: 'logistics', headPersonId: 'near-head' },
    { id: 'old', parentId: 'north', kind: 'dispatch', headPersonId: 'boss', closed: true },
  ],
  members: [
    { personId: 'boss', unitId: 'root', roles: ['leader'] },
    { personId: 'foreman', unitId: 'team', roles: ['department-head'] },
    { personId: 'head', unitId: 'a-logistics', roles: ['department-head'] },
    { personId: 'near-head', unitId: 'n-logistics', roles: ['department-head'] },
    { personId: 'busy', unitId: 'n-logistics', roles: ['handler'] },
    { personId: 'free', unitId: 'n-logistics', roles: ['handler'] },
    { personId: 'gone', unitId: 'n-logistics', roles: ['handler'], validTo: new Date('2026-01-01T00:00:00Z') },
    { personId: 'carer', unitId: 'north', roles: ['responder'] },
  ],
  coverage: [{ responderPersonId: 'carer', unitIds: ['team'] }],
  absences: [],
  openOrders: { busy: 4, free: 1 },
};
const about: RouteCase = {
  category: 'livelihood.bathing', grade: 'general', channel: 'qr', placeId: null, originUnitId: 'team', barredPersonIds: [], at,
};
const withRoutes = (routes: PolicyDraft['routes']): Policy => policySchema.parse({ ...draft, routes });
const routed = (policy: Policy, change: Partial<RouteCase> = {}, inside: Partial<Organisation> = {}): Route => {
  const found = route({ ...about, ...change }, policy, { ...organisation, ...inside });
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
};
const logistics = withRoutes([
  { id: 'daily-life', when: { categories: ['livelihood'] }, unit: { kind: 'logistics' }, person: ['least-loaded', 'unit-head'] },
  { id: 'rest', unit: 'origin', person: ['unit-head'] },
]);
const covered = withRoutes([{ id: 'covered', unit: 'responder', person: ['responder', 'unit-head'] }, { id: 'rest', unit: 'origin', person: ['unit-head'] }]);

describe('N-05 the route that is proposed, and why', () => {
  it('takes the nearest unit of a kind and who has the least to do', () => {
    expect(routed(logistics)).toEqual({
      unitId: 'n-logistics',
      personId: 'free',
      why: [
        { code: 'rule', values: { rule: 'daily-life' } },
        { code: 'category', values: { category: 'livelihood.bathing' } },
        { code: 'nearest-unit', values: { unitId: 'n-logistics' } },
        { code: 'fewest-open', values: { personId: 'free', open: 1 } },
      ],
    });
    expect(routed(logistics, { originUnitId: null }).unitId).toBe('a-logistics');
  });

  it('passes over persons concerned and absent ones, and says so', () => {
    expect(routed(logistics, { barredPersonIds: ['free'] })).toMatchObject({ personId: 'busy', why: expect.arrayContaining([{ code: 'barred', values: { personId: 'free' } }]) });
    const away = [{ personId: 'free', from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-12-01T00:00:00Z'), substitutePersonId: 'near-head' }];
    expect(routed(logistics, {}, { absences: away })).toMatchObject({ personId: 'near-head' });
    expect(routed(logistics, { barredPersonIds: ['near-head'] }, { absences: away })).toMatchObject({ personId: 'busy' });
  });

  it('leaves the person open when nobody is left', () => {
    const found = routed(logistics, { barredPersonIds: ['free', 'busy', 'near-head'] });
    expect(found).toMatchObject({ unitId: 'n-logistics', personId: null });
    expect(found.why).toContainEqual({ code: 'no-person', values: { unitId: 'n-logistics' } });
  });

  it('goes to the next rule where a unit is missing, and is refused where none is left', () => {
    expect(routed(logistics, { category: 'pay' })).toMatchObject({ unitId: 'team', personId: 'foreman' });
    expect(route({ ...about, category: 'pay', originUnitId: null }, logistics, organisation)).toEqual({ refused: 'no-department', field: 'route' });
    expect(routed(withRoutes([{ id: 'closed', unit: { kind: 'dispatch' }, person: ['unit-head'] }, { id: 'rest', unit: 'origin', person: ['unit-head'] }])).unitId).toBe('team');
  });
});

describe('Y-01 coverage', () => {
  it('gives a team to its responder, in the unit of the responder', () => {
    expect(routed(covered)).toMatchObject({ unitId: 'north', personId: 'carer' });
    expect(routed(covered, { originUnitId: 'lonely' })).toMatchObject({ unitId: 'lonely', personId: null });
  });

  it('ends with its time', () => {
    const ended = [{ responderPersonId: 'carer', unitIds: ['team'], validTo: at }];
    expect(routed(covered, {}, { coverage: ended })).toMatchObject({ unitId: 'team', personId: 'foreman' });
  });

  it('a team without a responder is seen', () => {
    expect(uncoveredTeams(organisation, at).map(({ id }) => id)).toEqual(['lonely']);
  });
});

describe('T-05 who holds a level', () => {
  const held = (holder: Holder, barredPersonIds: readonly string[] = []): unknown =>
    holderOf({ holder }, { unitId: 'n-logistics', originUnitId: 'team', barredPersonIds, at }, organisation);

  it.each<[string, Holder, readonly string[], string | null]>([
    ['head of the handling unit', { is: 'role', role: 'department-head', at: 'unit' }, ['near-head'], 'n-logistics'],
    ['head of where it comes from', { is: 'role', role: 'department-head', at: 'origin' }, ['foreman'], 'team'],
    ['head above, who has left', { is: 'role', role: 'department-head', at: 'above' }, [], 'north'],
    ['head of the nearest of a kind', { is: 'role', role: 'department-head', at: { kind: 'enterprise' } }, ['boss'], 'root'],
    ['leaders of the tenant', { is: 'role', role: 'leader', at: 'tenant' }, ['boss'], null],
    ['the responder', { is: 'responder' }, ['carer'], null],
    ['a host where there is none', { is: 'host' }, [], null],
    ['a unit that is not there', { is: 'role', role: 'leader', at: { kind: 'moon' } }, [], null],
  ])('%s', (_what, holder, personIds, unitId) => {
    expect(held(holder)).toEqual({ personIds, unitId });
  });

  it('never a person concerned', () => {
    expect(held({ is: 'role', role: 'department-head', at: 'unit' }, ['near-head'])).toEqual({ personIds: [], unitId: 'n-logistics' });
  });
});
