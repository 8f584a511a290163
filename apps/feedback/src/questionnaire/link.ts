import { type Key, keyedHash, letterCode } from '@huiyin/kernel';

const LENGTH = 20;

/** The code of a questionnaire's link: 20 letters, about 99 bits; the same again from the same id, so that it is kept nowhere. */
export const linkCode = (key: Key, tenantId: string, questionnaireId: string): string =>
  letterCode(keyedHash(key, 'questionnaire-code', `${tenantId}/${questionnaireId}`), LENGTH);

/** By which a code is found. */
export const linkHash = (key: Key, code: string): string => keyedHash(key, 'questionnaire-link', code);
