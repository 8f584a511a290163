import type { Client } from 'pg';
import { readCatalogue } from './catalogue';
import exceptions from './exceptions.json';
import type { Finding } from './finding';
import { findingsOf } from './rules';

/** What may be as it is, by `kind name` (`*` stands for any schema), with the reason. */
export type ShortList = Readonly<Record<string, string>>;

const isListed = (list: ShortList, { about }: Finding): string | undefined =>
  Object.keys(list).find((entry) => entry === about || entry.replace('*.', '') === about.replace(/ \w+\./, ' '));

/** All findings that are not on the short list, and all entries of the list that nothing needs. */
export const checkRowSecurity = async (client: Client, list: ShortList = exceptions): Promise<string[]> => {
  const used = new Set<string>();
  const left = findingsOf(await readCatalogue(client)).filter((finding) => {
    const entry = isListed(list, finding);
    if (entry) used.add(entry);
    return !entry;
  });
  const idle = Object.keys(list).filter((entry) => !used.has(entry));
  return [...left.map(({ about, why }) => `${about}: ${why}`), ...idle.map((entry) => `short list: nothing needs "${entry}"`)];
};
