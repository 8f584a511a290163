import type { Actor } from '@huiyin/contracts';
import { isRefusal } from '@huiyin/kernel';
import { caseFile, wayTo } from '../../test/case-log';
import { readCase } from './appeal';
import { notAccept, refer } from './ending';
import type { From } from './life';

const ID = '00000000-0000-7000-8000-00000000aaaa';
const NOW = new Date('2026-11-21T00:00:00.000Z');
const actor: Actor = { kind: 'person', personId: ID, role: 'officer' };
const seen = { actor, own: false, seen: 3, current: 3, zone: 'Asia/Shanghai', entryId: '00000000-0000-7000-8000-00000000bbbb' };
const given = (from: From) => readCase(ID, caseFile(...wayTo[from]));

describe('T-07 not accepted', () => {
  const command = { ...seen, reason: 'in-court', reasons: [{ id: 'in-court' }] };
  it.each<From>(['filed', 'accepted'])('ends what is %s, for a reason of the policy', (from) => {
    const decision = notAccept(given(from), command, NOW);
    if (isRefusal(decision)) throw new Error(decision.refused);
    expect(decision.appeal.stage.status).toBe('refused');
    expect(decision.facts).toMatchObject([{ id: seen.entryId, type: 'appeal-refused', data: { reason: { code: 'in-court', values: {} } }, actor }]);
  });

  it.each<[string, From, object, string]>([
    ['for a reason that the policy does not have', 'filed', { reason: 'because' }, 'reason-unknown'],
    ['their own', 'filed', { own: true }, 'own-appeal'],
    ['on what they did not see', 'filed', { seen: 2 }, 'stale-version'],
    ['once somebody works on it', 'in-hand', {}, 'wrong-state'],
    ['twice', 'refused', {}, 'wrong-state'],
  ])('is no answer %s', (_what, from, change, code) => {
    expect(notAccept(given(from), { ...command, ...change }, NOW)).toMatchObject({ refused: code });
  });
});

describe('L-07 referred', () => {
  const command = { ...seen, to: 'mediation', referrals: [{ id: 'mediation' }] };
  it.each<From>(['filed', 'accepted', 'in-hand'])('ends what is %s, to one whom the policy names', (from) => {
    const decision = refer(given(from), command, NOW);
    if (isRefusal(decision)) throw new Error(decision.refused);
    expect(decision.appeal.stage.status).toBe('referred');
    expect(decision.facts).toMatchObject([{ type: 'appeal-referred', data: { to: 'mediation' }, actor }]);
  });

  it.each<[string, From, object, string]>([
    ['to nobody of the policy', 'filed', { to: 'a-friend' }, 'referral-unknown'],
    ['their own', 'filed', { own: true }, 'own-appeal'],
    ['on what they did not see', 'filed', { seen: 2 }, 'stale-version'],
    ['once it is answered', 'answered', {}, 'wrong-state'],
  ])('is not possible %s', (_what, from, change, code) => {
    expect(refer(given(from), { ...command, ...change }, NOW)).toMatchObject({ refused: code });
  });
});
