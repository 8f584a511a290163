import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Ends the export of spans after those that wait have gone. */
export type StopTracing = () => Promise<void>;

/** Exports spans where an OTLP endpoint is configured; otherwise the API stays without effect and costs nothing. */
export const startTracing = async (serviceName: string, endpoint: string | undefined): Promise<StopTracing> => {
  if (!endpoint) return () => Promise.resolve();
  // Loaded only here: the SDK costs each process some 30 MB.
  const [{ NodeSDK }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const sdk = new NodeSDK({ serviceName, traceExporter: exporter, instrumentations: [], metricReaders: [], logRecordProcessors: [] });
  sdk.start();
  return () => sdk.shutdown();
};

/** One span for each HTTP request, in which everything asked because of it hangs. A trace of the public is not taken over. */
export const traceRequests = (app: NestFastifyApplication): void => {
  const tracer = trace.getTracer('huiyin');
  const spans = new WeakMap<object, Span>();
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const span = tracer.startSpan(`${request.method} ${request.routeOptions.url ?? 'nowhere'}`, { kind: SpanKind.SERVER, root: true });
    spans.set(request, span);
    context.with(trace.setSpan(context.active(), span), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
};
