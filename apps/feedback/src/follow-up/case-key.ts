import { isId } from '@huiyin/kernel';

/** Where a list of cases stands: since when one is in it, and which. */
export interface CaseKey {
  readonly at: string;
  readonly appealId: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const written = ({ at, appealId }: CaseKey): string => `${at} ${appealId}`;

export const keyIn = (text: string): CaseKey => {
  const [at = '', appealId = ''] = text.split(' ');
  return { at, appealId };
};

/** A cursor that is none begins the list anew. */
export const isCursor = (cursor: string | undefined): boolean => {
  const { at, appealId } = keyIn(Buffer.from(cursor ?? '', 'base64url').toString('utf8'));
  return INSTANT.test(at) && isId(appealId);
};
