import { SubmitAppealDocument, type SubmitAppealMutation } from '../../generated/people';
import { AskFailure, ask } from '../ask';
import { accessToken, subject } from '../session';
import type { Draft, Spot } from './draft';

export type Submitted = Extract<SubmitAppealMutation['submitAppeal'], { __typename: 'Receipt' }>;
export type Refused = Extract<SubmitAppealMutation['submitAppeal'], { __typename: 'Refusal' }>;

/** The token of the one who wrote it, and of nobody else. */
const tokenOf = async (owner: string | null): Promise<string> => {
  const token = await accessToken();
  if (!token || subject() !== owner) throw new AskFailure('unauthenticated');
  return token;
};

/** Sends one draft. An anonymous one of a place goes without any token, even where somebody is signed in. */
export const submitDraft = async (draft: Draft, { place, owner }: Spot): Promise<Submitted | Refused> => {
  const anonymous = draft.mode === 'ANONYMOUS';
  const own = place === 'me';
  const phone = anonymous ? '' : draft.phone?.trim();
  const token = anonymous && !own ? null : await tokenOf(owner);
  const answer = await ask(
    SubmitAppealDocument,
    {
      input: {
        commandId: draft.commandId,
        mode: draft.mode,
        body: draft.body.trim(),
        ...(!own && { placeCode: place }),
        ...(anonymous && { receiptSeed: draft.receiptSeed }),
        ...(phone && { phone }),
        ...(draft.category && { category: draft.category }),
        ...(draft.thanks && { kind: 'THANKS' as const }),
      },
    },
    token ? `Bearer ${token}` : undefined,
  );
  return answer.submitAppeal;
};
