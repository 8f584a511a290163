import type { ReactNode } from 'react';
import type { AnsweredCaseFragment } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords, stampWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { SenderBadge } from '../../ui/sender-badge';
import { Tag } from '../../ui/tag';
import { CoSigners } from '../item/co-signers';
import { ItemTimeline } from '../item/item-timeline';
import { useWide } from '../shell/use-wide';

interface Props {
  answered: AnsweredCaseFragment;
  reading: Reading;
  /** Between what was said and what happened. */
  children: ReactNode;
  /** Time, way, questionnaire; on a phone before what happened. */
  beside: ReactNode;
}

const modes = { ANONYMOUS: 'anonymous', CONFIDENTIAL: 'confidential', NAMED: 'named' } as const;

const Head = ({ answered, reading }: Pick<Props, 'answered' | 'reading'>) => {
  const say = useSay('after');
  const desk = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const { sender, status } = answered;
  return (
    <header className="item-head">
      <p className="item-line">
        <span>{answered.number}</span>
        <Tag>{nameIn(language, answered.grade.names)}</Tag>
        {answered.round > 1 && <Tag tone="ochre">{say('round', { round: answered.round })}</Tag>}
        <SenderBadge mode={modes[sender.mode]}>
          {sender.person?.name ? [sender.person.name, sender.unit?.names && nameIn(language, sender.unit.names)].filter(Boolean).join(common('dot')) : desk(`mode.officer.${sender.mode}`)}
        </SenderBadge>
        <CoSigners coSigning={answered.coSigning} people={sender.coSigners} />
        <span>{desk('item.filed', { when: momentWords(answered.filedAt, reading.now, reading.zone, common) })}</span>
        <Tag tone="azure">{common(`status.${status}`)}</Tag>
      </p>
      <h1 className="serif" lang={langOf(answered.title)}>
        {answered.title}
      </h1>
      <blockquote lang={answered.body ? langOf(answered.body) : undefined}>{answered.body}</blockquote>
    </header>
  );
};

/** What the sender was told last in this round, and the opinion that it rests on. */
const Told = ({ answered, reading }: Pick<Props, 'answered' | 'reading'>) => {
  const say = useSay('after');
  const desk = useSay('desk');
  const language = useLanguage();
  const stamp = (at: string): string => stampWords(at, reading.now, reading.zone);
  const final = answered.replies.filter(({ kind }) => kind === 'FINAL').at(-1);
  const spot = answered.timeline.filter(({ kind }) => kind === 'appeal-answered-on-spot').at(-1);
  const given = answered.orders
    .filter(({ round }) => round === (final?.round ?? answered.round))
    .flatMap((order) => order.opinions.filter(({ sentBack }) => !sentBack).map((opinion) => ({ order, opinion })));
  return (
    <>
      <section className="block" aria-labelledby="told-title">
        <h2 id="told-title">{say('told')}</h2>
        {!final && !spot && <p className="quiet">{say('told.none')}</p>}
        {!final && spot && (
          <article className="opinion">
            <p className="quiet">
              {stamp(spot.at)} {[spot.by.person?.name, say('told.onSpot')].filter(Boolean).join(reading.say('dot'))}
            </p>
            <p className="opinion-words" lang={langOf(spot.words ?? '')}>
              {spot.words}
            </p>
            {spot.grounds && (
              <p className="quiet" lang={langOf(spot.grounds)}>
                {say('told.grounds', { grounds: spot.grounds })}
              </p>
            )}
          </article>
        )}
        {final && (
          <article className="opinion">
            <p className="quiet">
              {stamp(final.at)} {final.by?.name}
            </p>
            <p className="opinion-words" lang={langOf(final.text)}>
              {final.text}
            </p>
          </article>
        )}
      </section>
      {given.length > 0 && (
        <section className="block" aria-labelledby="given-title">
          <h2 id="given-title">{say('opinion')}</h2>
          {given.map(({ order, opinion }) => (
            <article key={opinion.id} className="opinion">
              <p className="quiet">
                {desk('item.opinion.by', { unit: order.unit.names ? nameIn(language, order.unit.names) : '', name: opinion.by.name ?? '', when: stamp(opinion.at) })}
              </p>
              <p className="opinion-words" lang={langOf(opinion.text)}>
                {opinion.text}
              </p>
            </article>
          ))}
        </section>
      )}
    </>
  );
};

/** A case after its answer: what was said, what was told, what there is to do, what happened. */
export const AnsweredCase = ({ answered, reading, children, beside }: Props) => {
  const desk = useSay('desk');
  const wide = useWide();
  return (
    <>
      <main className="pane" id="main" tabIndex={0}>
        <Head answered={answered} reading={reading} />
        <Told answered={answered} reading={reading} />
        {children}
        {!wide && <div className="block">{beside}</div>}
        <section className="block" aria-labelledby="timeline-title">
          <h2 id="timeline-title">{desk('item.timeline')}</h2>
          <ItemTimeline entries={answered.timeline} reading={reading} mark={desk('item.visible')} />
        </section>
      </main>
      {wide && <aside className="beside">{beside}</aside>}
    </>
  );
};
