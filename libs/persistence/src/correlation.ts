import { newId } from '@huiyin/kernel';
import { context, propagation } from '@opentelemetry/api';
import { ClsServiceManager } from 'nestjs-cls';

const cls = ClsServiceManager.getClsService();
const current = (key: 'correlationId' | 'causationId'): string | undefined => (cls.isActive() ? cls.get<string | undefined>(key) : undefined);

/** The correlation id of the work under way; work outside any request gets one of its own. */
export const currentCorrelation = (): string => current('correlationId') ?? newId();

/** The fact that is being handled, if one is. */
export const currentCausation = (): string | undefined => current('causationId');

/** The trace (W3C) that a fact said now belongs to; the relay sends it on later. */
export const currentTrace = (): string | undefined => {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
};
