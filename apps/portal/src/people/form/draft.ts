import { createStore, del, get, set } from 'idb-keyval';
import type { SenderMode } from '../../generated/people';
import { newCommandId } from '../../session/command-id';

/** What was written at one place, on this phone only. The seed and the command id make a repeat give the same receipt. */
export interface Draft {
  readonly category: string | null;
  readonly body: string;
  readonly mode: SenderMode;
  readonly commandId: string;
  readonly receiptSeed: string;
  /** Submitted without a network: goes out when there is one. */
  readonly waiting: boolean;
  /** It may have arrived already: another text is then another command. */
  readonly attempted: boolean;
  readonly savedAt: number;
}

const lifetime = 7 * 24 * 60 * 60 * 1000;
const store = () => createStore('huiyin', 'draft');
const keyOf = (place: string): string => `draft:${place}`;

const randomText = (bytes: number): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes)))).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');

export const newDraft = (mode: SenderMode): Draft => ({
  category: null, body: '', mode, commandId: newCommandId(), receiptSeed: randomText(32), waiting: false, attempted: false, savedAt: Date.now(),
});

/** Something else was written: it is another command, and another receipt. */
export const renewed = (draft: Draft): Draft => ({ ...draft, commandId: newCommandId(), receiptSeed: randomText(32), waiting: false, attempted: false });

export const keepDraft = (place: string, draft: Draft): Promise<void> =>
  set(keyOf(place), { ...draft, savedAt: Date.now() }, store()).catch(storageRefused);

export const dropDraft = (place: string): Promise<void> => del(keyOf(place), store()).catch(storageRefused);

export const readDraft = async (place: string): Promise<Draft | null> => {
  const kept = await get<Draft>(keyOf(place), store()).catch(() => undefined);
  if (!kept) return null;
  if (Date.now() - kept.savedAt < lifetime) return kept;
  await dropDraft(place);
  return null;
};

/** A private window may refuse storage: the form works on, without a draft. */
function storageRefused(): void {}
