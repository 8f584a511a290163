import type { Actor } from '@huiyin/contracts';

/** One line of the case file: a fact of this appeal, said by intake or heard from another service. */
export interface Entry {
  /** The id of a heard fact; an id of its own for what intake says. Breaks ties in time. */
  readonly id: string;
  readonly service: string;
  readonly type: string;
  readonly at: Date;
  readonly round: number;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The text of a field of a fact's data, where it is text. */
export const textOf = ({ data }: Entry, field: string): string | undefined => {
  const value = data[field];
  return typeof value === 'string' ? value : undefined;
};

/** The order in which things happened, whatever the order in which they were heard. */
export const inOrder = (log: readonly Entry[]): Entry[] =>
  [...log].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : Number(a.id > b.id)));

/** When the newest thing happened that is known of this appeal. */
export const newestOf = (log: readonly Entry[]): Date | undefined =>
  log.reduce<Date | undefined>((newest, { at }) => (newest && newest >= at ? newest : at), undefined);

/** In which role it was done: sender, system, or that of the person. */
export const roleOf = ({ actor }: Pick<Entry, 'actor'>): string => (actor.kind === 'person' ? actor.role : actor.kind);
