import { context, propagation, type Context } from '@opentelemetry/api';
import { headers, type MsgHdrs } from 'nats';
import { correlationId, newCorrelationId } from './correlation';

const CORRELATION = 'correlation-id';
const MAX_CORRELATION = 64;

/** Headers for what goes out now: the correlation id of the work going on and the trace it belongs to. */
export const outgoingHeaders = (correlation = correlationId() ?? newCorrelationId(), within: Context = context.active()): MsgHdrs => {
  const out = headers();
  out.set(CORRELATION, correlation);
  propagation.inject(within, out, { set: (carrier, key, value) => carrier.set(key, value) });
  return out;
};

/** The correlation id that came with a message, or a new one. */
export const incomingCorrelation = (from: MsgHdrs | undefined): string => {
  const given = from?.get(CORRELATION) ?? '';
  return given !== '' && given.length <= MAX_CORRELATION ? given : newCorrelationId();
};

/** The trace that a message belongs to. */
export const incomingTrace = (from: MsgHdrs | undefined): Context => {
  if (!from) return context.active();
  return propagation.extract(context.active(), from, {
    get: (carrier, key) => carrier.get(key) || undefined,
    keys: (carrier) => carrier.keys(),
  });
};
