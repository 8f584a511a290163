import { useSay } from '../../i18n/use-say';

/** 2026 年 11 月 */
export const useMonthWords = () => {
  const say = useSay('figures');
  return (month: string): string => say('month', { year: month.slice(0, 4), month: Number(month.slice(5)) });
};
