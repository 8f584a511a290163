// Made by tools/generate/graphql.mjs from the .graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AnswerQuestionnaireInput = {
  code?: string | null | undefined;
  commandId: string;
  satisfied: boolean;
  words?: string | null | undefined;
};

export type AppealKind =
  | 'COMPLAINT'
  | 'DIFFICULTY'
  | 'QUESTION'
  | 'SUGGESTION'
  | 'THANKS'
  | 'TRANSACTION';

export type AppealStatus =
  | 'ACCEPTED'
  | 'ANSWERED'
  | 'ARCHIVED'
  | 'CONCLUDED'
  | 'FILED'
  | 'IN_HAND'
  | 'MERGED'
  | 'REFERRED'
  | 'REFUSED'
  | 'WITHDRAWN';

export type AskReviewInput = {
  commandId: string;
  words: string;
};

export type AuthorKind =
  | 'PERSON'
  | 'SENDER'
  | 'SYSTEM';

/** LAPSED: not claimed in time; its money is set aside until it is reversed. */
export type AwardState =
  | 'CLAIMED'
  | 'GRANTED'
  | 'LAPSED'
  | 'PAID'
  | 'REVERSED';

/** `seed`: random, at least 128 bits, kept in the page only; the code derives from it. */
export type ClaimAwardInput = {
  commandId: string;
  payout: Payout;
  seed?: string | null | undefined;
};

/** What a clock waits for, whatever its policy calls its kind. */
export type ClockAim =
  | 'ACCEPTANCE'
  | 'ANSWER'
  | 'CALL_BACK'
  | 'FIRST_REPLY'
  | 'OPINION'
  | 'OTHER'
  | 'PLAN'
  | 'REVIEW';

export type ClockState =
  | 'BREACHED'
  | 'CANCELLED'
  | 'MET'
  | 'PAUSED'
  | 'RUNNING';

export type GiveMaterialInput = {
  body: string;
  commandId: string;
  requestId: string;
};

/** `appealId` is for officers; a case token says it by itself. */
export type InviteCoSignersInput = {
  appealId?: string | null | undefined;
  commandId: string;
  open: boolean;
};

export type JoinAppealInput = {
  code: string;
  commandId: string;
};

export type LeaveAppealInput = {
  commandId: string;
  number: string;
};

export type Payout =
  | 'CODE'
  | 'NAME';

export type QuestionnaireState =
  | 'CLOSED'
  | 'OPEN'
  | 'USED';

export type ReplyKind =
  | 'EXPLANATION'
  | 'FINAL'
  | 'FIRST'
  | 'PLAN'
  | 'PROGRESS';

export type ReviewCause =
  | 'ASKED'
  | 'DISSATISFIED';

export type ReviewOutcome =
  | 'HANDLED_WRONGLY'
  | 'UPHELD';

export type SatisfactionBy =
  | 'PHONE'
  | 'QUESTIONNAIRE';

export type SenderMode =
  | 'ANONYMOUS'
  | 'CONFIDENTIAL'
  | 'NAMED';

export type SubmitAppealInput = {
  body: string;
  category?: string | null | undefined;
  commandId: string;
  kind?: AppealKind | null | undefined;
  mode: SenderMode;
  /** Where to be called back, of who gives a name: shown to who calls back, while that is open. Refused of an anonymous sender. */
  phone?: string | null | undefined;
  placeCode?: string | null | undefined;
  /** Anonymous senders: random, at least 128 bits, kept in the draft only. The receipt code derives from it. */
  receiptSeed?: string | null | undefined;
  title?: string | null | undefined;
};

/** TO_DECLINE: scored under the threshold, and waits for its reasons. */
export type SuggestionState =
  | 'ADOPTED'
  | 'DECLINED'
  | 'IMPLEMENTED'
  | 'RAISED'
  | 'TO_DECLINE';

export type WithdrawAppealInput = {
  commandId: string;
};

export type WriteToCentreInput = {
  body: string;
  commandId: string;
};

export type OpenReceiptMutationVariables = Exact<{
  code: string;
}>;


export type OpenReceiptMutation = { openReceipt:
    | { __typename: 'CaseAccess', caseToken: string, number: string, expiresAt: string }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type OpenOwnAppealMutationVariables = Exact<{
  number: string;
}>;


export type OpenOwnAppealMutation = { openOwnAppeal:
    | { __typename: 'CaseAccess', caseToken: string, number: string, expiresAt: string }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type ReadCaseQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadCaseQuery = { case: { id: string, number: string, title: string, body: string | null, status: AppealStatus, round: number, filedAt: string, mergedWith: number, waitsForSender: boolean, asOf: string | null, timeZone: string | null, category: { id: string, names: { zh: string, en: string } }, department: { id: string, names: { zh: string, en: string } | null } | null, sender: { mode: SenderMode }, promises: Array<{ kind: string, aim: ClockAim, text: string, at: string | null, provisional: boolean, after: string | null }>, openRequest: { id: string, question: string, askedAt: string } | null, coSigning: { count: number, most: number, mayInvite: boolean, joinCode: string | null, mine: boolean } | null, suggestion: { id: string, state: SuggestionState, title: string | null, declined: { words: string, at: string } | null, implemented: { words: string, at: string } | null, award: { id: string, fen: number, state: AwardState, claimUntil: string, payout: Payout | null, reversed: { reasons: string | null } | null } | null } | null, ending: { code: string, phone: string | null, words: string | null, names: { zh: string, en: string }, address: { zh: string, en: string } | null } | null, timeline: Array<{ id: string, service: string, kind: string, text: string, words: string | null, grounds: string | null, at: string, by: { kind: AuthorKind, person: { name: string | null, post: string | null } | null } }>, replies: Array<{ id: string, kind: ReplyKind, text: string, at: string, by: { name: string | null, post: string | null } | null }>, afterAnswer: { round: number, askUntil: string | null, satisfaction: { satisfied: boolean, how: SatisfactionBy, at: string, words: string | null } | null, mayNotAsk: { code: string, message: string } | null } | null, reviews: Array<{ id: string, round: number, cause: ReviewCause, askedAt: string, words: string | null, closedAt: string | null, decided: { outcome: ReviewOutcome, reasons: string, at: string } | null }>, clocks: Array<{ id: string, kind: string, aim: ClockAim, label: string, state: ClockState, startedAt: string, dueAt: string, metAt: string | null, provisional: boolean, late: boolean, remainingMinutes: number, workingTime: boolean, asOf: string, orderId: string | null, steps: Array<{ id: string, level: number, at: string, withdrawn: boolean }>, days: Array<{ date: string, working: boolean }> }> } | null };

export type GiveMaterialMutationVariables = Exact<{
  input: GiveMaterialInput;
}>;


export type GiveMaterialMutation = { giveMaterial:
    | { __typename: 'Refusal', code: string, message: string }
    | { __typename: 'TimelineEntry', id: string }
   };

export type WriteToCentreMutationVariables = Exact<{
  input: WriteToCentreInput;
}>;


export type WriteToCentreMutation = { writeToCentre:
    | { __typename: 'Refusal', code: string, message: string }
    | { __typename: 'TimelineEntry', id: string }
   };

export type WithdrawAppealMutationVariables = Exact<{
  input: WithdrawAppealInput;
}>;


export type WithdrawAppealMutation = { withdrawAppeal:
    | { __typename: 'Appeal', id: string }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type ClaimAwardMutationVariables = Exact<{
  input: ClaimAwardInput;
}>;


export type ClaimAwardMutation = { claimAward:
    | { __typename: 'AwardClaim', awardId: string, payoutCode: string | null }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type ReadQuestionnaireQueryVariables = Exact<{
  code?: string | null | undefined;
}>;


export type ReadQuestionnaireQuery = { questionnaire: { number: string, round: number, state: QuestionnaireState, askedAt: string, answeredAt: string, askedBySystem: boolean, timeZone: string, union: { zh: string, en: string } } | null };

export type AnswerQuestionnaireMutationVariables = Exact<{
  input: AnswerQuestionnaireInput;
}>;


export type AnswerQuestionnaireMutation = { answerQuestionnaire:
    | { __typename: 'QuestionnaireAnswer', satisfied: boolean, review: boolean }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type AskReviewMutationVariables = Exact<{
  input: AskReviewInput;
}>;


export type AskReviewMutation = { askReview:
    | { __typename: 'Refusal', code: string, message: string }
    | { __typename: 'Review', id: string }
   };

export type InviteCoSignersMutationVariables = Exact<{
  input: InviteCoSignersInput;
}>;


export type InviteCoSignersMutation = { inviteCoSigners:
    | { __typename: 'CoSigning', joinCode: string | null }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type LeaveAppealMutationVariables = Exact<{
  input: LeaveAppealInput;
}>;


export type LeaveAppealMutation = { leaveAppeal:
    | { __typename: 'CoSigned', number: string }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type JoinAppealMutationVariables = Exact<{
  input: JoinAppealInput;
}>;


export type JoinAppealMutation = { joinAppeal:
    | { __typename: 'CoSigned', number: string }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type ReadInvitationQueryVariables = Exact<{
  code: string;
}>;


export type ReadInvitationQuery = { invitation: { number: string, title: string, body: string, mode: SenderMode, confidential: boolean, status: AppealStatus, filedAt: string, count: number, most: number, joined: boolean, timeZone: string, mayNotJoin: { code: string, message: string } | null } | null };

export type ReadFormQueryVariables = Exact<{
  placeCode?: string | null | undefined;
}>;


export type ReadFormQuery = { form:
    | { __typename: 'Form', modes: Array<SenderMode>, scopeVersion: string, timeZone: string, union: { zh: string, en: string }, place: { name: string } | null, categories: Array<{ id: string, names: { zh: string, en: string } }>, promises: Array<{ kind: string, aim: ClockAim, text: string, at: string | null, provisional: boolean, after: string | null }>, scope: { zh: string, en: string } }
    | { __typename: 'Refusal', code: string, message: string }
   };

export type SubmitAppealMutationVariables = Exact<{
  input: SubmitAppealInput;
}>;


export type SubmitAppealMutation = { submitAppeal:
    | { __typename: 'Receipt', number: string, filedAt: string, receiptCode: string | null, promises: Array<{ kind: string, aim: ClockAim, text: string, at: string | null, provisional: boolean, after: string | null }> }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReadMineQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadMineQuery = { myAppeals: { asOf: string | null, timeZone: string | null, total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string, title: string, status: AppealStatus, round: number, filedAt: string, waitsForSender: boolean, explained: boolean | null, mergedWith: number, toRate: boolean | null, coSigned: boolean | null, category: { names: { zh: string, en: string } }, department: { names: { zh: string, en: string } | null } | null, promised: Array<{ kind: string, label: string, state: ClockState, dueAt: string, provisional: boolean }> | null, idea: { state: SuggestionState, awardFen: number | null, awardState: AwardState | null } | null } }> } };

export type ReadMyPointsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadMyPointsQuery = { ownPoints: { total: number, balance: number, units: Array<{ balance: number, unit: { id: string, names: { zh: string, en: string } | null } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const OpenReceiptDocument = new TypedDocumentString(`
    mutation OpenReceipt($code: String!) {
  openReceipt(input: {code: $code}) {
    __typename
    ... on CaseAccess {
      caseToken
      number
      expiresAt
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OpenReceiptMutation, OpenReceiptMutationVariables>;
export const OpenOwnAppealDocument = new TypedDocumentString(`
    mutation OpenOwnAppeal($number: String!) {
  openOwnAppeal(input: {number: $number}) {
    __typename
    ... on CaseAccess {
      caseToken
      number
      expiresAt
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOwnAppealMutation, OpenOwnAppealMutationVariables>;
export const ReadCaseDocument = new TypedDocumentString(`
    query ReadCase {
  case {
    id
    number
    title
    body
    status
    round
    filedAt
    category {
      id
      names {
        zh
        en
      }
    }
    department {
      id
      names {
        zh
        en
      }
    }
    mergedWith
    sender {
      mode
    }
    waitsForSender
    asOf
    timeZone
    promises {
      kind
      aim
      text
      at
      provisional
      after
    }
    openRequest {
      id
      question
      askedAt
    }
    coSigning {
      count
      most
      mayInvite
      joinCode
      mine
    }
    suggestion {
      id
      state
      title
      declined {
        words
        at
      }
      implemented {
        words
        at
      }
      award {
        id
        fen
        state
        claimUntil
        payout
        reversed {
          reasons
        }
      }
    }
    ending {
      code
      names {
        zh
        en
      }
      address {
        zh
        en
      }
      phone
      words
    }
    timeline {
      id
      service
      kind
      text
      words
      grounds
      at
      by {
        kind
        person {
          name
          post
        }
      }
    }
    replies {
      id
      kind
      text
      at
      by {
        name
        post
      }
    }
    afterAnswer {
      round
      askUntil
      satisfaction {
        satisfied
        how
        at
        words
      }
      mayNotAsk {
        code
        message
      }
    }
    reviews {
      id
      round
      cause
      askedAt
      words
      closedAt
      decided {
        outcome
        reasons
        at
      }
    }
    clocks {
      id
      kind
      aim
      label
      state
      startedAt
      dueAt
      metAt
      provisional
      late
      remainingMinutes
      workingTime
      asOf
      orderId
      steps {
        id
        level
        at
        withdrawn
      }
      days {
        date
        working
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadCaseQuery, ReadCaseQueryVariables>;
export const GiveMaterialDocument = new TypedDocumentString(`
    mutation GiveMaterial($input: GiveMaterialInput!) {
  giveMaterial(input: $input) {
    __typename
    ... on TimelineEntry {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<GiveMaterialMutation, GiveMaterialMutationVariables>;
export const WriteToCentreDocument = new TypedDocumentString(`
    mutation WriteToCentre($input: WriteToCentreInput!) {
  writeToCentre(input: $input) {
    __typename
    ... on TimelineEntry {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WriteToCentreMutation, WriteToCentreMutationVariables>;
export const WithdrawAppealDocument = new TypedDocumentString(`
    mutation WithdrawAppeal($input: WithdrawAppealInput!) {
  withdrawAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawAppealMutation, WithdrawAppealMutationVariables>;
export const ClaimAwardDocument = new TypedDocumentString(`
    mutation ClaimAward($input: ClaimAwardInput!) {
  claimAward(input: $input) {
    __typename
    ... on AwardClaim {
      awardId
      payoutCode
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ClaimAwardMutation, ClaimAwardMutationVariables>;
export const ReadQuestionnaireDocument = new TypedDocumentString(`
    query ReadQuestionnaire($code: String) {
  questionnaire(code: $code) {
    number
    union {
      zh
      en
    }
    round
    state
    askedAt
    answeredAt
    askedBySystem
    timeZone
  }
}
    `) as unknown as TypedDocumentString<ReadQuestionnaireQuery, ReadQuestionnaireQueryVariables>;
export const AnswerQuestionnaireDocument = new TypedDocumentString(`
    mutation AnswerQuestionnaire($input: AnswerQuestionnaireInput!) {
  answerQuestionnaire(input: $input) {
    __typename
    ... on QuestionnaireAnswer {
      satisfied
      review
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerQuestionnaireMutation, AnswerQuestionnaireMutationVariables>;
export const AskReviewDocument = new TypedDocumentString(`
    mutation AskReview($input: AskReviewInput!) {
  askReview(input: $input) {
    __typename
    ... on Review {
      id
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AskReviewMutation, AskReviewMutationVariables>;
export const InviteCoSignersDocument = new TypedDocumentString(`
    mutation InviteCoSigners($input: InviteCoSignersInput!) {
  inviteCoSigners(input: $input) {
    __typename
    ... on CoSigning {
      joinCode
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<InviteCoSignersMutation, InviteCoSignersMutationVariables>;
export const LeaveAppealDocument = new TypedDocumentString(`
    mutation LeaveAppeal($input: LeaveAppealInput!) {
  leaveAppeal(input: $input) {
    __typename
    ... on CoSigned {
      number
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LeaveAppealMutation, LeaveAppealMutationVariables>;
export const JoinAppealDocument = new TypedDocumentString(`
    mutation JoinAppeal($input: JoinAppealInput!) {
  joinAppeal(input: $input) {
    __typename
    ... on CoSigned {
      number
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<JoinAppealMutation, JoinAppealMutationVariables>;
export const ReadInvitationDocument = new TypedDocumentString(`
    query ReadInvitation($code: String!) {
  invitation(code: $code) {
    number
    title
    body
    mode
    confidential
    status
    filedAt
    count
    most
    joined
    timeZone
    mayNotJoin {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReadInvitationQuery, ReadInvitationQueryVariables>;
export const ReadFormDocument = new TypedDocumentString(`
    query ReadForm($placeCode: String) {
  form(placeCode: $placeCode) {
    __typename
    ... on Form {
      union {
        zh
        en
      }
      place {
        name
      }
      categories {
        id
        names {
          zh
          en
        }
      }
      modes
      promises {
        kind
        aim
        text
        at
        provisional
        after
      }
      scopeVersion
      scope {
        zh
        en
      }
      timeZone
    }
    ... on Refusal {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReadFormQuery, ReadFormQueryVariables>;
export const SubmitAppealDocument = new TypedDocumentString(`
    mutation SubmitAppeal($input: SubmitAppealInput!) {
  submitAppeal(input: $input) {
    __typename
    ... on Receipt {
      number
      filedAt
      receiptCode
      promises {
        kind
        aim
        text
        at
        provisional
        after
      }
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitAppealMutation, SubmitAppealMutationVariables>;
export const ReadMineDocument = new TypedDocumentString(`
    query ReadMine($first: Int!, $after: String) {
  myAppeals(first: $first, after: $after) {
    asOf
    timeZone
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        number
        title
        status
        round
        filedAt
        category {
          names {
            zh
            en
          }
        }
        department {
          names {
            zh
            en
          }
        }
        waitsForSender
        promised {
          kind
          label
          state
          dueAt
          provisional
        }
        explained
        mergedWith
        toRate
        idea {
          state
          awardFen
          awardState
        }
        coSigned
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadMineQuery, ReadMineQueryVariables>;
export const ReadMyPointsDocument = new TypedDocumentString(`
    query ReadMyPoints {
  ownPoints(first: 1) {
    total
    balance
    units {
      unit {
        id
        names {
          zh
          en
        }
      }
      balance
    }
  }
}
    `) as unknown as TypedDocumentString<ReadMyPointsQuery, ReadMyPointsQueryVariables>;