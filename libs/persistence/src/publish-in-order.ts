import type { RelayWire } from './relay';
import type { Published, Unpublished } from './relay-store';

export interface PublishedFact extends Published {
  readonly subject: string;
}
interface Outcome {
  readonly published: PublishedFact[];
  /** The first error; what of other aggregates went out nevertheless is in `published`. */
  readonly failure?: { readonly error: unknown };
}

/** Publishes all aggregates at once and the facts of each one after another, stopping an aggregate at its first failure. */
export const publishInOrder = async (rows: readonly Unpublished[], wire: Pick<RelayWire, 'publish'>): Promise<Outcome> => {
  const published: Outcome['published'] = [];
  const lines = new Map<string, Unpublished[]>();
  for (const row of rows) lines.set(row.aggregate_id, [...(lines.get(row.aggregate_id) ?? []), row]);
  const sent = await Promise.allSettled(
    [...lines.values()].map(async (line) => {
      for (const row of line) {
        const { id, subject, payload, correlation_id: correlationId, traceparent } = row;
        const seq = await wire.publish({ id, subject, payload, correlationId, traceparent });
        published.push({ tenantId: row.tenant_id, id, seq, subject });
      }
    }),
  );
  const failed = sent.find((line) => line.status === 'rejected');
  return failed ? { published, failure: { error: failed.reason } } : { published };
};
