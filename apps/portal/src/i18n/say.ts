import type { common } from './zh-CN/common';

/** Every language has the phrases of zh-CN, no more and no fewer. */
export type Phrases<T> = { readonly [K in keyof T]: string };
export type CommonPhrase = keyof typeof common;
/** Says a phrase of one set, with its values filled in. */
export type Say<K extends string> = (phrase: K, values?: Readonly<Record<string, string | number>>) => string;
