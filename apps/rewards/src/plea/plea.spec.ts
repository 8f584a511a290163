import { policySchema, type Role } from '@huiyin/policy';
import { presets } from '@huiyin/presets';
import { type Answerable, mayNotAppeal, mayNotDecide, type Member } from './plea';

const { accountability } = policySchema.parse(presets.heze);
const [now, until, over] = ['2026-11-20T01:00:00Z', '2026-11-27T09:30:00Z', '2026-11-27T09:30:00Z'].map((at) => new Date(at)) as [Date, Date, Date];
const someone = (personId: string, roles: readonly Role[], headOf: readonly string[] = []): Member => ({ personId, roles, headOf });
const head = someone('head', ['department-head'], ['logistics']);
const leader = someone('leader', ['leader']);

const entry = (more: Partial<Answerable> = {}): Answerable => ({ points: -2, unitId: 'logistics', personId: 'head', foundBy: null, reversed: false, plea: null, ...more });
const appealed = (more: Partial<Answerable> = {}): Answerable => entry({ plea: { decided: false }, ...more });
const codeOf = (refused: { refused: string } | undefined): string | undefined => refused?.refused;

describe('N-06 a plea 申辩', () => {
  it.each<[string, Answerable, Member, Date, string | undefined]>([
    ['is open to the person', entry(), head, now, undefined],
    ['is not open to who heads the unit now, where a person answers', entry(), someone('new', ['department-head'], ['logistics']), now, 'not-found'],
    ['is open to the head, where the unit answers', entry({ personId: null }), someone('new', ['department-head'], ['logistics']), now, undefined],
    ['is nobody else\'s', entry(), leader, now, 'not-found'],
    ['is made once', appealed(), head, now, 'plea-given'],
    ['has a time', entry(), head, over, 'plea-window-closed'],
    ['needs a deduction', entry({ points: 1 }), head, now, 'points-no-deduction'],
    ['needs an entry that stands', entry({ reversed: true }), head, now, 'points-reversed'],
  ])('%s', (_what, about, who, at, code) => expect(codeOf(mayNotAppeal(about, who, until, at))).toBe(code));

  it.each<[string, Answerable, Member, string | undefined]>([
    ['is decided by a leader', appealed(), leader, undefined],
    ['not by another role', appealed(), someone('x', ['officer']), 'not-allowed'],
    ['not by whom it concerns', appealed({ personId: 'leader' }), leader, 'plea-own-matter'],
    ['not by the head of the unit that answers', appealed({ personId: null }), someone('leader', ['leader'], ['logistics']), 'plea-own-matter'],
    ['not by who found it', appealed({ foundBy: 'leader' }), leader, 'plea-own-matter'],
    ['not twice', appealed({ plea: { decided: true } }), leader, 'plea-decided'],
    ['not where it was reversed meanwhile', appealed({ reversed: true }), leader, 'points-reversed'],
    ['not where there is none', entry(), leader, 'not-found'],
  ])('%s', (_what, about, who, code) => expect(codeOf(mayNotDecide(about, who, accountability))).toBe(code));
});
