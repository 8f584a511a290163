/** The language of words as they stand, for a screen reader's voice: Chinese where there is a character of it. */
export const langOf = (words: string): 'zh-CN' | 'en' => (/\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en');
