import { useEffect, useState } from 'react';
import { isOpen, type Reading } from '../../format/clock';
import { momentWords, stampWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { useKeys } from '../queue/keys';
import { Act } from '../shell/act';
import { useKept } from '../shell/use-kept';
import { useOnline } from '../shell/use-online';
import { WriteDialog } from '../shell/write-dialog';
import { ClocksCard } from './clocks-card';
import { ItemHead } from './item-head';
import { ItemTimeline } from './item-timeline';
import { Opinions } from './opinions';
import { dueReply, opinionOf } from './reply';
import { ReplyComposer, type ReplyDraft } from './reply-composer';
import { RouteCard } from './route-card';
import { acceptProblem, useTriage } from './triage';
import { TriageForm } from './triage-form';
import { type Trouble, useItemCommands } from './use-item-commands';
import { type DeskPolicy, type Item } from './use-item';

interface Props {
  item: Item;
  policy: DeskPolicy;
  reading: Reading;
  /** Accepted: the queue goes on to the next. */
  onAccepted: () => void;
  onAgain: () => void;
}

/** The answer's clock, for the line 办理时限. */
const limitOf = (item: Item, reading: Reading): string | null => {
  const dated = item.clocks.find((clock) => ['answer', 'plan'].includes(clock.kind) && isOpen(clock));
  if (dated) return momentWords(dated.dueAt, reading.now, reading.zone, reading.say);
  return item.promises.find((promise) => ['answer', 'plan'].includes(promise.kind))?.text ?? null;
};

const useReplyDraft = (item: Item) => {
  const [text, write] = useKept(`reply.${item.id}`);
  const [kind, setKind] = useState(() => dueReply(item));
  const [parts, setParts] = useState<readonly string[]>([]);
  const due = dueReply(item);
  useEffect(() => {
    setKind(due);
    setParts([]);
  }, [due, item.id]);
  const change = (part: Partial<ReplyDraft>) => {
    if (part.text !== undefined) write(part.text);
    if (part.kind) setKind(part.kind);
    if (part.parts) setParts(part.parts);
  };
  return [{ kind, text, parts }, change] as const;
};

/** One matter: words, triage, first answer, what happened; clocks and route beside it; acts below. */
export const ItemPane = ({ item, policy, reading, onAccepted, onAgain }: Props) => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const { writable } = useOnline();
  const commands = useItemCommands(item);
  const [triage, changeTriage] = useTriage(item);
  const [reply, changeReply] = useReplyDraft(item);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [asking, setAsking] = useState(false);
  const [routing, setRouting] = useState(false);
  const [busy, setBusy] = useState(false);

  const filed = item.status === 'FILED';
  const closed = ['CONCLUDED', 'REFUSED', 'REFERRED', 'MERGED', 'WITHDRAWN', 'ARCHIVED'].includes(item.status);
  const offline = writable ? undefined : say('act.offline');
  const problem = triage ? acceptProblem(triage, policy) : 'no-department';
  const grade = policy.grades.find((one) => one.id === triage?.grade);
  const notNow = offline ?? (problem === 'deliberation' && grade ? say('item.deliberation', { grade: nameIn(language, grade.names) }) : problem ? say('route.nobody') : undefined);
  const opinion = opinionOf(item);
  const answerDue = item.clocks.find((clock) => clock.kind === 'first-reply' && isOpen(clock));

  const run = async (command: () => Promise<Trouble | null>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const met = await command();
    setBusy(false);
    setTrouble(met);
    if (met?.stale) onAgain();
    return met === null;
  };

  const sendReply = () =>
    reply.text.trim() === ''
      ? setTrouble({ message: say('item.answer.empty'), stale: false })
      : void run(() => commands.reply(reply, opinion?.opinion.id)).then((sent) => sent && changeReply({ text: '', parts: [] }));

  const accept = async () => {
    if (!triage || notNow) return;
    const unit = item.proposal?.choices.find((one) => one.unit.id === triage.unitId)?.unit.names;
    const accepted = await run(() => commands.accept(triage, unit ? nameIn(language, unit) : ''));
    if (!accepted) return;
    if (reply.text.trim() !== '' && !(await run(() => commands.reply(reply, undefined)))) return;
    changeReply({ text: '', parts: [] });
    onAccepted();
  };

  const chooseGrade = (index: number) => () => {
    const chosen = policy.grades[index];
    if (chosen && filed) changeTriage({ grade: chosen.id });
  };
  useKeys({
    KeyP: () => filed && void accept(),
    KeyG: () => filed && setRouting(true),
    KeyB: () => !closed && setAsking(true),
    KeyD: () => document.getElementById('reply-text')?.focus(),
    Digit1: chooseGrade(0), Digit2: chooseGrade(1), Digit3: chooseGrade(2), Digit4: chooseGrade(3),
  });

  const latest = item.timeline.at(-1);
  const conflict = trouble?.stale && latest
    ? say('conflict', { time: stampWords(latest.at, reading.now, reading.zone), who: latest.by.person?.name ?? '', what: latest.text })
    : trouble?.message;

  return (
    <>
      <main className="pane" id="main" tabIndex={-1}>
        <ItemHead item={item} reading={reading} />
        {trouble && conflict && <RefusalBox message={conflict} trace={trouble.trace} />}
        {filed && triage && <TriageForm item={item} policy={policy} triage={triage} onChange={changeTriage} limit={limitOf(item, reading)} />}
        <Opinions
          item={item}
          reading={reading}
          onUse={(text) => changeReply({ kind: 'FINAL', text })}
          onSendBack={async (order, opinionId, why) => {
            const met = await commands.sendBack(order, opinionId, why);
            if (met?.stale) onAgain();
            return met;
          }}
        />
        {!closed && item.status !== 'ANSWERED' && (
          <ReplyComposer
            draft={reply}
            policy={policy}
            hint={filed ? say('item.answer.withAccept') : answerDue ? say('item.answer.due', { when: momentWords(answerDue.dueAt, reading.now, reading.zone, common) }) : ''}
            onChange={changeReply}
          />
        )}
        <section className="block" aria-labelledby="timeline-title">
          <h2 id="timeline-title">{say('item.timeline')}</h2>
          <ItemTimeline entries={item.timeline} reading={reading} mark={say('item.visible')} />
        </section>
      </main>
      <aside className="beside">
        <ClocksCard item={item} reading={reading} />
        {filed && triage && <RouteCard item={item} triage={triage} open={routing} onOpen={setRouting} onChange={changeTriage} />}
      </aside>
      {!closed && (
        <div className="acts">
          {filed && (
            <Act primary keycap="P" because={notNow} aria-busy={busy} onClick={() => void accept()}>
              {busy ? say('act.busy') : say('act.accept')}
            </Act>
          )}
          {!filed && item.status !== 'ANSWERED' && (
            <Act primary because={offline} aria-busy={busy} onClick={sendReply}>
              {busy ? say('act.busy') : say('item.answer.send')}
            </Act>
          )}
          <Act keycap="B" because={offline} onClick={() => setAsking(true)}>
            {say('act.ask')}
          </Act>
          {filed && (
            <Act keycap="G" onClick={() => setRouting(true)}>
              {say('route.change')}
            </Act>
          )}
          {notNow && filed && <span className="acts-why">{notNow}</span>}
        </div>
      )}
      <WriteDialog
        open={asking}
        title={say('ask.title')}
        hint={say('ask.hint')}
        label={say('ask.label')}
        send={say('ask.send')}
        draft={`ask.${item.id}`}
        onSend={async (text) => (await commands.ask(text))?.message ?? null}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
