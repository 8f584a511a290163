/** `{name}` in a phrase replaced by the value of that name. */
export const fill = (phrase: string, values: Readonly<Record<string, string | number>> = {}): string =>
  phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
