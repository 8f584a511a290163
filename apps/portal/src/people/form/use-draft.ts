import { useCallback, useEffect, useRef, useState } from 'react';
import { subject } from '../session';
import { type Draft, draftSent, dropDraft, keepDraft, newDraft, onDraftElsewhere, readDraft, renewed, saysElse, type Spot } from './draft';
import { takeHandover } from './handover';
import { sharedPhone, setSharedPhone } from './shared-phone';

export interface DraftInHand {
  readonly spot: Spot;
  /** Null until the kept one, if any, was read. */
  readonly draft: Draft | null;
  readonly keeping: boolean;
  change(part: Partial<Draft>): Draft;
  /** Submitted: the kept one goes, and a fresh one is in hand. */
  done(): void;
  setKeeping(keep: boolean): void;
}

/** The phone of nobody is in no store: what was typed of it in this tab stays, unless the name was taken back in the other one. */
const phoneBeside = (kept: Draft, here: Draft | null): Pick<Draft, 'phone'> =>
  kept.mode === 'ANONYMOUS' && here?.mode !== 'ANONYMOUS' ? {} : { phone: here?.phone };

/** The draft of one place and person: kept as it is typed, unless the phone is shared. `path` is the page that it is written on. */
export const useDraft = (place: string, path: string): DraftInHand => {
  const [owner] = useState(subject);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [keeping, setKeep] = useState(() => !sharedPhone());
  const inHand = useRef<Draft | null>(null);
  const put = useCallback((next: Draft) => {
    inHand.current = next;
    setDraft(next);
  }, []);

  useEffect(() => {
    const spot = { place, owner };
    let stale = false;
    const handed = takeHandover<Draft>(path, owner);
    if (handed) {
      put(handed);
      // Written before signing in: from here on it is theirs alone.
      if (owner) void dropDraft({ place, owner: null });
      if (!sharedPhone()) void keepDraft(spot, handed);
    }
    // What was typed before the kept one was read is newer, and stays.
    else void readDraft(spot).then((kept) => !stale && !inHand.current && put(kept ?? newDraft('ANONYMOUS')));
    const forget = onDraftElsewhere(spot, (change) => {
      if (change === 'sent') put(newDraft('ANONYMOUS'));
      else void readDraft(spot).then((kept) => !stale && kept && put({ ...phoneBeside(kept, inHand.current), ...kept }));
    });
    return () => {
      stale = true;
      inHand.current = null;
      forget();
    };
  }, [place, owner, path, put]);

  const spot = { place, owner };
  const change = (part: Partial<Draft>): Draft => {
    const before = inHand.current ?? newDraft('ANONYMOUS');
    const next = { ...(before.attempted && saysElse(before, part) ? renewed(before) : before), ...part };
    put(next);
    if (keeping) void keepDraft(spot, next);
    return next;
  };

  const done = () => {
    void draftSent(spot);
    put(newDraft('ANONYMOUS'));
  };

  const choose = (keep: boolean) => {
    setSharedPhone(!keep);
    setKeep(keep);
    void (keep && inHand.current ? keepDraft(spot, inHand.current) : dropDraft(spot));
  };

  return { spot, draft, keeping, change, done, setKeeping: choose };
};
