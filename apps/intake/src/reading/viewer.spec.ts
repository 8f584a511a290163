import { caseFile, line } from '../../test/case-log';
import { timelineFor } from './timeline-view';
import { readerRows, type Viewer, viewOfSender } from './viewer';
import { readCursor, writeCursor } from './cursor';

const staff = (...roles: ('officer' | 'handler')[]): Viewer => ({ kind: 'staff', staff: { personId: 'p', roles, headOf: [], covers: [] } });
const sender: Viewer = { kind: 'sender', appealId: 'a', right: 'sender' };

describe('N-03 the view of a sender', () => {
  it.each([
    ['named', false, 'handler', 'person'],
    ['named', true, 'handler', null],
    ['confidential', true, 'handler', null],
    ['confidential', true, 'officer', 'person'],
    ['anonymous', false, 'officer', null],
  ] as const)('%s (confidential matter: %s) shows a %s %s', (mode, confidential, role, personId) => {
    expect(viewOfSender(staff(role), { mode, confidential, unitId: 'unit' }, { personId: 'person', name: null }).personId).toBe(personId);
  });

  it('needs no name on their own page', () => {
    expect(viewOfSender(sender, { mode: 'named', confidential: false, unitId: 'unit' }, { personId: null, name: '赵' })).toEqual({ mode: 'named', personId: null, name: null, unitId: null, coSignerIds: [] });
  });

  it('shows who co-signed it as it shows its sender', () => {
    const about = { mode: 'confidential', confidential: true, unitId: null } as const;
    const ids = (viewer: Viewer) => viewOfSender(viewer, about, { personId: 'person', name: null }, ['colleague']).coSignerIds;
    expect([ids(staff('officer')), ids(staff('handler')), ids(sender)]).toEqual([['colleague'], [], []]);
  });
});

describe('the timeline', () => {
  const person = { kind: 'person', personId: 'officer', role: 'officer' } as const;
  const log = [...caseFile('submit'), line('accept', 9, { actor: person }), line('write', 5), line('order-issued', 3, { type: 'opinion-given', data: { opinionId: 'o' } })];

  it('is in the order in which it happened, and whole for the staff', () => {
    expect(timelineFor('staff', log).map(({ kind }) => kind)).toEqual(['appeal-filed', 'opinion-given', 'sender-wrote', 'appeal-accepted']);
    expect(timelineFor('staff', log).at(-1)!.by).toEqual({ kind: 'person', personId: 'officer' });
  });

  it('tells a sender neither internal lines nor who', () => {
    const seen = timelineFor('sender', log);
    expect(seen.map(({ kind }) => kind)).toEqual(['appeal-filed', 'sender-wrote', 'appeal-accepted']);
    expect(seen.at(-1)).toMatchObject({ by: { kind: 'person', personId: null }, values: {} });
    expect(seen[0]!.values).toEqual({ number: 'TN-2026-000001' });
  });
});

describe('who may read', () => {
  it('is whoever holds a live order, and no longer when it ended', () => {
    const held = caseFile('submit', 'accept', 'order-issued');
    expect(readerRows(held).map(({ kind }) => kind)).toEqual(['person', 'head']);
    expect(readerRows([...held, line('last-order-ended', 9)])).toEqual([]);
  });
});

describe('a cursor', () => {
  const id = '00000000-0000-7000-8000-000000000001';
  it.each([{ dueKey: null, id }, { dueKey: 1_795_000_000_123, id }, { dueKey: 1_795_000_000_123.5, id }])('comes back as %j', (cursor) => {
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });
  it('of another make begins at the front', () => expect(readCursor('nonsense')).toBeUndefined());
});
