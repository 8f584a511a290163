import { allTakers, type Organisation, takersOf, workersOf } from '.';

const at = new Date('2026-11-20T08:00:00Z');
const [past, future] = [new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z')];
const organisation: Organisation = {
  units: [
    { id: 'root', parentId: null, kind: 'enterprise', headPersonId: 'boss' },
    { id: 'team', parentId: 'root', kind: 'team', headPersonId: null },
    { id: 'logistics', parentId: 'root', kind: 'logistics', headPersonId: 'head' },
    { id: 'old', parentId: 'root', kind: 'dispatch', headPersonId: 'closed-head', closed: true },
  ],
  members: [
    { personId: 'head', unitId: 'logistics', roles: ['department-head'] },
    { personId: 'handler', unitId: 'logistics', roles: ['handler'] },
    { personId: 'gone', unitId: 'logistics', roles: ['handler'], validTo: past },
    { personId: 'auditor', unitId: 'logistics', roles: ['auditor'] },
    { personId: 'carer', unitId: 'root', roles: ['responder'] },
    { personId: 'clerk', unitId: 'root', roles: ['sender'] },
  ],
  coverage: [{ responderPersonId: 'carer', unitIds: ['team'] }, { responderPersonId: 'former', unitIds: ['team'], validTo: past }],
  absences: [{ personId: 'handler', from: past, to: future, substitutePersonId: 'clerk' }],
  openOrders: {},
};
const logistics = organisation.units[2]!;

describe('T-08 who can be given an order', () => {
  it('its head first, then those who work on orders now; nobody for being there only', () => {
    expect(workersOf(logistics, organisation, at)).toEqual(['head', 'handler']);
  });

  it('besides, who covers where it comes from, and who stands in for one who is absent', () => {
    expect(takersOf(logistics, null, organisation, at)).toEqual(['head', 'handler', 'clerk']);
    expect(takersOf(logistics, 'team', organisation, at)).toEqual(['head', 'handler', 'carer', 'clerk']);
  });

  it('of the whole tenant, whoever could be', () => {
    expect([...allTakers(organisation, at)].sort()).toEqual(['boss', 'carer', 'clerk', 'handler', 'head']);
  });
});
