import type { KeyRing } from '@huiyin/kernel';
import { sealWords, unsealWords } from '../crypto/envelope';

/** Who opened a case by a login: by which membership, and in which session. */
export interface Holder {
  readonly membershipId: string;
  readonly session: string | null;
}

interface Case {
  readonly tenantId: string;
  readonly appealId: string;
}

/** For this purpose alone: nothing else that is sealed opens as a holder. */
const about = ({ tenantId, appealId }: Case): string => `holder/${tenantId}/${appealId}`;

export const sealHolder = (master: KeyRing, of: Case, { membershipId, session }: Holder): string =>
  sealWords(master.current, `${membershipId} ${session ?? ''}`, about(of));

export const holderOf = (master: KeyRing, of: Case, sealed: string): Holder => {
  const [membershipId = '', session] = unsealWords(master, sealed, about(of)).split(' ');
  return { membershipId, session: session || null };
};
