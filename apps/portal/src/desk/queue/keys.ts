import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key as the keyboard has it: `event.code`, for a Chinese input method reports `Process` as the key. */
export interface Press {
  readonly code: string;
  readonly alt: boolean;
  readonly ctrl: boolean;
}
export type Bindings = Readonly<Record<string, () => void>>;

const offKey = 'huiyin.keys-off';
const hearers = new Set<() => void>();
export const keysOff = (): boolean => localStorage.getItem(offKey) === '1';
export const setKeysOff = (off: boolean): void => {
  if (off) localStorage.setItem(offKey, '1');
  else localStorage.removeItem(offKey);
  hearers.forEach((hear) => hear());
};
const hearKeysOff = (hear: () => void): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

/** Whether single keys are off; remembered, and the same wherever keycaps stand. */
export const useKeysOff = (): readonly [boolean, (off: boolean) => void] => [useSyncExternalStore(hearKeysOff, keysOff), setKeysOff];

/** `Alt+Digit1`, `KeyJ`; single keys have no modifier. */
export const nameOf = ({ code, alt, ctrl }: Press): string => `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${code}`;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.closest('[role="combobox"]') !== null);

const dialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;

/** Nothing fires while a field has focus, a dialog is open or text is composing. */
export const mayFire = (event: KeyboardEvent): boolean => !event.isComposing && !event.repeat && !isField(event.target) && !dialogOpen();

/** Enter belongs to the button, link or tab that has focus; it opens a matter from its row, or where nothing has focus. */
const mayEnter = ({ target }: KeyboardEvent): boolean => target === document.body || target === window || (target instanceof Element && target.closest('[role="option"]') !== null);

/** Binds keys to the page while it is shown. Single keys can be turned off; those with Alt or Ctrl stay. */
export const useKeys = (bindings: Bindings): void => {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!mayFire(event) || event.metaKey) return;
      const name = nameOf({ code: event.code, alt: event.altKey, ctrl: event.ctrlKey });
      const single = !event.altKey && !event.ctrlKey;
      if (single && keysOff()) return;
      if (event.code === 'Enter' && !mayEnter(event)) return;
      const act = latest.current[event.code === 'Slash' && event.shiftKey ? 'Help' : name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
};
