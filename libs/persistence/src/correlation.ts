import { newId } from '@huiyin/kernel';
import { context, propagation } from '@opentelemetry/api';
import { ClsServiceManager } from 'nestjs-cls';

/** Header of a published fact that carries its correlation id. */
export const CORRELATION_HEADER = 'correlation-id';

/** The id of the request under way; work outside any request gets one of its own. */
export const currentCorrelation = (): string => {
  const cls = ClsServiceManager.getClsService();
  return (cls.isActive() ? cls.getId() : undefined) ?? newId();
};

/** The headers with which the relay sends a fact later: its correlation id and the trace it belongs to. */
export const factHeaders = (correlationId: string): Record<string, string> => {
  const headers: Record<string, string> = { [CORRELATION_HEADER]: correlationId };
  propagation.inject(context.active(), headers);
  return headers;
};
