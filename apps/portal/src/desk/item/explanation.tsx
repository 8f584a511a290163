import type { ReactNode } from 'react';
import type { ReplyKind } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import type { TimelineItem } from '../../ui/timeline';

interface Explained {
  readonly replies: readonly { readonly kind: ReplyKind; readonly at: string }[];
  readonly clocks: readonly { readonly state: string; readonly late: boolean; readonly dueAt: string; readonly orderId: string | null; readonly label: string }[];
}

/** The promise to the sender that was not kept and is not explained yet: late means that the sender is told why. */
export const unexplained = ({ replies, clocks }: Explained) =>
  clocks.find(({ state, late, orderId, dueAt }) => orderId === null && (state === 'BREACHED' || late) && !replies.some((reply) => reply.kind === 'EXPLANATION' && reply.at >= dueAt));

/** The line that says so, with the way to write it where the reader is the one to do it. */
export const useLackingExplanation = (of: { readonly appeal: Explained | null } | undefined, act?: ReactNode): TimelineItem | undefined => {
  const say = useSay('desk');
  const clock = of?.appeal && unexplained(of.appeal);
  if (!clock) return undefined;
  return {
    id: 'lacking', time: '', dateTime: clock.dueAt, tone: 'missing',
    text: (
      <>
        <b>{say('explanation.missing')}</b> {say('explanation.missing.text', { label: clock.label })} {act}
      </>
    ),
  };
};
