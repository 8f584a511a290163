import { get, set } from 'idb-keyval';
import type { FormView } from './choices';
import { onPhone } from './on-phone';

const inStore = onPhone('huiyin-forms', 'form');

/** The last form of a place, so that it opens without a network. It holds nothing of a person. */
export const rememberForm = (place: string, form: FormView): Promise<void> => inStore((store) => set(place, form, store));

export const rememberedForm = (place: string): Promise<FormView | undefined> => inStore((store) => get<FormView>(place, store));
