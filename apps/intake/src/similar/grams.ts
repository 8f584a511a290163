/** How much of what was written counts: the title, and so many characters of the body. */
const COUNTED = 500;
const RUN = /[\p{L}\p{N}]+/gu;
/** Unicode ends below 2^21: two characters fit into a whole number. */
const NEXT = 2 ** 21;

/** The pairs of neighbouring letters and digits of a text, each once, as whole numbers; how they are written does not matter. */
export const gramsOf = (text: string): number[] => {
  const grams = new Set<number>();
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    const points = [...run].map((letter) => letter.codePointAt(0) ?? 0);
    points.slice(1).forEach((point, at) => grams.add((points[at] ?? 0) * NEXT + point));
  }
  return [...grams];
};

/** Those of an appeal. */
export const gramsOfAppeal = ({ title, body }: { readonly title: string; readonly body: string }): number[] =>
  gramsOf(`${title}\n${[...body].slice(0, COUNTED).join('')}`);

/** How much two texts have in common, in whole per cent: what both have, twice, of all that they have. */
export const alike = (one: readonly number[], other: readonly number[]): number => {
  if (one.length === 0 || other.length === 0) return 0;
  const known = new Set(one);
  const shared = other.filter((gram) => known.has(gram)).length;
  return Math.round((200 * shared) / (one.length + other.length));
};
