import type { StripMark } from '../../ui/time-strip';

/** Days that the words of a mark take beside its line. */
const width = 0.75;

const rank = (mark: StripMark): number => (mark.tone === 'now' ? 0 : mark.tone === 'late' ? 1 : 2);

const spanOf = ({ at, side }: StripMark): readonly [number, number] => (side === 'left' ? [at - width, at] : [at, at + width]);

const clash = (one: StripMark, other: StripMark): boolean => {
  const [a, b] = spanOf(one);
  const [c, d] = spanOf(other);
  return a < d && c < b;
};

const other = (mark: StripMark): StripMark => ({ ...mark, side: mark.side === 'left' ? 'right' : 'left' });

/** Marks whose words do not cover each other: now and lateness first, another moves to its other side, or goes. */
export const spaced = (marks: readonly StripMark[]): StripMark[] => {
  const kept: StripMark[] = [];
  for (const mark of [...marks].sort((a, b) => rank(a) - rank(b))) {
    const placed = [mark, other(mark)].find((one) => kept.every((there) => !clash(one, there)));
    if (placed) kept.push(placed);
  }
  return kept.sort((a, b) => a.at - b.at);
};
