import { type Change, seenChanges } from './changes';

interface Sender {
  readonly appealId: string;
  readonly personHash: string;
  readonly countedOn: string | null;
  readonly gone: boolean;
}

/** What becomes of the senders of an appeal: counted on the day of its filing, or forgotten. */
export type Day = { readonly day: string | null } | 'forgotten';

const dayIn = (days: ReadonlyMap<string, Day>, { appealId, countedOn, gone }: Sender): string | null => {
  if (gone) return null;
  const day = days.get(appealId);
  return day === undefined ? countedOn : day === 'forgotten' ? null : day.day;
};

/** Those of these senders whose day is another now. */
export const moved = <S extends Sender>(senders: readonly S[], days: ReadonlyMap<string, Day>): S[] =>
  senders.flatMap((sender) => {
    const day = dayIn(days, sender);
    return day === sender.countedOn ? [] : [{ ...sender, countedOn: day }];
  });

const daysOf = (senders: readonly Sender[]): string[] => senders.flatMap(({ countedOn }) => (countedOn === null ? [] : [countedOn]));

/** What it changes in the counts of months that these persons' appeals are counted on other days; `all` is everything that is kept of each of them. */
export const personsChanges = (all: readonly Sender[], days: ReadonlyMap<string, Day>): Change[] =>
  [...new Set(all.map(({ personHash }) => personHash))].flatMap((hash) => {
    const ofPerson = all.filter(({ personHash }) => personHash === hash);
    return seenChanges(daysOf(ofPerson), daysOf(ofPerson.map((sender) => ({ ...sender, countedOn: dayIn(days, sender) }))));
  });
