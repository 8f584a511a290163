import { useMemo } from 'react';
import { ReadEscalationsDocument, type ReadEscalationsQuery } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { tenantZone } from '../../format/zone';
import { momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { useRead } from '../client/use-ask';
import { Trouble } from '../shell/plain-pages';
import { TopBar } from '../shell/top-bar';
import { useNow } from '../shell/use-now';
import './lead.css';

type Called = ReadEscalationsQuery['escalations']['edges'][number]['node'];

/** One matter that climbed to me: what is late, who had it, and what happens without a result. */
const CalledCard = ({ called, reading }: { called: Called; reading: Reading }) => {
  const say = useSay('desk');
  const language = useLanguage();
  const { now, zone, say: common } = reading;
  const when = (at: string) => momentWords(at, now, zone, common);
  const { appeal, step } = called;
  return (
    <li className={called.open ? 'card called called-open' : 'card called'}>
      <EchoRing rings={[{ state: called.open ? 'late' : 'met-late' }, { state: 'waiting' }]} size={44} label={common(called.open ? 'ring.over' : 'ring.metLate', { name: called.label })} />
      <div>
        <p className="item-line">
          {appeal?.number}
          {appeal && <Tag>{nameIn(language, appeal.grade.names)}</Tag>}
          {!called.open && <Tag>{say('lead.closed')}</Tag>}
        </p>
        <h2 className="serif">{appeal?.title ?? say('orders.noAppeal')}</h2>
        <p className={called.open ? 'tone-late' : undefined}>
          <b>{say('lead.line', { label: called.label, when: when(called.dueAt) })}</b>
        </p>
        <p>
          {say('lead.level', { level: step.level, when: when(step.at) })}
          {appeal?.department?.names && common('dot') + say('lead.department', { unit: nameIn(language, appeal.department.names) })}
        </p>
        {appeal?.body && <blockquote>{appeal.body}</blockquote>}
        {called.open && step.nextAt && <p className="provisional">{say('lead.next', { when: when(step.nextAt) })}</p>}
      </div>
    </li>
  );
};

/** `/lead`: what the ladder called me to, what waits first. */
export const LeadPage = () => {
  const say = useSay('desk');
  const common = useSay('common');
  const { data, error, again } = useRead(ReadEscalationsDocument, { first: 100 });
  const now = useNow();
  const reading = useMemo(() => ({ now, zone: tenantZone, say: common }), [now, common]);
  const all = data?.escalations.edges.map((edge) => edge.node) ?? [];
  if (error && !data) return <Trouble again={again} />;
  return (
    <div className="lead">
      <TopBar title={say('lead.title')} />
      <main id="main" className="lead-main">
        <h1 className="sr-only">{say('lead.title')}</h1>
        {!data && <Skeleton label={common('loading')} lines={6} />}
        {data && all.length === 0 && (
          <p className="queue-note">
            {say('lead.empty')}
            <br />
            <span>{say('lead.empty.next')}</span>
          </p>
        )}
        <ul>
          {[...all].sort((a, b) => Number(b.open) - Number(a.open)).map((called) => (
            <CalledCard key={called.id} called={called} reading={reading} />
          ))}
        </ul>
      </main>
    </div>
  );
};
