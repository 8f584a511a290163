import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type IdeaFragment, ReadIdeasDocument, type SuggestionState } from '../../generated/desk';
import { langOf } from '../../format/lang';
import { yuanOf } from '../../format/money';
import { dateWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { useChanges } from '../client/use-changes';
import { usePages } from '../client/use-pages';
import { useKeys } from '../queue/keys';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { Act } from '../shell/act';
import { ListMore } from '../shell/list-more';
import { Nothing, Trouble } from '../shell/plain-pages';
import { ReadFailed } from '../shell/read-failed';
import { TopBar } from '../shell/top-bar';
import { useOnline } from '../shell/use-online';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { useWide } from '../shell/use-wide';
import { useMay } from '../shell/use-may';
import { Funds } from './funds';
import { ideaColumns } from './idea-columns';
import { PayoutDialog } from './payout-dialog';
import { SuggestionPane } from './suggestion-pane';
import { useDesk } from './use-desk';
import { useIdea } from './use-idea';
import '../queue/queue.css';
import '../item/item.css';
import './ideas.css';

const states = ['RAISED', 'ADOPTED', 'TO_DECLINE', 'DECLINED', 'IMPLEMENTED'] as const;
const isState = (text: string | null): text is SuggestionState => states.some((state) => state === text);
const counted = { RAISED: 'raised', ADOPTED: 'adopted', TO_DECLINE: 'toDecline', DECLINED: 'declined', IMPLEMENTED: 'implemented' } as const;

const Row = ({ idea, chosen, onChoose }: { idea: IdeaFragment; chosen: boolean; onChoose: () => void }) => {
  const say = useSay('ideas');
  const common = useSay('common');
  const language = useLanguage();
  const { zone } = useReading();
  return (
    <li>
      <button type="button" className="idea-row" aria-current={chosen ? 'true' : undefined} onClick={onChoose}>
        <b lang={langOf(idea.title ?? '')}>{idea.title ?? say('erased')}</b>
        <span>
          <Tag>{nameIn(language, idea.class.names)}</Tag>
          {say(`state.${idea.state}`)}
          {idea.state === 'RAISED' && common('dot') + say('scored.of', { scored: idea.scored, reviewers: idea.reviewers })}
          {idea.award && common('dot') + say('award.short', { yuan: yuanOf(idea.award.fen), state: say(`award.${idea.award.state}`) })}
        </span>
        <small>{dateWords(idea.raisedAt, zone, common)}</small>
      </button>
    </li>
  );
};

/** The suggestions of the tenant by their state, what is to be done with each, and the money set aside. */
export const SuggestionsPage = () => {
  const say = useSay('ideas');
  const common = useSay('common');
  const language = useLanguage();
  const reading = useReading();
  const pays = useMay('paidBy');
  const { because } = useDesk(useOnline().writable);
  const [params, setParams] = useSearchParams();
  const [paying, setPaying] = useState(false);
  const asked = params.get('state');
  const state = isState(asked) ? asked : null;
  const pages = usePages(ReadIdeasDocument, { state }, ({ suggestions }) => suggestions);
  const { data, items: ideas, total, error, failed, again } = pages;
  const read = usePageReader(ReadIdeasDocument, { state }, ({ suggestions }) => suggestions);
  useChanges(again);
  useTitle(say('title'));
  const of = params.get('of');
  const wide = useWide();
  const followed = useIdea(of);
  const first = wide && !of ? ideas[0] : undefined;
  const chosen = ideas.find(({ id }) => id === of) ?? followed.idea ?? first;
  const show = (next: Record<string, string | null>, replace = false) => {
    const all = { state, of, ...next };
    setParams(Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value ? [[key, value]] : []))), { replace });
  };
  const at = ideas.findIndex(({ id }) => id === chosen?.id);
  const step = (by: 1 | -1) => () => ideas[at + by] && show({ of: ideas[at + by]?.id ?? null });
  useKeys({ KeyJ: step(1), KeyK: step(-1) });
  const missing = chosen === undefined && (followed.absent || followed.error !== undefined);
  const alone = chosen === undefined && !missing;
  const back = of && (
    <div className="desk-back">
      <Act onClick={() => show({ of: null })}>
        <Icon name="left" size={18} />
        {say('title')}
      </Act>
    </div>
  );
  const Region = alone ? 'main' : 'section';
  if (error && !data) return <Trouble again={again} error={error} />;
  return (
    <div className={of && !alone ? 'ideas ideas-open' : 'ideas'}>
      <TopBar title={say('title')}>
        {pays && (
          <Act because={because} onClick={() => setPaying(true)}>
            {say('payout')}
          </Act>
        )}
      </TopBar>
      <div className="queue-tabs ideas-tabs" role="group" aria-label={say('title')}>
        {[null, ...states].map((one) => (
          <button key={one ?? 'all'} type="button" aria-pressed={state === one} onClick={() => show({ state: one, of: null })}>
            {say(one ? `state.${one}` : 'state.all')} <span>{one && data ? data.suggestions.counts[counted[one]] : ''}</span>
          </button>
        ))}
      </div>
      <Region className="queue-panel" aria-label={say('title')} {...(alone && { id: 'main', tabIndex: -1 })}>
        {alone && <h1 className="sr-only">{say('title')}</h1>}
        <div className="queue-body">
          {failed && (
            <div className="queue-note">
              <ReadFailed again={again} />
            </div>
          )}
          {!data && <Skeleton label={common('loading')} lines={8} />}
          {data && ideas.length === 0 && !failed && (
            <p className="queue-note">
              {say('empty')}
              <br />
              <span>{say('empty.next')}</span>
            </p>
          )}
          <ul className="idea-rows" aria-label={say('title')}>
            {ideas.map((idea) => (
              <Row key={idea.id} idea={idea} chosen={idea.id === chosen?.id} onChoose={() => show({ of: idea.id })} />
            ))}
          </ul>
          <ListMore pages={pages} />
          {!wide && alone && <Funds />}
        </div>
        {ideas.length > 0 && <ListActs title={say('title')} columns={ideaColumns(say, reading, language)} read={read} total={total} />}
      </Region>
      {missing && (
        <div className="pane">
          {back}
          {followed.absent ? <Nothing /> : <Trouble again={followed.again} error={followed.error} />}
        </div>
      )}
      {chosen && (
        <main id="main" className="pane" tabIndex={0} onFocus={() => !of && show({ of: chosen.id }, true)}>
          {back}
          <SuggestionPane key={chosen.id} idea={chosen} reading={reading} />
        </main>
      )}
      {wide && (
        <aside className="beside">
          <Funds />
        </aside>
      )}
      <PayoutDialog open={paying} onClose={() => setPaying(false)} />
    </div>
  );
};
