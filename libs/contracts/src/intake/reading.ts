import { z } from 'zod';
import { request } from '../request';
import { coSigningView } from './co-signing';
import { clockNames } from './filing';
import { appealKind, appealStatus, caseNumber, code, id, instant, names, page, pageOf, promise, searchWords, senderMode, version } from '../shared-shapes';

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
 * With `text` only what holds each of its words in its number, title, words or place; `counts` are of all.
 */
export const ListAppeals = request('rpc.intake.list-appeals.v1', {
  input: z.object({ tab: appealTab.default('all'), text: searchWords.optional(), ...page }),
  output: pageOf(appealRow).extend({ counts: z.record(appealTab, z.int()) }),
  refusals: ['field-too-short', 'field-too-long', 'field-malformed', 'field-without-words', 'too-many'],
});

/** What the asker may read, by number, words or place, narrowed down; the newest first. */
export const SearchAppeals = request('rpc.intake.search-appeals.v1', {
  input: z.object({
    text: searchWords.optional(), status: appealStatus.optional(), category: code.optional(), channel: code.optional(), departmentId: id.optional(),
    filedFrom: instant.optional(), filedUntil: instant.optional(), ...page,
  }),
  output: pageOf(appealRow),
  refusals: ['field-too-short', 'field-too-long', 'field-malformed', 'field-without-words', 'too-many'],
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
