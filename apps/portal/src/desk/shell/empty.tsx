import type { ReactNode } from 'react';
import { EchoRing } from '../../ui/echo-ring';
import './page-frame.css';

/** What an empty page means, and what one can do. */
export const Empty = ({ title, text, children }: { title: string; text: string; children?: ReactNode }) => (
  <div className="page-empty">
    <EchoRing rings={[{ state: 'waiting' }, { state: 'waiting' }, { state: 'waiting' }]} size={72} />
    <p>
      <b>{title}</b>
      <br />
      {text}
    </p>
    {children}
  </div>
);
