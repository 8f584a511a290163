import { createStore, type UseStore } from 'idb-keyval';

/** A store of this phone's IndexedDB. A private window may refuse it: then nothing is in it, and the page works on without. */
export const onPhone =
  (database: string, name: string) =>
  async <T>(work: (store: UseStore) => Promise<T>): Promise<T | undefined> => {
    try {
      return await work(createStore(database, name));
    } catch {
      return undefined;
    }
  };
