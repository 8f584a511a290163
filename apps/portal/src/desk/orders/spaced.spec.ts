import { spaced } from './spaced';

const mark = (title: string, at: number, tone: 'plain' | 'now' = 'plain') => ({ title, at, note: '', tone });

describe('marks of a strip', () => {
  it('move aside for now, and go where there is no room at all', () => {
    const marks = spaced([mark('派单', 1), mark('请补充', 1.02), mark('现在', 1.05, 'now'), mark('到期', 3)]);
    expect(marks.map(({ title, side }) => [title, side ?? 'right'])).toEqual([['派单', 'left'], ['现在', 'right'], ['到期', 'right']]);
  });
});
