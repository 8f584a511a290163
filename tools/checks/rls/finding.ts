/** One thing that is not protected: `kind name`, as the short list names it, and why. */
export interface Finding {
  readonly about: string;
  readonly why: string;
}

/** A service's login other than its owner, by which code runs while people use it. */
export const isRuntime = (login: string): boolean => /_(app|relay|sweep|audit)$/.test(login);

export const when = (wrong: boolean, about: string, why: string): Finding[] => (wrong ? [{ about, why }] : []);
