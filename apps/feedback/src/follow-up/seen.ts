import { type Refusal, refuse } from '@huiyin/kernel';
import type { FollowUp } from './follow-up';

/** Refuses what was decided on another version, and tells what changed since: what, when, and by which role. */
export const staleOn = ({ version, last }: FollowUp, seen: number, zone: string): Refusal | undefined => {
  if (seen === version) return undefined;
  const changed: Record<string, string> = last ? { changed: last.type, at: last.at, by: last.by, zone } : {};
  return refuse('stale-version', { values: { version, ...changed } });
};
