import { useCallback, useEffect, useRef, useState } from 'react';
import { AskFailure } from './ask';

export interface Answer<T> {
  readonly value?: T;
  readonly failure?: AskFailure;
  readonly again: () => void;
}

const asFailure = (cause: unknown): AskFailure => (cause instanceof AskFailure ? cause : new AskFailure('failed'));

/** Reads once per key; keeps what it has while it reads again, and when that fails. */
export const useAnswer = <T>(key: string, read: () => Promise<T>): Answer<T> => {
  const [state, setState] = useState<{ value?: T; failure?: AskFailure }>({});
  const [turn, setTurn] = useState(0);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    let stale = false;
    latest.current().then(
      (value) => !stale && setState({ value }),
      (cause: unknown) => !stale && setState(({ value }) => ({ ...(value !== undefined && { value }), failure: asFailure(cause) })),
    );
    return () => {
      stale = true;
    };
  }, [key, turn]);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  return { ...state, again };
};
