/** A person or unit by id; its resolver loads the rest when it is asked for. */
export const ref = (id: string | null | undefined): { id: string } | null => (id ? { id } : null);
export const refs = (ids: readonly string[]): { id: string }[] => ids.map((id) => ({ id }));
