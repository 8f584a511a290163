import { useMemo } from 'react';
import { ItemChangedDocument, ReadDeskPolicyDocument, ReadItemDocument, type ReadDeskPolicyQuery, type ReadItemQuery } from '../../generated/desk';
import { useRead, useTicks } from '../client/use-ask';
import { useTurn } from '../client/use-changes';
import { useServerTime } from '../shell/use-now';

export type Item = NonNullable<ReadItemQuery['appeal']>;
export type DeskPolicy = NonNullable<ReadDeskPolicyQuery['policy']>;

/** One matter as it is now, read again when somebody changes it. */
export const useItem = (number: string) => {
  const { data, of, error, again } = useRead(ReadItemDocument, { number }, number === '');
  const item = data?.appeal?.number === number ? data.appeal : undefined;
  useServerTime(item?.clocks[0]?.asOf);
  useTicks(ItemChangedDocument, { id: item?.id ?? '' }, again, !item);
  useTurn(item?.clocks ?? [], again);
  return { item, absent: data?.appeal === null && of?.number === number, failed: error !== undefined && !item && number !== '', again };
};

const none: DeskPolicy = { version: 0, categories: [], grades: [], replyRequirements: [], notAccepted: [], outOfScope: [], onSpotBy: [] };

export const useDeskPolicy = (): DeskPolicy => {
  const { data } = useRead(ReadDeskPolicyDocument, {});
  return useMemo(() => data?.policy ?? none, [data]);
};
