import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { AnswerQuestionnaireDocument, ReadQuestionnaireDocument } from '../../generated/people';
import { momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Skeleton } from '../../ui/skeleton';
import { AskFailure, ask } from '../ask';
import { Failure } from '../shell/failure';
import { Frame } from '../shell/frame';
import { useAnswer } from '../use-answer';
import { useNow } from '../use-now';
import { SatisfactionForm, type Word } from './satisfaction-form';

type Note = 'unknown' | 'used' | 'closed' | 'done.satisfied' | 'done.dissatisfied';

/** What there is to say instead of a form, and where one's own appeal is. */
const AskNote = ({ note }: { note: Note }) => {
  const say = useSay('people');
  return (
    <Frame title={say('brand')} page={say(`ask.${note}`)}>
      <div className="note-page">
        <h1 className="serif">{say(`ask.${note}`)}</h1>
        <p>{say(`ask.${note}.text`)}</p>
        <p className="ask-ways">
          <Link to="/r">{say('ask.toReceipt')}</Link>
          <Link to="/me">{say('ask.toMine')}</Link>
        </p>
        <p>{say('help.text')}</p>
      </div>
    </Frame>
  );
};

/** `/ask/:token`: the questionnaire behind a link, without a login and without a word of the case. */
export const AskPage = () => {
  const { token = '' } = useParams();
  const say = useSay('people');
  const common = useSay('common');
  const language = useLanguage();
  const now = useNow();
  const [told, setTold] = useState<Note | null>(null);
  const { value, failure, again } = useAnswer(`ask:${token}`, async () => (await ask(ReadQuestionnaireDocument, { code: token })).questionnaire ?? 'unknown');
  if (told) return <AskNote note={told} />;
  if (value === 'unknown') return <AskNote note="unknown" />;
  if (value?.state === 'USED') return <AskNote note="used" />;
  if (value?.state === 'CLOSED') return <AskNote note="closed" />;
  const send = async (word: Word): Promise<string | null> => {
    try {
      const { answerQuestionnaire: answer } = await ask(AnswerQuestionnaireDocument, { input: { code: token, ...word } });
      if (answer.__typename === 'Refusal') return answer.message;
      setTold(answer.satisfied ? 'done.satisfied' : 'done.dissatisfied');
      return null;
    } catch (cause) {
      if (!(cause instanceof AskFailure)) throw cause;
      return common('failed.write');
    }
  };
  return (
    <Frame title={say('brand')} page={say('ask.title')}>
      {failure && <Failure failure={failure} again={again} />}
      {!value && !failure && <Skeleton label={common('loading')} lines={6} />}
      {value && (
        <div className="ask-page">
          <h1 className="serif">{say('ask.title')}</h1>
          <p>{say('ask.lead', { union: nameIn(language, value.union), number: value.number, when: momentWords(value.answeredAt, now, value.timeZone, common) })}</p>
          <p className="small">{say(value.askedBySystem ? 'ask.bySystem' : 'ask.by')}</p>
          <SatisfactionForm onSend={send} />
        </div>
      )}
    </Frame>
  );
};
