import { memo, useRef, useState } from 'react';
import { isOpen, type Reading } from '../../format/clock';
import { momentWords, stampWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { ItemAfter } from '../after/item-after';
import { ItemIdea } from '../ideas/item-idea';
import { useKeys } from '../queue/keys';
import { useOnline } from '../shell/use-online';
import { useWho } from '../shell/who';
import { WriteDialog } from '../shell/write-dialog';
import { BarDialog } from './bar-dialog';
import { ClocksCard } from './clocks-card';
import { EndDialog, type EndingKind } from './end-dialog';
import { useLackingExplanation } from './explanation';
import { ItemActs, type MoreAct } from './item-acts';
import { ItemEnding } from './item-ending';
import { ItemHead } from './item-head';
import { ItemTimeline } from './item-timeline';
import { Opinions } from './opinions';
import { type Chosen, ReassignDialog } from './reassign-dialog';
import { opinionOf, partsMissing, useReplyDraft } from './reply';
import { ReplyComposer } from './reply-composer';
import { RouteCard } from './route-card';
import { type Choice, mergeChoices, TogetherCard } from './together-card';
import { SpotDialog } from './spot-dialog';
import { acceptProblem, useDestination, useProposedRoute, useTriage } from './triage';
import { GradeField, TriageForm } from './triage-form';
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

/** What was done last and can be taken back. */
export interface Undo {
  readonly text: string;
  run(): Promise<Trouble | null>;
}

/** What is open on the page of one matter; another matter begins with nothing open. */
interface Open {
  readonly trouble: Trouble | null;
  readonly dialog: 'ask' | 'reassign' | 'spot' | 'bar' | EndingKind | null;
  readonly routing: boolean;
  readonly undo: Undo | null;
  readonly busy: boolean;
}
const nothingOpen: Open = { trouble: null, dialog: null, routing: false, undo: null, busy: false };

const useOpen = (id: string) => {
  const [state, setState] = useState({ id, open: nothingOpen });
  const open = state.id === id ? state.open : nothingOpen;
  const change = (part: Partial<Open>) => setState((before) => ({ id, open: { ...(before.id === id ? before.open : nothingOpen), ...part } }));
  return [open, change] as const;
};

/** The answer's clock, for the line 办理时限. */
const limitOf = (item: Item, reading: Reading): string | null => {
  const dated = item.clocks.find((clock) => ['answer', 'plan'].includes(clock.kind) && isOpen(clock));
  if (dated) return momentWords(dated.dueAt, reading.now, reading.zone, reading.say);
  return item.promises.find((promise) => ['answer', 'plan'].includes(promise.kind))?.text ?? null;
};

const closedStatuses = ['CONCLUDED', 'REFUSED', 'REFERRED', 'MERGED', 'WITHDRAWN', 'ARCHIVED'];
const movable = ['ISSUED', 'ACCEPTED', 'OPINION_GIVEN'];

/** One matter: words, triage, first answer, what happened; clocks and route beside it; acts below. */
export const ItemPane = memo(({ item, policy, reading, onAccepted, onAgain }: Props) => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const { writable } = useOnline();
  const { roles } = useWho().active;
  const commands = useItemCommands(item);
  const latest = useRef(commands);
  latest.current = commands;
  const [triage, changeTriage] = useTriage(item);
  const proposed = useProposedRoute(item, triage);
  const to = useDestination(item, triage, proposed);
  const [reply, changeReply] = useReplyDraft(item);
  const [{ trouble, dialog, routing, undo, busy }, change] = useOpen(item.id);

  const filed = item.status === 'FILED';
  const closed = closedStatuses.includes(item.status);
  const answered = item.status === 'ANSWERED';
  const order = item.orders.find(({ lead, state }) => lead && movable.includes(state));
  const offline = writable ? undefined : say('act.offline');
  const problem = acceptProblem(triage, policy, to);
  const gradeName = (id: string) => {
    const names = policy.grades.find((one) => one.id === id)?.names;
    return names ? nameIn(language, names) : id;
  };
  const notNow = offline ?? (problem === 'deliberation' ? say('item.deliberation', { grade: gradeName(triage.grade) }) : problem ? say('route.nobody') : undefined);
  const opinion = opinionOf(item);
  const answerDue = item.clocks.find((clock) => clock.kind === 'first-reply' && isOpen(clock));

  const run = async (command: () => Promise<Trouble | null>, done: Undo | null = null): Promise<boolean> => {
    if (busy) return false;
    change({ busy: true });
    const met = await command();
    change({ busy: false, trouble: met, ...(met === null && { undo: done }) });
    if (met?.stale) onAgain();
    return met === null;
  };

  /** Words without the parts that the tenant asks for are not sent, with or without acceptance. */
  const lacking = (): boolean => {
    const missing = partsMissing(reply, policy);
    if (missing === 0) return false;
    change({ trouble: { message: say('item.answer.partsFirst', { count: missing }), stale: false } });
    document.querySelector<HTMLInputElement>('.reply-part input:not(:checked)')?.focus();
    return true;
  };

  const sendReply = () => {
    if (reply.text.trim() === '') return change({ trouble: { message: say('item.answer.empty'), stale: false } });
    if (!lacking()) void run(() => commands.reply(reply, opinion?.opinion.id)).then((sent) => sent && changeReply(null));
  };

  const accept = async () => {
    const words = reply.text.trim() !== '';
    if (notNow || (words && lacking())) return;
    if (!(await run(() => commands.accept(triage, to.unit?.names ? nameIn(language, to.unit.names) : '')))) return;
    changeTriage(null);
    if (words && !(await run(() => commands.reply(reply, undefined)))) return;
    changeReply(null);
    onAccepted();
  };

  const regrade = (grade: string) => {
    const before = item.grade.id;
    if (grade === before || offline) return;
    const back: Undo = { text: say('done.gradedTo', { grade: gradeName(grade) }), run: () => latest.current.regrade(before) };
    void run(() => commands.regrade(grade), back);
  };
  const chooseGrade = (grade: string | undefined) => {
    if (!grade || closed || answered) return;
    if (filed) changeTriage({ grade });
    else regrade(grade);
  };

  const reassign = async (chosen: Chosen, why: string): Promise<string | null> => {
    if (!order) return null;
    const before: Chosen = { unitId: order.unit.id, personId: order.person?.id ?? null };
    const met = await commands.reassign(order, chosen, why);
    const unit = item.proposal?.choices.find((one) => one.unit.id === chosen.unitId)?.unit.names;
    const current = (): Item['orders'][number] => latestItem.current.orders.find(({ id }) => id === order.id) ?? order;
    if (met === null) change({ undo: { text: say('done.reassigned', { unit: unit ? nameIn(language, unit) : '' }), run: () => latest.current.reassign(current(), before, say('reassign.undo')) } });
    if (met?.stale) onAgain();
    return met?.message ?? null;
  };
  const latestItem = useRef(item);
  latestItem.current = item;

  const mayRefer = !closed && !answered;
  const mayRefuse = filed || item.status === 'ACCEPTED';
  const maySpot = mayRefuse && policy.onSpotBy.some((role) => roles.includes(role));
  const more: MoreAct[] = [
    ...(maySpot ? [{ key: 'spot', name: say('act.onSpot'), keycap: 'Ctrl ⏎', run: () => change({ dialog: 'spot' }) }] : []),
    ...(mayRefuse ? [{ key: 'refuse', name: say('act.refuse'), keycap: 'X', run: () => change({ dialog: 'refuse' }) }] : []),
    { key: 'bar', name: say('act.bar'), run: () => change({ dialog: 'bar' }) },
  ];
  const bar = async (personId: string, barred: boolean, reason: string): Promise<string | null> => {
    const met = await commands.bar(personId, barred, reason);
    if (met?.stale || met === null) onAgain();
    return met?.message ?? null;
  };
  const answerOnSpot = async (answer: string, grounds: string): Promise<string | null> => {
    const met = await commands.onSpot(answer, grounds);
    if (met?.stale) onAgain();
    return met?.message ?? null;
  };
  const end = (kind: EndingKind) => async (chosen: string, words: string): Promise<string | null> => {
    const met = await commands[kind](chosen, words);
    if (met?.stale) onAgain();
    if (met === null) change({ undo: null, trouble: null });
    return met?.message ?? null;
  };

  const choices = mergeChoices(item);
  const merge = (into: Choice | undefined) => {
    if (!into || offline) return;
    void run(() => commands.merge(into), { text: say('done.merged', { number: into.number }), run: () => latest.current.unmerge() });
  };
  const unmerge = () => void run(commands.unmerge);

  const takeBack = () => undo && void run(undo.run);
  const ask = () => change({ dialog: 'ask' });
  const reroute = () => (filed ? change({ routing: true }) : order && change({ dialog: 'reassign' }));
  const close = () => change({ dialog: null });
  const grade = (index: number) => () => chooseGrade(policy.grades[index]?.id);
  useKeys({
    KeyP: () => filed && void accept(),
    KeyG: () => !closed && reroute(),
    KeyB: () => !closed && ask(),
    'Ctrl+Enter': () => maySpot && change({ dialog: 'spot' }),
    KeyY: () => mayRefer && change({ dialog: 'refer' }),
    KeyX: () => mayRefuse && change({ dialog: 'refuse' }),
    KeyH: () => merge(choices[0]),
    KeyD: () => document.getElementById('reply-text')?.focus(),
    'Ctrl+KeyZ': () => takeBack(),
    Digit1: grade(0), Digit2: grade(1), Digit3: grade(2), Digit4: grade(3),
  });

  const unexplained = useLackingExplanation(
    { appeal: item },
    !closed && !answered && (
      <button
        type="button"
        className="timeline-act"
        onClick={() => {
          changeReply({ kind: 'EXPLANATION', parts: [] });
          document.getElementById('reply-text')?.focus();
        }}
      >
        {say('explanation.write')}
      </button>
    ),
  );
  const last = item.timeline.at(-1);
  const conflict = trouble?.stale && last
    ? say('conflict', { time: stampWords(last.at, reading.now, reading.zone), who: last.by.person?.name ?? '', what: last.text })
    : trouble?.message;
  const replyHint = filed ? say('item.answer.withAccept') : answerDue ? say('item.answer.due', { when: momentWords(answerDue.dueAt, reading.now, reading.zone, common) }) : '';

  return (
    <>
      <main className="pane" id="main" tabIndex={-1}>
        <ItemHead item={item} reading={reading} />
        <ItemEnding ending={item.ending} status={item.status} />
        {trouble && conflict && <RefusalBox message={conflict} trace={trouble.trace} />}
        {filed && <TriageForm item={item} policy={policy} triage={triage} to={to} onChange={changeTriage} limit={limitOf(item, reading)} />}
        {!filed && !closed && !answered && (
          <section className="block triage" aria-label={say('item.grade')}>
            <GradeField policy={policy} grade={item.grade.id} onChange={regrade} />
          </section>
        )}
        <Opinions
          item={item}
          reading={reading}
          onUse={(text) => changeReply({ kind: 'FINAL', text, parts: [] })}
          onSendBack={async (to, opinionId, why) => {
            const met = await commands.sendBack(to, opinionId, why);
            if (met?.stale) onAgain();
            return met;
          }}
        />
        <ItemAfter item={item} reading={reading} onAgain={onAgain} />
        {!closed && !answered && <ReplyComposer draft={reply} policy={policy} hint={replyHint} onChange={changeReply} />}
        <section className="block" aria-labelledby="timeline-title">
          <h2 id="timeline-title">{say('item.timeline')}</h2>
          <ItemTimeline entries={item.timeline} reading={reading} mark={say('item.visible')} lacking={unexplained} />
        </section>
        <ItemIdea key={`idea ${item.id}`} item={item} because={offline} />
      </main>
      <aside className="beside">
        <ClocksCard item={item} reading={reading} />
        <TogetherCard item={item} choices={choices} offline={offline} onMerge={merge} onUnmerge={unmerge} />
        {filed && <RouteCard item={item} triage={triage} proposed={proposed} to={to} open={routing} onOpen={(open) => change({ routing: open })} onChange={changeTriage} />}
      </aside>
      {!closed && (
        <ItemActs
          status={filed ? 'filed' : answered ? 'answered' : 'inHand'}
          movable={filed || order !== undefined}
          notNow={filed ? notNow : offline}
          offline={offline}
          busy={busy}
          undo={undo}
          more={more}
          onAccept={() => void accept()}
          onReply={sendReply}
          onAsk={ask}
          onRoute={reroute}
          onRefer={mayRefer ? () => change({ dialog: 'refer' }) : undefined}
          onUndo={takeBack}
        />
      )}
      <WriteDialog
        open={dialog === 'ask'}
        title={say('ask.title')}
        hint={say('ask.hint')}
        label={say('ask.label')}
        send={say('ask.send')}
        draft={`ask.${item.id}`}
        onSend={async (text) => (await commands.ask(text))?.message ?? null}
        onClose={close}
      />
      <BarDialog key={`bar${item.id}`} open={dialog === 'bar'} item={item} onSend={bar} onClose={close} />
      <SpotDialog open={dialog === 'spot'} appealId={item.id} onSend={answerOnSpot} onClose={close} />
      {(['refuse', 'refer'] as const).map((kind) => (
        <EndDialog key={kind + item.id} kind={kind} open={dialog === kind} item={item} policy={policy} onSend={end(kind)} onClose={close} />
      ))}
      {order && <ReassignDialog key={order.id + order.version} open={dialog === 'reassign'} item={item} order={order} onSend={reassign} onClose={close} />}
    </>
  );
});
ItemPane.displayName = 'ItemPane';
