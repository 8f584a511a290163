import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface ExportedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}
interface Export {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly ExportedSpan[] }[] }[];
}

describe('traces', () => {
  const spans: ExportedSpan[] = [];
  let receiver: Server;

  beforeAll(async () => {
    receiver = createServer((incoming, response) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const told = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Export;
        spans.push(...told.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
        response.end('{}');
      });
    });
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  }, 30_000);
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });

  it('are one from the gateway’s request to the last consumer', async () => {
    const endpoint = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
    const env = { ...process.env, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint };
    const hook = join(__dirname, '../setup/compile-on-require.cjs');
    await promisify(execFile)('node', ['--require', hook, join(__dirname, 'traced-journey.ts')], { env });

    const root = spans.find(({ name }) => name === 'GET /progress');
    const ofTrace = spans.filter(({ traceId }) => traceId === root?.traceId);
    const parentOf = (span: ExportedSpan | undefined): ExportedSpan | undefined => ofTrace.find(({ spanId }) => spanId === span?.parentSpanId);
    const path: string[] = [];
    const last = ofTrace.find((span) => span.name === 'transaction' && parentOf(span)?.name.startsWith('hear'));
    for (let span = last; span; span = parentOf(span)) path.unshift(span.name);
    expect(path).toEqual([
      'GET /progress', 'ask rpc.routing.probe-progress.v1', 'answer rpc.routing.probe-progress.v1', 'transaction',
      'publish evt.routing.progress-reported.v1', 'hear evt.routing.progress-reported.v1', 'transaction',
    ]);
  }, 60_000);
});
