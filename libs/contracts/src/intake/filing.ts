import { z } from 'zod';
import { request } from '../request';
import { appealKind, appealStatus, clockAim, code, commandId, id, instant, names, promise, senderMode, title, words } from '../shared-shapes';

/** The names of clock kinds, and what each waits for, for the words of promises. */
export const clockNames = z.record(z.string(), names.extend({ aim: clockAim.default('other') })).default({});

/** What a person sees before writing: whose window this is, the categories, what is promised and on what terms. */
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
    /** Where a sender who gives a name wants to be called back: sealed with who they are. None of an anonymous one. */
    phone: z.string().max(1_000).optional(),
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
  refusals: ['place-unknown', 'place-closed', 'channel-closed', 'category-unknown', 'receipt-seed-missing', 'sign-in-needed', 'phone-anonymous', 'command-id-reused'],
});

export const OpenPlace = request('rpc.intake.open-place.v1', {
  input: z.object({ commandId, name: z.string().max(1_000), unitId: id.optional() }),
  output: z.object({ placeId: id, name: z.string(), code: z.string() }),
});

export const ListPlaces = request('rpc.intake.list-places.v1', {
  input: z.object({}),
  output: z.array(z.object({ placeId: id, name: z.string(), unitId: id.nullable(), closed: z.boolean() })),
});
