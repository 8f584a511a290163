import { z } from 'zod';
import { event } from '../event';
import { id } from '../shared-shapes';

const person = z.object({
  appealId: id,
  personHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/**
 * Somebody known said this appeal, or said it too: to count persons. The hash is keyed, of the person in this tenant alone, and
 * leads to nobody; of an anonymous sender it is never said. Heard by reporting only, and no line of its journal.
 */
export const SenderCounted = event('intake-private', 'sender-counted', person);

/** Who said it too takes that back: they are not counted by it from here on. */
export const SenderUncounted = event('intake-private', 'sender-uncounted', person);
