interface Point {
  readonly period: string;
  readonly value: number | null;
}

const [WIDTH, HEIGHT, PAD] = [84, 22, 4];

/** Shown points as lines; where one is withheld or there is none, the line is broken. */
const pieces = (points: readonly Point[]): string[][] => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y = (value: number): number => (most === least ? HEIGHT / 2 : HEIGHT - PAD - ((value - least) / (most - least)) * (HEIGHT - 2 * PAD));
  const step = (WIDTH - 2 * PAD) / Math.max(1, points.length - 1);
  return points.reduce<string[][]>((all, { value }, at) => {
    if (value === null) return [...all, []];
    const last = all.at(-1) ?? [];
    return [...all.slice(0, -1), [...last, `${(PAD + at * step).toFixed(1)},${y(value).toFixed(1)}`]];
  }, [[]]).filter((piece) => piece.length > 0);
};

/** How a rate went over some quarters; its words stand beside it. */
export const Spark = ({ points, label }: { points: readonly Point[]; label: string }) => {
  const drawn = pieces(points);
  const end = points.at(-1)?.value === null ? undefined : drawn.at(-1)?.at(-1)?.split(',');
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      {drawn.map((piece) => (
        <polyline key={piece[0]} points={piece.length === 1 ? `${piece[0]} ${piece[0]}` : piece.join(' ')} />
      ))}
      {end && <circle cx={end[0]} cy={end[1]} r={2.6} />}
    </svg>
  );
};
