import './rate-cell.css';

interface Props {
  /** From 0 to 1; null where there is nothing to count. */
  share: number | null;
  /** 93.0%, or what stands for none. */
  percent: string;
  /** 1048 / 1127. */
  counts: string;
  /** What it is a rate of, for who does not see its column. */
  name: string;
  /** Please look: far below the others. Said in words elsewhere, never by colour alone. */
  look?: boolean;
}

const WIDTH = 82;

/** A rate is a percentage, a bar and the two numbers that it comes from: never the percentage alone. */
export const RateCell = ({ share, percent, counts, name, look = false }: Props) => (
  <span className={look ? 'rate rate-look' : 'rate'}>
    <span className="sr-only">{name} </span>
    <b>{percent}</b>
    <svg viewBox={`0 0 ${WIDTH} 6`} width={WIDTH} height={6} aria-hidden="true" focusable="false">
      <rect className="rate-track" width={WIDTH} height={6} rx={3} />
      {share !== null && share > 0 && <rect className="rate-bar" width={Math.max(6, Math.min(1, share) * WIDTH)} height={6} rx={3} />}
    </svg>
    <span className="rate-counts">{counts}</span>
  </span>
);
