import { memo } from 'react';
import { isOpen, type Reading } from '../../format/clock';
import { momentWords, stampWords } from '../../format/words';
import type { ClockAim } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { RefusalBox } from '../../ui/refusal-box';
import { ItemAfter } from '../after/item-after';
import { ItemIdea } from '../ideas/item-idea';
import { ClocksCard } from './clocks-card';
import { useLackingExplanation } from './explanation';
import { ItemActs } from './item-acts';
import { ItemDialogs } from './item-dialogs';
import { ItemEnding } from './item-ending';
import { ItemHead } from './item-head';
import { ItemTimeline } from './item-timeline';
import { Opinions } from './opinions';
import { ReplyComposer } from './reply-composer';
import { RouteCard } from './route-card';
import { TogetherCard } from './together-card';
import { GradeField, TriageForm } from './triage-form';
import { type DeskPolicy, type Item } from './use-item';
import { useItemKeys } from './use-item-keys';
import { type ItemWork, useItemWork } from './use-item-work';

interface Props {
  item: Item;
  policy: DeskPolicy;
  reading: Reading;
  /** Accepted: the queue goes on to the next. */
  onAccepted: () => void;
  onAgain: () => void;
}

interface Part {
  readonly item: Item;
  readonly policy: DeskPolicy;
  readonly reading: Reading;
  readonly work: ItemWork;
}

/** The answer's clock, for the line 办理时限. */
const limitOf = (item: Item, reading: Reading): string | null => {
  const tells = ({ aim }: { readonly aim: ClockAim }): boolean => aim === 'ANSWER' || aim === 'PLAN';
  const dated = item.clocks.find((clock) => tells(clock) && isOpen(clock));
  if (dated) return momentWords(dated.dueAt, reading.now, reading.zone, reading.say);
  return item.promises.find(tells)?.text ?? null;
};

/** Why what was asked did not happen; where somebody else was first, who did what. */
const Met = ({ item, reading, work }: Omit<Part, 'policy'>) => {
  const say = useSay('desk');
  const { trouble } = work.open;
  if (!trouble) return null;
  const last = item.timeline.at(-1);
  const message = trouble.stale && last
    ? say('conflict', { time: stampWords(last.at, reading.now, reading.zone), who: last.by.person?.name ?? '', what: last.text })
    : trouble.message;
  return <RefusalBox message={message} trace={trouble.trace} />;
};

/** What is decided about it: all of it while it is filed, the grade while it is in hand. */
const Deciding = ({ item, policy, reading, work }: Part) => {
  const say = useSay('desk');
  if (!work.may.decide) return null;
  if (work.phase === 'filed') return <TriageForm item={item} policy={policy} triage={work.triage} to={work.to} onChange={work.changeTriage} limit={limitOf(item, reading)} />;
  if (work.phase !== 'inHand' || policy.grades.length < 2) return null;
  return (
    <section className="block triage" aria-label={say('item.grade')}>
      <GradeField policy={policy} grade={item.grade.id} onChange={work.chooseGrade} />
    </section>
  );
};

/** What the sender is told next, and by when. */
const Replying = ({ item, policy, reading, work }: Part) => {
  const say = useSay('desk');
  if (!work.may.decide || work.thanks || (work.phase !== 'filed' && work.phase !== 'inHand')) return null;
  const due = item.clocks.find((clock) => clock.aim === 'FIRST_REPLY' && isOpen(clock));
  const hint = work.phase === 'filed' ? say('item.answer.withAccept') : due ? say('item.answer.due', { when: momentWords(due.dueAt, reading.now, reading.zone, reading.say) }) : '';
  return <ReplyComposer draft={work.reply} policy={policy} hint={hint} onChange={work.changeReply} />;
};

const Happened = ({ item, reading, work }: Omit<Part, 'policy'>) => {
  const say = useSay('desk');
  const lacking = useLackingExplanation(
    { appeal: item },
    work.may.decide && (work.phase === 'filed' || work.phase === 'inHand') && (
      <button type="button" className="timeline-act" onClick={work.explain}>
        {say('explanation.write')}
      </button>
    ),
  );
  return (
    <section className="block" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{say('item.timeline')}</h2>
      <ItemTimeline entries={item.timeline} replies={item.replies} reading={reading} mark={say('item.visible')} lacking={lacking} />
    </section>
  );
};

/** One matter: words, triage, first answer, what happened; clocks and route beside it; acts below. */
export const ItemPane = memo(({ item, policy, reading, onAccepted, onAgain }: Props) => {
  const work = useItemWork({ item, policy, onAccepted, onAgain });
  useItemKeys(work, policy);
  const part = { item, policy, reading, work };
  return (
    <>
      <main className="pane" id="main" tabIndex={work.may.decide ? -1 : 0}>
        <ItemHead item={item} reading={reading} />
        <ItemEnding ending={item.ending} status={item.status} />
        <Met {...part} />
        <Deciding {...part} />
        <Opinions
          item={item}
          reading={reading}
          checked={work.may.decide && work.phase === 'inHand'}
          onUse={(text) => work.changeReply({ kind: 'FINAL', text, parts: [] })}
          onSendBack={work.sendBack}
        />
        <ItemAfter item={item} reading={reading} onAgain={onAgain} />
        <Replying {...part} />
        <Happened {...part} />
        {(work.may.decide || item.suggestion) && <ItemIdea key={`idea ${item.id}`} item={item} because={work.offline} />}
      </main>
      <aside className="beside">
        <ClocksCard item={item} reading={reading} />
        {work.may.decide && work.phase === 'filed' && !work.thanks && (
          <RouteCard item={item} triage={work.triage} proposed={work.proposed} to={work.to} open={work.open.routing} onOpen={work.openRoute} onChange={work.changeTriage} />
        )}
        <TogetherCard
          item={item}
          choices={work.choices}
          offline={work.offline}
          onMerge={work.merge}
          onMergeOther={work.may.merge ? () => work.show('merge') : undefined}
          onUnmerge={work.may.decide ? work.unmerge : undefined}
        />
      </aside>
      <ItemActs item={item} policy={policy} work={work} onAgain={onAgain} />
      <ItemDialogs item={item} policy={policy} work={work} />
    </>
  );
});
ItemPane.displayName = 'ItemPane';
