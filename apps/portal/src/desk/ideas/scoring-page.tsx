import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type BlindIdeaFragment, ReadToScoreDocument } from '../../generated/desk';
import { langOf } from '../../format/lang';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { type Pages, usePages } from '../client/use-pages';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { useKeys } from '../queue/keys';
import { Act } from '../shell/act';
import { ListMore } from '../shell/list-more';
import { Trouble } from '../shell/plain-pages';
import { ReadFailed } from '../shell/read-failed';
import { TopBar } from '../shell/top-bar';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { scoredColumns, toScoreColumns } from './idea-columns';
import { ScoreForm } from './score-form';
import { useIdeaCommands } from './use-idea-commands';
import '../queue/queue.css';
import '../item/item.css';
import './ideas.css';

const Words = ({ idea }: { idea: BlindIdeaFragment }) => {
  const language = useLanguage();
  return (
    <>
      <p className="item-line">
        <Tag>{nameIn(language, idea.class.names)}</Tag>
      </p>
      <h2 className="serif idea-title" lang={langOf(idea.title ?? '')}>
        {idea.title}
      </h2>
      <p className="idea-text" lang={langOf(idea.text ?? '')}>
        {idea.text}
      </p>
    </>
  );
};

/** What one gave before, and what came of it once all had scored. */
const Scored = ({ pages }: { pages: Pages<unknown, BlindIdeaFragment> }) => {
  const ideas = pages.items;
  const say = useSay('ideas');
  const language = useLanguage();
  if (ideas.length === 0) return <p className="idea-none">{say('scored.empty')}</p>;
  return (
    <>
      <ul className="idea-list">
        {ideas.map((idea) => (
          <li key={idea.id} className="card idea-done">
            <Words idea={idea} />
            <p>
              {say('scored.mine')}
              {idea.mine?.scores.map(({ criterion, score }) => {
                const names = idea.criteria.find(({ id }) => id === criterion)?.names;
                return <span key={criterion}>{`${names ? nameIn(language, names) : criterion} ${score}`}</span>;
              })}
            </p>
            <p>
              <b>{say(`state.${idea.state}`)}</b>
              {idea.result && <span>{say('scored.mean', { percent: idea.result.percent, reached: idea.result.reached, reachable: idea.result.reachable })}</span>}
            </p>
          </li>
        ))}
      </ul>
      <ListMore pages={pages} />
    </>
  );
};

/** Blind scoring, one at a time: words and criteria, and nothing by which the author is known. */
export const ScoringPage = () => {
  const say = useSay('ideas');
  const common = useSay('common');
  const [params, setParams] = useSearchParams();
  const scored = params.get('show') === 'scored';
  const [wanted, setAt] = useState(0);
  const language = useLanguage();
  const reading = useReading();
  const pages = usePages(ReadToScoreDocument, { scored }, ({ blindSuggestions }) => blindSuggestions);
  const read = usePageReader(ReadToScoreDocument, { scored }, ({ blindSuggestions }) => blindSuggestions);
  const { data, items: ideas, total, next, error, failed, again, ahead } = pages;
  const columns = scored ? scoredColumns(say, reading, language) : toScoreColumns(say, language);
  const commands = useIdeaCommands();
  const at = Math.max(0, Math.min(wanted, ideas.length - 1));
  const idea = ideas[at];
  const score = async (of: string, ...sheet: [{ criterion: string; score: number }[], string]) => {
    const refused = await commands.score(of, ...sheet);
    // Its form is gone with it: who works by keys goes on at the next.
    if (!refused) document.getElementById('main')?.focus();
    return refused;
  };
  const step = (by: 1 | -1) => () => !scored && ideas.length > 1 && setAt((at + by + ideas.length) % ideas.length);
  const last = !scored && next === 'there' && at + 1 >= ideas.length;
  useEffect(() => {
    if (last) ahead();
  }, [last, ahead]);
  useKeys({ KeyJ: step(1), KeyK: step(-1) });
  useTitle(say('title.score'));
  if (error && !data) return <Trouble again={again} error={error} />;
  return (
    <div className="ideas ideas-scoring">
      <TopBar title={say('title.score')} />
      <div className="queue-tabs ideas-tabs" role="group" aria-label={say('title.score')}>
        {([false, true] as const).map((one) => (
          <button key={String(one)} type="button" aria-pressed={scored === one} onClick={() => setParams(one ? { show: 'scored' } : {})}>
            {say(one ? 'tab.scored' : 'tab.toScore')} <span>{scored === one && data ? total : ''}</span>
          </button>
        ))}
      </div>
      <main id="main" className="ideas-main" tabIndex={0}>
        <h1 className="sr-only">{say('title.score')}</h1>
        {failed && <ReadFailed again={again} />}
        {!data && <Skeleton label={common('loading')} lines={8} />}
        {data && scored && <Scored pages={pages} />}
        {data && !scored && !idea && !failed && (
          <div className="idea-none">
            <EchoRing rings={[{ state: 'waiting' }, { state: 'waiting' }]} size={72} />
            <p>
              <b>{say('toScore.empty')}</b>
              <br />
              {say('toScore.empty.next')}
            </p>
          </div>
        )}
        {data && !scored && idea && (
          <article key={idea.id} className="card idea-blind">
            <p className="idea-at">
              {say('toScore.at', { at: at + 1, count: total })}
              {ideas.length > 1 && (
                <Act keycap="J" onClick={step(1)}>
                  {say('toScore.later')}
                </Act>
              )}
            </p>
            <Words idea={idea} />
            <p className="idea-note">{say('toScore.blind')}</p>
            <ScoreForm idea={idea} onScore={(scores, words) => score(idea.id, scores, words)} />
          </article>
        )}
        {!scored && next === 'failed' && <ListMore pages={pages} />}
        {idea && <ListActs key={String(scored)} title={say(scored ? 'tab.scored' : 'tab.toScore')} columns={columns} read={read} total={total} />}
      </main>
    </div>
  );
};
