import { useSay } from '../../i18n/use-say';
import { RateCell } from '../../ui/rate-cell';
import { WithheldCell } from '../../ui/withheld-cell';
import { type Cell, countsWords, isRate, numberWords, percentWords } from './figures';

interface Props {
  cell: Cell | undefined;
  name: string;
  threshold: number;
  look?: boolean;
}

/** One figure: a number, a rate with what it comes from, or why it is not shown. */
export const FigureCell = ({ cell, name, threshold, look = false }: Props) => {
  const say = useSay('figures');
  if (!cell) return null;
  const { withheld, value } = cell;
  if (withheld) {
    const kind = withheld === 'SMALL' ? 'small' : 'complement';
    return <WithheldCell kind={kind} text={say(`withheld.${withheld}`, { k: threshold })} label={say(`withheld.${withheld}.says`, { name, k: threshold })} />;
  }
  if (!isRate(cell)) return <>{numberWords(cell, say)}</>;
  return <RateCell name={name} share={value} percent={value === null ? say('none') : percentWords(value)} counts={countsWords(cell)} look={look} />;
};
