import { z } from 'zod';
import { request } from '../request';
import { coSigningView } from './co-signing';
import {
  appealKind, appealStatus, caseNumber, code, commandId, id, instant, names, page, pageOf, promise, route, searchWords, senderMode, title, version, words,
} from '../shared-shapes';

/** What a person sees before writing: whose window this is, the categories, what is promised and on what terms. */
/** The names of clock kinds, for the words of promises. */
const clockNames = z.record(z.string(), names).default({});

const form = z.object({
  tenantId: id,
  union: names,
  place: z.object({ id, name: z.string() }).nullable(),
  categories: z.array(z.object({ id: code, names })),
  modes: z.array(senderMode),
  promises: z.array(promise),
  clockNames,
  scope: z.object({ version: z.string(), text: names }),
  timeZone: z.string(),
});

/** The form behind a place's QR code (no login), or a member's own form. */
export const ReadForm = request('rpc.intake.read-form.v1', {
  input: z.object({ placeCode: z.string().max(64).optional() }),
  output: form,
  refusals: ['place-unknown', 'sign-in-needed'],
});

export const SubmitAppeal = request('rpc.intake.submit-appeal.v1', {
  input: z.object({
    commandId,
    placeCode: z.string().max(64).optional(),
    /** Anonymous senders only: random, kept by the client in its draft; the receipt code derives from it. */
    receiptSeed: z.string().min(22).max(128).optional(),
    mode: senderMode,
    kind: appealKind.default('question'),
    category: code.optional(),
    /** Optional: without one the first words of the body stand in. */
    title: title.optional(),
    body: words,
  }),
  output: z.object({
    appealId: id.nullable(),
    number: z.string(),
    status: appealStatus,
    filedAt: instant,
    promises: z.array(promise),
    clockNames,
    timeZone: z.string().default('Asia/Shanghai'),
    /** 16 digits, given to an anonymous sender only. */
    receiptCode: z.string().nullable(),
  }),
  refusals: ['place-unknown', 'place-closed', 'channel-closed', 'category-unknown', 'receipt-seed-missing', 'sign-in-needed', 'command-id-reused'],
});

const caseToken = z.object({
  caseToken: z.string(), appealId: id, number: z.string(), expiresAt: instant,
  /** Who co-signed reads along, and leaves the rest to the sender. */
  right: z.enum(['sender', 'co-signer']).default('sender'),
});

export const OpenReceipt = request('rpc.intake.open-receipt.v1', {
  input: z.object({ code: z.string().max(64) }),
  output: caseToken,
  refusals: ['receipt-unknown'],
});

/** A signed-in person's own appeal, or one that they co-signed, opened with the same key as a receipt opens. */
export const OpenOwnAppeal = request('rpc.intake.open-own-appeal.v1', {
  input: z.object({ number: caseNumber }),
  output: caseToken.nullable(),
});

export const entryVisibility = z.enum(['sender', 'staff']);

/** One line of the case file. It holds no text but intake's own: other words are loaded from their owner. */
export const timelineEntry = z.object({
  id,
  service: z.string(),
  kind: z.string(),
  refId: id.nullable(),
  visibility: entryVisibility,
  at: instant,
  by: z.object({ kind: z.enum(['sender', 'person', 'system']), personId: id.nullable() }),
  /** Words that intake owns: messages, questions, answers to them. */
  text: z.string().nullable(),
  /** On what grounds, where it was answered on the spot. */
  grounds: z.string().nullable().default(null),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const senderView = z.object({
  mode: senderMode, personId: id.nullable(), unitId: id.nullable(),
  /** Of a sender whom the directory does not have. */
  name: z.string().nullable().default(null),
  /** Who said it too, where the sender is shown. */
  coSignerIds: z.array(id).default([]),
});

const openClock = z.object({ kind: code, state: z.enum(['running', 'paused', 'breached']), dueAt: instant, provisional: z.boolean() });

const appealRow = z.object({
  id,
  number: z.string(),
  title: z.string(),
  status: appealStatus,
  round: z.int(),
  version,
  channel: code,
  placeName: z.string().nullable(),
  kind: appealKind,
  category: code,
  grade: code,
  mode: senderMode,
  filedAt: instant,
  unitId: id.nullable(),
  departmentId: id.nullable(),
  holderId: id.nullable(),
  nextClock: openClock.nullable(),
  waitsForSender: z.boolean(),
});

/** Why it was not accepted, or who helps instead: as the policy of its round says it, and in the officer's words. */
const ending = z.object({ code, names, address: names.nullable(), phone: z.string().nullable(), words: z.string().nullable() });

const caseFile = appealRow.extend({
  body: z.string(),
  sender: senderView,
  terms: z.array(code),
  suggested: z.object({ category: code, grade: code }),
  promises: z.array(promise),
  clockNames,
  openRequest: z.object({ id, question: z.string(), askedAt: instant }).nullable(),
  ending: ending.nullable(),
  /** Persons concerned, for the officers alone. */
  barredPersonIds: z.array(id).default([]),
  /** What it was merged into in this round, and what was merged into it: for staff. */
  mergedInto: id.nullable().default(null),
  sourceIds: z.array(id).default([]),
  /** How many others are handled as one with it: for its sender too. */
  mergedWith: z.int().nonnegative().default(0),
  /** Null of an anonymous one: nobody can co-sign it. */
  coSigning: coSigningView.nullable().default(null),
  timeline: z.array(timelineEntry),
  policyVersion: z.int(),
  asOf: instant,
  timeZone: z.string(),
});

export const ReadAppeal = request('rpc.intake.read-appeal.v1', {
  input: z.object({ appealId: id.optional(), number: caseNumber.optional() }),
  output: caseFile.nullable(),
});

/** Whole case files of appeals that the asker may read; others are left out. What did not fit into one message is `left`, to be asked for again. */
export const ReadCases = request('rpc.intake.read-cases.v1', {
  input: z.object({ appealIds: z.array(id).max(100) }),
  output: z.object({ cases: z.array(caseFile), left: z.array(id) }),
});

export const appealTab = z.enum(['to-accept', 'in-hand', 'to-answer', 'answered', 'all']);
/**
 * The desk's queue: next due first, late before all. Answered from intake's own copy of clocks and orders.
 * With `text` only what holds it in its number, title, words or place; `counts` are of all.
 */
export const ListAppeals = request('rpc.intake.list-appeals.v1', {
  input: z.object({ tab: appealTab.default('all'), text: searchWords.optional(), ...page }),
  output: pageOf(appealRow).extend({ counts: z.record(appealTab, z.int()) }),
});

/** What the asker may read, by number, words or place, narrowed down; the newest first. */
export const SearchAppeals = request('rpc.intake.search-appeals.v1', {
  input: z.object({
    text: searchWords.optional(), status: appealStatus.optional(), category: code.optional(), channel: code.optional(), departmentId: id.optional(),
    filedFrom: instant.optional(), filedUntil: instant.optional(), ...page,
  }),
  output: pageOf(appealRow),
  refusals: ['field-too-short', 'field-too-long', 'field-malformed'],
});

/** What came of it as a suggestion, and its award; by rewards' own states, as far as they are said. */
const ownIdea = z.object({
  state: z.enum(['raised', 'adopted', 'declined', 'implemented']),
  award: z.object({ fen: z.int().positive(), state: z.enum(['granted', 'paid', 'reversed']) }).nullable(),
});

/**
 * With what stands promised to the sender, nearest first, and whether it was said why a promise is late; how many others are
 * handled as one with it, what came of it, and whether its sender is still to say if it is solved.
 */
export const ListOwnAppeals = request('rpc.intake.list-own-appeals.v1', {
  input: z.object(page),
  output: pageOf(
    appealRow.extend({
      promised: z.array(openClock), explained: z.boolean(), mergedWith: z.int(), idea: ownIdea.nullable(), toRate: z.boolean(), coSigned: z.boolean().default(false),
    }),
  ).extend({ asOf: instant, timeZone: z.string() }),
});

/** Number, title and words of appeals that the asker may read; others are left out. At most 100. */
export const ReadAppeals = request('rpc.intake.read-appeals.v1', {
  input: z.object({ appealIds: z.array(id).max(100) }),
  output: z.array(appealRow.extend({ body: z.string() })),
});

const onAppeal = { commandId, appealId: id, version };
const changed = z.object({ appealId: id, version, status: appealStatus });

export const AcceptAppeal = request('rpc.intake.accept-appeal.v1', {
  input: z.object({
    ...onAppeal,
    category: code,
    grade: code,
    needsCooperation: z.boolean().default(false),
    /** Left out: routing's own proposal holds, or a route without the sender where it could be theirs. */
    route: route.optional(),
  }),
  output: changed,
  refusals: ['wrong-state', 'stale-version', 'category-unknown', 'grade-unknown', 'deliberation-not-available', 'own-appeal', 'no-department', 'no-handler'],
});

export const GradeAppeal = request('rpc.intake.grade-appeal.v1', {
  input: z.object({ ...onAppeal, grade: code }),
  output: changed,
  refusals: ['wrong-state', 'stale-version', 'grade-unknown', 'deliberation-not-available', 'own-appeal'],
});

export const WithdrawAppeal = request('rpc.intake.withdraw-appeal.v1', {
  input: z.object({ commandId }),
  output: changed,
  refusals: ['wrong-state'],
});

export const RequestMaterial = request('rpc.intake.request-material.v1', {
  input: z.object({ commandId, appealId: id, orderId: id.optional(), question: words }),
  output: z.object({ requestId: id }),
  refusals: ['wrong-state', 'own-appeal'],
});

export const GiveMaterial = request('rpc.intake.give-material.v1', {
  input: z.object({ commandId, requestId: id, body: words }),
  output: z.object({ entryId: id }),
  refusals: ['material-not-asked', 'material-already-given', 'wrong-state'],
});

export const WriteToCentre = request('rpc.intake.write-to-centre.v1', {
  input: z.object({ commandId, body: words }),
  output: z.object({ entryId: id }),
  refusals: ['wrong-state'],
});

export const OpenPlace = request('rpc.intake.open-place.v1', {
  input: z.object({ commandId, name: z.string().max(1_000), unitId: id.optional() }),
  output: z.object({ placeId: id, name: z.string(), code: z.string() }),
});

export const ListPlaces = request('rpc.intake.list-places.v1', {
  input: z.object({}),
  output: z.array(z.object({ placeId: id, name: z.string(), unitId: id.nullable(), closed: z.boolean() })),
});
