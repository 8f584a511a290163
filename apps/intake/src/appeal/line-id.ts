import { createHash } from 'node:crypto';

/**
 * The id of what intake says of an appeal at `at`, in the shape of a uuidv7. Made, not drawn: what is said is always newer than
 * all that is known of the appeal, so that the two name it, and a rule gives the same for the same.
 */
export const lineId = (appealId: string, type: string, at: Date): string => {
  const time = at.getTime().toString(16).padStart(12, '0');
  const rest = createHash('sha256').update(`${appealId} ${type} ${time}`).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
};
