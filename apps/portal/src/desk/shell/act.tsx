import type { ButtonHTMLAttributes } from 'react';
import { useKeysOff } from '../queue/keys';
import { Keycap } from './keycap';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One a view. */
  primary?: boolean;
  keycap?: string;
  /** Why it cannot be used now, said beside the word. The button stays in the tab order. */
  because?: string | undefined;
}

export const Act = ({ primary = false, keycap, because, children, onClick, ...rest }: Props) => {
  const [keysOff] = useKeysOff();
  const cap = keysOff ? undefined : keycap;
  return (
    <button
      type="button"
      {...rest}
      className={primary ? 'act act-primary' : 'act'}
      aria-disabled={because ? true : undefined}
      aria-keyshortcuts={cap}
      title={because}
      onClick={because ? undefined : onClick}
    >
      {children}
      {because && <span className="sr-only">{because}</span>}
      {cap && <Keycap>{cap}</Keycap>}
    </button>
  );
};
