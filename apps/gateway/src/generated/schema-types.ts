// Made by tools/generate/graphql.mjs from the .graphql files. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** UTC instant, such as 2026-11-20T07:48:00.000Z. */
  DateTime: { input: string; output: string; }
  /** A whole JSON value: the effective policy as its schema in libs/policy describes it. */
  JSON: { input: unknown; output: unknown; }
};

export type AcceptAppealInput = {
  appealId: Scalars['ID']['input'];
  category: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  grade: Scalars['ID']['input'];
  needsCooperation?: InputMaybe<Scalars['Boolean']['input']>;
  route?: InputMaybe<RouteInput>;
  version: Scalars['Int']['input'];
};

export type AcceptOrderInput = {
  commandId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type AfterAnswer = {
  __typename?: 'AfterAnswer';
  /** Until when one may be asked for; null as long as it is not concluded. */
  askUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Why no review may be asked for now; null where it may. */
  mayNotAsk?: Maybe<Refusal>;
  round: Scalars['Int']['output'];
  satisfaction?: Maybe<Satisfaction>;
};

export type AnswerOnSpotInput = {
  answer: Scalars['String']['input'];
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  grounds: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};

export type AnswerQuestionnaireInput = {
  code?: InputMaybe<Scalars['String']['input']>;
  commandId: Scalars['ID']['input'];
  satisfied: Scalars['Boolean']['input'];
  words?: InputMaybe<Scalars['String']['input']>;
};

export type AnswerQuestionnaireResult = QuestionnaireAnswer | Refusal;

export type Appeal = {
  __typename?: 'Appeal';
  /** For its sender, once it was answered: what they said of it, and whether they may ask for a review. */
  afterAnswer?: Maybe<AfterAnswer>;
  /** The server's time, and the zone of the tenant (a whole case). */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Persons concerned (officers). */
  barred: Array<Person>;
  body?: Maybe<Scalars['String']['output']>;
  /** The call-back of its newest round, for the staff who may read the appeal. */
  callBack?: Maybe<CallBack>;
  category: Term;
  channel: Scalars['String']['output'];
  /** What the tenant calls it, in the language of the request. */
  channelLabel: Scalars['String']['output'];
  clocks: Array<Clock>;
  /** In lists of one's own: not sent, but co-signed. */
  coSigned?: Maybe<Scalars['Boolean']['output']>;
  /** Null of an anonymous one: nobody can co-sign it. */
  coSigning?: Maybe<CoSigning>;
  department?: Maybe<Unit>;
  /** Why it was not accepted, or who helps instead. */
  ending?: Maybe<Ending>;
  /** In lists of one's own: it was said why a promise is late. */
  explained?: Maybe<Scalars['Boolean']['output']>;
  filedAt: Scalars['DateTime']['output'];
  grade: Term;
  holder?: Maybe<Person>;
  id: Scalars['ID']['output'];
  /** In lists of one's own: what came of it as a suggestion, and its award. */
  idea?: Maybe<OwnIdea>;
  kind: AppealKind;
  /** What it was merged into, and what was merged into it (staff). */
  mergedInto?: Maybe<Appeal>;
  /** How many others are handled as one with it. */
  mergedWith: Scalars['Int']['output'];
  nextClock?: Maybe<NextClock>;
  number: Scalars['String']['output'];
  openRequest?: Maybe<MaterialRequest>;
  orders: Array<Order>;
  placeName?: Maybe<Scalars['String']['output']>;
  policyVersion?: Maybe<Scalars['Int']['output']>;
  /** In lists of one's own: what stands promised to the sender, nearest first. The clocks of orders are not among it. */
  promised?: Maybe<Array<NextClock>>;
  promises: Array<PromiseMade>;
  /** The route that routing proposes, and why (officers, until it is accepted). */
  proposal?: Maybe<RouteProposal>;
  replies: Array<Reply>;
  /** Of every round, for who may read the appeal. */
  reviews: Array<Review>;
  round: Scalars['Int']['output'];
  /** Where it would go if it were accepted with this category and grade; without them as suggested (officers, while it is filed). */
  routeFor?: Maybe<ProposedRoute>;
  /** What the sender said of the newest round; null where nothing was said, or where you may not read it. */
  satisfaction?: Maybe<Satisfaction>;
  sender: SenderView;
  /** What says the same, among what you may read (staff). */
  similar?: Maybe<SimilarAppeals>;
  sources: Array<Appeal>;
  status: AppealStatus;
  suggested?: Maybe<SuggestedTriage>;
  /** What came of it, for who may read it; its sender sees no scores and nobody's name. */
  suggestion?: Maybe<Suggestion>;
  timeZone?: Maybe<Scalars['String']['output']>;
  timeline: Array<TimelineEntry>;
  title: Scalars['String']['output'];
  /** In lists of one's own: a questionnaire asks whether it is solved, and you are still to say. */
  toRate?: Maybe<Scalars['Boolean']['output']>;
  unit?: Maybe<Unit>;
  version: Scalars['Int']['output'];
  waitsForSender: Scalars['Boolean']['output'];
};


export type AppealRouteForArgs = {
  category?: InputMaybe<Scalars['ID']['input']>;
  grade?: InputMaybe<Scalars['ID']['input']>;
};

export type AppealConnection = {
  __typename?: 'AppealConnection';
  /** The server's time, and the zone of the tenant (one's own appeals). */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  counts?: Maybe<QueueCounts>;
  edges: Array<AppealEdge>;
  pageInfo: PageInfo;
  timeZone?: Maybe<Scalars['String']['output']>;
  total: Scalars['Int']['output'];
};

export type AppealEdge = {
  __typename?: 'AppealEdge';
  cursor: Scalars['String']['output'];
  node: Appeal;
};

export type AppealKind =
  | 'COMPLAINT'
  | 'DIFFICULTY'
  | 'QUESTION'
  | 'SUGGESTION'
  | 'THANKS'
  | 'TRANSACTION';

export type AppealPointsInput = {
  commandId: Scalars['ID']['input'];
  entryId: Scalars['ID']['input'];
  words: Scalars['String']['input'];
};

export type AppealResult = Appeal | Refusal;

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
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type AskByQuestionnaireResult = QuestionnaireLink | Refusal;

export type AskReviewInput = {
  commandId: Scalars['ID']['input'];
  words: Scalars['String']['input'];
};

export type AttemptOutcome =
  | 'REACHED'
  | 'REFUSED'
  | 'UNREACHABLE';

export type AuditGrant = {
  __typename?: 'AuditGrant';
  auditor: Person;
  from: Scalars['DateTime']['output'];
  grantedAt: Scalars['DateTime']['output'];
  grantedBy: Person;
  id: Scalars['ID']['output'];
  membershipId: Scalars['ID']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  revokedBy?: Maybe<Person>;
  root: AuditedTenant;
  state: AuditGrantState;
  /** How many tenants hang below its root now, with the root. */
  tenants: Scalars['Int']['output'];
  until: Scalars['DateTime']['output'];
  why: Scalars['String']['output'];
};

export type AuditGrantConnection = {
  __typename?: 'AuditGrantConnection';
  edges: Array<AuditGrantEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type AuditGrantEdge = {
  __typename?: 'AuditGrantEdge';
  cursor: Scalars['String']['output'];
  node: AuditGrant;
};

export type AuditGrantResult = AuditGrant | Refusal;

export type AuditGrantState =
  | 'ENDED'
  | 'OPEN'
  | 'REVOKED'
  | 'TO_COME';

export type AuditGrantable = {
  __typename?: 'AuditGrantable';
  auditors: Array<GrantableAuditor>;
  /** The longest that one grant may last. */
  mostDays: Scalars['Int']['output'];
  /** The granter's tenant first, then those below it. */
  tenants: Array<GrantableTenant>;
};

export type AuditOverview = {
  __typename?: 'AuditOverview';
  asOf: Scalars['DateTime']['output'];
  definitions: Array<FigureDefinition>;
  /** First and last day of it, both within. */
  from: Scalars['String']['output'];
  grants: Array<OpenAuditGrant>;
  period: Scalars['String']['output'];
  rows: Array<AuditOverviewRow>;
  /** The largest threshold of these tenants: it holds for all of them. */
  threshold: Scalars['Int']['output'];
  to: Scalars['String']['output'];
  total: Array<FigureCell>;
};

export type AuditOverviewRow = {
  __typename?: 'AuditOverviewRow';
  cells: Array<FigureCell>;
  tenant: AuditedTenant;
  trend: Array<TrendPoint>;
};

export type AuditProofs = {
  __typename?: 'AuditProofs';
  asOf: Scalars['DateTime']['output'];
  tenants: Array<ChainHead>;
};

export type AuditQuery = {
  __typename?: 'AuditQuery';
  /** The tenant that it was about, where it was about one. */
  about?: Maybe<Names>;
  at: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  period?: Maybe<Scalars['String']['output']>;
  question: AuditQuestion;
  /** How many tenants it touched. */
  tenants: Scalars['Int']['output'];
};

export type AuditQueryConnection = {
  __typename?: 'AuditQueryConnection';
  edges: Array<AuditQueryEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type AuditQueryEdge = {
  __typename?: 'AuditQueryEdge';
  cursor: Scalars['String']['output'];
  node: AuditQuery;
};

export type AuditQuestion =
  | 'JOURNAL'
  | 'OVERVIEW'
  | 'PROOF'
  | 'TENANT';

export type AuditRead = {
  __typename?: 'AuditRead';
  at: Scalars['DateTime']['output'];
  /** Named where they belong to one's own tenant. */
  auditor: Person;
  /** Whose auditor it was. */
  from: AuditedTenant;
  id: Scalars['ID']['output'];
  period?: Maybe<Scalars['String']['output']>;
  question: AuditQuestion;
  /** The reasons of the grants that opened it. */
  why: Array<Scalars['String']['output']>;
};

export type AuditReadConnection = {
  __typename?: 'AuditReadConnection';
  edges: Array<AuditReadEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type AuditReadEdge = {
  __typename?: 'AuditReadEdge';
  cursor: Scalars['String']['output'];
  node: AuditRead;
};

export type AuditTenantFigures = {
  __typename?: 'AuditTenantFigures';
  asOf: Scalars['DateTime']['output'];
  definitions: Array<FigureDefinition>;
  from: Scalars['String']['output'];
  grants: Array<OpenAuditGrant>;
  months: Array<FigureMonth>;
  period: Scalars['String']['output'];
  tenant: AuditedTenant;
  threshold: Scalars['Int']['output'];
  to: Scalars['String']['output'];
  total: Array<FigureCell>;
  trend: Array<TrendPoint>;
};

/** A tenant as an audit names it; without names where they are not known yet. */
export type AuditedTenant = {
  __typename?: 'AuditedTenant';
  id: Scalars['ID']['output'];
  names?: Maybe<Names>;
};

export type Author = {
  __typename?: 'Author';
  kind: AuthorKind;
  person?: Maybe<Person>;
};

export type AuthorKind =
  | 'PERSON'
  | 'SENDER'
  | 'SYSTEM';

/** Money is whole fen. */
export type Award = {
  __typename?: 'Award';
  claimUntil: Scalars['DateTime']['output'];
  claimedAt?: Maybe<Scalars['DateTime']['output']>;
  fen: Scalars['Int']['output'];
  grantedAt: Scalars['DateTime']['output'];
  grantedBy?: Maybe<Person>;
  id: Scalars['ID']['output'];
  paidAt?: Maybe<Scalars['DateTime']['output']>;
  paidBy?: Maybe<Person>;
  /** Who is paid by name, as your role may see them; null for an author who is paid by code. */
  payee?: Maybe<Person>;
  payout?: Maybe<Payout>;
  reversed?: Maybe<AwardReversal>;
  state: AwardState;
  suggestion?: Maybe<Suggestion>;
};

/** `payoutCode` is shown once: 16 letters and digits; null where the author is paid by name. */
export type AwardClaim = {
  __typename?: 'AwardClaim';
  awardId: Scalars['ID']['output'];
  payout: Payout;
  payoutCode?: Maybe<Scalars['String']['output']>;
};

export type AwardResult = Award | Refusal;

export type AwardReversal = {
  __typename?: 'AwardReversal';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Person>;
  reasons?: Maybe<Scalars['String']['output']>;
};

/** LAPSED: not claimed in time; its money is set aside until it is reversed. */
export type AwardState =
  | 'CLAIMED'
  | 'GRANTED'
  | 'LAPSED'
  | 'PAID'
  | 'REVERSED';

export type BarPersonsInput = {
  appealId: Scalars['ID']['input'];
  barred: Scalars['Boolean']['input'];
  commandId: Scalars['ID']['input'];
  personIds: Array<Scalars['ID']['input']>;
  reason: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};

export type BlindScore = {
  __typename?: 'BlindScore';
  criterion: Scalars['ID']['output'];
  score: Scalars['Int']['output'];
};

/** What a reviewer sees: words and criteria, nothing of the appeal; others' scores once all have scored. */
export type BlindSuggestion = {
  __typename?: 'BlindSuggestion';
  class: Term;
  criteria: Array<Criterion>;
  id: Scalars['ID']['output'];
  mine?: Maybe<OwnSheet>;
  others: Array<Array<BlindScore>>;
  result?: Maybe<ScoringResult>;
  scale: Scalars['Int']['output'];
  state: SuggestionState;
  text?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
};

export type BlindSuggestionConnection = {
  __typename?: 'BlindSuggestionConnection';
  edges: Array<BlindSuggestionEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type BlindSuggestionEdge = {
  __typename?: 'BlindSuggestionEdge';
  cursor: Scalars['String']['output'];
  node: BlindSuggestion;
};

export type CallBack = {
  __typename?: 'CallBack';
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  appeal?: Maybe<Appeal>;
  appealId: Scalars['ID']['output'];
  askedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Nobody was left who may call back: the questionnaire alone. */
  askedBySystem: Scalars['Boolean']['output'];
  /** Calls that reached nobody, and how many make the sender unreachable. */
  attempts: Scalars['Int']['output'];
  attemptsMost: Scalars['Int']['output'];
  /** The questionnaire's link code, for who may call back. */
  linkCode?: Maybe<Scalars['String']['output']>;
  /** Why you may not call back; null where you may. */
  mayNot?: Maybe<Refusal>;
  number: Scalars['String']['output'];
  /** The sender's phone, for who may call back now; asking for it is on record. */
  phone?: Maybe<Scalars['String']['output']>;
  round: Scalars['Int']['output'];
  satisfaction?: Maybe<Satisfaction>;
  state: CallBackState;
  tries: Array<CallBackTry>;
  /** Its own, beside that of the appeal: it grows with all that a decision here rests on. */
  version: Scalars['Int']['output'];
};

export type CallBackConnection = {
  __typename?: 'CallBackConnection';
  edges: Array<CallBackEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type CallBackEdge = {
  __typename?: 'CallBackEdge';
  cursor: Scalars['String']['output'];
  node: CallBack;
};

export type CallBackResult = CallBack | Refusal;

/** ENDED: a review was asked for, or the case was closed, before anybody could be asked. */
export type CallBackState =
  | 'DONE'
  | 'ENDED'
  | 'NONE'
  | 'OPEN'
  | 'REFUSED'
  | 'SILENCE'
  | 'UNREACHABLE';

export type CallBackTry = {
  __typename?: 'CallBackTry';
  at: Scalars['DateTime']['output'];
  by: Person;
  id: Scalars['ID']['output'];
  outcome: AttemptOutcome;
  satisfied?: Maybe<Scalars['Boolean']['output']>;
  words?: Maybe<Scalars['String']['output']>;
};

export type CaseAccess = {
  __typename?: 'CaseAccess';
  appealId: Scalars['ID']['output'];
  caseToken: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  number: Scalars['String']['output'];
};

export type Category = {
  __typename?: 'Category';
  id: Scalars['ID']['output'];
  names: Names;
};

export type ChainHead = {
  __typename?: 'ChainHead';
  head: Scalars['String']['output'];
  lines: Scalars['Int']['output'];
  tenant: AuditedTenant;
};

/** A way in; `filedBy` file through it on behalf of others. A private one is between two, as a call is. */
export type Channel = {
  __typename?: 'Channel';
  filedBy: Array<Role>;
  id: Scalars['ID']['output'];
  modes: Array<SenderMode>;
  names: Names;
  open: Scalars['Boolean']['output'];
  private: Scalars['Boolean']['output'];
};

/** `seed`: random, at least 128 bits, kept in the page only; the code derives from it. */
export type ClaimAwardInput = {
  commandId: Scalars['ID']['input'];
  payout: Payout;
  seed?: InputMaybe<Scalars['String']['input']>;
};

export type ClaimAwardResult = AwardClaim | Refusal;

export type Clock = {
  __typename?: 'Clock';
  aim: ClockAim;
  asOf: Scalars['DateTime']['output'];
  days: Array<ClockDay>;
  dueAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  label: Scalars['String']['output'];
  late: Scalars['Boolean']['output'];
  levels: Array<LadderLevel>;
  metAt?: Maybe<Scalars['DateTime']['output']>;
  orderId?: Maybe<Scalars['ID']['output']>;
  pauses: Array<Pause>;
  policyVersion: Scalars['Int']['output'];
  provisional: Scalars['Boolean']['output'];
  /** Minutes left at `asOf`, negative when over; working minutes where `workingTime`. */
  remainingMinutes: Scalars['Int']['output'];
  reminders: Array<Scalars['DateTime']['output']>;
  round: Scalars['Int']['output'];
  startedAt: Scalars['DateTime']['output'];
  state: ClockState;
  steps: Array<LadderStep>;
  workingTime: Scalars['Boolean']['output'];
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

export type ClockDay = {
  __typename?: 'ClockDay';
  date: Scalars['String']['output'];
  working: Scalars['Boolean']['output'];
};

export type ClockState =
  | 'BREACHED'
  | 'CANCELLED'
  | 'MET'
  | 'PAUSED'
  | 'RUNNING';

export type CloseAppealInput = {
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type CoSignResult = CoSigned | Refusal;

export type CoSigned = {
  __typename?: 'CoSigned';
  appealId: Scalars['ID']['output'];
  number: Scalars['String']['output'];
};

/** Who says it too. Who that is stands with the sender, where you may see them. */
export type CoSigning = {
  __typename?: 'CoSigning';
  count: Scalars['Int']['output'];
  /** By which they join; for who invites. Not `code`, which a refusal has. */
  joinCode?: Maybe<Scalars['String']['output']>;
  /** Colleagues may be asked in the state that it is in, whether they are or not. */
  mayInvite: Scalars['Boolean']['output'];
  /** You co-signed it: you read along. */
  mine: Scalars['Boolean']['output'];
  most: Scalars['Int']['output'];
  /** There is a code by which more may join now. */
  open: Scalars['Boolean']['output'];
};

export type Criterion = {
  __typename?: 'Criterion';
  id: Scalars['ID']['output'];
  names: Names;
  weight: Scalars['Int']['output'];
};

export type CriterionScore = {
  __typename?: 'CriterionScore';
  criterion: Term;
  score: Scalars['Int']['output'];
};

export type DecidePointsAppealInput = {
  commandId: Scalars['ID']['input'];
  outcome: PleaOutcome;
  pleaId: Scalars['ID']['input'];
  reasons: Scalars['String']['input'];
};

export type DecideReviewInput = {
  commandId: Scalars['ID']['input'];
  outcome: ReviewOutcome;
  reasons: Scalars['String']['input'];
  reviewId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type DeclineSuggestionInput = {
  commandId: Scalars['ID']['input'];
  reasons: Scalars['String']['input'];
  suggestionId: Scalars['ID']['input'];
};

/** Somebody of the directory, and where they belong. */
export type DirectoryEntry = {
  __typename?: 'DirectoryEntry';
  person: Person;
  unit?: Maybe<Unit>;
};

/** As the policy says it, and in the officer's own words. */
export type Ending = {
  __typename?: 'Ending';
  address?: Maybe<Names>;
  code: Scalars['ID']['output'];
  names: Names;
  phone?: Maybe<Scalars['String']['output']>;
  words?: Maybe<Scalars['String']['output']>;
};

export type Escalation = {
  __typename?: 'Escalation';
  appeal?: Maybe<Appeal>;
  dueAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  label: Scalars['String']['output'];
  open: Scalars['Boolean']['output'];
  step: LadderStep;
};

export type EscalationConnection = {
  __typename?: 'EscalationConnection';
  edges: Array<EscalationEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type EscalationEdge = {
  __typename?: 'EscalationEdge';
  cursor: Scalars['String']['output'];
  node: Escalation;
};

export type Evasion = {
  __typename?: 'Evasion';
  at: Scalars['DateTime']['output'];
  by: Person;
  evidence: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  opinionId?: Maybe<Scalars['ID']['output']>;
  orderId: Scalars['ID']['output'];
};

export type EvasionResult = Evasion | Refusal;

export type ExcludedCount = {
  __typename?: 'ExcludedCount';
  count: Scalars['Int']['output'];
  id: Scalars['String']['output'];
};

/** One figure of one group. A share is between 0 and 1, of nothing it is null. Of a withheld one nothing else is told. */
export type FigureCell = {
  __typename?: 'FigureCell';
  denominator?: Maybe<Scalars['Int']['output']>;
  exclusions: Array<ExcludedCount>;
  figure: FigureId;
  numerator?: Maybe<Scalars['Int']['output']>;
  value?: Maybe<Scalars['Float']['output']>;
  withheld?: Maybe<Withheld>;
};

export type FigureDefinition = {
  __typename?: 'FigureDefinition';
  denominator?: Maybe<Names>;
  exclusions: Array<FigureExclusion>;
  id: FigureId;
  names: Names;
  numerator: Names;
  period: Names;
  periodRule: PeriodRule;
  value: FigureValue;
  version: Scalars['Int']['output'];
};

/** What is left out of a figure, or stands beside it, by name. */
export type FigureExclusion = {
  __typename?: 'FigureExclusion';
  id: Scalars['String']['output'];
  names: Names;
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

export type FigureMonth = {
  __typename?: 'FigureMonth';
  cells: Array<FigureCell>;
  month: Scalars['String']['output'];
};

export type FigureRow = {
  __typename?: 'FigureRow';
  cells: Array<FigureCell>;
  /** The id of a category, channel or unit, or a month as 2026-11; null for what has none. */
  key?: Maybe<Scalars['String']['output']>;
  /** The same in the tenant's words, in both languages; null where there are none. */
  names?: Maybe<Names>;
};

export type FigureValue =
  | 'HOURS'
  | 'ITEMS'
  | 'PERSONS'
  | 'SHARE';

export type Figures = {
  __typename?: 'Figures';
  asOf: Scalars['DateTime']['output'];
  /** How each figure is counted: printed under every table. */
  definitions: Array<FigureDefinition>;
  /** First and last day, in the tenant's zone. */
  from: Scalars['String']['output'];
  groupBy: FigureGroup;
  rows: Array<FigureRow>;
  /** Cells about fewer than this are withheld. */
  threshold: Scalars['Int']['output'];
  timeZone: Scalars['String']['output'];
  to: Scalars['String']['output'];
  total: Array<FigureCell>;
};

export type FiguresResult = Figures | Refusal;

export type FileOnBehalfInput = {
  body: Scalars['String']['input'];
  callerName?: InputMaybe<Scalars['String']['input']>;
  callerPhone?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['ID']['input']>;
  channel: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  kind?: InputMaybe<AppealKind>;
  mode: SenderMode;
  onSpot?: InputMaybe<OnSpotInput>;
  receiptSeed?: InputMaybe<Scalars['String']['input']>;
  /** Of the directory; or else a name, with or without a phone. Anonymous: none is kept. */
  senderId?: InputMaybe<Scalars['ID']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

export type FindEvasionInput = {
  commandId: Scalars['ID']['input'];
  evidence: Scalars['String']['input'];
  opinionId?: InputMaybe<Scalars['ID']['input']>;
  orderId: Scalars['ID']['input'];
};

export type Form = {
  __typename?: 'Form';
  categories: Array<Category>;
  modes: Array<SenderMode>;
  place?: Maybe<FormPlace>;
  promises: Array<PromiseMade>;
  scope: Names;
  scopeVersion: Scalars['String']['output'];
  timeZone: Scalars['String']['output'];
  union: Names;
};

export type FormPlace = {
  __typename?: 'FormPlace';
  name: Scalars['String']['output'];
};

export type FormResult = Form | Refusal;

export type Fund = {
  __typename?: 'Fund';
  balanceFen: Scalars['Int']['output'];
  entries: FundEntryConnection;
  /** Set aside; granted and not paid yet; paid; left. */
  fen: Scalars['Int']['output'];
  grantedFen: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  openedAt: Scalars['DateTime']['output'];
  openedBy: Person;
  paidFen: Scalars['Int']['output'];
  purpose: Scalars['String']['output'];
};


export type FundEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** `fen` is what it did to the fund. */
export type FundEntry = {
  __typename?: 'FundEntry';
  at: Scalars['DateTime']['output'];
  fen: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  kind: FundEntryKind;
  suggestion?: Maybe<Suggestion>;
};

export type FundEntryConnection = {
  __typename?: 'FundEntryConnection';
  edges: Array<FundEntryEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type FundEntryEdge = {
  __typename?: 'FundEntryEdge';
  cursor: Scalars['String']['output'];
  node: FundEntry;
};

export type FundEntryKind =
  | 'GRANTED'
  | 'OPENED'
  | 'REVERSED';

export type FundResult = Fund | Refusal;

export type GiveMaterialInput = {
  body: Scalars['String']['input'];
  commandId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};

export type GiveOpinionInput = {
  commandId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};

export type Grade = {
  __typename?: 'Grade';
  id: Scalars['ID']['output'];
  names: Names;
  needsDeliberation: Scalars['Boolean']['output'];
};

export type GradeAppealInput = {
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  grade: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type GrantAuditInput = {
  commandId: Scalars['ID']['input'];
  from: Scalars['DateTime']['input'];
  membershipId: Scalars['ID']['input'];
  rootId: Scalars['ID']['input'];
  until: Scalars['DateTime']['input'];
  why: Scalars['String']['input'];
};

export type GrantAwardInput = {
  commandId: Scalars['ID']['input'];
  fen: Scalars['Int']['input'];
  fundId: Scalars['ID']['input'];
  suggestionId: Scalars['ID']['input'];
};

export type GrantableAuditor = {
  __typename?: 'GrantableAuditor';
  membershipId: Scalars['ID']['output'];
  person: Person;
};

export type GrantableTenant = {
  __typename?: 'GrantableTenant';
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  names: Names;
  parentId?: Maybe<Scalars['ID']['output']>;
};

export type Invitation = {
  __typename?: 'Invitation';
  body: Scalars['String']['output'];
  confidential: Scalars['Boolean']['output'];
  count: Scalars['Int']['output'];
  filedAt: Scalars['DateTime']['output'];
  joined: Scalars['Boolean']['output'];
  mayNotJoin?: Maybe<Refusal>;
  mode: SenderMode;
  most: Scalars['Int']['output'];
  number: Scalars['String']['output'];
  status: AppealStatus;
  timeZone: Scalars['String']['output'];
  title: Scalars['String']['output'];
};

/** `appealId` is for officers; a case token says it by itself. */
export type InviteCoSignersInput = {
  appealId?: InputMaybe<Scalars['ID']['input']>;
  commandId: Scalars['ID']['input'];
  open: Scalars['Boolean']['input'];
};

export type InviteCoSignersResult = CoSigning | Refusal;

export type IssueOrderInput = {
  commandId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  personId?: InputMaybe<Scalars['ID']['input']>;
  unitId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type JoinAppealInput = {
  code: Scalars['String']['input'];
  commandId: Scalars['ID']['input'];
};

export type JournalConnection = {
  __typename?: 'JournalConnection';
  edges: Array<JournalEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type JournalEdge = {
  __typename?: 'JournalEdge';
  cursor: Scalars['String']['output'];
  node: JournalLine;
};

export type JournalLine = {
  __typename?: 'JournalLine';
  appealId?: Maybe<Scalars['ID']['output']>;
  factId: Scalars['ID']['output'];
  hash: Scalars['String']['output'];
  n: Scalars['Int']['output'];
  occurredAt: Scalars['DateTime']['output'];
  publisher: Scalars['String']['output'];
  round?: Maybe<Scalars['Int']['output']>;
  type: Scalars['String']['output'];
};

export type JournalProof = {
  __typename?: 'JournalProof';
  brokenAt?: Maybe<Scalars['Int']['output']>;
  head: Scalars['String']['output'];
  intact: Scalars['Boolean']['output'];
  lines: Scalars['Int']['output'];
};

export type JudgeLevelInput = {
  commandId: Scalars['ID']['input'];
  couldHaveSolved: Scalars['Boolean']['input'];
  reasons: Scalars['String']['input'];
  stepId: Scalars['ID']['input'];
};

export type LadderLevel = {
  __typename?: 'LadderLevel';
  actions: Array<Scalars['String']['output']>;
  at?: Maybe<Scalars['DateTime']['output']>;
  holder: Scalars['String']['output'];
  level: Scalars['Int']['output'];
  /** What the policy calls it. */
  names: Names;
  people: Array<Person>;
};

export type LadderStep = {
  __typename?: 'LadderStep';
  actions: Array<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  level: Scalars['Int']['output'];
  nextAt?: Maybe<Scalars['DateTime']['output']>;
  people: Array<Person>;
  unconfirmed: Scalars['Boolean']['output'];
  unit?: Maybe<Unit>;
  withdrawn: Scalars['Boolean']['output'];
};

export type LeaveAppealInput = {
  commandId: Scalars['ID']['input'];
  number: Scalars['String']['input'];
};

export type LevelJudgement = {
  __typename?: 'LevelJudgement';
  at: Scalars['DateTime']['output'];
  by: Person;
  couldHaveSolved: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  reasons: Scalars['String']['output'];
  stepId: Scalars['ID']['output'];
};

export type LevelJudgementResult = LevelJudgement | Refusal;

/** One's own; from 1 to 100. */
export type MarkNotificationsReadInput = {
  commandId: Scalars['ID']['input'];
  ids: Array<Scalars['ID']['input']>;
};

export type MarkNotificationsReadResult = Refusal | Unread;

export type MaterialRequest = {
  __typename?: 'MaterialRequest';
  askedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  question: Scalars['String']['output'];
};

export type Me = {
  __typename?: 'Me';
  /** The membership that this request acts under. */
  active?: Maybe<Membership>;
  /** The services' time of this answer, at most some seconds old. */
  asOf: Scalars['DateTime']['output'];
  memberships: Array<Membership>;
  name: Scalars['String']['output'];
};

export type Membership = {
  __typename?: 'Membership';
  id: Scalars['ID']['output'];
  person: Person;
  roles: Array<Role>;
  tenant: Tenant;
  unit?: Maybe<Unit>;
};

export type MergeAppealInput = {
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  targetId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  acceptAppeal: AppealResult;
  acceptOrder: OrderResult;
  /** Answered on the spot with grounds, by whom the policy lets. */
  answerOnSpot: AppealResult;
  /** By the code of a link, or without one by a case token. */
  answerQuestionnaire: AnswerQuestionnaireResult;
  /** Whom an entry concerns appeals it: once, within the policy's time. */
  appealPoints: PointEntryResult;
  /** When nothing of it is open: no review, no question, no time left in which a review may be asked. */
  archiveAppeal: AppealResult;
  /** Asks the sender by questionnaire, once a round; its link needs no login. Who left no name is asked by their receipt. */
  askByQuestionnaire: AskByQuestionnaireResult;
  /** The sender asks whether it was handled rightly; once a round, by case token. */
  askReview: ReviewResult;
  /** Persons concerned are kept out of it, or let in again. */
  barPersons: AppealResult;
  /** The author claims, by case token: by name, or by a code that is shown now and never again. */
  claimAward: ClaimAwardResult;
  /** A leader whom it does not concern, and who did not find it: it stands, or is reversed by another entry. */
  decidePointsAppeal: PointEntryResult;
  /** Upheld with reasons, or to be handled again: a new round with its own order and clocks. */
  decideReview: ReviewResult;
  /** The reasons for what was scored under the threshold; the author reads them. */
  declineSuggestion: SuggestionResult;
  /** For somebody who calls or comes: by whom the channel names. With `onSpot` it is answered in the same breath. */
  fileOnBehalf: SubmitAppealResult;
  /** An opinion that evades, or without `opinionId` a return beyond what the policy allows; never one's own doing. */
  findEvasion: EvasionResult;
  giveMaterial: WriteResult;
  giveOpinion: OrderResult;
  gradeAppeal: AppealResult;
  /** Opens a subtree of one's own to an auditor of one's tenant, for a while. */
  grantAudit: AuditGrantResult;
  /** Once for each suggestion, within the policy's limits, by nobody who scored or raised it. */
  grantAward: AwardResult;
  /** The sender, by case token, asks colleagues to say it too, or an officer hands out the code; `open: false` makes the code void. */
  inviteCoSigners: InviteCoSignersResult;
  /** What was returned, to another department or person, as a new order. */
  issueOrder: OrderResult;
  /** Says it too, by one's own act: counted as a person, told of the answer, with no part in handling it. */
  joinAppeal: CoSignResult;
  /** Whether a level that the ladder called could have solved it; once for each call, never one's own. */
  judgeLevel: LevelJudgementResult;
  /** Takes it back. */
  leaveAppeal: CoSignResult;
  markNotificationsRead: MarkNotificationsReadResult;
  /** Handled as one with another that says the same; each sender is answered. */
  mergeAppeal: AppealResult;
  openFund: FundResult;
  /** A case token for an appeal of one's own. */
  openOwnAppeal: OpenReceiptResult;
  /** Opens a place and gives its code, once: only a keyed hash of it is kept. */
  openPlace: OpenPlaceResult;
  /** Trades a receipt code for a case token of 15 minutes. */
  openReceipt: OpenReceiptResult;
  /** By the author's code; by name the award alone. */
  payAward: AwardResult;
  /** From an appeal, once, in words that do not betray its author. */
  raiseSuggestion: SuggestionResult;
  reassignOrder: OrderResult;
  /** The phone form: each try, and what who was reached said. */
  recordCallBack: CallBackResult;
  /** Out of scope: referred to one of `Policy.outOfScope`. It counts as handled. */
  referAppeal: AppealResult;
  /** Not accepted, for a reason of the policy (`Policy.notAccepted`); the sender sees it with these words. */
  refuseAppeal: AppealResult;
  reportImplementation: SuggestionResult;
  reportProgress: OrderResult;
  /** Asks the sender for material: clocks that the policy says so pause until it comes. */
  requestMaterial: RequestMaterialResult;
  /** Gives it back to the centre: who held it reads it no longer. */
  returnOrder: ReturnOrderResult;
  /** A correction: the entries of the grant, and of the payment, are taken back by entries of their own. */
  reverseAward: AwardResult;
  /** Ends a grant at once. */
  revokeAudit: AuditGrantResult;
  /** Every criterion once; scores are not changed. The last reviewer's sheet decides. */
  scoreSuggestion: ScoreSuggestionResult;
  sendOpinionBack: OrderResult;
  sendReply: SendReplyResult;
  /** Concluded without a call-back, where the policy says so. */
  strikeOffAppeal: AppealResult;
  submitAppeal: SubmitAppealResult;
  /** Handled on its own again; not after the answer. */
  unmergeAppeal: AppealResult;
  withdrawAppeal: AppealResult;
  writeToCentre: WriteResult;
};


export type MutationAcceptAppealArgs = {
  input: AcceptAppealInput;
};


export type MutationAcceptOrderArgs = {
  input: AcceptOrderInput;
};


export type MutationAnswerOnSpotArgs = {
  input: AnswerOnSpotInput;
};


export type MutationAnswerQuestionnaireArgs = {
  input: AnswerQuestionnaireInput;
};


export type MutationAppealPointsArgs = {
  input: AppealPointsInput;
};


export type MutationArchiveAppealArgs = {
  input: CloseAppealInput;
};


export type MutationAskByQuestionnaireArgs = {
  input: AskByQuestionnaireInput;
};


export type MutationAskReviewArgs = {
  input: AskReviewInput;
};


export type MutationBarPersonsArgs = {
  input: BarPersonsInput;
};


export type MutationClaimAwardArgs = {
  input: ClaimAwardInput;
};


export type MutationDecidePointsAppealArgs = {
  input: DecidePointsAppealInput;
};


export type MutationDecideReviewArgs = {
  input: DecideReviewInput;
};


export type MutationDeclineSuggestionArgs = {
  input: DeclineSuggestionInput;
};


export type MutationFileOnBehalfArgs = {
  input: FileOnBehalfInput;
};


export type MutationFindEvasionArgs = {
  input: FindEvasionInput;
};


export type MutationGiveMaterialArgs = {
  input: GiveMaterialInput;
};


export type MutationGiveOpinionArgs = {
  input: GiveOpinionInput;
};


export type MutationGradeAppealArgs = {
  input: GradeAppealInput;
};


export type MutationGrantAuditArgs = {
  input: GrantAuditInput;
};


export type MutationGrantAwardArgs = {
  input: GrantAwardInput;
};


export type MutationInviteCoSignersArgs = {
  input: InviteCoSignersInput;
};


export type MutationIssueOrderArgs = {
  input: IssueOrderInput;
};


export type MutationJoinAppealArgs = {
  input: JoinAppealInput;
};


export type MutationJudgeLevelArgs = {
  input: JudgeLevelInput;
};


export type MutationLeaveAppealArgs = {
  input: LeaveAppealInput;
};


export type MutationMarkNotificationsReadArgs = {
  input: MarkNotificationsReadInput;
};


export type MutationMergeAppealArgs = {
  input: MergeAppealInput;
};


export type MutationOpenFundArgs = {
  input: OpenFundInput;
};


export type MutationOpenOwnAppealArgs = {
  input: OpenOwnAppealInput;
};


export type MutationOpenPlaceArgs = {
  input: OpenPlaceInput;
};


export type MutationOpenReceiptArgs = {
  input: OpenReceiptInput;
};


export type MutationPayAwardArgs = {
  input: PayAwardInput;
};


export type MutationRaiseSuggestionArgs = {
  input: RaiseSuggestionInput;
};


export type MutationReassignOrderArgs = {
  input: ReassignOrderInput;
};


export type MutationRecordCallBackArgs = {
  input: RecordCallBackInput;
};


export type MutationReferAppealArgs = {
  input: ReferAppealInput;
};


export type MutationRefuseAppealArgs = {
  input: RefuseAppealInput;
};


export type MutationReportImplementationArgs = {
  input: ReportImplementationInput;
};


export type MutationReportProgressArgs = {
  input: ReportProgressInput;
};


export type MutationRequestMaterialArgs = {
  input: RequestMaterialInput;
};


export type MutationReturnOrderArgs = {
  input: ReturnOrderInput;
};


export type MutationReverseAwardArgs = {
  input: ReverseAwardInput;
};


export type MutationRevokeAuditArgs = {
  input: RevokeAuditInput;
};


export type MutationScoreSuggestionArgs = {
  input: ScoreSuggestionInput;
};


export type MutationSendOpinionBackArgs = {
  input: SendOpinionBackInput;
};


export type MutationSendReplyArgs = {
  input: SendReplyInput;
};


export type MutationStrikeOffAppealArgs = {
  input: CloseAppealInput;
};


export type MutationSubmitAppealArgs = {
  input: SubmitAppealInput;
};


export type MutationUnmergeAppealArgs = {
  input: CloseAppealInput;
};


export type MutationWithdrawAppealArgs = {
  input: WithdrawAppealInput;
};


export type MutationWriteToCentreArgs = {
  input: WriteToCentreInput;
};

export type Names = {
  __typename?: 'Names';
  en: Scalars['String']['output'];
  zh: Scalars['String']['output'];
};

export type NextClock = {
  __typename?: 'NextClock';
  dueAt: Scalars['DateTime']['output'];
  kind: Scalars['String']['output'];
  label: Scalars['String']['output'];
  provisional: Scalars['Boolean']['output'];
  state: ClockState;
};

export type Notification = {
  __typename?: 'Notification';
  /** Where you may still read it. */
  appeal?: Maybe<Appeal>;
  at: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: NotificationKind;
  number?: Maybe<Scalars['String']['output']>;
  orderNumber?: Maybe<Scalars['String']['output']>;
  read: Scalars['Boolean']['output'];
  /** In words of the language of the request, and none of the case. */
  text: Scalars['String']['output'];
};

export type NotificationConnection = {
  __typename?: 'NotificationConnection';
  edges: Array<NotificationEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
  unread: Scalars['Int']['output'];
};

export type NotificationEdge = {
  __typename?: 'NotificationEdge';
  cursor: Scalars['String']['output'];
  node: Notification;
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
  answer: Scalars['String']['input'];
  grounds: Scalars['String']['input'];
};

export type OpenAuditGrant = {
  __typename?: 'OpenAuditGrant';
  id: Scalars['ID']['output'];
  rootNames?: Maybe<Names>;
  tenants: Scalars['Int']['output'];
  until: Scalars['DateTime']['output'];
  why: Scalars['String']['output'];
};

export type OpenFundInput = {
  commandId: Scalars['ID']['input'];
  fen: Scalars['Int']['input'];
  purpose: Scalars['String']['input'];
};

export type OpenOwnAppealInput = {
  number: Scalars['String']['input'];
};

export type OpenPlaceInput = {
  commandId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  unitId?: InputMaybe<Scalars['ID']['input']>;
};

export type OpenPlaceResult = OpenedPlace | Refusal;

export type OpenReceiptInput = {
  code: Scalars['String']['input'];
};

export type OpenReceiptResult = CaseAccess | Refusal;

export type OpenedPlace = {
  __typename?: 'OpenedPlace';
  code: Scalars['String']['output'];
  /** Where the QR code leads. */
  path: Scalars['String']['output'];
  place: Place;
};

export type Opinion = {
  __typename?: 'Opinion';
  at: Scalars['DateTime']['output'];
  by: Person;
  id: Scalars['ID']['output'];
  sentBack?: Maybe<SentBack>;
  text: Scalars['String']['output'];
};

export type Order = {
  __typename?: 'Order';
  appeal?: Maybe<Appeal>;
  clocks: Array<Clock>;
  /** It is in your hands: you are its person, or head its department. */
  holds: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  issuedAt: Scalars['DateTime']['output'];
  lead: Scalars['Boolean']['output'];
  number: Scalars['String']['output'];
  opinions: Array<Opinion>;
  person?: Maybe<Person>;
  progress: Array<ProgressEntry>;
  /** Who gave it to whom, and why. */
  reassignments: Array<Reassignment>;
  returned?: Maybe<OrderReturn>;
  round: Scalars['Int']['output'];
  state: OrderState;
  /** To whom of its department you may give it, as its head. */
  takers: Array<Person>;
  unit: Unit;
  version: Scalars['Int']['output'];
  why: Array<Reason>;
};

export type OrderConnection = {
  __typename?: 'OrderConnection';
  edges: Array<OrderEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type OrderEdge = {
  __typename?: 'OrderEdge';
  cursor: Scalars['String']['output'];
  node: Order;
};

export type OrderResult = Order | Refusal;

export type OrderReturn = {
  __typename?: 'OrderReturn';
  at: Scalars['DateTime']['output'];
  by: Person;
  why: Scalars['String']['output'];
};

export type OrderState =
  | 'ACCEPTED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'ISSUED'
  | 'OPINION_GIVEN'
  | 'RETURNED'
  | 'SUSPENDED';

/** As far as it was said to the author: a claimed award is granted until it is paid. */
export type OwnIdea = {
  __typename?: 'OwnIdea';
  awardFen?: Maybe<Scalars['Int']['output']>;
  awardState?: Maybe<AwardState>;
  state: SuggestionState;
};

export type OwnPointsConnection = {
  __typename?: 'OwnPointsConnection';
  /** What your account comes to, and that of each unit that you head. */
  balance: Scalars['Int']['output'];
  edges: Array<PointEntryEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
  units: Array<UnitPoints>;
};

export type OwnSheet = {
  __typename?: 'OwnSheet';
  at: Scalars['DateTime']['output'];
  scores: Array<BlindScore>;
  words?: Maybe<Scalars['String']['output']>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

export type Pause = {
  __typename?: 'Pause';
  cause: Scalars['String']['output'];
  from: Scalars['DateTime']['output'];
  to?: Maybe<Scalars['DateTime']['output']>;
};

export type PayAwardInput = {
  awardId?: InputMaybe<Scalars['ID']['input']>;
  code?: InputMaybe<Scalars['String']['input']>;
  commandId: Scalars['ID']['input'];
};

export type Payout =
  | 'CODE'
  | 'NAME';

/** By the day of what a case belongs to a period. */
export type PeriodRule =
  | 'ANSWERED'
  | 'DUE'
  | 'FILED'
  | 'RATED';

export type Person = {
  __typename?: 'Person';
  id: Scalars['ID']['output'];
  name?: Maybe<Scalars['String']['output']>;
  post?: Maybe<Scalars['String']['output']>;
};

export type Place = {
  __typename?: 'Place';
  closed: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  unit?: Maybe<Unit>;
};

/** What was said against an entry 申辩. The words are for whom it concerns and for who decides. */
export type Plea = {
  __typename?: 'Plea';
  at: Scalars['DateTime']['output'];
  by: Person;
  decision?: Maybe<PleaDecision>;
  id: Scalars['ID']['output'];
  words?: Maybe<Scalars['String']['output']>;
};

export type PleaDecision = {
  __typename?: 'PleaDecision';
  at: Scalars['DateTime']['output'];
  by: Person;
  outcome: PleaOutcome;
  reasons?: Maybe<Scalars['String']['output']>;
};

export type PleaFilter =
  | 'DECIDED'
  | 'OPEN';

export type PleaOutcome =
  | 'REVERSED'
  | 'STANDS';

export type PointEntry = {
  __typename?: 'PointEntry';
  against: PointsAgainst;
  /** Where you may read it. */
  appeal?: Maybe<Appeal>;
  /** Until when whom it concerns may appeal; null where nothing is left to appeal. */
  appealUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When it was entered, and when what it is for happened. */
  at: Scalars['DateTime']['output'];
  balanceAfter: Scalars['Int']['output'];
  /** The account before and after it, summed from its entries. */
  balanceBefore: Scalars['Int']['output'];
  evidence: PointsEvidence;
  happenedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  mayAppeal: Scalars['Boolean']['output'];
  mayDecide: Scalars['Boolean']['output'];
  person?: Maybe<Person>;
  plea?: Maybe<Plea>;
  points: Scalars['Int']['output'];
  reversed?: Maybe<PointsReversal>;
  /** The rule, as the policy calls it. */
  rule: Scalars['String']['output'];
  state: PointState;
  unit?: Maybe<Unit>;
};

export type PointEntryEdge = {
  __typename?: 'PointEntryEdge';
  cursor: Scalars['String']['output'];
  node: PointEntry;
};

export type PointEntryResult = PointEntry | Refusal;

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

export type PointsConnection = {
  __typename?: 'PointsConnection';
  edges: Array<PointEntryEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type PointsEvidence = {
  __typename?: 'PointsEvidence';
  appealNumber?: Maybe<Scalars['String']['output']>;
  by?: Maybe<Person>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  orderNumber?: Maybe<Scalars['String']['output']>;
  /** What happened, in words of the language of the request. */
  text: Scalars['String']['output'];
  /** What was written as evidence, where you may read it and its owner answers. */
  words?: Maybe<Scalars['String']['output']>;
};

export type PointsReversal = {
  __typename?: 'PointsReversal';
  at: Scalars['DateTime']['output'];
  cause: ReversalCause;
};

export type Policy = {
  __typename?: 'Policy';
  /** Who may call back, and who may decide a review; never what they took part in. */
  calledBackBy: Array<Role>;
  categories: Array<Category>;
  channels: Array<Channel>;
  /** Who may find an opinion, or a return beyond what is allowed, evasive. */
  evasionFoundBy: Array<Role>;
  grades: Array<Grade>;
  /** Weekly hours, exceptions and time zone, as libs/policy describes them. */
  hours: Scalars['JSON']['output'];
  /** Who may judge whether a level of the ladder could have solved it. */
  levelsJudgedBy: Array<Role>;
  /** Reasons for which something is not accepted, as the sender is told. */
  notAccepted: Array<RefusalReason>;
  /** Who may answer on the spot. */
  onSpotBy: Array<Role>;
  /** Who helps with what is out of scope. */
  outOfScope: Array<Referral>;
  /** Who may decide what was said against points; never on their own. */
  pleasDecidedBy: Array<Role>;
  replyRequirements: Array<ReplyRequirement>;
  /** How many orders a department may return in a round before it may be found to pass the buck. */
  returnsAllowed: Scalars['Int']['output'];
  reviewedBy: Array<Role>;
  /** Who may conclude what was answered without a call-back; nobody where it is empty. */
  struckOffBy: Array<Role>;
  /** Null where the practice has no suggestions. */
  suggestions?: Maybe<SuggestionRules>;
  version: Scalars['Int']['output'];
};

export type ProgressEntry = {
  __typename?: 'ProgressEntry';
  at: Scalars['DateTime']['output'];
  by: Person;
  id: Scalars['ID']['output'];
  text: Scalars['String']['output'];
};

/** What is due when: an instant, or an amount after a fact that has not happened yet. */
export type PromiseMade = {
  __typename?: 'PromiseMade';
  after?: Maybe<Scalars['String']['output']>;
  aim: ClockAim;
  at?: Maybe<Scalars['DateTime']['output']>;
  kind: Scalars['String']['output'];
  provisional: Scalars['Boolean']['output'];
  /** In words of the language of the request. */
  text: Scalars['String']['output'];
};

export type ProposedRoute = {
  __typename?: 'ProposedRoute';
  person?: Maybe<Person>;
  unit?: Maybe<Unit>;
  why: Array<Reason>;
};

export type Query = {
  __typename?: 'Query';
  /** By id or by number; null when there is none that you may read. */
  appeal?: Maybe<Appeal>;
  /** The desk's queue: next due first, late before all. With `text` what holds each of its words in its title, words or place, or ends its number with it; `counts` are of all. */
  appeals: AppealConnection;
  /** Who may be granted an audit, and over what (group admin). */
  auditGrantable: AuditGrantable;
  /** What one's tenant granted, the newest first (group admin); an auditor sees their own. */
  auditGrants: AuditGrantConnection;
  /** Figures of a quarter (2026-Q3) over all granted tenants, the one under way where none is named; on record in each (auditor). */
  auditOverview: AuditOverview;
  /** Where the hash chains of the granted tenants stand; nothing is recomputed (auditor). */
  auditProofs: AuditProofs;
  /** What one asked, the newest first (auditor). */
  auditQueries: AuditQueryConnection;
  /** Who looked at what of one's tenant, the newest first (tenant admin). */
  auditReads: AuditReadConnection;
  /** One granted tenant: its quarter, its months and six quarters; null where no grant opens it (auditor). */
  auditTenant?: Maybe<AuditTenantFigures>;
  /** What you are to score blind, or have scored: the longest waiting first. */
  blindSuggestions: BlindSuggestionConnection;
  /** The call-back of an appeal that you may read; of its newest round. */
  callBack?: Maybe<CallBack>;
  /** The call-backs that you may do now, the longest waiting first; those that have ended, the newest answer first, where `open` is false. */
  callBacks: CallBackConnection;
  /** The case that a case token opens: send it as `Authorization: Case <token>`. */
  case?: Maybe<Appeal>;
  /** What the ladder called me to, newest first. */
  escalations: EscalationConnection;
  /** How each figure is counted. */
  figureDefinitions: Array<FigureDefinition>;
  /** Figures of one's own tenant for a period of days, both of them within it: in all and by group (officer: any days; leader, tenant admin, group admin: one whole quarter). */
  figures: FiguresResult;
  /** The form behind a QR code, without a login; or, without a code, the form of one's own tenant. */
  form: FormResult;
  /** One of them; null for one that you may not see. */
  fund?: Maybe<Fund>;
  /** Money set aside 专项资金, the newest first, for who funds, grants or pays. */
  funds: Array<Fund>;
  /** What the code of a colleague asks you to say too; null where it leads nowhere for you. */
  invitation?: Maybe<Invitation>;
  /** The facts of one's tenant in order of arrival (auditor). */
  journal: JournalConnection;
  /** Who is signed in, where they belong and as what. Null without a login. */
  me?: Maybe<Me>;
  /** One's own appeals, newest first. */
  myAppeals: AppealConnection;
  /** What you are told, newest first. */
  notifications: NotificationConnection;
  order?: Maybe<Order>;
  /** The orders of one's own or of one's department, next due first. */
  orders: OrderConnection;
  /** Your own points, and those that stand on the units that you head; newest first. */
  ownPoints: OwnPointsConnection;
  /** What a payout code is worth, for who pays; null for one that nobody has. */
  payout?: Maybe<Award>;
  /** The directory of one's tenant by a part of a name: at most 20 (who files on behalf). */
  people: Array<DirectoryEntry>;
  /** The places of one's tenant (tenant admin, officer). */
  places: Array<Place>;
  /** One that you may see. */
  pointEntry?: Maybe<PointEntry>;
  /** The tenant's, for leaders and administrators; newest first. `pleas` leaves those of which a plea waits, or was decided. */
  points: PointsConnection;
  /** The policy in force in one's tenant: names of categories, grades, channels and clocks, parts of a reply, keys of routing. */
  policy?: Maybe<Policy>;
  /** What there is to answer: by the code of a link, without a login, or without a code by a case token. Null for an unknown and for an expired one. */
  questionnaire?: Maybe<Questionnaire>;
  /** The open reviews that you may decide, the longest waiting first; of the sender's words the first 200 characters. Those that ended, the newest first, where `open` is false. */
  reviews: ReviewConnection;
  /** What you may read, by number, words or place, narrowed down; the newest first. A search that cannot be made is refused with its field. */
  searchAppeals: SearchResult;
  suggestion?: Maybe<Suggestion>;
  /** Suggestions 合理化建议, the newest first, for the staff whom the policy gives a part in them; `counts` are of all. */
  suggestions: SuggestionConnection;
  /** The units of one's tenant that are open (staff). */
  units: Array<Unit>;
  /** Recomputes a hash chain (auditor): of one's own tenant, or of one that a grant opens; null for any other. */
  verifyJournal?: Maybe<JournalProof>;
};


export type QueryAppealArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAppealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  tab?: InputMaybe<AppealTab>;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditGrantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditOverviewArgs = {
  period?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditQueriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditReadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditTenantArgs = {
  period?: InputMaybe<Scalars['String']['input']>;
  tenantId: Scalars['ID']['input'];
};


export type QueryBlindSuggestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  scored?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryCallBackArgs = {
  appealId: Scalars['ID']['input'];
};


export type QueryCallBacksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryEscalationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryFiguresArgs = {
  from: Scalars['String']['input'];
  groupBy?: InputMaybe<FigureGroup>;
  to: Scalars['String']['input'];
};


export type QueryFormArgs = {
  placeCode?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFundArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInvitationArgs = {
  code: Scalars['String']['input'];
};


export type QueryJournalArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  appealId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMyAppealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryOwnPointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPayoutArgs = {
  code: Scalars['String']['input'];
};


export type QueryPeopleArgs = {
  text: Scalars['String']['input'];
};


export type QueryPointEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  pleas?: InputMaybe<PleaFilter>;
  unitId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryQuestionnaireArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QuerySearchAppealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  category?: InputMaybe<Scalars['ID']['input']>;
  channel?: InputMaybe<Scalars['ID']['input']>;
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  filedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  filedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<AppealStatus>;
  text?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySuggestionArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySuggestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<SuggestionState>;
};


export type QueryVerifyJournalArgs = {
  tenantId?: InputMaybe<Scalars['ID']['input']>;
};

/** Without a word of the case: a link may be read by others than its sender. */
export type Questionnaire = {
  __typename?: 'Questionnaire';
  answeredAt: Scalars['DateTime']['output'];
  askedAt: Scalars['DateTime']['output'];
  askedBySystem: Scalars['Boolean']['output'];
  number: Scalars['String']['output'];
  round: Scalars['Int']['output'];
  state: QuestionnaireState;
  timeZone: Scalars['String']['output'];
  union: Names;
};

export type QuestionnaireAnswer = {
  __typename?: 'QuestionnaireAnswer';
  /** What was said opened a review. */
  review: Scalars['Boolean']['output'];
  satisfied: Scalars['Boolean']['output'];
};

/** The code of a questionnaire's link, null where the sender left no name and answers by receipt; and the call-back as it then is. */
export type QuestionnaireLink = {
  __typename?: 'QuestionnaireLink';
  callBack?: Maybe<CallBack>;
  linkCode?: Maybe<Scalars['String']['output']>;
};

export type QuestionnaireState =
  | 'CLOSED'
  | 'OPEN'
  | 'USED';

export type QueueCounts = {
  __typename?: 'QueueCounts';
  all: Scalars['Int']['output'];
  answered: Scalars['Int']['output'];
  inHand: Scalars['Int']['output'];
  toAccept: Scalars['Int']['output'];
  toAnswer: Scalars['Int']['output'];
};

export type QueueTick = {
  __typename?: 'QueueTick';
  appealId: Scalars['ID']['output'];
};

export type RaiseSuggestionInput = {
  appealId: Scalars['ID']['input'];
  campaign?: InputMaybe<Scalars['ID']['input']>;
  class: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
  title: Scalars['String']['input'];
};

/** A reason as a code with values, in words of the language of the request. */
export type Reason = {
  __typename?: 'Reason';
  code: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

export type ReassignOrderInput = {
  commandId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  personId?: InputMaybe<Scalars['ID']['input']>;
  unitId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  why: Scalars['String']['input'];
};

export type Reassignment = {
  __typename?: 'Reassignment';
  at: Scalars['DateTime']['output'];
  by: Person;
  fromPerson?: Maybe<Person>;
  fromUnit: Unit;
  id: Scalars['ID']['output'];
  person?: Maybe<Person>;
  unit: Unit;
  why: Scalars['String']['output'];
};

export type Receipt = {
  __typename?: 'Receipt';
  appealId?: Maybe<Scalars['ID']['output']>;
  filedAt: Scalars['DateTime']['output'];
  number: Scalars['String']['output'];
  promises: Array<PromiseMade>;
  /** 16 digits, shown once, to an anonymous sender only. */
  receiptCode?: Maybe<Scalars['String']['output']>;
  status: AppealStatus;
};

/** `satisfied` belongs to REACHED, and only to it. */
export type RecordCallBackInput = {
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  outcome: AttemptOutcome;
  satisfied?: InputMaybe<Scalars['Boolean']['input']>;
  version: Scalars['Int']['input'];
  words?: InputMaybe<Scalars['String']['input']>;
};

export type ReferAppealInput = {
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  words?: InputMaybe<Scalars['String']['input']>;
};

export type Referral = {
  __typename?: 'Referral';
  about?: Maybe<Names>;
  address?: Maybe<Names>;
  id: Scalars['ID']['output'];
  names: Names;
  phone?: Maybe<Scalars['String']['output']>;
};

/** An expected no. `message` is in the language of the request, `field` names the input it is about. */
export type Refusal = {
  __typename?: 'Refusal';
  code: Scalars['String']['output'];
  field?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

export type RefusalReason = {
  __typename?: 'RefusalReason';
  id: Scalars['ID']['output'];
  names: Names;
};

export type RefuseAppealInput = {
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  reason: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  words: Scalars['String']['input'];
};

export type Reply = {
  __typename?: 'Reply';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Person>;
  id: Scalars['ID']['output'];
  kind: ReplyKind;
  round: Scalars['Int']['output'];
  text: Scalars['String']['output'];
};

export type ReplyKind =
  | 'EXPLANATION'
  | 'FINAL'
  | 'FIRST'
  | 'PLAN'
  | 'PROGRESS';

export type ReplyPart = {
  __typename?: 'ReplyPart';
  id: Scalars['ID']['output'];
  names: Names;
};

/** What a kind of reply needs, and whose it is to send. */
export type ReplyRequirement = {
  __typename?: 'ReplyRequirement';
  by: Array<Role>;
  kind: ReplyKind;
  needsOpinion: Scalars['Boolean']['output'];
  parts: Array<ReplyPart>;
};

export type ReportImplementationInput = {
  commandId: Scalars['ID']['input'];
  measure: Scalars['String']['input'];
  suggestionId: Scalars['ID']['input'];
};

export type ReportProgressInput = {
  commandId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
  version: Scalars['Int']['input'];
};

export type RequestMaterialInput = {
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  orderId?: InputMaybe<Scalars['ID']['input']>;
  question: Scalars['String']['input'];
};

export type RequestMaterialResult = MaterialRequest | Refusal;

export type ReturnOrderInput = {
  commandId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  why: Scalars['String']['input'];
};

export type ReturnOrderResult = Refusal | ReturnedOrder;

export type ReturnedOrder = {
  __typename?: 'ReturnedOrder';
  orderId: Scalars['ID']['output'];
  state: OrderState;
  version: Scalars['Int']['output'];
};

/** Its ground was withdrawn, a plea was granted, or late facts named somebody else. */
export type ReversalCause =
  | 'CORRECTED'
  | 'PLEA'
  | 'WITHDRAWN';

export type ReverseAwardInput = {
  awardId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  reasons: Scalars['String']['input'];
};

export type Review = {
  __typename?: 'Review';
  appeal?: Maybe<Appeal>;
  appealId: Scalars['ID']['output'];
  askedAt: Scalars['DateTime']['output'];
  cause: ReviewCause;
  /** When it ended without a decision, because the case had been archived. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  decided?: Maybe<ReviewDecision>;
  id: Scalars['ID']['output'];
  /** Whether you may decide it; null where nobody decides it any more, for its sender, and where it is not known. */
  mayDecide?: Maybe<Scalars['Boolean']['output']>;
  /** Why you may not decide it. */
  mayNot?: Maybe<Refusal>;
  number: Scalars['String']['output'];
  round: Scalars['Int']['output'];
  /** That of what came after the answer, as of a call-back. */
  version: Scalars['Int']['output'];
  /** Why the sender is not content, in their own words. */
  words?: Maybe<Scalars['String']['output']>;
};

export type ReviewCause =
  | 'ASKED'
  | 'DISSATISFIED';

export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  edges: Array<ReviewEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type ReviewDecision = {
  __typename?: 'ReviewDecision';
  at: Scalars['DateTime']['output'];
  /** For the staff. */
  by?: Maybe<Person>;
  outcome: ReviewOutcome;
  reasons: Scalars['String']['output'];
};

export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  cursor: Scalars['String']['output'];
  node: Review;
};

export type ReviewOutcome =
  | 'HANDLED_WRONGLY'
  | 'UPHELD';

export type ReviewResult = Refusal | Review;

export type RevokeAuditInput = {
  commandId: Scalars['ID']['input'];
  grantId: Scalars['ID']['input'];
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

export type RouteChoice = {
  __typename?: 'RouteChoice';
  people: Array<Person>;
  unit: Unit;
};

export type RouteInput = {
  personId?: InputMaybe<Scalars['ID']['input']>;
  unitId: Scalars['ID']['input'];
};

export type RouteProposal = {
  __typename?: 'RouteProposal';
  choices: Array<RouteChoice>;
  person?: Maybe<Person>;
  unit?: Maybe<Unit>;
  why: Array<Reason>;
};

export type SaidOfSuggestion = {
  __typename?: 'SaidOfSuggestion';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Person>;
  words: Scalars['String']['output'];
};

export type Satisfaction = {
  __typename?: 'Satisfaction';
  at: Scalars['DateTime']['output'];
  how: SatisfactionBy;
  satisfied: Scalars['Boolean']['output'];
  words?: Maybe<Scalars['String']['output']>;
};

export type SatisfactionBy =
  | 'PHONE'
  | 'QUESTIONNAIRE';

export type ScoreInput = {
  criterion: Scalars['ID']['input'];
  score: Scalars['Int']['input'];
};

export type ScoreSheet = {
  __typename?: 'ScoreSheet';
  at: Scalars['DateTime']['output'];
  by?: Maybe<Person>;
  scores: Array<CriterionScore>;
  words?: Maybe<Scalars['String']['output']>;
};

export type ScoreSuggestionInput = {
  commandId: Scalars['ID']['input'];
  scores: Array<ScoreInput>;
  suggestionId: Scalars['ID']['input'];
  words?: InputMaybe<Scalars['String']['input']>;
};

export type ScoreSuggestionResult = BlindSuggestion | Refusal;

/** `percent` of what could be reached, with one decimal. */
export type ScoringResult = {
  __typename?: 'ScoringResult';
  percent: Scalars['Float']['output'];
  reachable: Scalars['Int']['output'];
  reached: Scalars['Int']['output'];
};

export type SearchResult = AppealConnection | Refusal;

export type SendOpinionBackInput = {
  commandId: Scalars['ID']['input'];
  opinionId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  why: Scalars['String']['input'];
};

export type SendReplyInput = {
  appealId: Scalars['ID']['input'];
  commandId: Scalars['ID']['input'];
  kind: ReplyKind;
  opinionId?: InputMaybe<Scalars['ID']['input']>;
  /** What the policy asks of this kind of reply, ticked by who writes it. */
  parts?: InputMaybe<Array<Scalars['ID']['input']>>;
  text: Scalars['String']['input'];
};

export type SendReplyResult = Refusal | Reply;

export type SenderMode =
  | 'ANONYMOUS'
  | 'CONFIDENTIAL'
  | 'NAMED';

/** The sender as your role may see them. */
export type SenderView = {
  __typename?: 'SenderView';
  coSigners: Array<Person>;
  mode: SenderMode;
  /** Of a sender whom the directory does not have. */
  name?: Maybe<Scalars['String']['output']>;
  person?: Maybe<Person>;
  unit?: Maybe<Unit>;
};

export type SentBack = {
  __typename?: 'SentBack';
  at: Scalars['DateTime']['output'];
  why: Scalars['String']['output'];
};

export type SimilarAppeal = {
  __typename?: 'SimilarAppeal';
  appeal: Appeal;
  /** How alike, in per cent. */
  score: Scalars['Int']['output'];
  why: Array<Reason>;
};

export type SimilarAppeals = {
  __typename?: 'SimilarAppeals';
  items: Array<SimilarAppeal>;
  /** How many say it with this one, where they are so many that it calls for a warning. */
  many?: Maybe<Scalars['Int']['output']>;
};

export type SubmitAppealInput = {
  body: Scalars['String']['input'];
  category?: InputMaybe<Scalars['ID']['input']>;
  commandId: Scalars['ID']['input'];
  kind?: InputMaybe<AppealKind>;
  mode: SenderMode;
  /** Where to be called back, of who gives a name: shown to who calls back, while that is open. Refused of an anonymous sender. */
  phone?: InputMaybe<Scalars['String']['input']>;
  placeCode?: InputMaybe<Scalars['String']['input']>;
  /** Anonymous senders: random, at least 128 bits, kept in the draft only. The receipt code derives from it. */
  receiptSeed?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type SubmitAppealResult = Receipt | Refusal;

export type Subscription = {
  __typename?: 'Subscription';
  /** The appeal again after each change, as you may read it. */
  appealChanged?: Maybe<Appeal>;
  /** The appeal that a case token opens, again after each change; the token is in the connection's parameters. */
  caseChanged?: Maybe<Appeal>;
  /** Ticks when something of the queue changed. */
  queueChanged: QueueTick;
  /** How much you have not read: now, and again after each change. */
  unreadChanged: Unread;
};


export type SubscriptionAppealChangedArgs = {
  id: Scalars['ID']['input'];
};

export type SuggestedTriage = {
  __typename?: 'SuggestedTriage';
  category: Term;
  grade: Term;
};

export type Suggestion = {
  __typename?: 'Suggestion';
  /** Null for who may not read it. */
  appeal?: Maybe<Appeal>;
  award?: Maybe<Award>;
  campaign?: Maybe<Term>;
  class: Term;
  declined?: Maybe<SaidOfSuggestion>;
  id: Scalars['ID']['output'];
  implemented?: Maybe<SaidOfSuggestion>;
  raisedAt: Scalars['DateTime']['output'];
  raisedBy?: Maybe<Person>;
  /** For the staff, once all have scored. */
  result?: Maybe<ScoringResult>;
  /** How many score it, and how many have. */
  reviewers: Scalars['Int']['output'];
  scored: Scalars['Int']['output'];
  sheets: Array<ScoreSheet>;
  state: SuggestionState;
  text?: Maybe<Scalars['String']['output']>;
  /** Null where the appeal was erased. */
  title?: Maybe<Scalars['String']['output']>;
};

export type SuggestionConnection = {
  __typename?: 'SuggestionConnection';
  counts: SuggestionCounts;
  edges: Array<SuggestionEdge>;
  pageInfo: PageInfo;
  total: Scalars['Int']['output'];
};

export type SuggestionCounts = {
  __typename?: 'SuggestionCounts';
  adopted: Scalars['Int']['output'];
  declined: Scalars['Int']['output'];
  implemented: Scalars['Int']['output'];
  raised: Scalars['Int']['output'];
  toDecline: Scalars['Int']['output'];
};

export type SuggestionEdge = {
  __typename?: 'SuggestionEdge';
  cursor: Scalars['String']['output'];
  node: Suggestion;
};

export type SuggestionResult = Refusal | Suggestion;

export type SuggestionRules = {
  __typename?: 'SuggestionRules';
  campaigns: Array<Term>;
  classes: Array<Term>;
  criteria: Array<Criterion>;
  decidedBy: Array<Role>;
  /** Who sets money aside, grants an award, and pays it. */
  fundedBy: Array<Role>;
  grantedBy: Array<Role>;
  /** Limits of an award in fen. */
  leastFen: Scalars['Int']['output'];
  mostFen: Scalars['Int']['output'];
  paidBy: Array<Role>;
  /** Who makes one of an appeal; who gives the reasons for declining, and says what was done. */
  raisedBy: Array<Role>;
  reviewers: Scalars['Int']['output'];
  scale: Scalars['Int']['output'];
  threshold: Scalars['Int']['output'];
};

/** TO_DECLINE: scored under the threshold, and waits for its reasons. */
export type SuggestionState =
  | 'ADOPTED'
  | 'DECLINED'
  | 'IMPLEMENTED'
  | 'RAISED'
  | 'TO_DECLINE';

export type Tenant = {
  __typename?: 'Tenant';
  caseCode: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  names: Names;
};

/** A category or grade with the names that the tenant gave it. */
export type Term = {
  __typename?: 'Term';
  id: Scalars['ID']['output'];
  names: Names;
};

export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  at: Scalars['DateTime']['output'];
  by: Author;
  /** On what grounds it was answered on the spot. */
  grounds?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  service: Scalars['String']['output'];
  /** What happened, in words of the language of the request. */
  text: Scalars['String']['output'];
  visibility: Visibility;
  /** What was written, where you may read it. */
  words?: Maybe<Scalars['String']['output']>;
};

/** What was on time in a quarter. */
export type TrendPoint = {
  __typename?: 'TrendPoint';
  period: Scalars['String']['output'];
  value?: Maybe<Scalars['Float']['output']>;
  withheld?: Maybe<Withheld>;
};

export type Unit = {
  __typename?: 'Unit';
  id: Scalars['ID']['output'];
  names?: Maybe<Names>;
};

export type UnitPoints = {
  __typename?: 'UnitPoints';
  balance: Scalars['Int']['output'];
  unit: Unit;
};

export type Unread = {
  __typename?: 'Unread';
  unread: Scalars['Int']['output'];
};

export type Visibility =
  | 'SENDER'
  | 'STAFF';

export type WithdrawAppealInput = {
  commandId: Scalars['ID']['input'];
};

/** SMALL: about too few. COMPLEMENT: not few itself, but it would give such a one away. */
export type Withheld =
  | 'COMPLEMENT'
  | 'SMALL';

export type WriteResult = Refusal | TimelineEntry;

export type WriteToCentreInput = {
  body: Scalars['String']['input'];
  commandId: Scalars['ID']['input'];
};
