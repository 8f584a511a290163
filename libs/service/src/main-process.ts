import type { DynamicModule, Type } from '@nestjs/common';
import { createLog } from './logging';
import { createService, type ServiceOptions } from './run-service';

const DRAIN_MS = 15_000;

/** Runs a process until it is told to stop; what `main.ts` calls. A failing start ends it with a line that says why. */
export const runService = async (module: Type | DynamicModule, options: ServiceOptions): Promise<void> => {
  const log = createLog(options.name, 'info');
  try {
    const running = await createService(module, options);
    log.info({ url: running.url, pid: process.pid }, 'listening');
    const stop = (signal: NodeJS.Signals): void => {
      log.info({ signal }, 'draining');
      setTimeout(() => process.exit(1), DRAIN_MS).unref();
      running.close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'could not drain');
          process.exit(1);
        },
      );
    };
    process.once('SIGTERM', stop).once('SIGINT', stop);
  } catch (error) {
    log.fatal({ err: error }, 'could not start');
    process.exit(1);
  }
};
