import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { WithheldCell } from '../../ui/withheld-cell';
import { type Cell, cellOf, type Definition, definitionWords } from './figures';
import './figure-table.css';

interface Props {
  definitions: readonly Definition[];
  /** The sum that stands above, so that each exclusion has its number. */
  total?: readonly Cell[];
}

/** How each figure is counted, printed under every table. */
export const Definitions = ({ definitions, total }: Props) => {
  const say = useSay('figures');
  const language = useLanguage();
  return (
    <section className="definitions" aria-labelledby="definitions">
      <h2 id="definitions">
        {say('definitions')}
        <span>{say('definitions.hint')}</span>
      </h2>
      <ul>
        {definitions.map((definition) => (
          <li key={definition.id}>{definitionWords(definition, total && cellOf(total, definition.id), say, (names) => nameIn(language, names))}</li>
        ))}
      </ul>
    </section>
  );
};

/** The two reasons for which a cell is not shown. */
export const WithheldLegend = ({ threshold }: { threshold: number }) => {
  const say = useSay('figures');
  return (
    <ul className="withheld-legend">
      <li>
        <WithheldCell kind="small" text={say('withheld.SMALL', { k: threshold })} /> {say('legend.SMALL')}
      </li>
      <li>
        <WithheldCell kind="complement" text={say('withheld.COMPLEMENT', { k: threshold })} /> {say('legend.COMPLEMENT')}
      </li>
    </ul>
  );
};
