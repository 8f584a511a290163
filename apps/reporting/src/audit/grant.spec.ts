import { newId } from '@huiyin/kernel';
import { type Allowed, decideGrant, type Grant, mayRevoke, stateOf } from './grant';

const [group, plant, foreign, auditor, admin] = [newId(), newId(), newId(), newId(), newId()];
const now = new Date('2026-11-20T08:00:00.000Z');
const allowed: Allowed = { below: new Set([group, plant]), auditor: { membershipId: newId(), personId: auditor }, mostDays: 30 };
const asked = { rootId: plant, from: '2026-11-20T00:00:00.000Z', until: '2026-12-10T00:00:00.000Z', why: ' 年度民主管理检查 ' };

describe('N-08 a grant', () => {
  it('is made by who has the subtree, for a while and with a reason', () => {
    expect(decideGrant(asked, allowed, now)).toEqual({ ...allowed.auditor, rootId: plant, from: new Date(asked.from), until: new Date(asked.until), why: '年度民主管理检查' });
  });

  it.each([
    ['over a subtree of somebody else', { rootId: foreign }, { refused: 'subtree-not-yours', field: 'rootId' }],
    ['that ends before it begins', { until: '2026-11-19T00:00:00.000Z' }, { refused: 'grant-ends-too-early', field: 'until' }],
    ['that ends as it begins', { until: asked.from }, { refused: 'grant-ends-too-early', field: 'until' }],
    ['that is over already', { from: '2026-10-01T00:00:00.000Z', until: '2026-10-20T00:00:00.000Z' }, { refused: 'grant-ends-too-early', field: 'until' }],
    ['longer than the policy lets', { until: '2026-12-20T00:00:00.001Z' }, { refused: 'grant-too-long', field: 'until', values: { days: 30 } }],
    ['without a reason', { why: ' ​ ' }, { refused: 'field-missing', field: 'why' }],
    ['with a reason of a book', { why: '长'.repeat(501) }, { refused: 'field-too-long', field: 'why', values: { max: 500 } }],
  ])('is not made %s', (_what, change, refusal) => {
    expect(decideGrant({ ...asked, ...change }, allowed, now)).toEqual(refusal);
  });

  it('is for an auditor and for nobody else', () => {
    expect(decideGrant(asked, { ...allowed, auditor: undefined }, now)).toEqual({ refused: 'auditor-unknown', field: 'membershipId' });
  });

  it('begins and ends by itself, its end not included', () => {
    const grant: Grant = { id: newId(), membershipId: newId(), personId: auditor, rootId: plant, from: new Date(asked.from), until: new Date(asked.until), why: '查', grantedBy: admin, grantedAt: now, revokedBy: null, revokedAt: null };
    const at = (instant: string): string => stateOf(grant, new Date(instant));
    expect(['2026-11-19T23:59:59.999Z', asked.from, '2026-12-09T23:59:59.999Z', asked.until].map(at)).toEqual(['to-come', 'open', 'open', 'ended']);
    const revoked = { ...grant, revokedAt: now, revokedBy: admin };
    expect(stateOf(revoked, new Date(asked.from))).toBe('revoked');
    expect([mayRevoke(grant, now), mayRevoke(grant, new Date(asked.until)), mayRevoke(revoked, now)]).toEqual([undefined, { refused: 'grant-over', field: 'grantId' }, { refused: 'grant-over', field: 'grantId' }]);
  });
});
