import { newId } from '@huiyin/kernel';
import { CLS_ID, ClsServiceManager } from 'nestjs-cls';

/** What every piece of work carries; persistence and the log read it from the context. */
export interface WorkContext {
  readonly correlationId: string;
}

const cls = ClsServiceManager.getClsService();

/** The correlation id of the work going on; undefined outside of any. */
export const correlationId = (): string | undefined => (cls.isActive() ? cls.getId() : undefined);

/** Runs `work` with its own context, that everything it awaits sees. */
export const inWork = <T>(context: WorkContext, work: () => T): T =>
  cls.run(() => {
    cls.set(CLS_ID, context.correlationId);
    return work();
  });

export const newCorrelationId = (): string => newId();
