import { ReadOpenCallsDocument } from '../../generated/desk';
import { useRead } from '../client/use-ask';
import { useChanges } from '../client/use-changes';
import { type Place, placesOf } from './places';
import { useNamed } from './use-may';
import { useWho } from './who';

const nothing = (): void => undefined;

/** One's places: by one's roles, by what the policy names them for, and by what one was called to. */
export const usePlaces = (): Place[] => {
  const { roles } = useWho().active;
  const named = useNamed();
  const known = placesOf(roles).some(({ path }) => path === '/lead');
  const { data, again } = useRead(ReadOpenCallsDocument, { first: 100 }, known);
  useChanges(known ? nothing : again);
  return placesOf(roles, { called: (data?.escalations.edges.length ?? 0) > 0, named });
};
