import type { AppealStatus, OutputOf, ReadAppeal } from '@huiyin/contracts';
import { rowFor } from '../appeal/life';

export type CoSigning = NonNullable<NonNullable<OutputOf<typeof ReadAppeal>>['coSigning']>;

interface About {
  readonly mode: string;
  readonly status: AppealStatus;
  readonly count: number;
  readonly most: number;
  /** Given for who invites alone. */
  readonly code?: string | undefined;
  readonly mine?: boolean;
}

/** What is told of co-signing a case; of an anonymous one there is nothing to tell. */
export const coSigningView = ({ mode, status, count, most, code, mine = false }: About): CoSigning | null => {
  if (mode === 'anonymous') return null;
  const open = rowFor(status, 'join') !== undefined && count < most;
  return { count, most, open, code: (open && code) || null, mine };
};
