import type { Actor } from '@huiyin/contracts';
import { caseFile, line } from '../../test/case-log';
import { readCase } from './appeal';
import { bar } from './barring';

const ID = '00000000-0000-7000-8000-00000000aaaa';
const NOW = new Date('2026-11-21T00:00:00.000Z');
const actor: Actor = { kind: 'person', personId: ID, role: 'officer' };
const person = (n: number): string => `00000000-0000-7000-8000-0000000a${String(n).padStart(4, '0')}`;
const people = (count: number): string[] => Array.from({ length: count }, (_, n) => person(n));
const command = { actor, own: false, seen: 3, current: 3, zone: 'Asia/Shanghai', entryId: ID, people: new Set(people(100)) };
/** As a merge leaves it: whom both were about. */
const about = (count: number) => readCase(ID, [...caseFile('submit'), line('bar', 2, { data: { personIds: people(count) } })]);

describe('persons concerned', () => {
  it('are fifty at most, whom somebody names', () => {
    expect(bar(about(49), { ...command, barred: true, personIds: [person(60)] }, NOW)).not.toHaveProperty('refused');
    expect(bar(about(50), { ...command, barred: true, personIds: [person(60)] }, NOW)).toMatchObject({ refused: 'too-many', values: { max: 50 } });
  });

  it('are let in again one by one, also where a merge brought more together', () => {
    expect(bar(about(70), { ...command, barred: false, personIds: [person(0)] }, NOW)).toMatchObject({ facts: [{ type: 'persons-barred', data: { personIds: people(70).slice(1) } }] });
  });
});
