import type { Classification } from './outcomes';
import type { Policy } from './policy-schema';
import type { Term } from './triage-settings';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** How many of a term's words a text has. */
const hits = (term: Term, text: string): number => term.words.filter((word) => text.includes(plain(word))).length;

const mostNamed = (found: readonly { readonly term: Term; readonly count: number }[]): string | undefined => {
  const votes = new Map<string, number>();
  for (const { term, count } of found) if (term.category) votes.set(term.category, (votes.get(term.category) ?? 0) + count);
  let best: string | undefined;
  for (const [category, count] of votes) if (count > (best === undefined ? 0 : votes.get(best)!)) best = category;
  return best;
};

/**
 * A first guess from words alone, for an officer to confirm: the category that most matched words speak for, the heaviest
 * grade that a term or the category asks for, and whether anything asks for confidence. Only ids come out, never text.
 */
export const classify = (text: string, policy: Pick<Policy, 'terms' | 'categories' | 'grades' | 'triage'>): Classification => {
  const searched = plain(text);
  const found = policy.terms.map((term) => ({ term, count: hits(term, searched) })).filter(({ count }) => count > 0);
  const category = mostNamed(found) ?? policy.triage.category;
  const chosen = policy.categories.find(({ id }) => id === category);
  const asked = [policy.triage.grade, chosen?.grade, ...found.map(({ term }) => term.grade)];
  const heaviest = policy.grades.findLast(({ id }) => asked.includes(id));
  return {
    category,
    grade: heaviest?.id ?? policy.triage.grade,
    confidential: (chosen?.confidential ?? false) || found.some(({ term }) => term.confidential),
    terms: found.map(({ term }) => term.id),
  };
};
