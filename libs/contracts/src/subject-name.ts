const NAME = /^[a-z][a-z0-9-]{0,63}$/;

/** A part of a subject: a name in kebab-case and nothing that the broker would read otherwise. */
export const nameIn = (part: string): string => {
  if (!NAME.test(part)) throw new Error('not a name in a subject');
  return part;
};
