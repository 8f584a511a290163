import { useMemo } from 'react';
import { ReadHoursDocument } from '../../generated/desk';
import type { Reading } from '../../format/clock';
import { hoursIn } from '../../format/hours';
import { tenantZone } from '../../format/zone';
import { useSay } from '../../i18n/use-say';
import { useRead } from '../client/use-ask';
import { useNow } from './use-now';

/** How the page reads clocks: the server's now, the tenant's zone and working hours, and words. */
export const useReading = (fine = false): Reading => {
  const say = useSay('common');
  const now = useNow(fine);
  const { data } = useRead(ReadHoursDocument, {});
  const hours = useMemo(() => hoursIn(data?.policy?.hours), [data?.policy?.hours]);
  return useMemo(() => ({ now, zone: hours?.timezone ?? tenantZone, say, hours }), [now, say, hours]);
};
