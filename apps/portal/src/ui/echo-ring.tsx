import './echo-ring.css';

export type RingState = 'waiting' | 'running' | 'soon' | 'paused' | 'late' | 'met' | 'met-late';

/** One promise. `share` is how much of its time has gone, 0 to 1; it is drawn for running and soon. */
export interface Ring {
  readonly state: RingState;
  readonly share?: number;
}

interface Props {
  /** From the inside out: first answer, plan, call-back. */
  rings: readonly Ring[];
  size: number;
  /** The sentence a screen reader says; without it the drawing is decoration. */
  label?: string | undefined;
  className?: string;
}

const centre = 50;
const outermost = 45;

/** Radii from the inside out and a stroke that stays legible at 28 px. */
export const geometry = (count: number, size: number) => {
  const small = size < 48;
  const step = count <= 1 ? 0 : small ? Math.min(19, 42 / count) : Math.min(12.5, 34 / (count - 1));
  const last = count <= 1 ? 32 : outermost;
  return {
    radii: Array.from({ length: count }, (_, index) => last - (count - 1 - index) * step),
    stroke: Math.min(small ? 9 : 8, step * 0.6 || 9),
    dot: small ? 8.5 : 5,
  };
};

const point = (radius: number, turn: number): string => {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
};

/** Path of an arc, clockwise from twelve o'clock; turns are shares of the circle. */
export const arc = (radius: number, from: number, to: number): string =>
  `M${point(radius, from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(radius, to)}`;

const RingShape = ({ ring, radius, stroke }: { ring: Ring; radius: number; stroke: number }) => {
  const whole = { cx: centre, cy: centre, r: radius, strokeWidth: stroke };
  switch (ring.state) {
    case 'waiting':
      return <circle {...whole} strokeWidth={Math.max(1.6, stroke * 0.24)} className="ring-waiting" />;
    case 'paused':
      return <circle {...whole} className="ring-paused" strokeDasharray={`${radius * 0.24} ${radius * 0.15}`} />;
    case 'met':
      return <circle {...whole} className="ring-met" />;
    case 'met-late':
      return (
        <>
          <path d={arc(radius, 0.17, 0.985)} strokeWidth={stroke} className="ring-met" />
          <path d={arc(radius, 0, 0.125)} strokeWidth={stroke} className="ring-late" />
        </>
      );
    case 'late':
      return <path d={arc(radius, 0.16, 1.09)} strokeWidth={stroke} className="ring-late" />;
    default:
      return (
        <>
          <circle {...whole} className="ring-track" />
          <path
            d={arc(radius, 0, Math.min(0.97, Math.max(0.04, ring.share ?? 0)))}
            strokeWidth={stroke}
            strokeLinecap="round"
            className={`ring-${ring.state}`}
          />
        </>
      );
  }
};

/** 回音环: the dot is the person, each ring one promise to them. */
export const EchoRing = ({ rings, size, label, className = '' }: Props) => {
  const { radii, stroke, dot } = geometry(rings.length, size);
  return (
    <svg
      className={`echo-ring ${className}`}
      viewBox="0 0 100 100"
      width={size}
      height={size}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {rings.map((ring, index) => (
        <RingShape key={index} ring={ring} radius={radii[index] ?? outermost} stroke={stroke} />
      ))}
      <circle cx={centre} cy={centre} r={dot} className="ring-dot" />
    </svg>
  );
};
