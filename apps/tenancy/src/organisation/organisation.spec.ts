import { newId } from '@huiyin/kernel';
import fc from 'fast-check';
import { checkUnit, type Unit } from './organisation';

const unit = (id: string, parentId: string | null, change: Partial<Unit> = {}): Unit => ({
  id, parentId, kind: 'team', names: { zh: '综采二队', en: 'Team 2' }, headPersonId: null, closed: false, ...change,
});

describe('units', () => {
  it('stay a forest, whatever is moved under whatever', () => {
    const ids = Array.from({ length: 6 }, () => newId());
    const moves = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.option(fc.nat({ max: 5 }))), { maxLength: 30 });
    fc.assert(fc.property(moves, (asked) => {
      let units = ids.map((id) => unit(id, null));
      for (const [at, under] of asked) {
        const moved = checkUnit(unit(ids[at]!, under === null ? null : ids[under]!), units);
        if (!('refused' in moved)) units = units.map((each) => (each.id === moved.id ? moved : each));
      }
      const depth = (id: string | null): number => (id === null ? 0 : 1 + depth(units.find((each) => each.id === id)?.parentId ?? null));
      ids.forEach((id) => expect(depth(id)).toBeLessThanOrEqual(ids.length));
    }));
  });

  it('close only over what is closed', () => {
    const [above, below] = [newId(), newId()];
    const closing = unit(above, null, { closed: true });
    expect(checkUnit(closing, [unit(above, null), unit(below, above)])).toMatchObject({ refused: 'wrong-state' });
    expect(checkUnit(closing, [unit(above, null), unit(below, above, { closed: true })])).toMatchObject({ closed: true });
  });
});
