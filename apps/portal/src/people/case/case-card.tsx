import type { ReactNode } from 'react';
import { ringOf, ringSentence } from '../../format/clock';
import { langOf } from '../../format/lang';
import { latenessWords, momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing, type Ring } from '../../ui/echo-ring';
import { Icon, type IconName } from '../../ui/icon';
import { latenessOf, nextClock, senderClocks, type Lateness } from './case-state';
import type { CaseView } from './use-case';

const Row = ({ icon, name, late, children }: { icon: IconName; name: string; late?: boolean; children: ReactNode }) => (
  <div className={late ? 'case-row case-row-late' : 'case-row'}>
    <dt>
      <Icon name={icon} size={17} />
      {name}
    </dt>
    <dd>{children}</dd>
  </div>
);

const ended = new Set(['REFUSED', 'REFERRED', 'MERGED', 'WITHDRAWN']);

/** Nothing comes after these: who was asked has said it. */
const over = new Set<CaseView['status']>(['CONCLUDED', 'ARCHIVED', 'WITHDRAWN']);

/** The date in bold, or why there is none. */
const NextStep = ({ view, now, zone }: { view: CaseView; now: string; zone: string }) => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const clocks = senderClocks(view);
  const next = nextClock(clocks);
  const along = view.coSigning?.mine;
  if (view.openRequest) return say(along ? 'sign.paused' : 'case.pausedText');
  if (view.status === 'CONCLUDED' || view.status === 'ARCHIVED') return say('case.concluded');
  if (view.ending) return say(view.status === 'REFUSED' ? 'case.refused' : 'case.referred', { name: nameIn(language, view.ending.names) });
  if (view.status === 'MERGED' && view.mergedWith > 0) return say('me.line.merged', { count: view.mergedWith });
  if (along && view.status === 'WITHDRAWN') return say('sign.withdrawn');
  if (ended.has(view.status)) return say(`case.state.${view.status as 'REFUSED' | 'REFERRED' | 'MERGED' | 'WITHDRAWN'}`);
  if (view.status === 'ANSWERED') return say('case.done');
  if (!next && clocks.some((clock) => clock.state === 'BREACHED')) return say('case.noDate');
  if (!next) return view.promises.find((promise) => !promise.at)?.text ?? common(`status.${view.status}`);
  return (
    <>
      {say('case.nextBy', { what: next.aim === 'OTHER' ? next.label : say(`next.${next.aim}`) })}
      <br />
      <b>{say('case.before', { when: momentWords(next.dueAt, now, zone, common) })}</b>
      {next.provisional && <span className="provisional"> {common('clock.provisional')}</span>}
    </>
  );
};

/** Lateness first, then who follows it, then where the cause is; the new date stands in the next row. */
const Late = ({ late, zone }: { late: Lateness; zone: string }) => {
  const say = useSay('people');
  const common = useSay('common');
  const name = late.clock.label;
  return (
    <p>
      <span className="late-words">
        {say(late.open ? 'case.lateBy' : 'case.lateMet', { name, over: latenessWords(late.clock.dueAt, late.until, zone, common) })}
      </span>
      {late.climbed && say('case.climbed')}
      {say(late.explained ? 'case.why' : late.open ? 'case.noWhy' : 'case.lateDone')}
    </p>
  );
};

/** Where the matter stands, in words: next step with its date, lateness in its own line. */
export const CaseCard = ({ view, now, zone }: { view: CaseView; now: string; zone: string }) => {
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const clocks = senderClocks(view);
  const rings: Ring[] = [{ state: 'met' }, ...clocks.map((clock): Ring => {
    const ring = ringOf(clock, now, zone);
    return ring.state === 'soon' ? { ...ring, state: 'running' } : ring;
  })];
  const waiting: Ring[] = view.promises.filter((promise) => !promise.at && !clocks.some((clock) => clock.kind === promise.kind)).map(() => ({ state: 'waiting' }));
  const lateness = latenessOf(view, clocks, now);
  return (
    <section className="case-card">
      <div className="case-top">
        <EchoRing rings={[...rings, ...waiting].slice(0, 5)} size={98} label={ringSentence(clocks, { now, zone, say: common }) || common(`status.${view.status}`)} />
        <div>
          <p className="case-number">
            {view.number}
            {common('dot')}
            {nameIn(language, view.category.names)}
            {view.round > 1 && common('dot') + say('case.round', { round: view.round })}
          </p>
          <h1 className="serif" lang={langOf(view.title)}>
            {view.title}
          </h1>
          <p>
            <b className="case-status">{common(`status.${view.status}`)}</b>
            {view.department && common('dot') + nameIn(language, view.department.names ?? { zh: '', en: '' })}
          </p>
        </div>
      </div>
      <dl>
        {lateness.length > 0 && (
          <Row icon="bell" name={say('case.late')} late>
            {lateness.map((late) => (
              <Late key={late.clock.id} late={late} zone={zone} />
            ))}
          </Row>
        )}
        <Row icon="right" name={say('case.next')}>
          <NextStep view={view} now={now} zone={zone} />
        </Row>
        {view.ending?.address && (
          <Row icon="pin" name={say('case.address')}>
            {nameIn(language, view.ending.address)}
          </Row>
        )}
        {view.ending?.phone && (
          <Row icon="phone" name={say('case.phone')}>
            <a className="case-phone" href={`tel:${view.ending.phone.replace(/[^\d+]/g, '')}`}>
              {view.ending.phone}
            </a>
          </Row>
        )}
        {!view.coSigning?.mine && !over.has(view.status) && (
          <Row icon="back" name={say(view.ending ? 'case.still' : 'case.after')}>
            {say(view.ending ? 'case.still.text' : 'case.after.text')}
          </Row>
        )}
      </dl>
    </section>
  );
};
