import type { ReactNode } from 'react';
import './tag.css';

export type TagTone = 'plain' | 'azure' | 'malachite' | 'ochre';

/** A small label. Late has no tag: lateness is a word in its own line. */
export const Tag = ({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) => (
  <span className={`tag tag-${tone}`}>{children}</span>
);
