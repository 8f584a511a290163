import { useCallback, useEffect, useState } from 'react';
import { ReadCaseDocument, type ReadCaseQuery } from '../../generated/people';
import { hearServerTime } from '../../format/server-time';
import { AskFailure, ask } from '../ask';

export interface CaseAccess {
  readonly caseToken: string;
  readonly number: string;
  readonly expiresAt: string;
}

export type CaseView = NonNullable<ReadCaseQuery['case']>;

export interface CaseInHand {
  readonly view: CaseView | null;
  readonly failure: AskFailure | null;
  readonly again: () => Promise<void>;
}

const pollMs = 20_000;

/** The case behind a case token, read again while the page is in view. The token is over after 15 minutes. */
export const useCase = (access: CaseAccess, onExpired: () => void): CaseInHand => {
  const [view, setView] = useState<CaseView | null>(null);
  const [failure, setFailure] = useState<AskFailure | null>(null);
  const again = useCallback(async () => {
    try {
      const { case: read } = await ask(ReadCaseDocument, {}, `Case ${access.caseToken}`);
      const asOf = read?.clocks[0]?.asOf;
      if (asOf) hearServerTime(asOf);
      setView(read);
      setFailure(null);
      if (!read) onExpired();
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      if (cause.kind === 'unauthenticated') onExpired();
      else setFailure(cause);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- leaving is the same act each time
  }, [access.caseToken]);
  useEffect(() => {
    void again();
    const timer = setInterval(() => document.visibilityState === 'visible' && void again(), pollMs);
    return () => clearInterval(timer);
  }, [again]);
  return { view, failure, again };
};
