import { useEffect, useRef, type CSSProperties } from 'react';
import './time-strip.css';

export interface StripDay {
  readonly key: string;
  readonly label: string;
  readonly rest: boolean;
}

/** Places are in days from the start of the strip: 1.5 is the middle of the second day. */
export interface StripSegment {
  readonly from: number;
  readonly to: number;
  readonly kind: 'worked' | 'paused' | 'late';
}

export interface StripMark {
  readonly at: number;
  readonly title: string;
  readonly note: string;
  readonly tone?: 'plain' | 'late' | 'now';
  /** Which side of its line the words stand on. */
  readonly side?: 'left' | 'right';
}

interface Props {
  days: readonly StripDay[];
  segments: readonly StripSegment[];
  marks: readonly StripMark[];
  /** The next level, where one is due. */
  next?: { readonly at: number; readonly label: string } | undefined;
  /** The whole strip as one sentence. */
  label: string;
}

const place = (days: number, at: number): CSSProperties => ({ left: `${((at / days) * 100).toFixed(3)}%` });
/** Words to the left of a line that is near the left edge would be cut off. */
const sideOf = (days: number, { at, side = 'right' }: StripMark): 'left' | 'right' => (at / days < 0.12 ? 'right' : side);
const span = (days: number, { from, to }: StripSegment): CSSProperties => ({
  ...place(days, from),
  width: `${(((to - from) / days) * 100).toFixed(3)}%`,
});

/** Time as a strip: worked, paused (hatched), late, and the next level. Scrolls in its own region, with now in view. */
export const TimeStrip = ({ days, segments, marks, next, label }: Props) => {
  const region = useRef<HTMLDivElement>(null);
  const now = useRef(0);
  now.current = marks.find((mark) => mark.tone === 'now')?.at ?? 0;
  // Once: after that it stands where its reader left it, while now goes on.
  useEffect(() => {
    const box = region.current;
    if (box && box.scrollWidth > box.clientWidth) box.scrollLeft = (now.current / days.length) * box.scrollWidth - box.clientWidth * 0.4;
  }, [days.length]);
  return (
    <div ref={region} className="strip-region" role="region" aria-label={label} tabIndex={0}>
      <div className="strip" style={{ minWidth: days.length * 86 }} aria-hidden="true">
        <div className="strip-days">
          {days.map((day) => (
            <span key={day.key}>{day.label}</span>
          ))}
        </div>
        <div className="strip-cells">
          {days.map((day) => (
            <span key={day.key} className={day.rest ? 'strip-rest' : ''} />
          ))}
          {segments.map((segment, index) => (
            <i key={index} className={`strip-bar strip-${segment.kind}`} style={span(days.length, segment)} />
          ))}
          {next && (
            <i className="strip-next" style={place(days.length, next.at)}>
              <b>{next.label}</b>
            </i>
          )}
        </div>
        <div className="strip-marks">
          {marks.map((mark, index) => (
            <span
              key={index}
              className={`strip-mark strip-mark-${mark.tone ?? 'plain'} strip-${sideOf(days.length, mark)}`}
              style={place(days.length, mark.at)}
            >
              <b>{mark.title}</b>
              {mark.note}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
};
