import { ReadWhoMayDocument, type ReadWhoMayQuery, type Role } from '../../generated/desk';
import { useRead } from '../client/use-ask';
import { useWho } from './who';

type Named = NonNullable<ReadWhoMayQuery['policy']>;
/** What the policy names somebody for. */
export type Duty = Exclude<keyof Named, 'version' | 'suggestions'> | keyof NonNullable<Named['suggestions']>;

/** Whom the policy in force names for what; nothing before it has been read. */
export const useNamed = (): Partial<Record<Duty, readonly Role[]>> | undefined => {
  const policy = useRead(ReadWhoMayDocument, {}).data?.policy;
  return policy ? { ...policy, ...policy.suggestions } : undefined;
};

/** Whether the policy in force names one's office for this; nobody's before it has been read. */
export const useMay = (duty: Duty): boolean => {
  const { roles } = useWho().active;
  return useNamed()?.[duty]?.some((role) => roles.includes(role)) ?? false;
};
