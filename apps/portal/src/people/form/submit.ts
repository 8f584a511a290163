import { SubmitAppealDocument, type SubmitAppealMutation } from '../../generated/people';
import { ask } from '../ask';
import { accessToken } from '../session';
import type { Draft } from './draft';

export type Submitted = Extract<SubmitAppealMutation['submitAppeal'], { __typename: 'Receipt' }>;
export type Refused = Extract<SubmitAppealMutation['submitAppeal'], { __typename: 'Refusal' }>;

/** Sends one draft. An anonymous one goes without any token, even where somebody is signed in. */
export const submitDraft = async (draft: Draft, placeCode: string | undefined): Promise<Submitted | Refused> => {
  const anonymous = draft.mode === 'ANONYMOUS';
  const token = anonymous && placeCode ? null : await accessToken();
  const answer = await ask(
    SubmitAppealDocument,
    {
      input: {
        commandId: draft.commandId,
        mode: draft.mode,
        body: draft.body.trim(),
        ...(placeCode && { placeCode }),
        ...(anonymous && { receiptSeed: draft.receiptSeed }),
        ...(draft.category && { category: draft.category }),
      },
    },
    token ? `Bearer ${token}` : undefined,
  );
  return answer.submitAppeal;
};
