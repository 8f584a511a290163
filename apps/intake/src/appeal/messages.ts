/** What was written, by the id of its line. */
export type Messages = ReadonlyMap<string, { readonly text: string; readonly grounds: string | null }>;
