/** Where a page of the queue ended: the due key in milliseconds, null where none runs, and the appeal. */
export interface Cursor {
  readonly dueKey: number | null;
  readonly id: string;
}

const FORM = /^(-|-?\d{1,16}(?:\.\d+)?)\/([0-9a-f-]{36})$/;

export const writeCursor = ({ dueKey, id }: Cursor): string => Buffer.from(`${dueKey ?? '-'}/${id}`).toString('base64url');

/** Reads a cursor; anything else is undefined and begins at the front. */
export const readCursor = (text: string | undefined): Cursor | undefined => {
  const [, due, id] = FORM.exec(Buffer.from(text ?? '', 'base64url').toString()) ?? [];
  return due && id ? { dueKey: due === '-' ? null : Number(due), id } : undefined;
};
