import { useState } from 'react';
import type { EndingKind } from './end-dialog';
import type { Trouble } from './use-item-commands';

/** What was done last and can be taken back. */
export interface Undo {
  readonly text: string;
  run(): Promise<Trouble | null>;
}

export type DialogKind = 'ask' | 'reassign' | 'issue' | 'spot' | 'bar' | 'merge' | EndingKind;

/** What is open on the page of one matter; another matter begins with nothing open. */
export interface Open {
  readonly trouble: Trouble | null;
  readonly dialog: DialogKind | null;
  readonly routing: boolean;
  readonly undo: Undo | null;
  readonly busy: boolean;
}
const nothingOpen: Open = { trouble: null, dialog: null, routing: false, undo: null, busy: false };

export const useOpen = (id: string) => {
  const [state, setState] = useState({ id, open: nothingOpen });
  const open = state.id === id ? state.open : nothingOpen;
  const change = (part: Partial<Open>) => setState((before) => ({ id, open: { ...(before.id === id ? before.open : nothingOpen), ...part } }));
  return [open, change] as const;
};
