import type { ReactNode } from 'react';
import './timeline.css';

export interface TimelineItem {
  readonly id: string;
  readonly time: string;
  readonly dateTime: string;
  readonly text: ReactNode;
  /** 诉求人可见, 诉: what the sender sees too. */
  readonly mark?: string | undefined;
  readonly tone?: 'done' | 'aside' | 'missing';
}

/** What happened, one line each. A ring per line; grey where the clock stood still or the system spoke. */
export const Timeline = ({ items, label }: { items: readonly TimelineItem[]; label: string }) => (
  <ol className="timeline" aria-label={label}>
    {items.map((item) => (
      <li key={item.id} className={`timeline-${item.tone ?? 'done'}`}>
        <time dateTime={item.dateTime}>{item.time}</time>
        <span className="timeline-text">
          {item.text}
          {item.mark && <span className="timeline-mark">{item.mark}</span>}
        </span>
      </li>
    ))}
  </ol>
);
