/** Every fact that a rule may name, by the service that says it. `sender-counted` and `sender-uncounted` are private and no rule hears them. */
export const factsOf = {
  tenancy: [
    'tenant-onboarded', 'tenant-moved', 'tenant-closed', 'policy-published', 'calendar-published', 'member-changed',
    'organisation-changed',
  ],
  intake: [
    'appeal-filed', 'appeal-answered-on-spot', 'appeal-accepted', 'appeal-graded', 'appeal-refused', 'appeal-referred',
    'appeal-merged', 'appeal-unmerged', 'appeal-withdrawn', 'appeal-concluded', 'appeal-reopened', 'appeal-archived',
    'appeal-closed-notice', 'appeal-erased', 'persons-barred', 'sender-wrote', 'material-requested', 'material-given',
    'co-signer-joined', 'co-signer-left', 'talk-held', 'talk-absence', 'identity-opened',
  ],
  routing: [
    'order-issued', 'order-accepted', 'order-reassigned', 'order-handed-over', 'order-returned', 'order-suspended',
    'order-cancelled', 'progress-reported', 'opinion-given', 'opinion-sent-back', 'measure-done',
    'raised-beyond-authority', 'evasion-found', 'deliberation-called', 'deliberation-decided', 'inspection-recorded',
    'sweep-ordered', 'sweep-done', 'extension-asked', 'extension-decided',
  ],
  sla: [
    'clock-started', 'clock-paused', 'clock-resumed', 'clock-met', 'clock-warned', 'clock-breached', 'clock-cancelled',
    'clock-recomputed', 'breach-withdrawn', 'escalated', 'level-decided', 'level-judged', 'notice-issued',
    'notice-acknowledged', 'explanation-missing', 'report-late',
  ],
  feedback: [
    'reply-sent', 'call-back-asked', 'call-back-done', 'call-back-failed', 'satisfaction-given', 'review-asked',
    'review-decided', 'review-closed', 'answer-published',
  ],
  rewards: [
    'suggestion-raised', 'suggestion-adopted', 'suggestion-declined', 'suggestion-implemented', 'fund-opened',
    'award-granted', 'award-paid', 'award-reversed', 'points-entered', 'points-appealed', 'points-upheld', 'points-reversed',
  ],
  reporting: ['report-issued', 'audit-opened', 'audit-read'],
  anyone: ['text-erased'],
} as const;

export type FactName = (typeof factsOf)[keyof typeof factsOf][number];

/** All names of `factsOf` in one list. */
export const factNames: readonly FactName[] = Object.values(factsOf).flat();

/** True for a name that some service says. */
export const isFactName = (name: string): name is FactName => (factNames as readonly string[]).includes(name);

/** An end names its start by this field, so that the two are paired by name and not by time. */
export const pairs: readonly { readonly start: FactName; readonly end: FactName; readonly by: string }[] = [
  { start: 'material-requested', end: 'material-given', by: 'requestId' },
  { start: 'appeal-merged', end: 'appeal-unmerged', by: 'mergeId' },
  { start: 'opinion-given', end: 'opinion-sent-back', by: 'opinionId' },
];
