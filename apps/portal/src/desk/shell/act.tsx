import type { ButtonHTMLAttributes } from 'react';
import { Keycap } from './keycap';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One a view. */
  primary?: boolean;
  keycap?: string;
  /** Why it cannot be used now, said beside the word. The button stays in the tab order. */
  because?: string | undefined;
}

export const Act = ({ primary = false, keycap, because, children, onClick, ...rest }: Props) => (
  <button
    type="button"
    {...rest}
    className={primary ? 'act act-primary' : 'act'}
    aria-disabled={because ? true : undefined}
    aria-keyshortcuts={keycap}
    title={because}
    onClick={because ? undefined : onClick}
  >
    {children}
    {because && <span className="sr-only">{because}</span>}
    {keycap && <Keycap>{keycap}</Keycap>}
  </button>
);
