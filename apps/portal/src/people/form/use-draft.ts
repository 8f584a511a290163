import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, dropDraft, keepDraft, newDraft, readDraft, renewed } from './draft';

export interface DraftInHand {
  /** Null until the kept one, if any, was read. */
  readonly draft: Draft | null;
  readonly keeping: boolean;
  change(part: Partial<Draft>): Draft;
  /** Submitted: the kept one goes, and a fresh one is in hand. */
  done(): void;
  setKeeping(keep: boolean): void;
}

/** The draft of one place: kept as it is typed, unless the phone is shared. */
export const useDraft = (place: string): DraftInHand => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [keeping, setKeep] = useState(true);
  const inHand = useRef<Draft | null>(null);
  const put = useCallback((next: Draft) => {
    inHand.current = next;
    setDraft(next);
  }, []);

  useEffect(() => {
    let stale = false;
    // What was typed before the kept one was read is newer, and stays.
    void readDraft(place).then((kept) => !stale && !inHand.current && put(kept ?? newDraft('ANONYMOUS')));
    return () => {
      stale = true;
      inHand.current = null;
    };
  }, [place, put]);

  const change = (part: Partial<Draft>): Draft => {
    const before = inHand.current ?? newDraft('ANONYMOUS');
    const rewritten = before.attempted && ('body' in part || 'category' in part || 'mode' in part);
    const next = { ...(rewritten ? renewed(before) : before), ...part };
    put(next);
    if (keeping) void keepDraft(place, next);
    return next;
  };

  const done = () => {
    void dropDraft(place);
    put(newDraft('ANONYMOUS'));
  };

  const choose = (keep: boolean) => {
    setKeep(keep);
    void (keep && inHand.current ? keepDraft(place, inHand.current) : dropDraft(place));
  };

  return { draft, keeping, change, done, setKeeping: choose };
};
