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
