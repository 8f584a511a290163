import { isRefusal } from '@huiyin/kernel';
import { caseFile, line, START } from '../../test/case-log';
import { readCase } from '../appeal/appeal';
import type { From, Trigger } from '../appeal/life';
import { wayTo } from '../../test/case-log';
import { join, type Joiner, leave, mayInvite } from './joining';

const ID = '00000000-0000-7000-8000-00000000aaaa';
const HANDLER = '00000000-0000-7000-8000-000000000701';
const UNIT = '00000000-0000-7000-8000-000000000601';
const later = new Date(START.getTime() + 3_600_000);
const at = (...triggers: readonly Trigger[]) => readCase(ID, caseFile(...triggers));
const colleague: Joiner = { personId: 'wang', headOf: [], isSender: false, joined: false };
const places = { count: 1, most: 3 };
const states: readonly From[] = ['filed', 'accepted', 'in-hand', 'answered', 'concluded', 'refused', 'referred', 'merged', 'withdrawn', 'archived'];

describe('co-signers', () => {
  it.each(states)('join in %s only while there is no answer, and leave until it is in the archive', (state) => {
    const appeal = at(...wayTo[state]);
    const joined = join(appeal, colleague, places, later);
    const open = ['filed', 'accepted', 'in-hand', 'merged'].includes(state);
    expect(isRefusal(joined) ? joined.refused : joined.facts.map(({ type, actor, data }) => ({ type, actor, data }))).toEqual(
      open ? [{ type: 'co-signer-joined', actor: { kind: 'sender' }, data: {} }] : 'wrong-state',
    );
    expect(isRefusal(leave(appeal, later))).toBe(state === 'archived');
    expect(mayInvite(appeal, 'named')?.refused).toBe(open ? undefined : 'wrong-state');
  });

  it('join again without anything being said', () => {
    const appeal = at('submit', 'accept', 'order-issued', 'final-reply');
    expect(join(appeal, { ...colleague, joined: true }, { count: 3, most: 3 }, later)).toEqual({ appeal, facts: [] });
  });

  it.each<[string, Partial<Joiner>, object]>([
    ['who filed it', { isSender: true }, { refused: 'co-sign-own', field: 'code' }],
    ['who works on it', { personId: HANDLER }, { refused: 'co-sign-handler', field: 'code' }],
    ['who heads where it is worked on', { headOf: [UNIT] }, { refused: 'co-sign-handler', field: 'code' }],
  ])('are not %s', (_who, change, refused) => expect(join(at('submit', 'accept', 'order-issued'), { ...colleague, ...change }, places, later)).toEqual(refused));

  it('are as many as the policy lets', () => {
    expect(join(at('submit'), colleague, { count: 3, most: 3 }, later)).toEqual({ refused: 'co-signers-full', field: 'code', values: { max: 3 } });
  });

  it('are none of an anonymous appeal', () => expect(mayInvite(at('submit'), 'anonymous')).toEqual({ refused: 'co-signing-anonymous' }));

  it('change neither state nor round of it, whenever they are heard of', () => {
    const lines = [...caseFile('submit', 'accept', 'order-issued', 'final-reply'), line('join', 9), line('leave', 10)];
    expect(readCase(ID, lines)).toMatchObject({ stage: { status: 'answered' }, round: 1, toSay: [] });
  });
});
