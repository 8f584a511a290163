import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef } from 'react';
import { RefusalBox } from '../../ui/refusal-box';
import type { Refused } from '../client/refused';

interface Form {
  readonly refused: Refused | null;
  /** Where the fields of this form stand, by what the gateway calls them. */
  readonly places: Map<string, string>;
  /** Refusals that were said at a field: they are said nowhere else when it goes. */
  readonly said: WeakSet<Refused>;
  /** What had the focus when it was refused. */
  readonly at: Element | null;
}

const Here = createContext<Form>({ refused: null, places: new Map(), said: new WeakSet(), at: null });

const isOf = (field: string | null | undefined, name: string): boolean => field === name || (field?.startsWith(`${name}.`) ?? false);

/** The field itself, or of a group what is chosen in it. */
const focusOn = (id: string): void => {
  const place = document.getElementById(id);
  const inner = place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input');
  (inner ?? place)?.focus();
};

/** Around a form: what it was refused with is said at the field that it names, and that field takes the focus. */
export const Refusable = ({ refused, children }: { refused: Refused | null; children: ReactNode }) => {
  const { places, said } = useRef({ places: new Map<string, string>(), said: new WeakSet<Refused>() }).current;
  useEffect(() => {
    const [, id] = [...places].find(([name]) => isOf(refused?.field, name)) ?? [];
    if (!refused || !id) return;
    said.add(refused);
    focusOn(id);
  }, [refused, places, said]);
  return <Here value={useMemo(() => ({ refused, places, said, at: document.activeElement }), [refused, places, said])}>{children}</Here>;
};

/** What a refusal says that is about no field of this form. */
export const RefusalNote = () => {
  const { refused, places, said } = useContext(Here);
  if (!refused || said.has(refused) || [...places.keys()].some((name) => isOf(refused.field, name))) return null;
  return <RefusalBox message={refused.message} />;
};

export interface FieldOf {
  /** Of the control: its id, whether it was refused, and where it is said why. */
  readonly control: { readonly id: string; readonly 'aria-invalid': true | undefined; readonly 'aria-describedby': string | undefined };
  readonly note: ReactNode;
}

/** A field that a refusal may name, as one of `names`; `hint` is the id of what else describes it. */
export const useField = (names: string | readonly string[], hint?: string): FieldOf => {
  const id = useId();
  const { refused, places, at } = useContext(Here);
  const own = [names].flat().join(' ');
  useEffect(() => {
    const all = own.split(' ');
    for (const name of all) places.set(name, id);
    return () => all.forEach((name) => places.delete(name));
  }, [places, own, id]);
  const words = own.split(' ').some((name) => isOf(refused?.field, name)) ? refused?.message : undefined;
  const note = `${id}refused`;
  // A field that takes the focus is read with what describes it; one that had it already is not read again.
  const stays = document.getElementById(id)?.contains(at);
  return {
    control: { id, 'aria-invalid': words === undefined ? undefined : true, 'aria-describedby': [hint, words !== undefined && note].filter(Boolean).join(' ') || undefined },
    note: words !== undefined && (
      <p id={note} className="field-refused" role={stays ? 'alert' : undefined}>
        {words}
      </p>
    ),
  };
};
