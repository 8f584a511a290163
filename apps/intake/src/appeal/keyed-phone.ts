import { keyedHash } from '@huiyin/kernel';
import type { IntakeKeys } from '../crypto/intake-keys';

/** A phone as a remembered command has it: a number is short enough to be guessed from a bare hash. */
export const keyedPhone = (keys: IntakeKeys, tenantId: string, phone: string | null | undefined): string | undefined =>
  phone ? keyedHash(keys.locator.current, 'phone', `${tenantId}/${phone}`) : undefined;
