/**
 * What must come through a sign-in by full redirect: words in this tab's storage, for whoever begins it and nobody else.
 * Read once. Never used on `/r`.
 */
interface Handover<T> {
  /** The person who wrote it; null where nobody was signed in yet. */
  readonly owner: string | null;
  readonly at: number;
  readonly value: T;
}

const prefix = 'huiyin.handover:';
const lifetime = 20 * 60 * 1000;

export const handOver = <T>(path: string, owner: string | null, value: T): void => {
  dropHandovers();
  const kept: Handover<T> = { owner, at: Date.now(), value };
  try {
    sessionStorage.setItem(prefix + path, JSON.stringify(kept));
  } catch {
    // A private window may refuse storage.
  }
};

/** What was handed over to this page, if it is this person's: theirs by name, or written in this tab just before they signed in. */
export const takeHandover = <T>(path: string, owner: string | null): T | null => {
  const text = sessionStorage.getItem(prefix + path);
  if (!text) return null;
  sessionStorage.removeItem(prefix + path);
  const { owner: writer, at, value } = JSON.parse(text) as Handover<T>;
  return Date.now() - at < lifetime && (writer === null || writer === owner) ? value : null;
};

/** Somebody else's journey begins, or somebody leaves. `except` is the page that the journey leads back to. */
export const dropHandovers = (except = ''): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix) && key !== prefix + except) sessionStorage.removeItem(key);
};
