/** What feedback knows of a case. */
export interface CaseCopy {
  readonly appealId: string;
  readonly round: number;
  readonly stage: 'filed' | 'accepted' | 'answered' | 'ended';
  readonly policyVersion: number;
  readonly newestAt: Date;
}

const stages: Readonly<Record<string, CaseCopy['stage']>> = {
  'appeal-filed': 'filed',
  'appeal-accepted': 'accepted',
  'appeal-reopened': 'accepted',
  'appeal-refused': 'ended',
  'appeal-referred': 'ended',
  'appeal-withdrawn': 'ended',
  'appeal-merged': 'ended',
  'appeal-concluded': 'ended',
  'appeal-archived': 'ended',
};

interface Heard {
  readonly appealId: string;
  readonly round: number;
  readonly type: string;
  readonly occurredAt: Date;
  readonly policyVersion?: number | undefined;
}

/** The case after one more fact of it; a fact of an earlier round changes nothing but what is the newest known. */
export const fold = (known: CaseCopy | undefined, heard: Heard): CaseCopy => {
  const stage = stages[heard.type];
  const first: CaseCopy = { appealId: heard.appealId, round: heard.round, stage: stage ?? 'filed', policyVersion: heard.policyVersion ?? 0, newestAt: heard.occurredAt };
  if (!known) return first;
  const newestAt = heard.occurredAt > known.newestAt ? heard.occurredAt : known.newestAt;
  if (heard.round < known.round) return { ...known, newestAt };
  if (heard.round > known.round) return { ...first, policyVersion: heard.policyVersion ?? known.policyVersion, newestAt };
  const answered = known.stage === 'answered' && stage !== 'ended';
  return { ...known, stage: answered ? known.stage : (stage ?? known.stage), policyVersion: known.policyVersion || (heard.policyVersion ?? 0), newestAt };
};
