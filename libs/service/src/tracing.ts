import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Ends the export of spans after those that wait have gone. */
export type StopTracing = () => Promise<void>;

/** Exports spans where an OTLP endpoint is configured; otherwise the API stays without effect and costs nothing. */
export const startTracing = async (serviceName: string, endpoint: string | undefined): Promise<StopTracing> => {
  if (!endpoint) return () => Promise.resolve();
  // Loaded only here: each process would pay for what most of them do not use.
  const [{ BatchSpanProcessor, NodeTracerProvider }, { defaultResource, resourceFromAttributes }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName })),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return () => provider.shutdown();
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
