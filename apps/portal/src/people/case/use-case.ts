import { useCallback, useEffect, useRef, useState } from 'react';
import { ReadCaseDocument, type ReadCaseQuery } from '../../generated/people';
import { hearServerTime } from '../../format/server-time';
import { AskFailure, askAll } from '../ask';

export interface CaseAccess {
  readonly caseToken: string;
  readonly number: string;
  readonly expiresAt: string;
}

export type CaseView = NonNullable<ReadCaseQuery['case']>;

export interface CaseInHand {
  readonly view: CaseView | null;
  /** Services that could not tell their part just now. */
  readonly unavailable: readonly string[];
  readonly failure: AskFailure | null;
  readonly again: () => Promise<void>;
}

const pollMs = 20_000;

/** The case behind a case token, read again while the page is in view. The token is over after 15 minutes; another one goes on where it ended. */
export const useCase = (access: CaseAccess, onExpired: () => void): CaseInHand => {
  const [view, setView] = useState<CaseView | null>(null);
  const [unavailable, setUnavailable] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<AskFailure | null>(null);
  const over = useRef<CaseAccess | null>(null);
  const newest = useRef(access);
  newest.current = access;
  const again = useCallback(async () => {
    const key = newest.current;
    if (over.current === key) return;
    const end = () => {
      over.current = key;
      if (newest.current === key) onExpired();
    };
    try {
      const { data, unavailable: missing } = await askAll(ReadCaseDocument, {}, `Case ${key.caseToken}`);
      if (!data.case) return end();
      if (data.case.asOf) hearServerTime(data.case.asOf);
      setView(data.case);
      setUnavailable(missing);
      setFailure(null);
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') end();
      else setFailure(cause);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- leaving is the same act each time
  }, []);
  useEffect(() => {
    void again();
    const timer = setInterval(() => document.visibilityState === 'visible' && void again(), pollMs);
    return () => clearInterval(timer);
  }, [again, access]);
  return { view, unavailable, failure, again };
};
