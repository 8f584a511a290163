import { nameIn, useLanguage } from '../../i18n/use-say';
import { type Listed, WholeListActs } from '../../sheet/whole-list-acts';
import { useReading } from '../shell/use-reading';
import { useWho } from '../shell/who';

/** Under a list of the desk: the whole of it as a table for a spreadsheet, and on paper, as one's tenant's. */
export const ListActs = <T extends { readonly id: string }>(list: Listed<T>) => {
  const language = useLanguage();
  const { zone } = useReading();
  const { active } = useWho();
  return <WholeListActs {...list} zone={zone} whose={nameIn(language, active.tenant.names)} />;
};
