import type { Role } from '../../generated/desk';
import { ideaDuties } from '../shell/places';
import { useNamed } from '../shell/use-may';
import { useWho } from '../shell/who';

const byDefault: readonly Role[] = ['OFFICER', 'LEADER'];

/** Whether one has a part in suggestions besides scoring them, as the policy says; undefined before it has been read. */
export const useIdeaStaff = (): boolean | undefined => {
  const { roles } = useWho().active;
  const named = useNamed();
  if (!named) return undefined;
  const holders = ideaDuties.flatMap((duty) => named[duty] ?? []);
  return (holders.length > 0 ? holders : byDefault).some((role) => roles.includes(role));
};
