import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type BlindIdeaFragment, ReadToScoreDocument } from '../../generated/desk';
import { langOf } from '../../format/lang';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { useRead } from '../client/use-ask';
import { ListActs } from '../sheet/list-acts';
import { usePageReader } from '../sheet/use-page-reader';
import { useKeys } from '../queue/keys';
import { Act } from '../shell/act';
import { Trouble } from '../shell/plain-pages';
import { TopBar } from '../shell/top-bar';
import { useReading } from '../shell/use-reading';
import { useTitle } from '../shell/use-title';
import { scoredColumns } from './idea-columns';
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
const Scored = ({ ideas, total }: { ideas: readonly BlindIdeaFragment[]; total: number }) => {
  const say = useSay('ideas');
  const language = useLanguage();
  const reading = useReading();
  const read = usePageReader(ReadToScoreDocument, { scored: true }, ({ blindSuggestions }) => blindSuggestions);
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
      <ListActs title={say('tab.scored')} columns={scoredColumns(say, reading, language)} read={read} total={total} />
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
  const { data, error, again } = useRead(ReadToScoreDocument, { scored, first: 100 });
  const commands = useIdeaCommands();
  const ideas = data?.blindSuggestions.edges.map(({ node }) => node) ?? [];
  const at = Math.max(0, Math.min(wanted, ideas.length - 1));
  const idea = ideas[at];
  const step = (by: 1 | -1) => () => !scored && ideas.length > 1 && setAt((at + by + ideas.length) % ideas.length);
  useKeys({ KeyJ: step(1), KeyK: step(-1) });
  useTitle(say('title.score'));
  if (error && !data) return <Trouble again={again} error={error} />;
  return (
    <div className="ideas ideas-scoring">
      <TopBar title={say('title.score')} />
      <div className="queue-tabs ideas-tabs" role="group" aria-label={say('title.score')}>
        {([false, true] as const).map((one) => (
          <button key={String(one)} type="button" aria-pressed={scored === one} onClick={() => setParams(one ? { show: 'scored' } : {})}>
            {say(one ? 'tab.scored' : 'tab.toScore')} <span>{scored === one ? (data?.blindSuggestions.total ?? '') : ''}</span>
          </button>
        ))}
      </div>
      <main id="main" className="ideas-main" tabIndex={0}>
        <h1 className="sr-only">{say('title.score')}</h1>
        {!data && <Skeleton label={common('loading')} lines={8} />}
        {data && scored && <Scored ideas={ideas} total={data.blindSuggestions.total} />}
        {data && !scored && !idea && (
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
              {say('toScore.at', { at: at + 1, count: ideas.length })}
              {ideas.length > 1 && (
                <Act keycap="J" onClick={step(1)}>
                  {say('toScore.later')}
                </Act>
              )}
            </p>
            <Words idea={idea} />
            <p className="idea-note">{say('toScore.blind')}</p>
            <ScoreForm idea={idea} onScore={(scores, words) => commands.score(idea.id, scores, words)} />
          </article>
        )}
      </main>
    </div>
  );
};
