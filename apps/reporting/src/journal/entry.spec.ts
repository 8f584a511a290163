import type { Envelope } from '@huiyin/contracts';
import { newId } from '@huiyin/kernel';
import { beginning, walk } from './chain';
import { isFaithful, nextEntry } from './entry';

const fact = (changes: Partial<Envelope> = {}): Envelope => ({
  id: newId(),
  type: 'appeal-filed',
  v: 1,
  tenantId: newId(),
  appealId: newId(),
  round: 1,
  aggregateId: newId(),
  aggregateVersion: 1,
  occurredAt: '2026-11-20T07:48:00Z',
  actor: { kind: 'sender' },
  correlationId: 'c',
  data: { number: 'QH-2026-000001' },
  ...changes,
});

describe('N-04 an entry of the journal', () => {
  it('has the columns of its fact, the instant in one form, null for what is absent', () => {
    const said = fact({ appealId: undefined, round: undefined });
    expect(nextEntry(beginning, 'intake', said)).toMatchObject({
      n: 1, publisher: 'intake', factId: said.id, type: 'appeal-filed', appealId: null, round: null, occurredAt: '2026-11-20T07:48:00.000Z',
    });
  });

  it('keeps what a newer publisher adds to the envelope', () => {
    const said = { ...fact(), shift: 'night' };
    expect(nextEntry(beginning, 'intake', said).fact).toContain('"shift":"night"');
  });

  it.each([['factId', newId()], ['type', 'appeal-refused'], ['appealId', null], ['round', 2], ['occurredAt', '2026-11-21T07:48:00.000Z']])(
    'is broken where %s no longer says what the text says',
    (column, value) => {
      const entry = nextEntry(beginning, 'intake', fact());
      expect(walk(beginning, [entry], isFaithful)).toMatchObject({ intact: true });
      expect(walk(beginning, [{ ...entry, [column]: value }], isFaithful)).toMatchObject({ intact: false, brokenAt: 1 });
    },
  );
});
