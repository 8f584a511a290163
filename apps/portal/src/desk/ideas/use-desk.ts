import { useSay } from '../../i18n/use-say';

/** Why nothing can be sent just now, said beside each act. */
export const useDesk = (writable: boolean): { because: string | undefined } => {
  const desk = useSay('desk');
  return { because: writable ? undefined : desk('act.offline') };
};
