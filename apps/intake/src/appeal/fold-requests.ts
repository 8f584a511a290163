import { type Entry, inOrder, textOf } from './entry';

/** A question to the sender, paired with its answer by name. */
export interface MaterialRequest {
  readonly id: string;
  readonly orderId: string | null;
  readonly askedAt: Date;
  readonly given: boolean;
}

/** What was asked of the sender, oldest first, and whether it was answered. */
export const foldRequests = (log: readonly Entry[]): MaterialRequest[] => {
  const given = new Set(log.filter(({ type }) => type === 'material-given').map((entry) => textOf(entry, 'requestId')));
  return inOrder(log)
    .filter(({ type }) => type === 'material-requested')
    .map((entry) => ({
      id: textOf(entry, 'requestId') ?? '',
      orderId: textOf(entry, 'orderId') ?? null,
      askedAt: entry.at,
      given: given.has(textOf(entry, 'requestId')),
    }));
};
