import type { CommonPhrase, Say } from '../../i18n/say';
import type { ClockAim } from '../../generated/people';
import { momentWords } from '../../format/words';
import type { people } from '../../i18n/zh-CN/people';

export interface PromiseView {
  readonly kind: string;
  readonly aim: ClockAim;
  readonly text: string;
  readonly at: string | null;
  readonly provisional: boolean;
  readonly after: string | null;
}

interface Words {
  readonly now: string;
  readonly zone: string;
  readonly common: Say<CommonPhrase>;
  readonly say: Say<keyof typeof people>;
}

/** The promise that matters most to a sender comes first. */
const order = ['FIRST_REPLY', 'ANSWER', 'PLAN', 'ACCEPTANCE'] as const satisfies readonly ClockAim[];

/** 今天 17:30 前首次答复您。 Provisional dates say so, and why (N-02). */
export const promiseSentence = (promises: readonly PromiseView[], { now, zone, common, say }: Words): string | null => {
  for (const aim of order) {
    const found = promises.find((promise) => promise.aim === aim && promise.at);
    if (!found?.at) continue;
    const sentence = say(`form.promise.${aim}`, { when: momentWords(found.at, now, zone, common) });
    return found.provisional ? sentence + say('form.promise.provisional') : sentence;
  }
  return promises[0]?.text ?? null;
};
