import { useSay } from '../../i18n/use-say';
import { PeriodSelect } from '../audit/period-select';
import { nameOf, quarterOf, spanNames, spanOf, spanOfQuarter } from './span';
import { groups, type useAsked } from './use-asked';

type Asked = ReturnType<typeof useAsked>;

/** Any days. A day is taken when it is a whole one. */
const AnyDays = ({ span, today, ask }: Asked) => {
  const say = useSay('figures');
  const name = nameOf(span, today);
  const chosen = spanNames.find((one) => one === name);
  return (
    <>
      <select
        className="page-pick" aria-label={say('span')} value={chosen ?? ''}
        onChange={({ target }) => {
          const next = spanNames.find((one) => one === target.value);
          if (next) ask(spanOf(next, today));
        }}
      >
        {!chosen && <option value="">{say('span.days')}</option>}
        {spanNames.map((one) => (
          <option key={one} value={one}>
            {say(`span.${one}`)}
          </option>
        ))}
      </select>
      {(['from', 'to'] as const).map((end) => (
        <label key={end}>
          <span>{say(`${end}`)}</span>
          <input key={span[end]} className="page-pick" type="date" required defaultValue={span[end]} onBlur={({ target }) => target.value && target.value !== span[end] && ask({ [end]: target.value })} />
        </label>
      ))}
    </>
  );
};

/** Which days, and by what: officers choose days, everybody else a quarter. */
export const AskedBar = (asked: Asked) => {
  const { span, groupBy, today, byQuarter, ask } = asked;
  const say = useSay('figures');
  return (
    <form className="figures-asked" role="search" aria-label={say('asked')} onSubmit={(event) => event.preventDefault()}>
      {byQuarter ? <PeriodSelect period={quarterOf(span)} at={`${today}T00:00:00.000Z`} onChange={(quarter) => ask(spanOfQuarter(quarter))} /> : <AnyDays {...asked} />}
      <div className="figures-groups" role="group" aria-label={say('by')}>
        {groups.map((group) => (
          <button key={group} type="button" aria-pressed={group === groupBy} onClick={() => ask({ groupBy: group })}>
            {say(`by.${group}`)}
          </button>
        ))}
      </div>
      {byQuarter && <p className="quiet">{say('quarters.why')}</p>}
    </form>
  );
};
