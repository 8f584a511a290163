import type { AppealStatus, OutputOf, ReadAppeal } from '@huiyin/contracts';
import { rowFor } from '../appeal/life';

export type CoSigning = NonNullable<NonNullable<OutputOf<typeof ReadAppeal>>['coSigning']>;

interface About {
  readonly mode: string;
  readonly status: AppealStatus;
  readonly count: number;
  readonly most: number;
  /** The one that is out, if any. */
  readonly code: string | undefined;
  /** Who asks is who invites: nobody else is given it. */
  readonly inviting: boolean;
  readonly mine?: boolean;
}

/** What is told of co-signing a case; of an anonymous one there is nothing to tell. */
export const coSigningView = ({ mode, status, count, most, code, inviting, mine = false }: About): CoSigning | null => {
  if (mode === 'anonymous') return null;
  const mayInvite = rowFor(status, 'join') !== undefined && count < most;
  const open = mayInvite && code !== undefined;
  return { count, most, open, mayInvite, code: open && inviting ? code : null, mine };
};
