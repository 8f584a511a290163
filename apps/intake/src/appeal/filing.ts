import type { Calendar } from '@huiyin/calendar';
import { cleanText, isBlank, isRefusal, type Refusal, refuse } from '@huiyin/kernel';
import { classify, type Mode, type Policy, promises } from '@huiyin/policy';
import type { Filing } from './submit';

export const TITLE_MAX = 200;
export const BODY_MAX = 10_000;
const FIRST_WORDS = 30;

/** What the sender wrote, cleaned. */
export interface SaidWords {
  readonly title: string;
  readonly body: string;
}

const firstWords = (body: string): string => {
  const line = [...(body.split(/[\n。！？!?]/).find((part) => !isBlank(part)) ?? body)];
  const words = line.slice(0, FIRST_WORDS).join('').trim();
  return line.length > FIRST_WORDS ? `${words}…` : words;
};

/** Cleans title and body; without a title the first words of the body stand in. */
export const cleanWords = (input: { title?: string; body: string }): SaidWords | Refusal => {
  const body = cleanText('body', input.body, BODY_MAX);
  if (isRefusal(body)) return body;
  const given = cleanText('title', input.title ?? '', TITLE_MAX);
  const title = isRefusal(given) && given.refused === 'field-missing' ? firstWords(body) : given;
  return isRefusal(title) ? title : { title: title.replaceAll('\n', ' '), body };
};

/** Which way it came in: by a place's code, or by somebody signed in. */
export type Way = 'place' | 'member';

/** The channel that the policy names for a way, else the first open one that senders use themselves. */
export const channelOf = (way: Way, { channels }: Pick<Policy, 'channels'>): Policy['channels'][number] | undefined => {
  const own = channels.filter(({ filedBy }) => filedBy.length === 0);
  return own.find((channel) => channel.way === way) ?? own.find(({ open }) => open);
};

export interface Submission {
  /** By a sender's own way, or through a channel that somebody files for them. */
  readonly way: Way | { readonly channel: Policy['channels'][number] };
  readonly mode: Mode;
  readonly kind: string;
  readonly category?: string;
  readonly words: SaidWords;
  readonly placeId: string | null;
  readonly placeUnitId: string | null;
  readonly senderUnitId: string | null;
}

/** What the policy makes of a submission; its number comes last. */
export type Unnumbered = Omit<Filing, 'number'> & { readonly suggested: { readonly category: string; readonly grade: string } };

const heaviest = (policy: Policy, ...ids: (string | undefined)[]): string =>
  policy.grades.findLast(({ id }) => ids.includes(id))?.id ?? policy.triage.grade;

/** Where it belongs: the unit of the place, or of a sender who gave a name and asked for no confidence. */
const unitOf = (submission: Submission, confidential: boolean): string | null => {
  if (submission.placeUnitId) return submission.placeUnitId;
  return submission.mode === 'named' && !confidential ? submission.senderUnitId : null;
};

/** Classifies and promises by the policy in force; the sender's own choice of category goes before what the words say. */
export const prepare = (
  appealId: string, submission: Submission, policy: Policy, calendar: Calendar, now: Date,
): Unnumbered | Refusal => {
  const { way, mode, kind, placeId, words } = submission;
  const channel = typeof way === 'string' ? channelOf(way, policy) : way.channel;
  if (!channel?.open || !channel.modes.includes(mode)) return refuse('channel-closed', { field: 'mode' });
  const chosen = policy.categories.find(({ id }) => id === submission.category);
  if (submission.category && !chosen) return refuse('category-unknown', { field: 'category' });
  const found = classify(`${words.title}\n${words.body}`, policy);
  const category = chosen?.id ?? found.category;
  const grade = heaviest(policy, found.grade, chosen?.grade);
  const confidential = mode === 'confidential' || found.confidential || (chosen?.confidential ?? false);
  const traits = { category, grade, channel: channel.id, mode, terms: found.terms };
  return {
    appealId, channel: channel.id, placeId, unitId: unitOf(submission, confidential), mode, kind, category, grade, confidential,
    terms: found.terms, promises: [...promises(policy, { ...traits, filedAt: now }, calendar)], autoAccept: channel.autoAccept, route: null,
    suggested: { category: found.category, grade: found.grade },
  };
};
