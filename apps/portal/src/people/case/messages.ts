import { senderClocks, type CaseClock } from './case-state';
import type { CaseView } from './use-case';

/** One thing said or done, oldest first. `words` make a bubble, `event` a line between them. */
export interface Message {
  readonly id: string;
  readonly at: string;
  readonly by: 'me' | 'sender' | 'centre' | 'event';
  readonly text: string;
}

/** What the page itself says, in its language. */
export interface Telling {
  readonly late: (clock: CaseClock) => string;
  readonly climbed: (level: number) => string;
  readonly issued: () => string;
  readonly grounds: (grounds: string) => string;
}

/** What a sender need not read: how clocks run, how an order is counted, each who joined. What is late is told from the promises. */
const machinery = new Set([
  'reply-sent', 'appeal-graded', 'order-accepted', 'co-signer-joined', 'co-signer-left', 'escalated', 'breach-withdrawn',
  'clock-started', 'clock-paused', 'clock-resumed', 'clock-met', 'clock-warned', 'clock-cancelled', 'clock-breached',
]);

/** Lateness of a promise, and who was called because of it. */
const lateness = (clocks: readonly CaseClock[], tell: Telling): Message[] =>
  clocks
    .filter((clock) => clock.state === 'BREACHED' || clock.late)
    .flatMap((clock) => [
      { id: `late-${clock.id}`, at: clock.dueAt, by: 'event' as const, text: tell.late(clock) },
      ...clock.steps.filter((step) => !step.withdrawn).map((step) => ({ id: step.id, at: step.at, by: 'event' as const, text: tell.climbed(step.level) })),
    ]);

/** Whose the sender's words are for who reads them: one's own, or those of a colleague whom one joined. */
const senderIn = ({ coSigning }: CaseView): 'me' | 'sender' => (coSigning?.mine ? 'sender' : 'me');

/** Words of both sides in order of time. A reply is told once, by its own words; a line that has only its code is left out. */
export const messagesOf = (view: CaseView, tell: Telling): Message[] => {
  const replies = view.replies.map((reply): Message => ({ id: reply.id, at: reply.at, by: 'centre', text: reply.text }));
  const internal = view.clocks.filter((clock) => clock.orderId).map((clock) => clock.label);
  const entries = view.timeline
    .filter((entry) => !machinery.has(entry.kind) && (entry.words || entry.text !== entry.kind))
    .filter((entry) => entry.kind !== 'clock-recomputed' || !internal.some((label) => entry.text.startsWith(label)))
    .map((entry): Message => {
      const base = { id: entry.id, at: entry.at };
      if (entry.words) return { ...base, by: entry.by.kind === 'SENDER' ? senderIn(view) : 'centre', text: entry.grounds ? `${entry.words}\n${tell.grounds(entry.grounds)}` : entry.words };
      return { ...base, by: 'event', text: entry.kind === 'order-issued' ? tell.issued() : entry.text };
    });
  const said = entries.some((entry) => entry.by === senderIn(view) && entry.text === view.body);
  const body: Message[] = view.body && !said ? [{ id: 'body', at: view.filedAt, by: senderIn(view), text: view.body }] : [];
  return [...body, ...entries, ...replies, ...lateness(senderClocks(view), tell)].sort((a, b) => a.at.localeCompare(b.at));
};
