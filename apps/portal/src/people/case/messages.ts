import type { CaseView } from './use-case';

/** One thing said or done, oldest first. `words` make a bubble, `event` a line between them. */
export interface Message {
  readonly id: string;
  readonly at: string;
  readonly by: 'me' | 'centre' | 'event';
  readonly who: string | null;
  readonly text: string;
}

const replyKinds = new Set(['reply-sent']);

/** Words of both sides in order of time. A reply is told once, by its own words; a line that has only its code is left out. */
export const messagesOf = (view: CaseView): Message[] => {
  const replies = view.replies.map((reply): Message => ({ id: reply.id, at: reply.at, by: 'centre', who: reply.by?.name ?? null, text: reply.text }));
  const entries = view.timeline
    .filter((entry) => !replyKinds.has(entry.kind) && (entry.words || entry.text !== entry.kind))
    .map((entry): Message => {
      const base = { id: entry.id, at: entry.at, who: entry.by.person?.name ?? null };
      if (entry.words) return { ...base, by: entry.by.kind === 'SENDER' ? 'me' : 'centre', text: entry.words };
      return { ...base, by: 'event', text: entry.text };
    });
  const said = entries.some((entry) => entry.by === 'me' && entry.text === view.body);
  const body: Message[] = view.body && !said ? [{ id: 'body', at: view.filedAt, by: 'me', who: null, text: view.body }] : [];
  return [...body, ...entries, ...replies].sort((a, b) => a.at.localeCompare(b.at));
};
