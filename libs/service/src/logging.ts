import { correlationId } from '@huiyin/messaging';
import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Level, type Logger, pino } from 'pino';

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

// PostgreSQL's data errors (class 22) quote the value that was wrong, and its detail shows whole keys.
const withoutValues = (text: string, code: string | undefined): string => (code?.startsWith('22') ? text.replace(/"[^"]*"/g, '"…"') : text);

/** An error without what it carries: no SQL parameters, no row that broke a key. */
const loggedError = (error: unknown): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const { name: type, cause } = error;
  return {
    type,
    message: withoutValues(error.message, code),
    ...(code && { code }),
    ...(error.stack && { stack: withoutValues(error.stack, code) }),
    ...(cause !== undefined && { cause: loggedError(cause) }),
  };
};

/** JSON lines with the correlation id of the work that writes them. */
export const createLog = (service: string, level: Level | 'silent', destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const id = correlationId();
        return id ? { correlationId: id } : {};
      },
      serializers: { err: loggedError },
      redact: ['token', '*.token', 'caseToken', '*.caseToken', 'authorization', '*.authorization', 'parameters', '*.parameters'],
    },
    destination ?? pino.destination({ sync: true }),
  );

/** Nest's logger on pino: the last parameter is the context, an object's fields are the line's. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Logger) {}

  log = this.at('info');
  error = this.at('error');
  warn = this.at('warn');
  debug = this.at('debug');
  verbose = this.at('trace');
  fatal = this.at('fatal');

  private at(level: Level): (message: unknown, ...rest: unknown[]) => void {
    return (message, ...rest) => {
      const words = rest.filter((part): part is string => typeof part === 'string');
      const context = words.pop();
      if (message instanceof Error) return this.log_[level]({ context, err: message }, message.message);
      if (typeof message === 'object' && message !== null) return this.log_[level]({ context, ...message }, words.join(' '));
      this.log_[level]({ context, ...(words.length > 0 && { detail: words.join('\n') }) }, String(message));
    };
  }
}
