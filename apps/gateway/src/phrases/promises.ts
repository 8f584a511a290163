import type { ClockAim, PromiseMade } from '@huiyin/contracts';
import type { Language } from '../auth/request-scope';
import { amountPhrase, moment } from './moments';

interface Names {
  readonly zh: string;
  readonly en: string;
}
export const inLanguage = (language: Language, names: Names | null | undefined, otherwise: string): string =>
  (language === 'en' ? names?.en : names?.zh) ?? otherwise;

const after: Readonly<Record<string, Names>> = {
  'appeal-accepted': { zh: '受理后', en: 'after acceptance' },
  'order-issued': { zh: '派单后', en: 'after assignment' },
  'deliberation-called': { zh: '集中议事后', en: 'after deliberation is called' },
  'reply-sent': { zh: '答复后', en: 'after the reply' },
};

interface ClockNames extends Names {
  readonly aim: ClockAim;
}

export interface PromiseSaid {
  readonly kind: string;
  readonly aim: ClockAim;
  readonly text: string;
  readonly at: string | null;
  readonly provisional: boolean;
  readonly after: string | null;
}

/** A promise in words: `首次答复：11月24日 周二 17:30 前` or `答复：派单后 10 个工作日内`. */
export const promiseSaid = (language: Language, made: PromiseMade, names: Readonly<Record<string, ClockNames>>, timeZone: string): PromiseSaid => {
  const name = inLanguage(language, names[made.kind], made.kind);
  const same = { kind: made.kind, aim: names[made.kind]?.aim ?? 'other' } as const;
  if ('at' in made) {
    const by = moment(language, made.at, timeZone);
    const open = made.provisional ? (language === 'en' ? ' (provisional)' : '（暂定）') : '';
    return { ...same, at: made.at, provisional: made.provisional, after: null, text: language === 'en' ? `${name} by ${by}${open}` : `${name}：${by} 前${open}` };
  }
  const start = inLanguage(language, after[made.after], made.after);
  const amount = amountPhrase(language, made.amount);
  return { ...same, at: null, provisional: false, after: made.after, text: language === 'en' ? `${name} within ${amount} ${start}` : `${name}：${start} ${amount}内` };
};
