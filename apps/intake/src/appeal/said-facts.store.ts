import {
  AppealAccepted, AppealAnsweredOnSpot, AppealArchived, AppealClosedNotice, AppealConcluded, AppealFiled, AppealGraded, AppealMerged,
  AppealReferred, AppealRefused, AppealReopened, AppealUnmerged, AppealWithdrawn, CoSignerJoined, CoSignerLeft, type EventContract, MaterialGiven, MaterialRequested, PersonsBarred, SenderWrote,
} from '@huiyin/contracts';
import type { Tx } from '@huiyin/persistence';
import type { Entry } from './entry';

const contracts = new Map<string, EventContract>(
  [
    AppealAccepted, AppealAnsweredOnSpot, AppealArchived, AppealClosedNotice, AppealConcluded, AppealFiled, AppealGraded, AppealMerged,
    AppealReferred, AppealRefused, AppealReopened, AppealUnmerged, AppealWithdrawn, CoSignerJoined, CoSignerLeft, MaterialGiven, MaterialRequested, PersonsBarred, SenderWrote,
  ].map((contract) => [contract.type, contract]),
);

/** Which versions an appeal's round is judged by. */
export interface Versions {
  readonly policyVersion: number;
  readonly organisationVersion?: number;
}

/** Says what was decided: each line goes out with the commit. */
export const publishSaid = async (tx: Tx, appealId: string, facts: readonly Entry[], versions: Versions): Promise<void> => {
  for (const { type, at, round, actor, data } of facts) {
    const contract = contracts.get(type);
    if (!contract) throw new Error(`no contract says ${type}`);
    await tx.publish({ contract, aggregateId: appealId, appealId, round, occurredAt: at, actor, ...versions, data });
  }
};
