import type { Observation } from '@huiyin/messaging';
import { Logger } from '@nestjs/common';

const logger = new Logger('Work');
// Requests that change nothing are named by these verbs; there are many more of them.
const READS = /^rpc\.[a-z-]+\.(read|list|open|propose|verify|resolve)-/;

/** One line for each request answered and fact heard, with the correlation id of the work; a read that went well is for debugging alone. */
export const logWork = ({ kind, subject, outcome, ms }: Observation): void => {
  if (kind === 'ask') return;
  const quiet = outcome === 'ok' && READS.test(subject);
  logger[quiet ? 'debug' : 'log']({ subject, outcome, ms: Math.round(ms * 10) / 10 }, kind === 'fact' ? 'fact heard' : 'request answered');
};
