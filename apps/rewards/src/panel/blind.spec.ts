import type { Role } from '@huiyin/policy';
import { story } from '../../test/story';
import { mayNotScore } from './blind';

const facts = story(
  { type: 'appeal-filed', data: { unitId: 'team', mode: 'anonymous', number: 'X-1' } },
  { type: 'order-issued', data: { orderId: 'o', unitId: 'logistics', personId: 'hanna' } },
  { type: 'order-reassigned', data: { orderId: 'o', unitId: 'logistics', personId: 'ivan' } },
  { type: 'persons-barred', data: { personIds: ['bao'] } },
);
const staff = (personId: string, ...roles: Role[]) => ({ personId, roles: ['reviewer' as const, ...roles], headOf: [] as string[], covers: [] as string[] });
const why = (asker: ReturnType<typeof staff>, outsidersOnly = true) => mayNotScore(facts, asker, 'olga', { outsidersOnly });

describe('T-10 who scores blind', () => {
  it('an outsider does', () => {
    expect(why(staff('rita'))).toBeUndefined();
  });

  it.each<[string, ReturnType<typeof staff>, string]>([
    ['who raised it', staff('olga'), 'suggestion-raised-by-you'], ['an officer, who may read every appeal', staff('oscar', 'officer'), 'scoring-not-blind'],
    ['who holds its order', staff('ivan', 'handler'), 'scoring-not-blind'], ['who held it before', staff('hanna', 'handler'), 'scoring-not-blind'],
    ['a person concerned, who learns of nothing', staff('bao'), 'not-found'],
  ])('%s does not', (_who, asker, code) => {
    expect(why(asker)).toBe(code);
  });

  it('where the policy lets insiders, who raised it and persons concerned still do not', () => {
    expect([why(staff('ivan', 'handler'), false), why(staff('olga'), false), why(staff('bao'), false)]).toEqual([undefined, 'suggestion-raised-by-you', 'not-found']);
  });
});
