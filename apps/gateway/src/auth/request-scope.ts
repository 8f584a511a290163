import { AsyncLocalStorage } from 'node:async_hooks';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** What every answer to one HTTP request needs to know, errors too. */
export interface RequestScope {
  readonly correlationId: string;
  readonly language: Language;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();

/** The first language of `Accept-Language` that we speak; Chinese where none is. */
export const languageOf = (header: string | undefined): Language => {
  const wanted = (header ?? '').split(',').map((part) => part.split(';')[0]!.trim().toLowerCase());
  const first = wanted.find((tag) => tag.startsWith('zh') || tag.startsWith('en'));
  return first?.startsWith('en') ? 'en' : 'zh-CN';
};
