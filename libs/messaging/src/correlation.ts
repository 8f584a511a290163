import { newId } from '@huiyin/kernel';
import { ClsServiceManager } from 'nestjs-cls';

/** What every piece of work carries; persistence and the log read it from the context. */
export interface WorkContext {
  readonly correlationId: string;
  /** The fact that is being handled, if one is. */
  readonly causationId?: string;
}

const cls = ClsServiceManager.getClsService();

/** The correlation id of the work going on; undefined outside of any. */
export const correlationId = (): string | undefined => (cls.isActive() ? cls.get<string | undefined>('correlationId') : undefined);

/** Runs `work` with its own context, that everything it awaits sees. */
export const inWork = <T>(context: WorkContext, work: () => T): T =>
  cls.run(() => {
    cls.set('correlationId', context.correlationId);
    cls.set('causationId', context.causationId);
    return work();
  });

export const newCorrelationId = (): string => newId();
