import type { CommonPhrase, Say } from '../../i18n/say';
import { momentWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { Icon, type IconName } from '../../ui/icon';
import type { PromiseView } from '../form/promise-line';

const icons: Readonly<Record<PromiseView['aim'], IconName>> = { ACCEPTANCE: 'inbox', FIRST_REPLY: 'chat', PLAN: 'document', ANSWER: 'chat', OPINION: 'stairs', CALL_BACK: 'phone', REVIEW: 'document', OTHER: 'right' };

interface Props {
  promises: readonly PromiseView[];
  now: string;
  zone: string;
}

const dated = (promises: readonly PromiseView[]) =>
  promises.filter((promise) => promise.at).sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));

const when = (promise: PromiseView, now: string, zone: string, common: Say<CommonPhrase>): string =>
  promise.at ? momentWords(promise.at, now, zone, common) : '';

/** What comes, by when: dates first, then what has no date yet, in words. */
export const NextSteps = ({ promises, now, zone }: Props) => {
  const say = useSay('people');
  const common = useSay('common');
  const wordsOf = ({ aim, text }: PromiseView): string => (aim === 'OTHER' ? text : say(`next.${aim}`));
  return (
    <section className="next">
      <h2>{say('receipt.next')}</h2>
      <dl>
        {dated(promises).map((promise) => (
          <div key={promise.kind}>
            <dt>
              <Icon name={icons[promise.aim]} size={17} />
              {say('next.by', { when: when(promise, now, zone, common) })}
            </dt>
            <dd>
              {wordsOf(promise)}
              {promise.provisional && <span className="provisional"> {common('clock.provisional')}</span>}
            </dd>
          </div>
        ))}
        {promises.filter((promise) => !promise.at).map((promise) => (
          <div key={promise.kind} className="next-wide">
            <dt>
              <Icon name={icons[promise.aim]} size={17} />
            </dt>
            <dd>{promise.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
