import { del, entries, get, set } from 'idb-keyval';
import type { SenderMode } from '../../generated/people';
import { newCommandId } from '../../session/command-id';
import { onPhone } from './on-phone';

/** What was written at one place by one person, on this phone only. The seed and the command id make a repeat give the same receipt. */
export interface Draft {
  readonly category: string | null;
  /** Nothing is asked for: a letter of thanks 感谢. */
  readonly thanks?: boolean;
  readonly body: string;
  readonly mode: SenderMode;
  /** Where to be called back: of who gives a name alone. */
  readonly phone?: string;
  readonly commandId: string;
  readonly receiptSeed: string;
  /** Submitted without a network: goes out when there is one. */
  readonly waiting: boolean;
  /** It may have arrived already: another text is then another command. */
  readonly attempted: boolean;
  readonly savedAt: number;
}

/** Where a draft belongs: a place (`me` is one's own form), and who wrote it while signed in, if anybody was. */
export interface Spot {
  readonly place: string;
  readonly owner: string | null;
}

type Kept = Draft & Spot;

const lifetime = 7 * 24 * 60 * 60 * 1000;
const inStore = onPhone('huiyin', 'draft');
const keyOf = ({ place, owner }: Spot): string => `draft:${place}${owner ? `:${owner}` : ''}`;
const channelName = 'huiyin.draft';

const randomText = (bytes: number): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes)))).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');

export const newDraft = (mode: SenderMode): Draft => ({
  category: null, body: '', mode, commandId: newCommandId(), receiptSeed: randomText(32), waiting: false, attempted: false, savedAt: Date.now(),
});

/** Something else was written: it is another command, and another receipt. */
export const renewed = (draft: Draft): Draft => ({ ...draft, commandId: newCommandId(), receiptSeed: randomText(32), waiting: false, attempted: false });

const said = ['body', 'category', 'thanks', 'mode', 'phone'] as const;

/** Whether a change makes the service hear something else than this draft. */
export const saysElse = (draft: Draft, change: Partial<Draft>): boolean => said.some((key) => key in change && (change[key] || null) !== (draft[key] || null));

type Change = 'kept' | 'sent';
const tab = randomText(8);

/** Another tab of this phone wrote on at a spot, or submitted it: one place has one draft. */
export const onDraftElsewhere = (spot: Spot, hear: (change: Change) => void): (() => void) => {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<{ key: string; from: string; change: Change }>) =>
    data.key === keyOf(spot) && data.from !== tab && hear(data.change);
  return () => channel.close();
};

/** Says which draft changed, never what is in it. */
const tellOtherTabs = (spot: Spot, change: Change): void => {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({ key: keyOf(spot), from: tab, change });
  channel.close();
};

/** A phone says whose words these are: without an owner, whoever opens the place next would read it. Through a sign-in it comes along by itself. */
const fitFor = ({ owner }: Spot, { phone, ...words }: Draft): Draft => (owner === null ? words : { ...words, phone });

/** Where the phone refuses it no tab is told: it would read what was there before, over what somebody has in hand in it. */
export const keepDraft = (spot: Spot, draft: Draft): Promise<void> =>
  inStore((store) => set(keyOf(spot), { ...fitFor(spot, draft), ...spot, savedAt: Date.now() }, store).then(() => tellOtherTabs(spot, 'kept')));

const drop = (key: string): Promise<void> => inStore((store) => del(key, store));

export const dropDraft = (spot: Spot): Promise<void> => drop(keyOf(spot));

/** It has arrived: gone here and in every tab. */
export const draftSent = (spot: Spot): Promise<void> => dropDraft(spot).then(() => tellOtherTabs(spot, 'sent'));

/** The draft of this spot: what somebody else wrote while signed in is never read, whatever its key says, nor a phone that nobody is known to have. */
export const readDraft = async (spot: Spot): Promise<Draft | null> => {
  const kept = await inStore((store) => get<Kept>(keyOf(spot), store));
  if (!kept || (kept.owner ?? null) !== spot.owner) return null;
  if (Date.now() - kept.savedAt < lifetime) return fitFor(spot, kept);
  await dropDraft(spot);
  return null;
};

const all = async (): Promise<[string, Kept][]> => (await inStore((store) => entries<string, Kept>(store))) ?? [];

/** Signing out takes one's unsent words along. */
export const dropDraftsOf = async (owner: string): Promise<void> => {
  for (const [key, kept] of await all()) if (kept.owner === owner) await drop(key);
};

/** What was submitted without a network and may go out now: this person's, and what is anonymous. Drops what is too old. */
export const waitingDrafts = async (owner: string | null): Promise<Kept[]> => {
  const found: Kept[] = [];
  for (const [key, kept] of await all()) {
    const foreign = kept.owner === undefined && kept.place === undefined;
    if (foreign || Date.now() - kept.savedAt >= lifetime) await drop(key);
    else if (kept.waiting && maySend(kept, owner)) found.push(kept);
  }
  return found;
};

/** A name goes under nothing but its own session; an anonymous draft of a place has no name to go under. */
export const maySend = ({ mode, place, owner }: Pick<Kept, 'mode' | 'place' | 'owner'>, signedIn: string | null): boolean =>
  (mode === 'ANONYMOUS' && place !== 'me' && owner === null) || (signedIn !== null && owner === signedIn);
