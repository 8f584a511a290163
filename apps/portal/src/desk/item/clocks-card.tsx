import { byNextDue, deadlineOf, isOpen, type Reading, ringClocks, ringOf, ringSentence } from '../../format/clock';
import { momentWords } from '../../format/words';
import { useSay } from '../../i18n/use-say';
import { EchoRing } from '../../ui/echo-ring';
import type { Item } from './use-item';

/** Each promise with its time in words; the ring says the same at a glance. */
export const ClocksCard = ({ item, reading }: { item: Item; reading: Reading }) => {
  const say = useSay('desk');
  const clocks = ringClocks([...item.clocks].sort(byNextDue));
  const waiting = item.promises.filter((promise) => !promise.at && !clocks.some((clock) => clock.kind === promise.kind));
  const rings = [...clocks.map((clock) => ringOf(clock, reading.now, reading.zone)), ...waiting.map(() => ({ state: 'waiting' as const }))].slice(0, 4);
  return (
    <section className="side" aria-labelledby="clocks-title">
      <h2 id="clocks-title">
        {say('clocks')}
        {item.policyVersion && <small>{say('clocks.policy', { version: item.policyVersion })}</small>}
      </h2>
      <div className="card clocks">
        {clocks.length === 0 && waiting.length === 0 && <p>{say('clocks.none')}</p>}
        {rings.length > 0 && <EchoRing rings={rings} size={88} label={ringSentence(clocks, reading) || say('clocks')} />}
        <dl>
          {clocks.map((clock) => {
            const { tone, text } = deadlineOf(clock, reading);
            const next = clock.levels[0];
            const called = isOpen(clock) && clock.state === 'RUNNING' ? next?.people[0]?.name : undefined;
            return (
              <div key={clock.id}>
                <dt>{clock.label}</dt>
                <dd className={`tone-${tone}`}>{text}</dd>
                {isOpen(clock) && (
                  <dd className="clocks-note">
                    {say('clocks.at', { when: momentWords(clock.dueAt, reading.now, reading.zone, reading.say) })}
                    {called && say('clocks.then', { who: called })}
                    {clock.provisional && <span className="provisional"> {say('clocks.provisional')}</span>}
                  </dd>
                )}
              </div>
            );
          })}
          {waiting.map((promise) => (
            <div key={promise.kind}>
              <dt className="clocks-note">{promise.text}</dt>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
};
