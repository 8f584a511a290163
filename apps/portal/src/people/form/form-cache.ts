import { createStore, get, set } from 'idb-keyval';
import type { FormView } from './choices';

const store = () => createStore('huiyin-forms', 'form');

/** The last form of a place, so that it opens without a network. It holds nothing of a person. */
export const rememberForm = (place: string, form: FormView): Promise<void> => set(place, form, store()).catch(() => undefined);

export const rememberedForm = (place: string): Promise<FormView | undefined> =>
  get<FormView>(place, store()).catch(() => undefined);
