import { useCallback, useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSay } from '../../i18n/use-say';
import { showReceipt } from '../receipt/receipt-in-hand';
import { subject } from '../session';
import type { FormView } from './choices';
import { draftSent, keepDraft, type Spot, waitingDrafts } from './draft';
import { rememberedForm } from './form-cache';
import { formKey, isOpen, pathOf } from './place';
import { submitDraft, type Submitted } from './submit';

const retryEvery = 5_000;

type Told = { readonly spot: Spot } & ({ readonly receipt: Submitted; readonly form: FormView } | { readonly refused: string });

/** Sends the first draft that waits for a network; null where none does, or none could go. */
const sendOne = async (): Promise<Told | 'waits' | null> => {
  const owner = subject();
  const [draft] = (await waitingDrafts(owner)).filter((one) => !isOpen(one));
  const form = draft && (await rememberedForm(formKey(draft.place, draft.owner)));
  if (!draft || !form) return null;
  const spot = { place: draft.place, owner: draft.owner };
  try {
    const answer = await submitDraft(draft, spot);
    if (answer.__typename === 'Receipt') return { spot, receipt: answer, form };
    await keepDraft(spot, { ...draft, waiting: false });
    return { spot, refused: answer.message };
  } catch {
    return 'waits';
  }
};

/**
 * What was submitted without a network goes out from whichever page is open once there is one. The draft stays until its
 * receipt was looked at: a repeat gives the same one, so a page that is closed meanwhile loses no code.
 */
export const Outbox = () => {
  const say = useSay('people');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [told, setTold] = useState<Told | null>(null);
  const [waits, setWaits] = useState(false);
  const look = useCallback(async () => {
    const met = await sendOne();
    setWaits(met === 'waits');
    if (met && met !== 'waits') setTold(met);
  }, []);
  useEffect(() => {
    if (!told) void look();
  }, [pathname, told, look]);
  useEffect(() => {
    const go = () => void (navigator.onLine && look());
    const timer = waits ? setInterval(go, retryEvery) : undefined;
    window.addEventListener('online', go);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', go);
    };
  }, [waits, look]);
  if (!told || pathname === '/r/new') return null;
  const open = (receipt: Submitted, form: FormView) => {
    void draftSent(told.spot);
    showReceipt({ receipt, form, again: pathOf(told.spot.place) });
    setTold(null);
    void navigate('/r/new');
  };
  return (
    <div className="update" role="status">
      {'refused' in told ? (
        <>
          {say('outbox.refused', { why: told.refused })}
          <Link to={pathOf(told.spot.place)} onClick={() => setTold(null)}>
            {say('outbox.see')}
          </Link>
        </>
      ) : (
        <>
          {say('outbox.sent', { number: told.receipt.number })}
          <button type="button" onClick={() => open(told.receipt, told.form)}>
            {say('outbox.receipt')}
          </button>
        </>
      )}
    </div>
  );
};
