import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { Skeleton } from '../../ui/skeleton';
import { Act } from '../shell/act';
import { Keycap } from '../shell/keycap';
import { useOnline } from '../shell/use-online';
import { CallerFields } from './caller-fields';
import { CoSignCode } from './co-sign-code';
import { type Filed, sentenceOf } from './sentence';
import { type Call, useCall, useCallForm, useFiling } from './use-call';
import './call.css';

/** What is still missing before it can be filed, or answered in the same breath. */
const lackingOf = (call: Call, onSpot: boolean): 'who' | 'body' | 'answer' | 'grounds' | null => {
  if (call.who === 'employee' && !call.person) return 'who';
  if (call.who === 'caller' && call.name.trim() === '') return 'who';
  if (call.body.trim() === '') return 'body';
  if (onSpot && call.answer.trim() === '') return 'answer';
  return onSpot && call.grounds.trim() === '' ? 'grounds' : null;
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

/** 来电登记: who calls, what they say, the answer where there is one at once, and what to read out to them. */
export const CallForm = ({ onDone }: { onDone?: () => void }) => {
  const say = useSay('desk');
  const language = useLanguage();
  const fields = useId();
  const { writable } = useOnline();
  const { ready, channels, first, categories, maySpot } = useCallForm();
  const [call, change, clear] = useCall(first?.id ?? '');
  const file = useFiling();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [filed, setFiled] = useState<{ filed: Filed; mode: Call['mode'] } | null>(null);
  const channel = channels.find(({ id }) => id === call.channel) ?? first;
  const offline = writable ? undefined : say('act.offline');

  const focus = (field: string) => document.getElementById(fields + field)?.focus();
  const go = async (onSpot: boolean) => {
    if (busy || offline) return;
    const lacking = lackingOf(call, onSpot);
    if (lacking) {
      setProblem(say(`call.lacks.${lacking}`));
      return focus(lacking);
    }
    setBusy(true);
    const answer = await file({ ...call, channel: channel?.id ?? '' }, onSpot);
    setBusy(false);
    if (typeof answer === 'string') return setProblem(answer);
    setProblem(null);
    setFiled({ filed: answer, mode: call.mode });
    clear();
  };
  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.ctrlKey && event.code === 'Enter' && maySpot) void go(true);
    else if (event.altKey && event.code === 'KeyY') focus('grounds');
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
    <form className="call" onKeyDown={hear} onSubmit={(event) => event.preventDefault()}>
      <CallerFields call={call} whoId={`${fields}who`} modes={channel.modes} onChange={change} />
      <label className="call-label" htmlFor={`${fields}channel`}>
        {say('call.channel')}
      </label>
      <select id={`${fields}channel`} value={channel.id} onChange={(event) => change({ channel: event.target.value })}>
        {channels.map(({ id, names }) => (
          <option key={id} value={id}>
            {nameIn(language, names)}
          </option>
        ))}
      </select>
      <label className="call-label" htmlFor={`${fields}body`}>
        {say('call.body')}
      </label>
      <textarea id={`${fields}body`} rows={4} value={call.body} onChange={(event) => change({ body: event.target.value })} />
      <label className="call-label" htmlFor={`${fields}category`}>
        {say('item.category')}
      </label>
      <select id={`${fields}category`} value={call.category} onChange={(event) => change({ category: event.target.value })}>
        <option value="">{say('call.category.byRule')}</option>
        {categories.map(({ id, names }) => (
          <option key={id} value={id}>
            {nameIn(language, names)}
          </option>
        ))}
      </select>
      {maySpot && (
        <section className="call-spot" aria-label={say('call.spot')}>
          <h3>{say('call.spot')}</h3>
          <p className="write-hint">{say('call.spot.hint')}</p>
          <textarea id={`${fields}answer`} rows={2} aria-label={say('call.answer')} placeholder={say('call.answer')} value={call.answer} onChange={(event) => change({ answer: event.target.value })} />
          <input id={`${fields}grounds`} type="text" aria-label={say('call.grounds')} aria-keyshortcuts="Alt+Y" placeholder={say('call.grounds')} value={call.grounds} onChange={(event) => change({ grounds: event.target.value })} />
        </section>
      )}
      {problem && <RefusalBox message={problem} />}
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
  );
};
