import { createHash } from 'node:crypto';

/** One line of a journal: the n-th fact to arrive, as canonical text, and its link in lower-case hexadecimal. */
export interface Line {
  readonly n: number;
  readonly fact: string;
  readonly hash: string;
}

/** Where a chain stands: after `lines` lines the last link is `head`. */
export interface Standing {
  readonly lines: number;
  readonly head: string;
}

/** `brokenAt` is the number of the first line that is not what it was, or that is missing. */
export interface Proof extends Standing {
  readonly intact: boolean;
  readonly brokenAt: number | null;
}

/** Before the first line: 32 zero bytes. */
export const beginning: Standing = { lines: 0, head: '0'.repeat(64) };

/** hₙ = SHA-256(hₙ₋₁ ‖ canonical fact), the fact as UTF-8. */
export const link = (previous: string, fact: string): string =>
  createHash('sha256').update(Buffer.from(previous, 'hex')).update(fact, 'utf8').digest('hex');

/** The line that a fact becomes when it arrives at a chain that stands so. */
export const nextLine = (at: Standing, fact: string): Line => ({ n: at.lines + 1, fact, hash: link(at.head, fact) });

const isNext = (at: Standing, line: Line): boolean => line.n === at.lines + 1 && line.hash === link(at.head, line.fact);

/** Walks some lines on from where the chain stands; stops at the first that does not follow, or of which `holds` is not true. */
export const walk = <L extends Line>(from: Standing, lines: Iterable<L>, holds: (line: L) => boolean = () => true): Proof => {
  let at = from;
  for (const line of lines) {
    if (!isNext(at, line) || !holds(line)) return { ...at, intact: false, brokenAt: at.lines + 1 };
    at = { lines: line.n, head: line.hash };
  }
  return { ...at, intact: true, brokenAt: null };
};

/** The lines walked must end where the journal says that it ends: a cut tail leaves whole links. */
export const endsAt = (proof: Proof, said: Standing): Proof => {
  if (!proof.intact || (proof.lines === said.lines && proof.head === said.head)) return proof;
  return { ...proof, intact: false, brokenAt: Math.min(proof.lines, said.lines) + 1 };
};
