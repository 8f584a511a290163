import { useState } from 'react';
import { Link } from 'react-router';
import type { IdeaFragment } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Tag } from '../../ui/tag';
import { Act } from '../shell/act';
import { useOnline } from '../shell/use-online';
import { useMay } from '../shell/use-may';
import { useWho } from '../shell/who';
import { WriteDialog } from '../shell/write-dialog';
import { useDesk } from './use-desk';
import { AwardCard } from './award-card';
import { useIdeaCommands } from './use-idea-commands';

interface Props {
  idea: IdeaFragment;
  reading: Reading;
}

type Said = NonNullable<IdeaFragment['declined']>;

const SaidOf = ({ title, said, reading }: { title: string; said: Said; reading: Reading }) => (
  <section className="block">
    <h2>
      {title}
      <small>{[said.by?.name, momentWords(said.at, reading.now, reading.zone, reading.say)].filter(Boolean).join(' ')}</small>
    </h2>
    <p className="idea-text" lang={langOf(said.words)}>
      {said.words}
    </p>
  </section>
);

/** What the reviewers gave, once all have: a table beside the mean with what it is of. */
const Sheets = ({ idea }: { idea: IdeaFragment }) => {
  const say = useSay('ideas');
  const language = useLanguage();
  if (!idea.result) return <p className="idea-note">{say('scored.of', { scored: idea.scored, reviewers: idea.reviewers })}</p>;
  return (
    <section className="block">
      <h2>{say('scored.mean', { percent: idea.result.percent, reached: idea.result.reached, reachable: idea.result.reachable })}</h2>
      <ul className="idea-sheets">
        {idea.sheets.map((sheet) => (
          <li key={sheet.at}>
            <b>{sheet.by?.name}</b>
            {sheet.scores.map(({ criterion, score }) => (
              <span key={criterion.id}>{`${nameIn(language, criterion.names)} ${score}`}</span>
            ))}
            {sheet.words && <q lang={langOf(sheet.words)}>{sheet.words}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** One suggestion: its words, what the panel gave, what followed, and what is to be done now. */
export const SuggestionPane = ({ idea, reading }: Props) => {
  const say = useSay('ideas');
  const language = useLanguage();
  const { active } = useWho();
  const { because } = useDesk(useOnline().writable);
  const commands = useIdeaCommands();
  const [writing, write] = useState<'decline' | 'report' | null>(null);
  const decides = useMay('decidedBy');
  const isOfficer = active.roles.includes('OFFICER');
  return (
    <article className="idea-pane" aria-labelledby="idea-title">
      <p className="item-line">
        <Tag>{nameIn(language, idea.class.names)}</Tag>
        <Tag tone="azure">{say(`state.${idea.state}`)}</Tag>
        {idea.appeal && (isOfficer ? <Link to={`/desk/${idea.appeal.number}`}>{idea.appeal.number}</Link> : idea.appeal.number)}
      </p>
      <h1 id="idea-title" className="serif idea-title" lang={langOf(idea.title ?? '')}>
        {idea.title ?? say('erased')}
      </h1>
      <p className="idea-text" lang={langOf(idea.text ?? '')}>
        {idea.text}
      </p>
      <p className="idea-note">{say('raised', { name: idea.raisedBy?.name ?? '', when: momentWords(idea.raisedAt, reading.now, reading.zone, reading.say) })}</p>
      <Sheets idea={idea} />
      {idea.declined && <SaidOf title={say('declined')} said={idea.declined} reading={reading} />}
      {idea.implemented && <SaidOf title={say('implemented')} said={idea.implemented} reading={reading} />}
      {idea.state === 'TO_DECLINE' && (
        <p className="please-look idea-act">
          {say('decline.needed')}
          {decides && (
            <Act primary because={because} onClick={() => write('decline')}>
              {say('decline')}
            </Act>
          )}
        </p>
      )}
      {idea.state === 'ADOPTED' && decides && (
        <p className="idea-act">
          <Act because={because} onClick={() => write('report')}>
            {say('report')}
          </Act>
        </p>
      )}
      {(idea.award || idea.state === 'ADOPTED' || idea.state === 'IMPLEMENTED') && <AwardCard idea={idea} reading={reading} because={because} />}
      <WriteDialog
        open={writing === 'decline'} title={say('decline')} hint={say('decline.hint')} label={say('declined')} of="reasons" send={say('decline.send')} draft={`decline.${idea.id}`}
        onSend={(words) => commands.decline(idea.id, words)} onClose={() => write(null)}
      />
      <WriteDialog
        open={writing === 'report'} title={say('report')} hint={say('report.hint')} label={say('implemented')} of="measure" send={say('report.send')} draft={`report.${idea.id}`}
        onSend={(words) => commands.report(idea.id, words)} onClose={() => write(null)}
      />
    </article>
  );
};
