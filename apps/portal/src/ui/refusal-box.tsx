import type { ReactNode } from 'react';
import { Icon } from './icon';
import './refusal-box.css';

interface Props {
  /** Names the rule and what one can do instead; comes from the gateway by code, or from our phrases for a failure. */
  message: string;
  /** One act, such as trying again. */
  action?: ReactNode;
  /** Correlation id, copyable, in small print. */
  trace?: string | undefined;
}

/** What was not done, what is safe, and one act. Ochre, not red: red is for lateness alone. */
export const RefusalBox = ({ message, action, trace }: Props) => (
  <div className="refusal" role="alert">
    <Icon name="bell" size={18} />
    <div>
      <p>{message}</p>
      {trace && <p className="refusal-trace">{trace}</p>}
    </div>
    {action}
  </div>
);
