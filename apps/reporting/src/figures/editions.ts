type Days = Readonly<Record<string, string>>;

/** The first day that two tables of national holidays tell differently; undefined where they say the same. */
export const firstDifference = (one: Days, other: Days): string | undefined =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((day) => one[day] !== other[day]).sort()[0];
