// Made by tools/generate/graphql.mjs from the .graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AcceptAppealInput = {
  appealId: string;
  category: string;
  commandId: string;
  grade: string;
  needsCooperation?: boolean | null | undefined;
  route?: RouteInput | null | undefined;
  version: number;
};

export type AcceptOrderInput = {
  commandId: string;
  orderId: string;
  version: number;
};

export type AnswerOnSpotInput = {
  answer: string;
  appealId: string;
  commandId: string;
  grounds: string;
  version: number;
};

export type AppealKind =
  | 'COMPLAINT'
  | 'DIFFICULTY'
  | 'QUESTION'
  | 'SUGGESTION'
  | 'THANKS'
  | 'TRANSACTION';

export type AppealPointsInput = {
  commandId: string;
  entryId: string;
  words: string;
};

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

export type AppealTab =
  | 'ALL'
  | 'ANSWERED'
  | 'IN_HAND'
  | 'TO_ACCEPT'
  | 'TO_ANSWER';

export type AskByQuestionnaireInput = {
  appealId: string;
  commandId: string;
  version: number;
};

export type AttemptOutcome =
  | 'REACHED'
  | 'REFUSED'
  | 'UNREACHABLE';

export type AuditGrantState =
  | 'ENDED'
  | 'OPEN'
  | 'REVOKED'
  | 'TO_COME';

export type AuditQuestion =
  | 'JOURNAL'
  | 'OVERVIEW'
  | 'PROOF'
  | 'TENANT';

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

export type BarPersonsInput = {
  appealId: string;
  barred: boolean;
  commandId: string;
  personIds: Array<string>;
  reason: string;
  version: number;
};

/** ENDED: a review was asked for, or the case was closed, before anybody could be asked. */
export type CallBackState =
  | 'DONE'
  | 'ENDED'
  | 'NONE'
  | 'OPEN'
  | 'REFUSED'
  | 'SILENCE'
  | 'UNREACHABLE';

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

export type CloseAppealInput = {
  appealId: string;
  commandId: string;
  version: number;
};

export type DecidePointsAppealInput = {
  commandId: string;
  outcome: PleaOutcome;
  pleaId: string;
  reasons: string;
};

export type DecideReviewInput = {
  commandId: string;
  outcome: ReviewOutcome;
  reasons: string;
  reviewId: string;
  version: number;
};

export type DeclineSuggestionInput = {
  commandId: string;
  reasons: string;
  suggestionId: string;
};

export type FigureGroup =
  | 'CATEGORY'
  | 'CHANNEL'
  | 'MONTH'
  | 'NONE'
  | 'UNIT';

export type FigureId =
  | 'ANSWERED'
  | 'COMPLETION'
  | 'IMPLEMENTATION'
  | 'ITEMS'
  | 'MEDIAN_HOURS'
  | 'ON_TIME'
  | 'P90_HOURS'
  | 'PERSONS'
  | 'SATISFACTION';

export type FigureValue =
  | 'HOURS'
  | 'ITEMS'
  | 'PERSONS'
  | 'SHARE';

export type FileOnBehalfInput = {
  body: string;
  callerName?: string | null | undefined;
  callerPhone?: string | null | undefined;
  category?: string | null | undefined;
  channel: string;
  commandId: string;
  kind?: AppealKind | null | undefined;
  mode: SenderMode;
  onSpot?: OnSpotInput | null | undefined;
  receiptSeed?: string | null | undefined;
  /** Of the directory; or else a name, with or without a phone. Anonymous: none is kept. */
  senderId?: string | null | undefined;
  title?: string | null | undefined;
  unitId?: string | null | undefined;
};

export type FindEvasionInput = {
  commandId: string;
  evidence: string;
  opinionId?: string | null | undefined;
  orderId: string;
};

export type FundEntryKind =
  | 'GRANTED'
  | 'OPENED'
  | 'REVERSED';

export type GiveOpinionInput = {
  commandId: string;
  orderId: string;
  text: string;
  version: number;
};

export type GradeAppealInput = {
  appealId: string;
  commandId: string;
  grade: string;
  version: number;
};

export type GrantAuditInput = {
  commandId: string;
  from: string;
  membershipId: string;
  rootId: string;
  until: string;
  why: string;
};

export type GrantAwardInput = {
  commandId: string;
  fen: number;
  fundId: string;
  suggestionId: string;
};

/** `appealId` is for officers; a case token says it by itself. */
export type InviteCoSignersInput = {
  appealId?: string | null | undefined;
  commandId: string;
  open: boolean;
};

export type IssueOrderInput = {
  commandId: string;
  orderId: string;
  personId?: string | null | undefined;
  unitId: string;
  version: number;
};

export type JudgeLevelInput = {
  commandId: string;
  couldHaveSolved: boolean;
  reasons: string;
  stepId: string;
};

/** One's own; from 1 to 100. */
export type MarkNotificationsReadInput = {
  commandId: string;
  ids: Array<string>;
};

export type MergeAppealInput = {
  appealId: string;
  commandId: string;
  targetId: string;
  version: number;
};

export type NotificationKind =
  | 'BREACH_WITHDRAWN'
  | 'CALLED'
  | 'CLOCK_BREACHED'
  | 'CLOCK_RECOMPUTED'
  | 'CLOCK_WARNED'
  | 'DISSATISFIED'
  | 'LEVEL_EMPTY'
  | 'MATERIAL_GIVEN'
  | 'OPINION_GIVEN'
  | 'OPINION_SENT_BACK'
  | 'ORDER_ISSUED'
  | 'ORDER_REASSIGNED'
  | 'ORDER_RETURNED'
  | 'ORDER_TAKEN_AWAY'
  | 'PLEA_EMPTY'
  | 'POINTS_APPEALED'
  | 'POINTS_EMPTY'
  | 'POINTS_ENTERED'
  | 'POINTS_REVERSED'
  | 'POINTS_UPHELD'
  | 'REVIEW_ASKED'
  | 'REVIEW_CLOSED'
  | 'REVIEW_DECIDED'
  | 'REVIEW_EMPTY'
  | 'SENDER_WROTE';

export type OnSpotInput = {
  answer: string;
  grounds: string;
};

export type OpenFundInput = {
  commandId: string;
  fen: number;
  purpose: string;
};

export type OrderState =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'ISSUED'
  | 'OPINION_GIVEN'
  | 'RETURNED'
  | 'SUSPENDED';

export type PayAwardInput = {
  awardId?: string | null | undefined;
  code?: string | null | undefined;
  commandId: string;
};

export type Payout =
  | 'CODE'
  | 'NAME';

export type PleaFilter =
  | 'DECIDED'
  | 'OPEN';

export type PleaOutcome =
  | 'REVERSED'
  | 'STANDS';

export type PointState =
  | 'APPEALED'
  | 'ENTERED'
  | 'REVERSED'
  | 'UPHELD';

/** Whom the rule is against; where a unit has no head its points stand on the unit. */
export type PointsAgainst =
  | 'LEVEL_HEAD'
  | 'PERSON'
  | 'UNIT'
  | 'UNIT_HEAD';

export type RaiseSuggestionInput = {
  appealId: string;
  campaign?: string | null | undefined;
  class: string;
  commandId: string;
  text: string;
  title: string;
};

export type ReassignOrderInput = {
  commandId: string;
  orderId: string;
  personId?: string | null | undefined;
  unitId: string;
  version: number;
  why: string;
};

/** `satisfied` belongs to REACHED, and only to it. */
export type RecordCallBackInput = {
  appealId: string;
  commandId: string;
  outcome: AttemptOutcome;
  satisfied?: boolean | null | undefined;
  version: number;
  words?: string | null | undefined;
};

export type ReferAppealInput = {
  appealId: string;
  commandId: string;
  to: string;
  version: number;
  words?: string | null | undefined;
};

export type RefuseAppealInput = {
  appealId: string;
  commandId: string;
  reason: string;
  version: number;
  words: string;
};

export type ReplyKind =
  | 'EXPLANATION'
  | 'FINAL'
  | 'FIRST'
  | 'PLAN'
  | 'PROGRESS';

export type ReportImplementationInput = {
  commandId: string;
  measure: string;
  suggestionId: string;
};

export type ReportProgressInput = {
  commandId: string;
  orderId: string;
  text: string;
  version: number;
};

export type RequestMaterialInput = {
  appealId: string;
  commandId: string;
  orderId?: string | null | undefined;
  question: string;
};

export type ReturnOrderInput = {
  commandId: string;
  orderId: string;
  version: number;
  why: string;
};

/** Its ground was withdrawn, a plea was granted, or late facts named somebody else. */
export type ReversalCause =
  | 'CORRECTED'
  | 'PLEA'
  | 'WITHDRAWN';

export type ReverseAwardInput = {
  awardId: string;
  commandId: string;
  reasons: string;
};

export type ReviewCause =
  | 'ASKED'
  | 'DISSATISFIED';

export type ReviewOutcome =
  | 'HANDLED_WRONGLY'
  | 'UPHELD';

export type RevokeAuditInput = {
  commandId: string;
  grantId: string;
};

export type Role =
  | 'AUDITOR'
  | 'CUSTODIAN'
  | 'DEPARTMENT_HEAD'
  | 'GROUP_ADMIN'
  | 'HANDLER'
  | 'HOST'
  | 'LEADER'
  | 'OFFICER'
  | 'PLATFORM_OPERATOR'
  | 'RESPONDER'
  | 'REVIEWER'
  | 'SENDER'
  | 'TENANT_ADMIN';

export type RouteInput = {
  personId?: string | null | undefined;
  unitId: string;
};

export type SatisfactionBy =
  | 'PHONE'
  | 'QUESTIONNAIRE';

export type ScoreInput = {
  criterion: string;
  score: number;
};

export type ScoreSuggestionInput = {
  commandId: string;
  scores: Array<ScoreInput>;
  suggestionId: string;
  words?: string | null | undefined;
};

export type SendOpinionBackInput = {
  commandId: string;
  opinionId: string;
  orderId: string;
  version: number;
  why: string;
};

export type SendReplyInput = {
  appealId: string;
  commandId: string;
  kind: ReplyKind;
  opinionId?: string | null | undefined;
  /** What the policy asks of this kind of reply, ticked by who writes it. */
  parts?: Array<string> | null | undefined;
  text: string;
};

export type SenderMode =
  | 'ANONYMOUS'
  | 'CONFIDENTIAL'
  | 'NAMED';

/** TO_DECLINE: scored under the threshold, and waits for its reasons. */
export type SuggestionState =
  | 'ADOPTED'
  | 'DECLINED'
  | 'IMPLEMENTED'
  | 'RAISED'
  | 'TO_DECLINE';

export type Visibility =
  | 'SENDER'
  | 'STAFF';

/** SMALL: about too few. COMPLEMENT: not few itself, but it would give such a one away. */
export type Withheld =
  | 'COMPLEMENT'
  | 'SMALL';

export type AnsweredClockFragment = { id: string, kind: string, aim: ClockAim, label: string, round: number, state: ClockState, startedAt: string, dueAt: string, metAt: string | null, provisional: boolean, late: boolean, remainingMinutes: number, workingTime: boolean, asOf: string, orderId: string | null, days: Array<{ date: string, working: boolean }> };

export type AnsweredCaseFragment = { id: string, number: string, title: string, body: string | null, status: AppealStatus, round: number, version: number, filedAt: string, grade: { id: string, names: { zh: string, en: string } }, department: { id: string, names: { zh: string, en: string } | null } | null, sender: { mode: SenderMode, person: { id: string, name: string | null, post: string | null } | null, unit: { id: string, names: { zh: string, en: string } | null } | null, coSigners: Array<{ id: string, name: string | null }> }, coSigning: { count: number } | null, replies: Array<{ id: string, kind: ReplyKind, round: number, text: string, at: string, by: { id: string, name: string | null } | null }>, orders: Array<{ id: string, number: string, round: number, lead: boolean, unit: { id: string, names: { zh: string, en: string } | null }, person: { id: string, name: string | null } | null, opinions: Array<{ id: string, text: string, at: string, by: { id: string, name: string | null }, sentBack: { at: string, why: string } | null }> }>, clocks: Array<AnsweredClockFragment>, reviews: Array<{ id: string, round: number, cause: ReviewCause, askedAt: string, words: string | null, version: number, closedAt: string | null, mayDecide: boolean | null, decided: { outcome: ReviewOutcome, reasons: string, at: string, by: { id: string, name: string | null } | null } | null, mayNot: { code: string, message: string } | null }>, timeline: Array<{ id: string, service: string, kind: string, text: string, words: string | null, grounds: string | null, visibility: Visibility, at: string, by: { kind: AuthorKind, person: { id: string, name: string | null } | null } }> };

export type WholeCallBackFragment = { appealId: string, round: number, version: number, state: CallBackState, answeredAt: string | null, attempts: number, attemptsMost: number, askedAt: string | null, askedBySystem: boolean, linkCode: string | null, mayNot: { code: string, message: string } | null, tries: Array<{ id: string, at: string, outcome: AttemptOutcome, satisfied: boolean | null, words: string | null, by: { id: string, name: string | null } }>, satisfaction: { satisfied: boolean, how: SatisfactionBy, at: string, words: string | null } | null };

export type ReadCallBacksQueryVariables = Exact<{
  open: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadCallBacksQuery = { callBacks: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { appealId: string, number: string, round: number, state: CallBackState, answeredAt: string | null, attempts: number, attemptsMost: number, askedAt: string | null, appeal: { id: string, number: string, title: string, grade: { id: string, names: { zh: string, en: string } }, sender: { mode: SenderMode }, clocks: Array<AnsweredClockFragment> } | null } }> } };

export type ReadCallBacksTotalQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadCallBacksTotalQuery = { callBacks: { total: number } };

export type ReadReviewsQueryVariables = Exact<{
  open: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadReviewsQuery = { reviews: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, appealId: string, number: string, round: number, cause: ReviewCause, askedAt: string, closedAt: string | null, decided: { outcome: ReviewOutcome, at: string, by: { id: string, name: string | null } | null } | null, appeal: { id: string, number: string, title: string, grade: { id: string, names: { zh: string, en: string } }, sender: { mode: SenderMode }, clocks: Array<AnsweredClockFragment> } | null } }> } };

export type ReadReviewsTotalQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadReviewsTotalQuery = { reviews: { total: number } };

export type ReadAnsweredQueryVariables = Exact<{
  number: string;
}>;


export type ReadAnsweredQuery = { appeal: (
    { callBack: WholeCallBackFragment | null }
    & AnsweredCaseFragment
  ) | null };

export type ReadReviewedQueryVariables = Exact<{
  number: string;
}>;


export type ReadReviewedQuery = { appeal: AnsweredCaseFragment | null };

export type AnsweredChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type AnsweredChangedSubscription = { appealChanged: { id: string, version: number, status: AppealStatus } | null };

export type RecordCallBackMutationVariables = Exact<{
  input: RecordCallBackInput;
}>;


export type RecordCallBackMutation = { recordCallBack:
    | { __typename: 'CallBack', appealId: string, state: CallBackState, version: number }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type AskByQuestionnaireMutationVariables = Exact<{
  input: AskByQuestionnaireInput;
}>;


export type AskByQuestionnaireMutation = { askByQuestionnaire:
    | { __typename: 'QuestionnaireLink', linkCode: string | null, callBack: { appealId: string, state: CallBackState, version: number, linkCode: string | null, askedAt: string | null } | null }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type DecideReviewMutationVariables = Exact<{
  input: DecideReviewInput;
}>;


export type DecideReviewMutation = { decideReview:
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
    | { __typename: 'Review', id: string, decided: { outcome: ReviewOutcome } | null }
   };

export type ReadPhoneQueryVariables = Exact<{
  appealId: string;
}>;


export type ReadPhoneQuery = { callBack: { appealId: string, phone: string | null, mayNot: { code: string, message: string } | null } | null };

export type ReadItemAfterQueryVariables = Exact<{
  number: string;
}>;


export type ReadItemAfterQuery = { appeal: { id: string, status: AppealStatus, callBack: { appealId: string, round: number, state: CallBackState, attempts: number, attemptsMost: number, askedAt: string | null, askedBySystem: boolean, mayNot: { code: string, message: string } | null, satisfaction: { satisfied: boolean, how: SatisfactionBy, at: string, words: string | null } | null } | null, reviews: Array<{ id: string, round: number, cause: ReviewCause, askedAt: string, words: string | null, version: number, closedAt: string | null, decided: { outcome: ReviewOutcome, reasons: string, at: string, by: { id: string, name: string | null } | null } | null }> } | null };

export type ReadStrikersQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadStrikersQuery = { policy: { version: number, struckOffBy: Array<Role> } | null };

export type StrikeOffAppealMutationVariables = Exact<{
  input: CloseAppealInput;
}>;


export type StrikeOffAppealMutation = { strikeOffAppeal:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ArchiveAppealMutationVariables = Exact<{
  input: CloseAppealInput;
}>;


export type ArchiveAppealMutation = { archiveAppeal:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReadAuditOverviewQueryVariables = Exact<{
  period?: string | null | undefined;
}>;


export type ReadAuditOverviewQuery = { auditOverview: { period: string, asOf: string, threshold: number, definitions: Array<{ id: FigureId, version: number, value: FigureValue, names: { zh: string, en: string }, numerator: { zh: string, en: string }, denominator: { zh: string, en: string } | null, exclusions: Array<{ id: string, names: { zh: string, en: string } }>, period: { zh: string, en: string } }>, grants: Array<{ id: string, tenants: number, until: string, why: string, rootNames: { zh: string, en: string } | null }>, total: Array<{ figure: FigureId, numerator: number | null, denominator: number | null, value: number | null, withheld: Withheld | null, exclusions: Array<{ id: string, count: number }> }>, rows: Array<{ tenant: { id: string, names: { zh: string, en: string } | null }, cells: Array<{ figure: FigureId, numerator: number | null, denominator: number | null, value: number | null, withheld: Withheld | null, exclusions: Array<{ id: string, count: number }> }>, trend: Array<{ period: string, value: number | null, withheld: Withheld | null }> }> } };

export type ReadAuditTenantQueryVariables = Exact<{
  tenantId: string;
  period?: string | null | undefined;
}>;


export type ReadAuditTenantQuery = { auditTenant: { period: string, asOf: string, threshold: number, tenant: { id: string, names: { zh: string, en: string } | null }, definitions: Array<{ id: FigureId, version: number, value: FigureValue, names: { zh: string, en: string }, numerator: { zh: string, en: string }, denominator: { zh: string, en: string } | null, exclusions: Array<{ id: string, names: { zh: string, en: string } }>, period: { zh: string, en: string } }>, grants: Array<{ id: string, tenants: number, until: string, why: string, rootNames: { zh: string, en: string } | null }>, total: Array<{ figure: FigureId, numerator: number | null, denominator: number | null, value: number | null, withheld: Withheld | null, exclusions: Array<{ id: string, count: number }> }>, months: Array<{ month: string, cells: Array<{ figure: FigureId, numerator: number | null, denominator: number | null, value: number | null, withheld: Withheld | null, exclusions: Array<{ id: string, count: number }> }> }>, trend: Array<{ period: string, value: number | null, withheld: Withheld | null }> } | null };

export type ReadFigureDefinitionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadFigureDefinitionsQuery = { figureDefinitions: Array<{ id: FigureId, version: number, value: FigureValue, names: { zh: string, en: string }, numerator: { zh: string, en: string }, denominator: { zh: string, en: string } | null, exclusions: Array<{ id: string, names: { zh: string, en: string } }>, period: { zh: string, en: string } }> };

export type ReadAuditQueriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadAuditQueriesQuery = { auditQueries: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, question: AuditQuestion, period: string | null, tenants: number, about: { zh: string, en: string } | null } }> } };

export type ReadAuditReadsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadAuditReadsQuery = { auditReads: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, question: AuditQuestion, period: string | null, why: Array<string>, from: { id: string, names: { zh: string, en: string } | null }, auditor: { id: string, name: string | null } } }> } };

export type ReadAuditProofsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadAuditProofsQuery = { auditProofs: { asOf: string, tenants: Array<{ lines: number, head: string, tenant: { id: string, names: { zh: string, en: string } | null } }> } };

export type VerifyGrantedQueryVariables = Exact<{
  tenantId: string;
}>;


export type VerifyGrantedQuery = { verifyJournal: { lines: number, head: string, intact: boolean, brokenAt: number | null } | null };

export type ReadAuditGrantsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadAuditGrantsQuery = { auditGrants: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, tenants: number, from: string, until: string, why: string, state: AuditGrantState, grantedAt: string, revokedAt: string | null, auditor: { id: string, name: string | null, post: string | null }, root: { id: string, names: { zh: string, en: string } | null }, grantedBy: { id: string, name: string | null }, revokedBy: { id: string, name: string | null } | null } }> } };

export type ReadAuditGrantableQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadAuditGrantableQuery = { auditGrantable: { mostDays: number, auditors: Array<{ membershipId: string, person: { id: string, name: string | null, post: string | null } }>, tenants: Array<{ id: string, parentId: string | null, kind: string, names: { zh: string, en: string } }> } };

export type GrantAuditMutationVariables = Exact<{
  input: GrantAuditInput;
}>;


export type GrantAuditMutation = { grantAudit:
    | { __typename: 'AuditGrant', id: string, auditor: { id: string, name: string | null } }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type RevokeAuditMutationVariables = Exact<{
  input: RevokeAuditInput;
}>;


export type RevokeAuditMutation = { revokeAudit:
    | { __typename: 'AuditGrant', id: string, state: AuditGrantState, revokedAt: string | null }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReadCallFormQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadCallFormQuery = { policy: { version: number, onSpotBy: Array<Role>, channels: Array<{ id: string, modes: Array<SenderMode>, open: boolean, private: boolean, filedBy: Array<Role>, names: { zh: string, en: string } }>, categories: Array<{ id: string, names: { zh: string, en: string } }> } | null };

export type FindPeopleQueryVariables = Exact<{
  text: string;
}>;


export type FindPeopleQuery = { people: Array<{ person: { id: string, name: string | null, post: string | null }, unit: { id: string, names: { zh: string, en: string } | null } | null }> };

export type InviteCoSignersMutationVariables = Exact<{
  input: InviteCoSignersInput;
}>;


export type InviteCoSignersMutation = { inviteCoSigners:
    | { __typename: 'CoSigning', joinCode: string | null }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type FileOnBehalfMutationVariables = Exact<{
  input: FileOnBehalfInput;
}>;


export type FileOnBehalfMutation = { fileOnBehalf:
    | { __typename: 'Receipt', appealId: string | null, number: string, status: AppealStatus, receiptCode: string | null, promises: Array<{ aim: ClockAim, text: string, at: string | null }> }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReadMeQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadMeQuery = { me: { name: string, asOf: string, memberships: Array<{ id: string, roles: Array<Role>, tenant: { id: string, names: { zh: string, en: string } }, unit: { id: string, names: { zh: string, en: string } | null } | null }>, active: { id: string, roles: Array<Role>, tenant: { id: string, names: { zh: string, en: string } }, unit: { id: string, names: { zh: string, en: string } | null } | null } | null } | null };

export type ReadFiguresQueryVariables = Exact<{
  from: string;
  to: string;
  groupBy: FigureGroup;
}>;


export type ReadFiguresQuery = { figures:
    | { __typename: 'Figures', asOf: string, threshold: number, definitions: Array<{ id: FigureId, version: number, value: FigureValue, names: { zh: string, en: string }, numerator: { zh: string, en: string }, denominator: { zh: string, en: string } | null, exclusions: Array<{ id: string, names: { zh: string, en: string } }>, period: { zh: string, en: string } }>, total: Array<{ figure: FigureId, numerator: number | null, denominator: number | null, value: number | null, withheld: Withheld | null, exclusions: Array<{ id: string, count: number }> }>, rows: Array<{ key: string | null, names: { zh: string, en: string } | null, cells: Array<{ figure: FigureId, numerator: number | null, denominator: number | null, value: number | null, withheld: Withheld | null, exclusions: Array<{ id: string, count: number }> }> }> }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type BlindIdeaFragment = { id: string, title: string | null, text: string | null, scale: number, state: SuggestionState, class: { id: string, names: { zh: string, en: string } }, criteria: Array<{ id: string, weight: number, names: { zh: string, en: string } }>, mine: { at: string, words: string | null, scores: Array<{ criterion: string, score: number }> } | null, result: { reached: number, reachable: number, percent: number } | null, others: Array<Array<{ criterion: string, score: number }>> };

export type AwardOfIdeaFragment = { id: string, fen: number, state: AwardState, grantedAt: string, claimUntil: string, payout: Payout | null, claimedAt: string | null, paidAt: string | null, grantedBy: { id: string, name: string | null } | null, paidBy: { id: string, name: string | null } | null, payee: { id: string, name: string | null } | null, reversed: { reasons: string | null, at: string, by: { id: string, name: string | null } | null } | null };

export type IdeaFragment = { id: string, title: string | null, text: string | null, state: SuggestionState, raisedAt: string, reviewers: number, scored: number, class: { id: string, names: { zh: string, en: string } }, raisedBy: { id: string, name: string | null } | null, result: { reached: number, reachable: number, percent: number } | null, sheets: Array<{ at: string, words: string | null, by: { id: string, name: string | null } | null, scores: Array<{ score: number, criterion: { id: string, names: { zh: string, en: string } } }> }>, declined: { words: string, at: string, by: { id: string, name: string | null } | null } | null, implemented: { words: string, at: string, by: { id: string, name: string | null } | null } | null, appeal: { id: string, number: string, title: string } | null, award: AwardOfIdeaFragment | null };

export type ReadToScoreQueryVariables = Exact<{
  scored: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadToScoreQuery = { blindSuggestions: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: BlindIdeaFragment }> } };

export type ReadIdeasQueryVariables = Exact<{
  state?: SuggestionState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadIdeasQuery = { suggestions: { total: number, counts: { raised: number, adopted: number, toDecline: number, declined: number, implemented: number }, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: IdeaFragment }> } };

export type ReadIdeaQueryVariables = Exact<{
  id: string;
}>;


export type ReadIdeaQuery = { suggestion: IdeaFragment | null };

export type ReadFundsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadFundsQuery = { funds: Array<{ id: string, purpose: string, openedAt: string, fen: number, grantedFen: number, paidFen: number, balanceFen: number }>, policy: { suggestions: { leastFen: number, mostFen: number, classes: Array<{ id: string, names: { zh: string, en: string } }>, campaigns: Array<{ id: string, names: { zh: string, en: string } }> } | null } | null };

export type ReadFundQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadFundQuery = { fund: { id: string, purpose: string, openedAt: string, fen: number, grantedFen: number, paidFen: number, balanceFen: number, openedBy: { id: string, name: string | null }, entries: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, fen: number, kind: FundEntryKind, suggestion: { id: string, title: string | null } | null } }> } } | null };

export type FindPayoutQueryVariables = Exact<{
  code: string;
}>;


export type FindPayoutQuery = { payout: { id: string, fen: number, state: AwardState, suggestion: { id: string, title: string | null } | null } | null };

export type RaiseIdeaMutationVariables = Exact<{
  input: RaiseSuggestionInput;
}>;


export type RaiseIdeaMutation = { raiseSuggestion:
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
    | { __typename: 'Suggestion', id: string }
   };

export type ScoreIdeaMutationVariables = Exact<{
  input: ScoreSuggestionInput;
}>;


export type ScoreIdeaMutation = { scoreSuggestion:
    | { __typename: 'BlindSuggestion', id: string, state: SuggestionState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type DeclineIdeaMutationVariables = Exact<{
  input: DeclineSuggestionInput;
}>;


export type DeclineIdeaMutation = { declineSuggestion:
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
    | { __typename: 'Suggestion', id: string, state: SuggestionState }
   };

export type ReportIdeaMutationVariables = Exact<{
  input: ReportImplementationInput;
}>;


export type ReportIdeaMutation = { reportImplementation:
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
    | { __typename: 'Suggestion', id: string, state: SuggestionState }
   };

export type OpenFundMutationVariables = Exact<{
  input: OpenFundInput;
}>;


export type OpenFundMutation = { openFund:
    | { __typename: 'Fund', id: string }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type GrantAwardMutationVariables = Exact<{
  input: GrantAwardInput;
}>;


export type GrantAwardMutation = { grantAward:
    | { __typename: 'Award', id: string, state: AwardState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type PayAwardMutationVariables = Exact<{
  input: PayAwardInput;
}>;


export type PayAwardMutation = { payAward:
    | { __typename: 'Award', id: string, state: AwardState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReverseAwardMutationVariables = Exact<{
  input: ReverseAwardInput;
}>;


export type ReverseAwardMutation = { reverseAward:
    | { __typename: 'Award', id: string, state: AwardState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReadToScoreTotalQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadToScoreTotalQuery = { blindSuggestions: { total: number } };

export type ReadIdeasWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadIdeasWaitingQuery = { suggestions: { counts: { toDecline: number } } };

export type ReadItemQueryVariables = Exact<{
  number: string;
}>;


export type ReadItemQuery = { appeal: { id: string, number: string, title: string, body: string | null, status: AppealStatus, kind: AppealKind, round: number, version: number, channelLabel: string, placeName: string | null, filedAt: string, policyVersion: number | null, category: { id: string, names: { zh: string, en: string } }, grade: { id: string, names: { zh: string, en: string } }, sender: { mode: SenderMode, name: string | null, person: { id: string, name: string | null, post: string | null } | null, unit: { id: string, names: { zh: string, en: string } | null } | null, coSigners: Array<{ id: string, name: string | null }> }, coSigning: { count: number } | null, department: { id: string, names: { zh: string, en: string } | null } | null, holder: { id: string, name: string | null } | null, suggested: { category: { id: string, names: { zh: string, en: string } }, grade: { id: string, names: { zh: string, en: string } } } | null, promises: Array<{ kind: string, aim: ClockAim, text: string, at: string | null, provisional: boolean, after: string | null }>, openRequest: { id: string, question: string, askedAt: string } | null, suggestion: { id: string, state: SuggestionState } | null, barred: Array<{ id: string, name: string | null }>, ending: { code: string, phone: string | null, words: string | null, names: { zh: string, en: string }, address: { zh: string, en: string } | null } | null, mergedInto: { id: string, number: string, title: string } | null, sources: Array<{ id: string, number: string, title: string }>, similar: { many: number | null, items: Array<{ score: number, why: Array<{ code: string, text: string }>, appeal: { id: string, number: string, title: string, status: AppealStatus } }> } | null, routeFor: { unit: { id: string, names: { zh: string, en: string } | null } | null, person: { id: string, name: string | null, post: string | null } | null, why: Array<{ code: string, text: string }> } | null, proposal: { choices: Array<{ unit: { id: string, names: { zh: string, en: string } | null }, people: Array<{ id: string, name: string | null, post: string | null }> }> } | null, timeline: Array<{ id: string, service: string, kind: string, text: string, words: string | null, grounds: string | null, visibility: Visibility, at: string, by: { kind: AuthorKind, person: { id: string, name: string | null } | null } }>, replies: Array<{ id: string, kind: ReplyKind, text: string, at: string, by: { id: string, name: string | null } | null }>, orders: Array<{ id: string, number: string, round: number, state: OrderState, lead: boolean, version: number, unit: { id: string, names: { zh: string, en: string } | null }, person: { id: string, name: string | null } | null, opinions: Array<{ id: string, text: string, at: string, by: { id: string, name: string | null }, sentBack: { at: string, why: string } | null }>, returned: { at: string, why: string, by: { id: string, name: string | null } } | null }>, clocks: Array<{ id: string, kind: string, aim: ClockAim, label: string, state: ClockState, startedAt: string, dueAt: string, metAt: string | null, provisional: boolean, late: boolean, remainingMinutes: number, workingTime: boolean, asOf: string, orderId: string | null, levels: Array<{ level: number, holder: string, at: string | null, people: Array<{ id: string, name: string | null, post: string | null }> }>, days: Array<{ date: string, working: boolean }> }> } | null };

export type FindMergeTargetQueryVariables = Exact<{
  number: string;
}>;


export type FindMergeTargetQuery = { appeal: { id: string, number: string, title: string, status: AppealStatus } | null };

export type ReadRouteQueryVariables = Exact<{
  number: string;
  category: string;
  grade: string;
}>;


export type ReadRouteQuery = { appeal: { id: string, routeFor: { unit: { id: string, names: { zh: string, en: string } | null } | null, person: { id: string, name: string | null, post: string | null } | null, why: Array<{ code: string, text: string }> } | null } | null };

export type ReadDeskPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadDeskPolicyQuery = { policy: { version: number, onSpotBy: Array<Role>, categories: Array<{ id: string, names: { zh: string, en: string } }>, grades: Array<{ id: string, needsDeliberation: boolean, names: { zh: string, en: string } }>, replyRequirements: Array<{ kind: ReplyKind, by: Array<Role>, needsOpinion: boolean, parts: Array<{ id: string, names: { zh: string, en: string } }> }>, notAccepted: Array<{ id: string, names: { zh: string, en: string } }>, outOfScope: Array<{ id: string, phone: string | null, names: { zh: string, en: string }, about: { zh: string, en: string } | null, address: { zh: string, en: string } | null }> } | null };

export type ItemChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type ItemChangedSubscription = { appealChanged: { id: string, version: number, status: AppealStatus } | null };

export type AcceptAppealMutationVariables = Exact<{
  input: AcceptAppealInput;
}>;


export type AcceptAppealMutation = { acceptAppeal:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type AnswerOnSpotMutationVariables = Exact<{
  input: AnswerOnSpotInput;
}>;


export type AnswerOnSpotMutation = { answerOnSpot:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type BarPersonsMutationVariables = Exact<{
  input: BarPersonsInput;
}>;


export type BarPersonsMutation = { barPersons:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type RefuseAppealMutationVariables = Exact<{
  input: RefuseAppealInput;
}>;


export type RefuseAppealMutation = { refuseAppeal:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReferAppealMutationVariables = Exact<{
  input: ReferAppealInput;
}>;


export type ReferAppealMutation = { referAppeal:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type GradeAppealMutationVariables = Exact<{
  input: GradeAppealInput;
}>;


export type GradeAppealMutation = { gradeAppeal:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus, grade: { id: string, names: { zh: string, en: string } } }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type RequestMaterialMutationVariables = Exact<{
  input: RequestMaterialInput;
}>;


export type RequestMaterialMutation = { requestMaterial:
    | { __typename: 'MaterialRequest', id: string }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type SendReplyMutationVariables = Exact<{
  input: SendReplyInput;
}>;


export type SendReplyMutation = { sendReply:
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
    | { __typename: 'Reply', id: string }
   };

export type SendOpinionBackMutationVariables = Exact<{
  input: SendOpinionBackInput;
}>;


export type SendOpinionBackMutation = { sendOpinionBack:
    | { __typename: 'Order', id: string, version: number, state: OrderState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReassignOrderMutationVariables = Exact<{
  input: ReassignOrderInput;
}>;


export type ReassignOrderMutation = { reassignOrder:
    | { __typename: 'Order', id: string, version: number, state: OrderState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type IssueOrderMutationVariables = Exact<{
  input: IssueOrderInput;
}>;


export type IssueOrderMutation = { issueOrder:
    | { __typename: 'Order', id: string, version: number, state: OrderState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type MergeAppealMutationVariables = Exact<{
  input: MergeAppealInput;
}>;


export type MergeAppealMutation = { mergeAppeal:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type UnmergeAppealMutationVariables = Exact<{
  input: CloseAppealInput;
}>;


export type UnmergeAppealMutation = { unmergeAppeal:
    | { __typename: 'Appeal', id: string, version: number, status: AppealStatus }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReadEscalationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadEscalationsQuery = { escalations: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, kind: string, label: string, dueAt: string, open: boolean, step: { id: string, level: number, at: string, actions: Array<string>, nextAt: string | null, withdrawn: boolean, people: Array<{ id: string, name: string | null, post: string | null }>, unit: { id: string, names: { zh: string, en: string } | null } | null }, appeal: { id: string, number: string, title: string, body: string | null, department: { id: string, names: { zh: string, en: string } | null } | null, grade: { id: string, names: { zh: string, en: string } }, orders: Array<{ id: string, number: string, lead: boolean }>, clocks: Array<{ id: string, kind: string, label: string, state: ClockState, startedAt: string, dueAt: string, metAt: string | null, provisional: boolean, late: boolean, remainingMinutes: number, workingTime: boolean, asOf: string, orderId: string | null }> } | null } }> } };

export type ReadOpenCallsQueryVariables = Exact<{
  first: number;
}>;


export type ReadOpenCallsQuery = { escalations: { edges: Array<{ node: { id: string, open: boolean, step: { id: string, nextAt: string | null } } }> } };

export type ReadNewsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  unreadOnly: boolean;
}>;


export type ReadNewsQuery = { notifications: { total: number, unread: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, kind: NotificationKind, text: string, at: string, read: boolean, number: string | null, orderNumber: string | null, appeal: { id: string, title: string } | null } }> } };

export type UnreadChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type UnreadChangedSubscription = { unreadChanged: { unread: number } };

export type MarkNewsReadMutationVariables = Exact<{
  input: MarkNotificationsReadInput;
}>;


export type MarkNewsReadMutation = { markNotificationsRead:
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
    | { __typename: 'Unread', unread: number }
   };

export type ReadOrdersQueryVariables = Exact<{
  open: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadOrdersQuery = { orders: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string, state: OrderState, unit: { id: string, names: { zh: string, en: string } | null }, person: { id: string, name: string | null } | null, clocks: Array<{ id: string, kind: string, label: string, state: ClockState, startedAt: string, dueAt: string, provisional: boolean, late: boolean, remainingMinutes: number, workingTime: boolean, asOf: string, orderId: string | null, days: Array<{ date: string, working: boolean }> }>, appeal: { id: string, number: string, title: string, grade: { id: string, names: { zh: string, en: string } }, sender: { mode: SenderMode } } | null } }> } };

export type ReadOrderQueryVariables = Exact<{
  number: string;
}>;


export type ReadOrderQuery = { order: { id: string, number: string, round: number, lead: boolean, state: OrderState, version: number, issuedAt: string, holds: boolean, unit: { id: string, names: { zh: string, en: string } | null }, person: { id: string, name: string | null, post: string | null } | null, why: Array<{ code: string, text: string }>, progress: Array<{ id: string, text: string, at: string, by: { id: string, name: string | null } }>, opinions: Array<{ id: string, text: string, at: string, by: { id: string, name: string | null }, sentBack: { at: string, why: string } | null }>, reassignments: Array<{ id: string, at: string, why: string, by: { id: string, name: string | null } }>, takers: Array<{ id: string, name: string | null, post: string | null }>, clocks: Array<{ id: string, kind: string, label: string, state: ClockState, startedAt: string, dueAt: string, metAt: string | null, provisional: boolean, late: boolean, remainingMinutes: number, workingTime: boolean, asOf: string, orderId: string | null, policyVersion: number, reminders: Array<string>, pauses: Array<{ from: string, to: string | null, cause: string }>, steps: Array<{ id: string, level: number, at: string, actions: Array<string>, nextAt: string | null, withdrawn: boolean, unconfirmed: boolean, people: Array<{ id: string, name: string | null, post: string | null }>, unit: { id: string, names: { zh: string, en: string } | null } | null }>, levels: Array<{ level: number, at: string | null, actions: Array<string>, names: { zh: string, en: string }, people: Array<{ id: string, name: string | null, post: string | null }> }>, days: Array<{ date: string, working: boolean }> }>, appeal: { id: string, number: string, title: string, body: string | null, status: AppealStatus, round: number, version: number, mergedWith: number, grade: { id: string, names: { zh: string, en: string } }, sender: { mode: SenderMode, person: { id: string, name: string | null, post: string | null } | null, unit: { id: string, names: { zh: string, en: string } | null } | null, coSigners: Array<{ id: string, name: string | null }> }, coSigning: { count: number } | null, openRequest: { id: string, question: string, askedAt: string } | null, replies: Array<{ id: string, kind: ReplyKind, at: string }>, orders: Array<{ id: string, number: string, round: number, unit: { id: string, names: { zh: string, en: string } | null }, returned: { at: string, why: string, by: { id: string, name: string | null } } | null, opinions: Array<{ id: string, sentBack: { at: string } | null }> }>, timeline: Array<{ id: string, service: string, kind: string, text: string, words: string | null, visibility: Visibility, at: string, by: { kind: AuthorKind, person: { id: string, name: string | null } | null } }>, clocks: Array<{ id: string, kind: string, aim: ClockAim, label: string, state: ClockState, startedAt: string, dueAt: string, metAt: string | null, provisional: boolean, late: boolean, remainingMinutes: number, workingTime: boolean, asOf: string, orderId: string | null, days: Array<{ date: string, working: boolean }> }> } | null } | null };

export type OrderAppealChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type OrderAppealChangedSubscription = { appealChanged: { id: string, version: number, status: AppealStatus } | null };

export type TakeOrderMutationVariables = Exact<{
  input: AcceptOrderInput;
}>;


export type TakeOrderMutation = { acceptOrder:
    | { __typename: 'Order', id: string, version: number, state: OrderState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReportProgressMutationVariables = Exact<{
  input: ReportProgressInput;
}>;


export type ReportProgressMutation = { reportProgress:
    | { __typename: 'Order', id: string, version: number, state: OrderState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type GiveOpinionMutationVariables = Exact<{
  input: GiveOpinionInput;
}>;


export type GiveOpinionMutation = { giveOpinion:
    | { __typename: 'Order', id: string, version: number, state: OrderState }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type AskSenderMutationVariables = Exact<{
  input: RequestMaterialInput;
}>;


export type AskSenderMutation = { requestMaterial:
    | { __typename: 'MaterialRequest', id: string }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReadReturnsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadReturnsQuery = { policy: { version: number, returnsAllowed: number } | null };

export type ReturnOrderMutationVariables = Exact<{
  input: ReturnOrderInput;
}>;


export type ReturnOrderMutation = { returnOrder:
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
    | { __typename: 'ReturnedOrder', orderId: string, version: number, state: OrderState }
   };

export type PointShownFragment = { id: string, rule: string, points: number, against: PointsAgainst, at: string, happenedAt: string, balanceBefore: number, balanceAfter: number, state: PointState, appealUntil: string | null, mayAppeal: boolean, mayDecide: boolean, person: { id: string, name: string | null } | null, unit: { id: string, names: { zh: string, en: string } | null } | null, evidence: { text: string, words: string | null, orderNumber: string | null, appealNumber: string | null, dueAt: string | null, by: { id: string, name: string | null } | null }, plea: { id: string, at: string, words: string | null, by: { id: string, name: string | null }, decision: { outcome: PleaOutcome, at: string, reasons: string | null, by: { id: string, name: string | null } } | null } | null, reversed: { at: string, cause: ReversalCause } | null };

export type ReadOwnPointsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ReadOwnPointsQuery = { ownPoints: { balance: number, total: number, units: Array<{ balance: number, unit: { id: string, names: { zh: string, en: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: PointShownFragment }> } };

export type ReadPointsQueryVariables = Exact<{
  pleas?: PleaFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadPointsQuery = { points: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: PointShownFragment }> } };

export type ReadOpenPleasQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadOpenPleasQuery = { points: { total: number } };

export type AppealPointsMutationVariables = Exact<{
  input: AppealPointsInput;
}>;


export type AppealPointsMutation = { appealPoints:
    | (
      { __typename: 'PointEntry' }
      & PointShownFragment
    )
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type DecidePointsAppealMutationVariables = Exact<{
  input: DecidePointsAppealInput;
}>;


export type DecidePointsAppealMutation = { decidePointsAppeal:
    | (
      { __typename: 'PointEntry' }
      & PointShownFragment
    )
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type FindEvasionMutationVariables = Exact<{
  input: FindEvasionInput;
}>;


export type FindEvasionMutation = { findEvasion:
    | { __typename: 'Evasion', id: string }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type JudgeLevelMutationVariables = Exact<{
  input: JudgeLevelInput;
}>;


export type JudgeLevelMutation = { judgeLevel:
    | { __typename: 'LevelJudgement', id: string }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type QueueRowPartsFragment = { id: string, number: string, title: string, status: AppealStatus, channelLabel: string, placeName: string | null, waitsForSender: boolean, sender: { mode: SenderMode }, department: { id: string, names: { zh: string, en: string } | null } | null, nextClock: { kind: string, label: string, state: ClockState, dueAt: string, provisional: boolean } | null, clocks: Array<{ id: string, kind: string, label: string, state: ClockState, startedAt: string, dueAt: string, provisional: boolean, late: boolean, remainingMinutes: number, workingTime: boolean, asOf: string, orderId: string | null }> };

export type ReadQueueQueryVariables = Exact<{
  tab: AppealTab;
  text?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadQueueQuery = { appeals: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ cursor: string, node: QueueRowPartsFragment }> } };

export type ReadQueueSheetQueryVariables = Exact<{
  tab: AppealTab;
  text?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ReadQueueSheetQuery = { appeals: { total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string, title: string, status: AppealStatus, channelLabel: string, placeName: string | null, filedAt: string, category: { id: string, names: { zh: string, en: string } }, grade: { id: string, names: { zh: string, en: string } }, sender: { mode: SenderMode }, department: { id: string, names: { zh: string, en: string } | null } | null, holder: { id: string, name: string | null } | null, nextClock: { kind: string, label: string, state: ClockState, dueAt: string, provisional: boolean } | null } }> } };

export type ReadQueueRowQueryVariables = Exact<{
  id: string;
}>;


export type ReadQueueRowQuery = { appeal: QueueRowPartsFragment | null };

export type ReadCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadCountsQuery = { appeals: { counts: { toAccept: number, inHand: number, toAnswer: number, answered: number, all: number } | null } };

export type QueueChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type QueueChangedSubscription = { queueChanged: { appealId: string } };

export type SearchAppealsQueryVariables = Exact<{
  text?: string | null | undefined;
  status?: AppealStatus | null | undefined;
  category?: string | null | undefined;
  departmentId?: string | null | undefined;
  channel?: string | null | undefined;
  filedFrom?: string | null | undefined;
  filedUntil?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchAppealsQuery = { searchAppeals:
    | { __typename: 'AppealConnection', total: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, number: string, title: string, status: AppealStatus, channelLabel: string, placeName: string | null, filedAt: string, category: { id: string, names: { zh: string, en: string } }, grade: { id: string, names: { zh: string, en: string } }, sender: { mode: SenderMode }, department: { id: string, names: { zh: string, en: string } | null } | null, holder: { id: string, name: string | null } | null, nextClock: { kind: string, label: string, state: ClockState, dueAt: string, provisional: boolean } | null } }> }
    | { __typename: 'Refusal', code: string, message: string, field: string | null }
   };

export type ReadSearchTermsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadSearchTermsQuery = { policy: { categories: Array<{ id: string, names: { zh: string, en: string } }>, channels: Array<{ id: string, names: { zh: string, en: string } }> } | null, units: Array<{ id: string, names: { zh: string, en: string } | null }> };

export type ReadHoursQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadHoursQuery = { policy: { version: number, hours: unknown } | null };

export type ReadWhoMayQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadWhoMayQuery = { policy: { version: number, evasionFoundBy: Array<Role>, levelsJudgedBy: Array<Role>, calledBackBy: Array<Role>, reviewedBy: Array<Role>, pleasDecidedBy: Array<Role>, suggestions: { raisedBy: Array<Role>, decidedBy: Array<Role>, fundedBy: Array<Role>, grantedBy: Array<Role>, paidBy: Array<Role> } | null } | null };

export type ReadOrdersTotalQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadOrdersTotalQuery = { orders: { total: number } };

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
export const AnsweredClockFragmentDoc = new TypedDocumentString(`
    fragment AnsweredClock on Clock {
  id
  kind
  aim
  label
  round
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
  days {
    date
    working
  }
}
    `, {"fragmentName":"AnsweredClock"}) as unknown as TypedDocumentString<AnsweredClockFragment, unknown>;
export const AnsweredCaseFragmentDoc = new TypedDocumentString(`
    fragment AnsweredCase on Appeal {
  id
  number
  title
  body
  status
  round
  version
  filedAt
  grade {
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
  sender {
    mode
    person {
      id
      name
      post
    }
    unit {
      id
      names {
        zh
        en
      }
    }
    coSigners {
      id
      name
    }
  }
  coSigning {
    count
  }
  replies {
    id
    kind
    round
    text
    at
    by {
      id
      name
    }
  }
  orders {
    id
    number
    round
    lead
    unit {
      id
      names {
        zh
        en
      }
    }
    person {
      id
      name
    }
    opinions {
      id
      text
      at
      by {
        id
        name
      }
      sentBack {
        at
        why
      }
    }
  }
  clocks {
    ...AnsweredClock
  }
  reviews {
    id
    round
    cause
    askedAt
    words
    version
    closedAt
    decided {
      outcome
      reasons
      at
      by {
        id
        name
      }
    }
    mayDecide
    mayNot {
      code
      message
    }
  }
  timeline {
    id
    service
    kind
    text
    words
    grounds
    visibility
    at
    by {
      kind
      person {
        id
        name
      }
    }
  }
}
    fragment AnsweredClock on Clock {
  id
  kind
  aim
  label
  round
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
  days {
    date
    working
  }
}`, {"fragmentName":"AnsweredCase"}) as unknown as TypedDocumentString<AnsweredCaseFragment, unknown>;
export const WholeCallBackFragmentDoc = new TypedDocumentString(`
    fragment WholeCallBack on CallBack {
  appealId
  round
  version
  state
  answeredAt
  attempts
  attemptsMost
  askedAt
  askedBySystem
  linkCode
  mayNot {
    code
    message
  }
  tries {
    id
    at
    outcome
    satisfied
    words
    by {
      id
      name
    }
  }
  satisfaction {
    satisfied
    how
    at
    words
  }
}
    `, {"fragmentName":"WholeCallBack"}) as unknown as TypedDocumentString<WholeCallBackFragment, unknown>;
export const BlindIdeaFragmentDoc = new TypedDocumentString(`
    fragment BlindIdea on BlindSuggestion {
  id
  title
  text
  class {
    id
    names {
      zh
      en
    }
  }
  criteria {
    id
    names {
      zh
      en
    }
    weight
  }
  scale
  state
  mine {
    at
    words
    scores {
      criterion
      score
    }
  }
  result {
    reached
    reachable
    percent
  }
  others {
    criterion
    score
  }
}
    `, {"fragmentName":"BlindIdea"}) as unknown as TypedDocumentString<BlindIdeaFragment, unknown>;
export const AwardOfIdeaFragmentDoc = new TypedDocumentString(`
    fragment AwardOfIdea on Award {
  id
  fen
  state
  grantedAt
  claimUntil
  payout
  claimedAt
  paidAt
  grantedBy {
    id
    name
  }
  paidBy {
    id
    name
  }
  payee {
    id
    name
  }
  reversed {
    reasons
    at
    by {
      id
      name
    }
  }
}
    `, {"fragmentName":"AwardOfIdea"}) as unknown as TypedDocumentString<AwardOfIdeaFragment, unknown>;
export const IdeaFragmentDoc = new TypedDocumentString(`
    fragment Idea on Suggestion {
  id
  title
  text
  state
  class {
    id
    names {
      zh
      en
    }
  }
  raisedAt
  raisedBy {
    id
    name
  }
  reviewers
  scored
  result {
    reached
    reachable
    percent
  }
  sheets {
    at
    words
    by {
      id
      name
    }
    scores {
      score
      criterion {
        id
        names {
          zh
          en
        }
      }
    }
  }
  declined {
    words
    at
    by {
      id
      name
    }
  }
  implemented {
    words
    at
    by {
      id
      name
    }
  }
  appeal {
    id
    number
    title
  }
  award {
    ...AwardOfIdea
  }
}
    fragment AwardOfIdea on Award {
  id
  fen
  state
  grantedAt
  claimUntil
  payout
  claimedAt
  paidAt
  grantedBy {
    id
    name
  }
  paidBy {
    id
    name
  }
  payee {
    id
    name
  }
  reversed {
    reasons
    at
    by {
      id
      name
    }
  }
}`, {"fragmentName":"Idea"}) as unknown as TypedDocumentString<IdeaFragment, unknown>;
export const PointShownFragmentDoc = new TypedDocumentString(`
    fragment PointShown on PointEntry {
  id
  rule
  points
  against
  person {
    id
    name
  }
  unit {
    id
    names {
      zh
      en
    }
  }
  at
  happenedAt
  balanceBefore
  balanceAfter
  state
  evidence {
    text
    words
    by {
      id
      name
    }
    orderNumber
    appealNumber
    dueAt
  }
  plea {
    id
    at
    by {
      id
      name
    }
    words
    decision {
      outcome
      at
      by {
        id
        name
      }
      reasons
    }
  }
  reversed {
    at
    cause
  }
  appealUntil
  mayAppeal
  mayDecide
}
    `, {"fragmentName":"PointShown"}) as unknown as TypedDocumentString<PointShownFragment, unknown>;
export const QueueRowPartsFragmentDoc = new TypedDocumentString(`
    fragment QueueRowParts on Appeal {
  id
  number
  title
  status
  channelLabel
  placeName
  sender {
    mode
  }
  waitsForSender
  department {
    id
    names {
      zh
      en
    }
  }
  nextClock {
    kind
    label
    state
    dueAt
    provisional
  }
  clocks {
    id
    kind
    label
    state
    startedAt
    dueAt
    provisional
    late
    remainingMinutes
    workingTime
    asOf
    orderId
  }
}
    `, {"fragmentName":"QueueRowParts"}) as unknown as TypedDocumentString<QueueRowPartsFragment, unknown>;
export const ReadCallBacksDocument = new TypedDocumentString(`
    query ReadCallBacks($open: Boolean!, $first: Int!, $after: String) {
  callBacks(open: $open, first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        appealId
        number
        round
        state
        answeredAt
        attempts
        attemptsMost
        askedAt
        appeal {
          id
          number
          title
          grade {
            id
            names {
              zh
              en
            }
          }
          sender {
            mode
          }
          clocks {
            ...AnsweredClock
          }
        }
      }
    }
  }
}
    fragment AnsweredClock on Clock {
  id
  kind
  aim
  label
  round
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
  days {
    date
    working
  }
}`) as unknown as TypedDocumentString<ReadCallBacksQuery, ReadCallBacksQueryVariables>;
export const ReadCallBacksTotalDocument = new TypedDocumentString(`
    query ReadCallBacksTotal {
  callBacks(first: 1) {
    total
  }
}
    `) as unknown as TypedDocumentString<ReadCallBacksTotalQuery, ReadCallBacksTotalQueryVariables>;
export const ReadReviewsDocument = new TypedDocumentString(`
    query ReadReviews($open: Boolean!, $first: Int!, $after: String) {
  reviews(open: $open, first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        appealId
        number
        round
        cause
        askedAt
        closedAt
        decided {
          outcome
          at
          by {
            id
            name
          }
        }
        appeal {
          id
          number
          title
          grade {
            id
            names {
              zh
              en
            }
          }
          sender {
            mode
          }
          clocks {
            ...AnsweredClock
          }
        }
      }
    }
  }
}
    fragment AnsweredClock on Clock {
  id
  kind
  aim
  label
  round
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
  days {
    date
    working
  }
}`) as unknown as TypedDocumentString<ReadReviewsQuery, ReadReviewsQueryVariables>;
export const ReadReviewsTotalDocument = new TypedDocumentString(`
    query ReadReviewsTotal {
  reviews(first: 1) {
    total
  }
}
    `) as unknown as TypedDocumentString<ReadReviewsTotalQuery, ReadReviewsTotalQueryVariables>;
export const ReadAnsweredDocument = new TypedDocumentString(`
    query ReadAnswered($number: String!) {
  appeal(number: $number) {
    ...AnsweredCase
    callBack {
      ...WholeCallBack
    }
  }
}
    fragment AnsweredClock on Clock {
  id
  kind
  aim
  label
  round
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
  days {
    date
    working
  }
}
fragment AnsweredCase on Appeal {
  id
  number
  title
  body
  status
  round
  version
  filedAt
  grade {
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
  sender {
    mode
    person {
      id
      name
      post
    }
    unit {
      id
      names {
        zh
        en
      }
    }
    coSigners {
      id
      name
    }
  }
  coSigning {
    count
  }
  replies {
    id
    kind
    round
    text
    at
    by {
      id
      name
    }
  }
  orders {
    id
    number
    round
    lead
    unit {
      id
      names {
        zh
        en
      }
    }
    person {
      id
      name
    }
    opinions {
      id
      text
      at
      by {
        id
        name
      }
      sentBack {
        at
        why
      }
    }
  }
  clocks {
    ...AnsweredClock
  }
  reviews {
    id
    round
    cause
    askedAt
    words
    version
    closedAt
    decided {
      outcome
      reasons
      at
      by {
        id
        name
      }
    }
    mayDecide
    mayNot {
      code
      message
    }
  }
  timeline {
    id
    service
    kind
    text
    words
    grounds
    visibility
    at
    by {
      kind
      person {
        id
        name
      }
    }
  }
}
fragment WholeCallBack on CallBack {
  appealId
  round
  version
  state
  answeredAt
  attempts
  attemptsMost
  askedAt
  askedBySystem
  linkCode
  mayNot {
    code
    message
  }
  tries {
    id
    at
    outcome
    satisfied
    words
    by {
      id
      name
    }
  }
  satisfaction {
    satisfied
    how
    at
    words
  }
}`) as unknown as TypedDocumentString<ReadAnsweredQuery, ReadAnsweredQueryVariables>;
export const ReadReviewedDocument = new TypedDocumentString(`
    query ReadReviewed($number: String!) {
  appeal(number: $number) {
    ...AnsweredCase
  }
}
    fragment AnsweredClock on Clock {
  id
  kind
  aim
  label
  round
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
  days {
    date
    working
  }
}
fragment AnsweredCase on Appeal {
  id
  number
  title
  body
  status
  round
  version
  filedAt
  grade {
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
  sender {
    mode
    person {
      id
      name
      post
    }
    unit {
      id
      names {
        zh
        en
      }
    }
    coSigners {
      id
      name
    }
  }
  coSigning {
    count
  }
  replies {
    id
    kind
    round
    text
    at
    by {
      id
      name
    }
  }
  orders {
    id
    number
    round
    lead
    unit {
      id
      names {
        zh
        en
      }
    }
    person {
      id
      name
    }
    opinions {
      id
      text
      at
      by {
        id
        name
      }
      sentBack {
        at
        why
      }
    }
  }
  clocks {
    ...AnsweredClock
  }
  reviews {
    id
    round
    cause
    askedAt
    words
    version
    closedAt
    decided {
      outcome
      reasons
      at
      by {
        id
        name
      }
    }
    mayDecide
    mayNot {
      code
      message
    }
  }
  timeline {
    id
    service
    kind
    text
    words
    grounds
    visibility
    at
    by {
      kind
      person {
        id
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<ReadReviewedQuery, ReadReviewedQueryVariables>;
export const AnsweredChangedDocument = new TypedDocumentString(`
    subscription AnsweredChanged($id: ID!) {
  appealChanged(id: $id) {
    id
    version
    status
  }
}
    `) as unknown as TypedDocumentString<AnsweredChangedSubscription, AnsweredChangedSubscriptionVariables>;
export const RecordCallBackDocument = new TypedDocumentString(`
    mutation RecordCallBack($input: RecordCallBackInput!) {
  recordCallBack(input: $input) {
    __typename
    ... on CallBack {
      appealId
      state
      version
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RecordCallBackMutation, RecordCallBackMutationVariables>;
export const AskByQuestionnaireDocument = new TypedDocumentString(`
    mutation AskByQuestionnaire($input: AskByQuestionnaireInput!) {
  askByQuestionnaire(input: $input) {
    __typename
    ... on QuestionnaireLink {
      linkCode
      callBack {
        appealId
        state
        version
        linkCode
        askedAt
      }
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AskByQuestionnaireMutation, AskByQuestionnaireMutationVariables>;
export const DecideReviewDocument = new TypedDocumentString(`
    mutation DecideReview($input: DecideReviewInput!) {
  decideReview(input: $input) {
    __typename
    ... on Review {
      id
      decided {
        outcome
      }
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DecideReviewMutation, DecideReviewMutationVariables>;
export const ReadPhoneDocument = new TypedDocumentString(`
    query ReadPhone($appealId: ID!) {
  callBack(appealId: $appealId) {
    appealId
    phone
    mayNot {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReadPhoneQuery, ReadPhoneQueryVariables>;
export const ReadItemAfterDocument = new TypedDocumentString(`
    query ReadItemAfter($number: String!) {
  appeal(number: $number) {
    id
    status
    callBack {
      appealId
      round
      state
      attempts
      attemptsMost
      askedAt
      askedBySystem
      mayNot {
        code
        message
      }
      satisfaction {
        satisfied
        how
        at
        words
      }
    }
    reviews {
      id
      round
      cause
      askedAt
      words
      version
      closedAt
      decided {
        outcome
        reasons
        at
        by {
          id
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadItemAfterQuery, ReadItemAfterQueryVariables>;
export const ReadStrikersDocument = new TypedDocumentString(`
    query ReadStrikers {
  policy {
    version
    struckOffBy
  }
}
    `) as unknown as TypedDocumentString<ReadStrikersQuery, ReadStrikersQueryVariables>;
export const StrikeOffAppealDocument = new TypedDocumentString(`
    mutation StrikeOffAppeal($input: CloseAppealInput!) {
  strikeOffAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<StrikeOffAppealMutation, StrikeOffAppealMutationVariables>;
export const ArchiveAppealDocument = new TypedDocumentString(`
    mutation ArchiveAppeal($input: CloseAppealInput!) {
  archiveAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveAppealMutation, ArchiveAppealMutationVariables>;
export const ReadAuditOverviewDocument = new TypedDocumentString(`
    query ReadAuditOverview($period: String) {
  auditOverview(period: $period) {
    period
    asOf
    threshold
    definitions {
      id
      version
      names {
        zh
        en
      }
      value
      numerator {
        zh
        en
      }
      denominator {
        zh
        en
      }
      exclusions {
        id
        names {
          zh
          en
        }
      }
      period {
        zh
        en
      }
    }
    grants {
      id
      rootNames {
        zh
        en
      }
      tenants
      until
      why
    }
    total {
      figure
      numerator
      denominator
      exclusions {
        id
        count
      }
      value
      withheld
    }
    rows {
      tenant {
        id
        names {
          zh
          en
        }
      }
      cells {
        figure
        numerator
        denominator
        exclusions {
          id
          count
        }
        value
        withheld
      }
      trend {
        period
        value
        withheld
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAuditOverviewQuery, ReadAuditOverviewQueryVariables>;
export const ReadAuditTenantDocument = new TypedDocumentString(`
    query ReadAuditTenant($tenantId: ID!, $period: String) {
  auditTenant(tenantId: $tenantId, period: $period) {
    tenant {
      id
      names {
        zh
        en
      }
    }
    period
    asOf
    threshold
    definitions {
      id
      version
      names {
        zh
        en
      }
      value
      numerator {
        zh
        en
      }
      denominator {
        zh
        en
      }
      exclusions {
        id
        names {
          zh
          en
        }
      }
      period {
        zh
        en
      }
    }
    grants {
      id
      rootNames {
        zh
        en
      }
      tenants
      until
      why
    }
    total {
      figure
      numerator
      denominator
      exclusions {
        id
        count
      }
      value
      withheld
    }
    months {
      month
      cells {
        figure
        numerator
        denominator
        exclusions {
          id
          count
        }
        value
        withheld
      }
    }
    trend {
      period
      value
      withheld
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAuditTenantQuery, ReadAuditTenantQueryVariables>;
export const ReadFigureDefinitionsDocument = new TypedDocumentString(`
    query ReadFigureDefinitions {
  figureDefinitions {
    id
    version
    names {
      zh
      en
    }
    value
    numerator {
      zh
      en
    }
    denominator {
      zh
      en
    }
    exclusions {
      id
      names {
        zh
        en
      }
    }
    period {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<ReadFigureDefinitionsQuery, ReadFigureDefinitionsQueryVariables>;
export const ReadAuditQueriesDocument = new TypedDocumentString(`
    query ReadAuditQueries($first: Int!, $after: String) {
  auditQueries(first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        at
        question
        period
        tenants
        about {
          zh
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAuditQueriesQuery, ReadAuditQueriesQueryVariables>;
export const ReadAuditReadsDocument = new TypedDocumentString(`
    query ReadAuditReads($first: Int!, $after: String) {
  auditReads(first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        at
        from {
          id
          names {
            zh
            en
          }
        }
        auditor {
          id
          name
        }
        question
        period
        why
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAuditReadsQuery, ReadAuditReadsQueryVariables>;
export const ReadAuditProofsDocument = new TypedDocumentString(`
    query ReadAuditProofs {
  auditProofs {
    asOf
    tenants {
      tenant {
        id
        names {
          zh
          en
        }
      }
      lines
      head
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAuditProofsQuery, ReadAuditProofsQueryVariables>;
export const VerifyGrantedDocument = new TypedDocumentString(`
    query VerifyGranted($tenantId: ID!) {
  verifyJournal(tenantId: $tenantId) {
    lines
    head
    intact
    brokenAt
  }
}
    `) as unknown as TypedDocumentString<VerifyGrantedQuery, VerifyGrantedQueryVariables>;
export const ReadAuditGrantsDocument = new TypedDocumentString(`
    query ReadAuditGrants($first: Int!, $after: String) {
  auditGrants(first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        auditor {
          id
          name
          post
        }
        root {
          id
          names {
            zh
            en
          }
        }
        tenants
        from
        until
        why
        state
        grantedBy {
          id
          name
        }
        grantedAt
        revokedBy {
          id
          name
        }
        revokedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAuditGrantsQuery, ReadAuditGrantsQueryVariables>;
export const ReadAuditGrantableDocument = new TypedDocumentString(`
    query ReadAuditGrantable {
  auditGrantable {
    mostDays
    auditors {
      membershipId
      person {
        id
        name
        post
      }
    }
    tenants {
      id
      parentId
      names {
        zh
        en
      }
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<ReadAuditGrantableQuery, ReadAuditGrantableQueryVariables>;
export const GrantAuditDocument = new TypedDocumentString(`
    mutation GrantAudit($input: GrantAuditInput!) {
  grantAudit(input: $input) {
    __typename
    ... on AuditGrant {
      id
      auditor {
        id
        name
      }
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<GrantAuditMutation, GrantAuditMutationVariables>;
export const RevokeAuditDocument = new TypedDocumentString(`
    mutation RevokeAudit($input: RevokeAuditInput!) {
  revokeAudit(input: $input) {
    __typename
    ... on AuditGrant {
      id
      state
      revokedAt
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeAuditMutation, RevokeAuditMutationVariables>;
export const ReadCallFormDocument = new TypedDocumentString(`
    query ReadCallForm {
  policy {
    version
    channels {
      id
      names {
        zh
        en
      }
      modes
      open
      private
      filedBy
    }
    categories {
      id
      names {
        zh
        en
      }
    }
    onSpotBy
  }
}
    `) as unknown as TypedDocumentString<ReadCallFormQuery, ReadCallFormQueryVariables>;
export const FindPeopleDocument = new TypedDocumentString(`
    query FindPeople($text: String!) {
  people(text: $text) {
    person {
      id
      name
      post
    }
    unit {
      id
      names {
        zh
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
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
      field
    }
  }
}
    `) as unknown as TypedDocumentString<InviteCoSignersMutation, InviteCoSignersMutationVariables>;
export const FileOnBehalfDocument = new TypedDocumentString(`
    mutation FileOnBehalf($input: FileOnBehalfInput!) {
  fileOnBehalf(input: $input) {
    __typename
    ... on Receipt {
      appealId
      number
      status
      receiptCode
      promises {
        aim
        text
        at
      }
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FileOnBehalfMutation, FileOnBehalfMutationVariables>;
export const ReadMeDocument = new TypedDocumentString(`
    query ReadMe {
  me {
    name
    asOf
    memberships {
      id
      roles
      tenant {
        id
        names {
          zh
          en
        }
      }
      unit {
        id
        names {
          zh
          en
        }
      }
    }
    active {
      id
      roles
      tenant {
        id
        names {
          zh
          en
        }
      }
      unit {
        id
        names {
          zh
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadMeQuery, ReadMeQueryVariables>;
export const ReadFiguresDocument = new TypedDocumentString(`
    query ReadFigures($from: String!, $to: String!, $groupBy: FigureGroup!) {
  figures(from: $from, to: $to, groupBy: $groupBy) {
    __typename
    ... on Figures {
      asOf
      threshold
      definitions {
        id
        version
        names {
          zh
          en
        }
        value
        numerator {
          zh
          en
        }
        denominator {
          zh
          en
        }
        exclusions {
          id
          names {
            zh
            en
          }
        }
        period {
          zh
          en
        }
      }
      total {
        figure
        numerator
        denominator
        exclusions {
          id
          count
        }
        value
        withheld
      }
      rows {
        key
        names {
          zh
          en
        }
        cells {
          figure
          numerator
          denominator
          exclusions {
            id
            count
          }
          value
          withheld
        }
      }
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReadFiguresQuery, ReadFiguresQueryVariables>;
export const ReadToScoreDocument = new TypedDocumentString(`
    query ReadToScore($scored: Boolean!, $first: Int!, $after: String) {
  blindSuggestions(scored: $scored, first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...BlindIdea
      }
    }
  }
}
    fragment BlindIdea on BlindSuggestion {
  id
  title
  text
  class {
    id
    names {
      zh
      en
    }
  }
  criteria {
    id
    names {
      zh
      en
    }
    weight
  }
  scale
  state
  mine {
    at
    words
    scores {
      criterion
      score
    }
  }
  result {
    reached
    reachable
    percent
  }
  others {
    criterion
    score
  }
}`) as unknown as TypedDocumentString<ReadToScoreQuery, ReadToScoreQueryVariables>;
export const ReadIdeasDocument = new TypedDocumentString(`
    query ReadIdeas($state: SuggestionState, $first: Int!, $after: String) {
  suggestions(state: $state, first: $first, after: $after) {
    total
    counts {
      raised
      adopted
      toDecline
      declined
      implemented
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...Idea
      }
    }
  }
}
    fragment AwardOfIdea on Award {
  id
  fen
  state
  grantedAt
  claimUntil
  payout
  claimedAt
  paidAt
  grantedBy {
    id
    name
  }
  paidBy {
    id
    name
  }
  payee {
    id
    name
  }
  reversed {
    reasons
    at
    by {
      id
      name
    }
  }
}
fragment Idea on Suggestion {
  id
  title
  text
  state
  class {
    id
    names {
      zh
      en
    }
  }
  raisedAt
  raisedBy {
    id
    name
  }
  reviewers
  scored
  result {
    reached
    reachable
    percent
  }
  sheets {
    at
    words
    by {
      id
      name
    }
    scores {
      score
      criterion {
        id
        names {
          zh
          en
        }
      }
    }
  }
  declined {
    words
    at
    by {
      id
      name
    }
  }
  implemented {
    words
    at
    by {
      id
      name
    }
  }
  appeal {
    id
    number
    title
  }
  award {
    ...AwardOfIdea
  }
}`) as unknown as TypedDocumentString<ReadIdeasQuery, ReadIdeasQueryVariables>;
export const ReadIdeaDocument = new TypedDocumentString(`
    query ReadIdea($id: ID!) {
  suggestion(id: $id) {
    ...Idea
  }
}
    fragment AwardOfIdea on Award {
  id
  fen
  state
  grantedAt
  claimUntil
  payout
  claimedAt
  paidAt
  grantedBy {
    id
    name
  }
  paidBy {
    id
    name
  }
  payee {
    id
    name
  }
  reversed {
    reasons
    at
    by {
      id
      name
    }
  }
}
fragment Idea on Suggestion {
  id
  title
  text
  state
  class {
    id
    names {
      zh
      en
    }
  }
  raisedAt
  raisedBy {
    id
    name
  }
  reviewers
  scored
  result {
    reached
    reachable
    percent
  }
  sheets {
    at
    words
    by {
      id
      name
    }
    scores {
      score
      criterion {
        id
        names {
          zh
          en
        }
      }
    }
  }
  declined {
    words
    at
    by {
      id
      name
    }
  }
  implemented {
    words
    at
    by {
      id
      name
    }
  }
  appeal {
    id
    number
    title
  }
  award {
    ...AwardOfIdea
  }
}`) as unknown as TypedDocumentString<ReadIdeaQuery, ReadIdeaQueryVariables>;
export const ReadFundsDocument = new TypedDocumentString(`
    query ReadFunds {
  funds {
    id
    purpose
    openedAt
    fen
    grantedFen
    paidFen
    balanceFen
  }
  policy {
    suggestions {
      leastFen
      mostFen
      classes {
        id
        names {
          zh
          en
        }
      }
      campaigns {
        id
        names {
          zh
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadFundsQuery, ReadFundsQueryVariables>;
export const ReadFundDocument = new TypedDocumentString(`
    query ReadFund($id: ID!, $first: Int!, $after: String) {
  fund(id: $id) {
    id
    purpose
    openedAt
    openedBy {
      id
      name
    }
    fen
    grantedFen
    paidFen
    balanceFen
    entries(first: $first, after: $after) {
      total
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          at
          fen
          kind
          suggestion {
            id
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadFundQuery, ReadFundQueryVariables>;
export const FindPayoutDocument = new TypedDocumentString(`
    query FindPayout($code: String!) {
  payout(code: $code) {
    id
    fen
    state
    suggestion {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<FindPayoutQuery, FindPayoutQueryVariables>;
export const RaiseIdeaDocument = new TypedDocumentString(`
    mutation RaiseIdea($input: RaiseSuggestionInput!) {
  raiseSuggestion(input: $input) {
    __typename
    ... on Suggestion {
      id
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RaiseIdeaMutation, RaiseIdeaMutationVariables>;
export const ScoreIdeaDocument = new TypedDocumentString(`
    mutation ScoreIdea($input: ScoreSuggestionInput!) {
  scoreSuggestion(input: $input) {
    __typename
    ... on BlindSuggestion {
      id
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ScoreIdeaMutation, ScoreIdeaMutationVariables>;
export const DeclineIdeaDocument = new TypedDocumentString(`
    mutation DeclineIdea($input: DeclineSuggestionInput!) {
  declineSuggestion(input: $input) {
    __typename
    ... on Suggestion {
      id
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineIdeaMutation, DeclineIdeaMutationVariables>;
export const ReportIdeaDocument = new TypedDocumentString(`
    mutation ReportIdea($input: ReportImplementationInput!) {
  reportImplementation(input: $input) {
    __typename
    ... on Suggestion {
      id
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReportIdeaMutation, ReportIdeaMutationVariables>;
export const OpenFundDocument = new TypedDocumentString(`
    mutation OpenFund($input: OpenFundInput!) {
  openFund(input: $input) {
    __typename
    ... on Fund {
      id
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<OpenFundMutation, OpenFundMutationVariables>;
export const GrantAwardDocument = new TypedDocumentString(`
    mutation GrantAward($input: GrantAwardInput!) {
  grantAward(input: $input) {
    __typename
    ... on Award {
      id
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<GrantAwardMutation, GrantAwardMutationVariables>;
export const PayAwardDocument = new TypedDocumentString(`
    mutation PayAward($input: PayAwardInput!) {
  payAward(input: $input) {
    __typename
    ... on Award {
      id
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<PayAwardMutation, PayAwardMutationVariables>;
export const ReverseAwardDocument = new TypedDocumentString(`
    mutation ReverseAward($input: ReverseAwardInput!) {
  reverseAward(input: $input) {
    __typename
    ... on Award {
      id
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReverseAwardMutation, ReverseAwardMutationVariables>;
export const ReadToScoreTotalDocument = new TypedDocumentString(`
    query ReadToScoreTotal {
  blindSuggestions(first: 1) {
    total
  }
}
    `) as unknown as TypedDocumentString<ReadToScoreTotalQuery, ReadToScoreTotalQueryVariables>;
export const ReadIdeasWaitingDocument = new TypedDocumentString(`
    query ReadIdeasWaiting {
  suggestions(first: 1) {
    counts {
      toDecline
    }
  }
}
    `) as unknown as TypedDocumentString<ReadIdeasWaitingQuery, ReadIdeasWaitingQueryVariables>;
export const ReadItemDocument = new TypedDocumentString(`
    query ReadItem($number: String!) {
  appeal(number: $number) {
    id
    number
    title
    body
    status
    kind
    round
    version
    channelLabel
    placeName
    filedAt
    category {
      id
      names {
        zh
        en
      }
    }
    grade {
      id
      names {
        zh
        en
      }
    }
    sender {
      mode
      name
      person {
        id
        name
        post
      }
      unit {
        id
        names {
          zh
          en
        }
      }
      coSigners {
        id
        name
      }
    }
    coSigning {
      count
    }
    department {
      id
      names {
        zh
        en
      }
    }
    holder {
      id
      name
    }
    suggested {
      category {
        id
        names {
          zh
          en
        }
      }
      grade {
        id
        names {
          zh
          en
        }
      }
    }
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
    suggestion {
      id
      state
    }
    barred {
      id
      name
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
    policyVersion
    mergedInto {
      id
      number
      title
    }
    sources {
      id
      number
      title
    }
    similar {
      many
      items {
        score
        why {
          code
          text
        }
        appeal {
          id
          number
          title
          status
        }
      }
    }
    routeFor {
      unit {
        id
        names {
          zh
          en
        }
      }
      person {
        id
        name
        post
      }
      why {
        code
        text
      }
    }
    proposal {
      choices {
        unit {
          id
          names {
            zh
            en
          }
        }
        people {
          id
          name
          post
        }
      }
    }
    timeline {
      id
      service
      kind
      text
      words
      grounds
      visibility
      at
      by {
        kind
        person {
          id
          name
        }
      }
    }
    replies {
      id
      kind
      text
      at
      by {
        id
        name
      }
    }
    orders {
      id
      number
      round
      state
      lead
      version
      unit {
        id
        names {
          zh
          en
        }
      }
      person {
        id
        name
      }
      opinions {
        id
        text
        at
        by {
          id
          name
        }
        sentBack {
          at
          why
        }
      }
      returned {
        at
        why
        by {
          id
          name
        }
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
      levels {
        level
        holder
        people {
          id
          name
          post
        }
        at
      }
      days {
        date
        working
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadItemQuery, ReadItemQueryVariables>;
export const FindMergeTargetDocument = new TypedDocumentString(`
    query FindMergeTarget($number: String!) {
  appeal(number: $number) {
    id
    number
    title
    status
  }
}
    `) as unknown as TypedDocumentString<FindMergeTargetQuery, FindMergeTargetQueryVariables>;
export const ReadRouteDocument = new TypedDocumentString(`
    query ReadRoute($number: String!, $category: ID!, $grade: ID!) {
  appeal(number: $number) {
    id
    routeFor(category: $category, grade: $grade) {
      unit {
        id
        names {
          zh
          en
        }
      }
      person {
        id
        name
        post
      }
      why {
        code
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadRouteQuery, ReadRouteQueryVariables>;
export const ReadDeskPolicyDocument = new TypedDocumentString(`
    query ReadDeskPolicy {
  policy {
    version
    categories {
      id
      names {
        zh
        en
      }
    }
    grades {
      id
      names {
        zh
        en
      }
      needsDeliberation
    }
    onSpotBy
    replyRequirements {
      kind
      by
      needsOpinion
      parts {
        id
        names {
          zh
          en
        }
      }
    }
    notAccepted {
      id
      names {
        zh
        en
      }
    }
    outOfScope {
      id
      names {
        zh
        en
      }
      about {
        zh
        en
      }
      address {
        zh
        en
      }
      phone
    }
  }
}
    `) as unknown as TypedDocumentString<ReadDeskPolicyQuery, ReadDeskPolicyQueryVariables>;
export const ItemChangedDocument = new TypedDocumentString(`
    subscription ItemChanged($id: ID!) {
  appealChanged(id: $id) {
    id
    version
    status
  }
}
    `) as unknown as TypedDocumentString<ItemChangedSubscription, ItemChangedSubscriptionVariables>;
export const AcceptAppealDocument = new TypedDocumentString(`
    mutation AcceptAppeal($input: AcceptAppealInput!) {
  acceptAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptAppealMutation, AcceptAppealMutationVariables>;
export const AnswerOnSpotDocument = new TypedDocumentString(`
    mutation AnswerOnSpot($input: AnswerOnSpotInput!) {
  answerOnSpot(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerOnSpotMutation, AnswerOnSpotMutationVariables>;
export const BarPersonsDocument = new TypedDocumentString(`
    mutation BarPersons($input: BarPersonsInput!) {
  barPersons(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<BarPersonsMutation, BarPersonsMutationVariables>;
export const RefuseAppealDocument = new TypedDocumentString(`
    mutation RefuseAppeal($input: RefuseAppealInput!) {
  refuseAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RefuseAppealMutation, RefuseAppealMutationVariables>;
export const ReferAppealDocument = new TypedDocumentString(`
    mutation ReferAppeal($input: ReferAppealInput!) {
  referAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReferAppealMutation, ReferAppealMutationVariables>;
export const GradeAppealDocument = new TypedDocumentString(`
    mutation GradeAppeal($input: GradeAppealInput!) {
  gradeAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
      grade {
        id
        names {
          zh
          en
        }
      }
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<GradeAppealMutation, GradeAppealMutationVariables>;
export const RequestMaterialDocument = new TypedDocumentString(`
    mutation RequestMaterial($input: RequestMaterialInput!) {
  requestMaterial(input: $input) {
    __typename
    ... on MaterialRequest {
      id
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RequestMaterialMutation, RequestMaterialMutationVariables>;
export const SendReplyDocument = new TypedDocumentString(`
    mutation SendReply($input: SendReplyInput!) {
  sendReply(input: $input) {
    __typename
    ... on Reply {
      id
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SendReplyMutation, SendReplyMutationVariables>;
export const SendOpinionBackDocument = new TypedDocumentString(`
    mutation SendOpinionBack($input: SendOpinionBackInput!) {
  sendOpinionBack(input: $input) {
    __typename
    ... on Order {
      id
      version
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SendOpinionBackMutation, SendOpinionBackMutationVariables>;
export const ReassignOrderDocument = new TypedDocumentString(`
    mutation ReassignOrder($input: ReassignOrderInput!) {
  reassignOrder(input: $input) {
    __typename
    ... on Order {
      id
      version
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReassignOrderMutation, ReassignOrderMutationVariables>;
export const IssueOrderDocument = new TypedDocumentString(`
    mutation IssueOrder($input: IssueOrderInput!) {
  issueOrder(input: $input) {
    __typename
    ... on Order {
      id
      version
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<IssueOrderMutation, IssueOrderMutationVariables>;
export const MergeAppealDocument = new TypedDocumentString(`
    mutation MergeAppeal($input: MergeAppealInput!) {
  mergeAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<MergeAppealMutation, MergeAppealMutationVariables>;
export const UnmergeAppealDocument = new TypedDocumentString(`
    mutation UnmergeAppeal($input: CloseAppealInput!) {
  unmergeAppeal(input: $input) {
    __typename
    ... on Appeal {
      id
      version
      status
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<UnmergeAppealMutation, UnmergeAppealMutationVariables>;
export const ReadEscalationsDocument = new TypedDocumentString(`
    query ReadEscalations($first: Int!, $after: String) {
  escalations(first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        kind
        label
        dueAt
        open
        step {
          id
          level
          at
          people {
            id
            name
            post
          }
          unit {
            id
            names {
              zh
              en
            }
          }
          actions
          nextAt
          withdrawn
        }
        appeal {
          id
          number
          title
          body
          department {
            id
            names {
              zh
              en
            }
          }
          grade {
            id
            names {
              zh
              en
            }
          }
          orders {
            id
            number
            lead
          }
          clocks {
            id
            kind
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
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadEscalationsQuery, ReadEscalationsQueryVariables>;
export const ReadOpenCallsDocument = new TypedDocumentString(`
    query ReadOpenCalls($first: Int!) {
  escalations(first: $first) {
    edges {
      node {
        id
        open
        step {
          id
          nextAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadOpenCallsQuery, ReadOpenCallsQueryVariables>;
export const ReadNewsDocument = new TypedDocumentString(`
    query ReadNews($first: Int!, $after: String, $unreadOnly: Boolean!) {
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    total
    unread
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        kind
        text
        at
        read
        number
        orderNumber
        appeal {
          id
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadNewsQuery, ReadNewsQueryVariables>;
export const UnreadChangedDocument = new TypedDocumentString(`
    subscription UnreadChanged {
  unreadChanged {
    unread
  }
}
    `) as unknown as TypedDocumentString<UnreadChangedSubscription, UnreadChangedSubscriptionVariables>;
export const MarkNewsReadDocument = new TypedDocumentString(`
    mutation MarkNewsRead($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    __typename
    ... on Unread {
      unread
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<MarkNewsReadMutation, MarkNewsReadMutationVariables>;
export const ReadOrdersDocument = new TypedDocumentString(`
    query ReadOrders($open: Boolean!, $first: Int!, $after: String) {
  orders(open: $open, first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        number
        state
        unit {
          id
          names {
            zh
            en
          }
        }
        person {
          id
          name
        }
        clocks {
          id
          kind
          label
          state
          startedAt
          dueAt
          provisional
          late
          remainingMinutes
          workingTime
          asOf
          orderId
          days {
            date
            working
          }
        }
        appeal {
          id
          number
          title
          grade {
            id
            names {
              zh
              en
            }
          }
          sender {
            mode
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadOrdersQuery, ReadOrdersQueryVariables>;
export const ReadOrderDocument = new TypedDocumentString(`
    query ReadOrder($number: String!) {
  order(number: $number) {
    id
    number
    round
    lead
    state
    version
    issuedAt
    unit {
      id
      names {
        zh
        en
      }
    }
    person {
      id
      name
      post
    }
    why {
      code
      text
    }
    progress {
      id
      text
      at
      by {
        id
        name
      }
    }
    opinions {
      id
      text
      at
      by {
        id
        name
      }
      sentBack {
        at
        why
      }
    }
    reassignments {
      id
      at
      why
      by {
        id
        name
      }
    }
    holds
    takers {
      id
      name
      post
    }
    clocks {
      id
      kind
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
      policyVersion
      pauses {
        from
        to
        cause
      }
      reminders
      steps {
        id
        level
        at
        people {
          id
          name
          post
        }
        unit {
          id
          names {
            zh
            en
          }
        }
        actions
        nextAt
        withdrawn
        unconfirmed
      }
      levels {
        level
        names {
          zh
          en
        }
        people {
          id
          name
          post
        }
        at
        actions
      }
      days {
        date
        working
      }
    }
    appeal {
      id
      number
      title
      body
      status
      grade {
        id
        names {
          zh
          en
        }
      }
      sender {
        mode
        person {
          id
          name
          post
        }
        unit {
          id
          names {
            zh
            en
          }
        }
        coSigners {
          id
          name
        }
      }
      coSigning {
        count
      }
      openRequest {
        id
        question
        askedAt
      }
      replies {
        id
        kind
        at
      }
      round
      version
      mergedWith
      orders {
        id
        number
        round
        unit {
          id
          names {
            zh
            en
          }
        }
        returned {
          at
          why
          by {
            id
            name
          }
        }
        opinions {
          id
          sentBack {
            at
          }
        }
      }
      timeline {
        id
        service
        kind
        text
        words
        visibility
        at
        by {
          kind
          person {
            id
            name
          }
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
        days {
          date
          working
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadOrderQuery, ReadOrderQueryVariables>;
export const OrderAppealChangedDocument = new TypedDocumentString(`
    subscription OrderAppealChanged($id: ID!) {
  appealChanged(id: $id) {
    id
    version
    status
  }
}
    `) as unknown as TypedDocumentString<OrderAppealChangedSubscription, OrderAppealChangedSubscriptionVariables>;
export const TakeOrderDocument = new TypedDocumentString(`
    mutation TakeOrder($input: AcceptOrderInput!) {
  acceptOrder(input: $input) {
    __typename
    ... on Order {
      id
      version
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<TakeOrderMutation, TakeOrderMutationVariables>;
export const ReportProgressDocument = new TypedDocumentString(`
    mutation ReportProgress($input: ReportProgressInput!) {
  reportProgress(input: $input) {
    __typename
    ... on Order {
      id
      version
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReportProgressMutation, ReportProgressMutationVariables>;
export const GiveOpinionDocument = new TypedDocumentString(`
    mutation GiveOpinion($input: GiveOpinionInput!) {
  giveOpinion(input: $input) {
    __typename
    ... on Order {
      id
      version
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<GiveOpinionMutation, GiveOpinionMutationVariables>;
export const AskSenderDocument = new TypedDocumentString(`
    mutation AskSender($input: RequestMaterialInput!) {
  requestMaterial(input: $input) {
    __typename
    ... on MaterialRequest {
      id
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AskSenderMutation, AskSenderMutationVariables>;
export const ReadReturnsDocument = new TypedDocumentString(`
    query ReadReturns {
  policy {
    version
    returnsAllowed
  }
}
    `) as unknown as TypedDocumentString<ReadReturnsQuery, ReadReturnsQueryVariables>;
export const ReturnOrderDocument = new TypedDocumentString(`
    mutation ReturnOrder($input: ReturnOrderInput!) {
  returnOrder(input: $input) {
    __typename
    ... on ReturnedOrder {
      orderId
      version
      state
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnOrderMutation, ReturnOrderMutationVariables>;
export const ReadOwnPointsDocument = new TypedDocumentString(`
    query ReadOwnPoints($first: Int!, $after: String) {
  ownPoints(first: $first, after: $after) {
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
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...PointShown
      }
    }
  }
}
    fragment PointShown on PointEntry {
  id
  rule
  points
  against
  person {
    id
    name
  }
  unit {
    id
    names {
      zh
      en
    }
  }
  at
  happenedAt
  balanceBefore
  balanceAfter
  state
  evidence {
    text
    words
    by {
      id
      name
    }
    orderNumber
    appealNumber
    dueAt
  }
  plea {
    id
    at
    by {
      id
      name
    }
    words
    decision {
      outcome
      at
      by {
        id
        name
      }
      reasons
    }
  }
  reversed {
    at
    cause
  }
  appealUntil
  mayAppeal
  mayDecide
}`) as unknown as TypedDocumentString<ReadOwnPointsQuery, ReadOwnPointsQueryVariables>;
export const ReadPointsDocument = new TypedDocumentString(`
    query ReadPoints($pleas: PleaFilter, $first: Int!, $after: String) {
  points(pleas: $pleas, first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...PointShown
      }
    }
  }
}
    fragment PointShown on PointEntry {
  id
  rule
  points
  against
  person {
    id
    name
  }
  unit {
    id
    names {
      zh
      en
    }
  }
  at
  happenedAt
  balanceBefore
  balanceAfter
  state
  evidence {
    text
    words
    by {
      id
      name
    }
    orderNumber
    appealNumber
    dueAt
  }
  plea {
    id
    at
    by {
      id
      name
    }
    words
    decision {
      outcome
      at
      by {
        id
        name
      }
      reasons
    }
  }
  reversed {
    at
    cause
  }
  appealUntil
  mayAppeal
  mayDecide
}`) as unknown as TypedDocumentString<ReadPointsQuery, ReadPointsQueryVariables>;
export const ReadOpenPleasDocument = new TypedDocumentString(`
    query ReadOpenPleas {
  points(pleas: OPEN, first: 1) {
    total
  }
}
    `) as unknown as TypedDocumentString<ReadOpenPleasQuery, ReadOpenPleasQueryVariables>;
export const AppealPointsDocument = new TypedDocumentString(`
    mutation AppealPoints($input: AppealPointsInput!) {
  appealPoints(input: $input) {
    __typename
    ... on PointEntry {
      ...PointShown
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    fragment PointShown on PointEntry {
  id
  rule
  points
  against
  person {
    id
    name
  }
  unit {
    id
    names {
      zh
      en
    }
  }
  at
  happenedAt
  balanceBefore
  balanceAfter
  state
  evidence {
    text
    words
    by {
      id
      name
    }
    orderNumber
    appealNumber
    dueAt
  }
  plea {
    id
    at
    by {
      id
      name
    }
    words
    decision {
      outcome
      at
      by {
        id
        name
      }
      reasons
    }
  }
  reversed {
    at
    cause
  }
  appealUntil
  mayAppeal
  mayDecide
}`) as unknown as TypedDocumentString<AppealPointsMutation, AppealPointsMutationVariables>;
export const DecidePointsAppealDocument = new TypedDocumentString(`
    mutation DecidePointsAppeal($input: DecidePointsAppealInput!) {
  decidePointsAppeal(input: $input) {
    __typename
    ... on PointEntry {
      ...PointShown
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    fragment PointShown on PointEntry {
  id
  rule
  points
  against
  person {
    id
    name
  }
  unit {
    id
    names {
      zh
      en
    }
  }
  at
  happenedAt
  balanceBefore
  balanceAfter
  state
  evidence {
    text
    words
    by {
      id
      name
    }
    orderNumber
    appealNumber
    dueAt
  }
  plea {
    id
    at
    by {
      id
      name
    }
    words
    decision {
      outcome
      at
      by {
        id
        name
      }
      reasons
    }
  }
  reversed {
    at
    cause
  }
  appealUntil
  mayAppeal
  mayDecide
}`) as unknown as TypedDocumentString<DecidePointsAppealMutation, DecidePointsAppealMutationVariables>;
export const FindEvasionDocument = new TypedDocumentString(`
    mutation FindEvasion($input: FindEvasionInput!) {
  findEvasion(input: $input) {
    __typename
    ... on Evasion {
      id
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<FindEvasionMutation, FindEvasionMutationVariables>;
export const JudgeLevelDocument = new TypedDocumentString(`
    mutation JudgeLevel($input: JudgeLevelInput!) {
  judgeLevel(input: $input) {
    __typename
    ... on LevelJudgement {
      id
    }
    ... on Refusal {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<JudgeLevelMutation, JudgeLevelMutationVariables>;
export const ReadQueueDocument = new TypedDocumentString(`
    query ReadQueue($tab: AppealTab!, $text: String, $first: Int!, $after: String) {
  appeals(tab: $tab, text: $text, first: $first, after: $after) {
    total
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      cursor
      node {
        ...QueueRowParts
      }
    }
  }
}
    fragment QueueRowParts on Appeal {
  id
  number
  title
  status
  channelLabel
  placeName
  sender {
    mode
  }
  waitsForSender
  department {
    id
    names {
      zh
      en
    }
  }
  nextClock {
    kind
    label
    state
    dueAt
    provisional
  }
  clocks {
    id
    kind
    label
    state
    startedAt
    dueAt
    provisional
    late
    remainingMinutes
    workingTime
    asOf
    orderId
  }
}`) as unknown as TypedDocumentString<ReadQueueQuery, ReadQueueQueryVariables>;
export const ReadQueueSheetDocument = new TypedDocumentString(`
    query ReadQueueSheet($tab: AppealTab!, $text: String, $first: Int!, $after: String) {
  appeals(tab: $tab, text: $text, first: $first, after: $after) {
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
        channelLabel
        placeName
        filedAt
        category {
          id
          names {
            zh
            en
          }
        }
        grade {
          id
          names {
            zh
            en
          }
        }
        sender {
          mode
        }
        department {
          id
          names {
            zh
            en
          }
        }
        holder {
          id
          name
        }
        nextClock {
          kind
          label
          state
          dueAt
          provisional
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadQueueSheetQuery, ReadQueueSheetQueryVariables>;
export const ReadQueueRowDocument = new TypedDocumentString(`
    query ReadQueueRow($id: ID!) {
  appeal(id: $id) {
    ...QueueRowParts
  }
}
    fragment QueueRowParts on Appeal {
  id
  number
  title
  status
  channelLabel
  placeName
  sender {
    mode
  }
  waitsForSender
  department {
    id
    names {
      zh
      en
    }
  }
  nextClock {
    kind
    label
    state
    dueAt
    provisional
  }
  clocks {
    id
    kind
    label
    state
    startedAt
    dueAt
    provisional
    late
    remainingMinutes
    workingTime
    asOf
    orderId
  }
}`) as unknown as TypedDocumentString<ReadQueueRowQuery, ReadQueueRowQueryVariables>;
export const ReadCountsDocument = new TypedDocumentString(`
    query ReadCounts {
  appeals(tab: ALL, first: 1) {
    counts {
      toAccept
      inHand
      toAnswer
      answered
      all
    }
  }
}
    `) as unknown as TypedDocumentString<ReadCountsQuery, ReadCountsQueryVariables>;
export const QueueChangedDocument = new TypedDocumentString(`
    subscription QueueChanged {
  queueChanged {
    appealId
  }
}
    `) as unknown as TypedDocumentString<QueueChangedSubscription, QueueChangedSubscriptionVariables>;
export const SearchAppealsDocument = new TypedDocumentString(`
    query SearchAppeals($text: String, $status: AppealStatus, $category: ID, $departmentId: ID, $channel: ID, $filedFrom: DateTime, $filedUntil: DateTime, $first: Int!, $after: String) {
  searchAppeals(
    text: $text
    status: $status
    category: $category
    departmentId: $departmentId
    channel: $channel
    filedFrom: $filedFrom
    filedUntil: $filedUntil
    first: $first
    after: $after
  ) {
    __typename
    ... on Refusal {
      code
      message
      field
    }
    ... on AppealConnection {
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
          channelLabel
          placeName
          filedAt
          category {
            id
            names {
              zh
              en
            }
          }
          grade {
            id
            names {
              zh
              en
            }
          }
          sender {
            mode
          }
          department {
            id
            names {
              zh
              en
            }
          }
          holder {
            id
            name
          }
          nextClock {
            kind
            label
            state
            dueAt
            provisional
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchAppealsQuery, SearchAppealsQueryVariables>;
export const ReadSearchTermsDocument = new TypedDocumentString(`
    query ReadSearchTerms {
  policy {
    categories {
      id
      names {
        zh
        en
      }
    }
    channels {
      id
      names {
        zh
        en
      }
    }
  }
  units {
    id
    names {
      zh
      en
    }
  }
}
    `) as unknown as TypedDocumentString<ReadSearchTermsQuery, ReadSearchTermsQueryVariables>;
export const ReadHoursDocument = new TypedDocumentString(`
    query ReadHours {
  policy {
    version
    hours
  }
}
    `) as unknown as TypedDocumentString<ReadHoursQuery, ReadHoursQueryVariables>;
export const ReadWhoMayDocument = new TypedDocumentString(`
    query ReadWhoMay {
  policy {
    version
    evasionFoundBy
    levelsJudgedBy
    calledBackBy
    reviewedBy
    pleasDecidedBy
    suggestions {
      raisedBy
      decidedBy
      fundedBy
      grantedBy
      paidBy
    }
  }
}
    `) as unknown as TypedDocumentString<ReadWhoMayQuery, ReadWhoMayQueryVariables>;
export const ReadOrdersTotalDocument = new TypedDocumentString(`
    query ReadOrdersTotal {
  orders(open: true, first: 1) {
    total
  }
}
    `) as unknown as TypedDocumentString<ReadOrdersTotalQuery, ReadOrdersTotalQueryVariables>;