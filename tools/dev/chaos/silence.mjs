import { basename, join } from 'node:path';
import { writeOffset } from '../stack/clock-file.mjs';
import { clockFile } from '../stack/paths.mjs';

/** Longer than any practice waits for an answer. */
export const AHEAD_MS = 8 * 86_400_000;

/** Who is killed while time runs out: who says so, then who says what follows, enters what it costs and counts it, at once. */
export const killsOfSilence = [
  { victim: 'sla', aim: 'unpublished', wave: 0, delayMs: 0, overlap: true },
  { victim: 'feedback', aim: 'silence', wave: 0, delayMs: 0, overlap: true },
  { victim: 'rewards', aim: 'entry due', wave: 0, delayMs: 0, overlap: true },
  { victim: 'reporting', aim: 'figures due', wave: 0, delayMs: 0 },
];

/** Nobody answers, and everything else is left as it is, until the rules say of each that it is late, and of who was asked that they are silent. */
export async function fallSilent({ killer, commands, colleagues, localDir }, onKill) {
  await writeOffset(AHEAD_MS, join(localDir, basename(clockFile)));
  const silent = colleagues.walked.filter(({ end }) => end === 'silent');
  await killer.follow(killsOfSilence, onKill, () => Promise.all(silent.map((draft) => commands.appeal(draft, draft.enterprise.officers[0], ({ status }) => status === 'CONCLUDED'))));
}
