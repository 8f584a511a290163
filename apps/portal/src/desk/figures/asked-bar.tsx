import { useSay } from '../../i18n/use-say';
import { nameOf, spanNames, spanOf } from './span';
import { groups, type useAsked } from './use-asked';

/** Which days, and by what. A day is taken when it is a whole one. */
export const AskedBar = ({ span, groupBy, today, ask }: ReturnType<typeof useAsked>) => {
  const say = useSay('audit');
  const name = nameOf(span, today);
  const chosen = spanNames.find((one) => one === name);
  return (
    <form className="figures-asked" role="search" aria-label={say('own.asked')} onSubmit={(event) => event.preventDefault()}>
      <select
        className="audit-period" aria-label={say('own.span')} value={chosen ?? ''}
        onChange={({ target }) => {
          const next = spanNames.find((one) => one === target.value);
          if (next) ask(spanOf(next, today));
        }}
      >
        {!chosen && <option value="">{say('own.span.days')}</option>}
        {spanNames.map((one) => (
          <option key={one} value={one}>
            {say(`own.span.${one}`)}
          </option>
        ))}
      </select>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{say(`own.${end}`)}</span>
          <input key={span[end]} type="date" required defaultValue={span[end]} onBlur={({ target }) => target.value && target.value !== span[end] && ask({ [end]: target.value })} />
        </label>
      ))}
      <div className="figures-groups" role="group" aria-label={say('own.by')}>
        {groups.map((group) => (
          <button key={group} type="button" aria-pressed={group === groupBy} onClick={() => ask({ groupBy: group })}>
            {say(`own.by.${group}`)}
          </button>
        ))}
      </div>
    </form>
  );
};
