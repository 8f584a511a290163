import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { serverNow } from '../../format/server-time';
import type { SenderMode } from '../../generated/people';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { AskFailure } from '../ask';
import { SessionOver } from '../me/session-over';
import { showReceipt } from '../receipt/receipt-in-hand';
import { hasSession, signIn, subject } from '../session';
import { CategoryChoice, type FormView, ModeChoice } from './choices';
import { type Draft, maySend } from './draft';
import { handOver } from './handover';
import { isPhone, PhoneField } from './phone-field';
import { formIsOpen, pathOf } from './place';
import { promiseSentence } from './promise-line';
import { ScopeSheet } from './scope-sheet';
import { submitDraft } from './submit';
import { useDraft } from './use-draft';
import { longestBody, WordsField } from './words-field';

const retryEvery = 5_000;

type Trouble =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'offline' | 'session-over' | 'no-sign-in' }
  | { readonly kind: 'failed'; readonly trace: string | undefined };

const troubleOf = (cause: unknown): Trouble => {
  if (!(cause instanceof AskFailure)) throw cause;
  if (cause.kind === 'offline') return { kind: 'offline' };
  return cause.kind === 'unauthenticated' ? { kind: 'session-over' } : { kind: 'failed', trace: cause.trace };
};

/** The form itself: nothing is sent before submit, and nothing typed is lost after it fails. */
export const AppealForm = ({ form, place }: { form: FormView; place: string }) => {
  const path = pathOf(place);
  const { spot, draft, keeping, change, done, setKeeping } = useDraft(place, path);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [phoneProblem, setPhoneProblem] = useState<string | null>(null);
  /** The first field that holds the submit back; each press says it anew. */
  const [heldBack, holdBack] = useState<{ readonly field: 'body' | 'phone' } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const navigate = useNavigate();
  const say = useSay('people');
  const common = useSay('common');
  const wanted = draft?.mode ?? 'ANONYMOUS';
  const mode = form.modes.includes(wanted) ? wanted : (form.modes[0] ?? 'NAMED');
  const named = mode !== 'ANONYMOUS';
  const mustSignIn = named && spot.owner === null;

  const send = useCallback(async (sent: Draft) => {
    setBusy(true);
    if (!sent.waiting) setTrouble(null);
    try {
      const answer = await submitDraft(sent, spot);
      if (answer.__typename === 'Refusal') {
        change({ waiting: false });
        return setTrouble(answer.code === 'sign-in-needed' ? { kind: 'session-over' } : { kind: 'refused', message: answer.message });
      }
      done();
      showReceipt({ receipt: answer, form, again: path });
      void navigate('/r/new', { replace: true });
    } catch (cause) {
      const met = troubleOf(cause);
      // What waits goes on waiting where the session ended meanwhile: it goes out when its writer is back.
      change({ waiting: met.kind === 'offline' || (sent.waiting && met.kind === 'session-over') });
      setTrouble(met);
    } finally {
      setBusy(false);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the draft's own functions read what is in hand
  }, [form, place, navigate]);

  useEffect(() => {
    if (!heldBack) return;
    document.getElementById(heldBack.field)?.focus();
    document.getElementById(`${heldBack.field}-problem`)?.scrollIntoView({ block: 'nearest' });
  }, [heldBack]);

  useEffect(() => {
    formIsOpen(spot);
    return () => formIsOpen(null);
  }, [spot.place, spot.owner]); // eslint-disable-line react-hooks/exhaustive-deps -- it is these two

  useEffect(() => {
    if (!draft?.waiting || busy) return undefined;
    const go = () => void (navigator.onLine && maySend({ ...spot, mode: draft.mode }, subject()) && send(draft));
    if (!trouble) go();
    // Not every phone tells when its network is back.
    const again = setInterval(go, retryEvery);
    window.addEventListener('online', go);
    return () => {
      clearInterval(again);
      window.removeEventListener('online', go);
    };
  }, [draft?.waiting, busy, send]); // eslint-disable-line react-hooks/exhaustive-deps -- only when it begins to wait

  const check = (body: string): string | null => {
    const count = [...body.trim()].length;
    if (count === 0) return say('form.body.missing');
    return count > longestBody ? say('form.body.long', { max: longestBody, count }) : null;
  };

  /** Without a name no phone is kept either, not even in the draft. */
  const choose = (chosen: SenderMode) => {
    setPhoneProblem(null);
    change({ mode: chosen, ...(chosen === 'ANONYMOUS' && { phone: '' }) });
  };

  /** The words come along through the sign-in, in this tab, for the one who wrote them. */
  const takeAlong = () => handOver(path, spot.owner, change({ mode }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!draft || busy) return;
    const found = check(draft.body);
    setProblem(found);
    const unfit = named && !isPhone(draft.phone ?? '') ? say('form.phone.wrong') : null;
    setPhoneProblem(unfit);
    if (found || unfit) return holdBack({ field: found ? 'body' : 'phone' });
    if (mustSignIn) {
      takeAlong();
      return void signIn(path).catch(() => setTrouble({ kind: 'no-sign-in' }));
    }
    void send(change({ attempted: true, mode }));
  };

  const said: Record<Exclude<Trouble['kind'], 'refused' | 'session-over'>, string> = {
    offline: say(keeping ? 'form.offline' : 'form.offline.open'),
    'no-sign-in': say('me.signIn.failed'),
    failed: common('failed.write'),
  };
  const act = mustSignIn ? 'form.submit.signIn' : named ? 'form.submit.named' : 'form.submit.receipt';
  const promise = promiseSentence(form.promises, { now: serverNow(), zone: form.timeZone, common, say });
  return (
    <form className="appeal-form" noValidate onSubmit={submit}>
      <CategoryChoice categories={form.categories} chosen={draft?.category ?? null} onChoose={(category) => change({ category })} thanks={draft?.thanks ?? false} onThanks={(thanks) => change({ thanks })} />
      <WordsField
        body={draft?.body ?? ''}
        keeping={keeping}
        problem={problem}
        onKeep={setKeeping}
        onWrite={(body) => {
          setProblem(null);
          change({ body });
        }}
      />
      <ModeChoice modes={form.modes} chosen={mode} signedIn={hasSession()} onChoose={choose} />
      {named && (
        <PhoneField
          phone={draft?.phone ?? ''}
          keeping={keeping}
          problem={phoneProblem}
          onWrite={(phone) => {
            setPhoneProblem(null);
            change({ phone });
          }}
        />
      )}
      {trouble?.kind === 'session-over' && <SessionOver returnTo={path} onLeave={takeAlong} onClose={() => setTrouble(null)} />}
      <div className="frame-foot form-foot">
        {trouble && trouble.kind !== 'session-over' && (
          <RefusalBox
            message={trouble.kind === 'refused' ? trouble.message : said[trouble.kind]}
            trace={trouble.kind === 'failed' ? trouble.trace : undefined}
          />
        )}
        <button type="submit" className="main-act" aria-busy={busy}>
          {busy ? say('form.submit.busy') : draft?.waiting && trouble?.kind === 'offline' ? say('form.wait') : say(act)}
        </button>
        <div className="promise">
          <span>{promise}</span> <ScopeSheet form={form} />
        </div>
      </div>
    </form>
  );
};
