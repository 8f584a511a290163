import type { FileOnBehalfMutation, SenderMode } from '../../generated/desk';
import type { Language } from '../../i18n/language';
import type { SayDesk } from '../queue/queue';

export type Filed = Extract<FileOnBehalfMutation['fileOnBehalf'], { __typename: 'Receipt' }>;

const numerals = '〇一二三四五六七八九';

/** The last part of a case number as one says it: 四一三, or 413. */
export const spoken = (number: string, language: Language): string => {
  const last = String(Number(number.split('-').at(-1) ?? ''));
  return language === 'en' ? last : [...last].map((digit) => numerals[Number(digit)] ?? digit).join('');
};

/** A receipt code in its four groups. */
export const groups = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code;

/** What is read out to who called: the number, what comes by when, and what is known of them. */
export const sentenceOf = (filed: Filed, mode: SenderMode, say: SayDesk, language: Language): string => {
  const answered = filed.status === 'ANSWERED';
  // What they wait for is an answer; that it is accepted is the house's own matter.
  const dated = filed.promises.filter(({ at }) => at !== null);
  const next = (dated.find(({ aim }) => aim !== 'ACCEPTANCE') ?? dated[0] ?? filed.promises[0])?.text;
  return [
    say('call.say.number', { number: spoken(filed.number, language) }),
    answered ? say('call.say.answered') : next ? say('call.say.next', { next }) : '',
    filed.receiptCode ? say('call.say.receipt', { code: groups(filed.receiptCode) }) : say(`call.say.${mode}`),
  ].join('');
};
