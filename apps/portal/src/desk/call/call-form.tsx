import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import type { Refused } from '../client/refused';
import { Act } from '../shell/act';
import { BareField, Field } from '../shell/field';
import { Keycap } from '../shell/keycap';
import { Refusable, RefusalNote } from '../shell/refusable';
import { useOnline } from '../shell/use-online';
import { CallerFields } from './caller-fields';
import { CoSignCode } from './co-sign-code';
import { type Filed, sentenceOf } from './sentence';
import { type Call, kinds, useCall, useCallForm, useFiling } from './use-call';
import './call.css';

/** What is still missing before it can be filed, or answered in the same breath, by what the gateway calls its field. */
const lackingOf = (call: Call, onSpot: boolean) => {
  if (call.who === 'employee' && !call.person) return { what: 'who', field: 'senderId' } as const;
  if (call.who === 'caller' && call.name.trim() === '') return { what: 'who', field: 'callerName' } as const;
  if (call.body.trim() === '') return { what: 'body', field: 'body' } as const;
  if (onSpot && call.answer.trim() === '') return { what: 'answer', field: 'onSpot.answer' } as const;
  return onSpot && call.grounds.trim() === '' ? ({ what: 'grounds', field: 'onSpot.grounds' } as const) : null;
};

interface DoneProps {
  filed: Filed;
  mode: Call['mode'];
  onNext: () => void;
}

/** Filed: the sentence to read out, and what comes next. */
const Done = ({ filed, mode, onNext }: DoneProps) => {
  const say = useSay('desk');
  const language = useLanguage();
  const aloud = useRef<HTMLParagraphElement>(null);
  useEffect(() => aloud.current?.focus(), []);
  return (
    <div
      className="call-done"
      onKeyDown={(event) => {
        if (event.altKey && event.code === 'KeyN') aloud.current?.focus();
      }}
    >
      <p className="write-hint">{say('call.filed', { number: filed.number })}</p>
      <section className="call-aloud" aria-label={say('call.aloud')}>
        <h3>
          {say('call.aloud')} <Keycap>Alt N</Keycap>
        </h3>
        <p ref={aloud} tabIndex={-1} className="serif">
          {sentenceOf(filed, mode, say, language)}
        </p>
      </section>
      {filed.appealId && mode !== 'ANONYMOUS' && filed.status === 'FILED' && <CoSignCode appealId={filed.appealId} />}
      <div className="write-acts">
        <Link className="act" to={`/desk/${filed.number}`} onClick={onNext}>
          {say('call.open')}
        </Link>
        <Act primary onClick={onNext}>
          {say('call.next')}
        </Act>
      </div>
    </div>
  );
};

/** What can be chosen, by its names. */
const Named = ({ all }: { all: readonly { readonly id: string; readonly names: { readonly zh: string; readonly en: string } }[] }) => {
  const language = useLanguage();
  return all.map(({ id, names }) => (
    <option key={id} value={id}>
      {nameIn(language, names)}
    </option>
  ));
};

/** 来电登记: who calls, what they say, the answer where there is one at once, and what to read out to them. */
export const CallForm = ({ onDone }: { onDone?: () => void }) => {
  const say = useSay('desk');
  const grounds = useRef<HTMLInputElement>(null);
  const { writable } = useOnline();
  const { ready, channels, first, categories, maySpot } = useCallForm();
  const [call, change, clear] = useCall(first?.id ?? '');
  const file = useFiling();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const [filed, setFiled] = useState<{ filed: Filed; mode: Call['mode'] } | null>(null);
  const channel = channels.find(({ id }) => id === call.channel) ?? first;
  const offline = writable ? undefined : say('act.offline');

  const go = async (onSpot: boolean) => {
    if (busy || offline) return;
    const lacking = lackingOf(call, onSpot);
    if (lacking) return setProblem({ message: say(`call.lacks.${lacking.what}`), field: lacking.field });
    setBusy(true);
    const answer = await file({ ...call, channel: channel?.id ?? '' }, onSpot);
    setBusy(false);
    if (!('filed' in answer)) return setProblem(answer);
    setProblem(null);
    setFiled({ ...answer, mode: call.mode });
    clear();
  };
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.ctrlKey && event.code === 'Enter' && maySpot) void go(true);
    else if (event.altKey && event.code === 'KeyY') grounds.current?.focus();
    else return;
    event.preventDefault();
  };

  if (!ready) return <Skeleton label={say('call.title')} lines={6} />;
  if (!channel) return <p>{say('call.noChannel')}</p>;
  if (filed) {
    const next = () => {
      setFiled(null);
      onDone?.();
    };
    return <Done {...filed} onNext={next} />;
  }
  return (
    <Refusable refused={problem}>
      <form className="call" onKeyDown={hear} onSubmit={(event) => event.preventDefault()}>
        <CallerFields call={call} modes={channel.modes} onChange={change} />
        <Field of="channel" label={say('call.channel')} labelClass="call-label">
          {(control) => (
            <select {...control} value={channel.id} onChange={(event) => change({ channel: event.target.value })}>
              <Named all={channels} />
            </select>
          )}
        </Field>
        <Field of="body" label={say('call.body')} labelClass="call-label">
          {(control) => <textarea {...control} rows={4} value={call.body} onChange={(event) => change({ body: event.target.value })} />}
        </Field>
        <Field of="kind" label={say('call.kind')} labelClass="call-label">
          {(control) => (
            <select {...control} value={call.kind} onChange={(event) => change({ kind: kinds.find((kind) => kind === event.target.value) })}>
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {say(`kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field of="category" label={say('item.category')} labelClass="call-label">
          {(control) => (
            <select {...control} value={call.category} onChange={(event) => change({ category: event.target.value })}>
              <option value="">{say('call.category.byRule')}</option>
              <Named all={categories} />
            </select>
          )}
        </Field>
        {maySpot && (
          <section className="call-spot" aria-label={say('call.spot')}>
            <h3>{say('call.spot')}</h3>
            <p className="write-hint">{say('call.spot.hint')}</p>
            <BareField of="onSpot.answer">
              {(control) => (
                <textarea {...control} rows={2} aria-label={say('call.answer')} placeholder={say('call.answer')} value={call.answer} onChange={(event) => change({ answer: event.target.value })} />
              )}
            </BareField>
            <BareField of="onSpot.grounds">
              {(control) => (
                <input {...control} ref={grounds} type="text" aria-label={say('call.grounds')} aria-keyshortcuts="Alt+Y" placeholder={say('call.grounds')} value={call.grounds} onChange={(event) => change({ grounds: event.target.value })} />
              )}
            </BareField>
          </section>
        )}
        <RefusalNote />
        <div className="call-acts">
          <Act primary because={offline} aria-busy={busy} onClick={() => void go(false)}>
            {busy ? say('act.busy') : say('call.file')}
          </Act>
          {maySpot && (
            <Act keycap="Ctrl Enter" because={offline} onClick={() => void go(true)}>
              {say('call.fileAnswered')}
            </Act>
          )}
        </div>
      </form>
    </Refusable>
  );
};
