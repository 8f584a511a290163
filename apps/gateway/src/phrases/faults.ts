import type { Language } from '../auth/request-scope';

const zh = {
  UNAUTHENTICATED: '登录已经失效，请重新登录。您写的还在。',
  FORBIDDEN: '这里没有您能看的内容。',
  UNAVAILABLE: '这一部分暂时没有响应，您写的还在。请再试一次。',
  INTERNAL: '出了意外，已经记下。请凭编号告诉我们。',
};
const en: typeof zh = {
  UNAUTHENTICATED: 'Your session has ended; please sign in again. What you wrote is kept.',
  FORBIDDEN: 'There is nothing here that you may see.',
  UNAVAILABLE: 'This part does not answer just now. What you wrote is kept; please try again.',
  INTERNAL: 'Something unexpected happened and was recorded. Please tell us the number below.',
};

export type FaultCode = keyof typeof zh;
export const faultPhrase = (language: Language, code: FaultCode): string => (language === 'en' ? en : zh)[code];
