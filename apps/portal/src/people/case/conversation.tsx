import { Fragment } from 'react';
import { langOf } from '../../format/lang';
import { daysFrom } from '../../format/moment';
import { clockTime, dateWords, dayWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import type { Message } from './messages';

interface Props {
  messages: readonly Message[];
  now: string;
  zone: string;
}

/** Words of both sides by day. */
export const Conversation = ({ messages, now, zone }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const headOf = (at: string): string =>
    daysFrom(now, at, zone) === 0 ? common('time.today') + common('dot') + dateWords(at, zone, common) : dayWords(at, now, zone, common);
  return (
    <section className="talk" aria-label={say('case.messages')}>
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const newDay = !before || daysFrom(before.at, message.at, zone) !== 0;
        return (
          <Fragment key={message.id}>
            {newDay && <h2>{headOf(message.at)}</h2>}
            {message.by === 'event' ? (
              <p className="talk-event">
                <Icon name="stairs" size={16} />
                <span>
                  <time dateTime={message.at}>{clockTime(message.at, zone)}</time> {message.text}
                </span>
              </p>
            ) : (
              <div className={`bubble bubble-${message.by}`}>
                <p className="bubble-who">
                  {message.by === 'me' ? say('case.me') : say(message.by === 'sender' ? 'sign.sender' : 'case.centre')}
                  {common('dot')}
                  <time dateTime={message.at}>{clockTime(message.at, zone)}</time>
                </p>
                <p className="bubble-words" lang={langOf(message.text)}>
                  {message.text}
                </p>
              </div>
            )}
          </Fragment>
        );
      })}
    </section>
  );
};
