export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
type Phrases = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Loads the phrase sets of one language, by name. */
export type Load = (language: Language) => Promise<Phrases>;

/** The chosen language with its phrases: another object after each change. */
export interface Spoken {
  readonly language: Language;
  readonly phrases: Phrases;
}

const remembered = 'huiyin.language';
const hearers = new Set<() => void>();
/** Sets that came with pages of their own: they follow each change of language. */
const learnt = new Set<Load>();
let spoken: Spoken = { language: 'zh-CN', phrases: {} };

const chosen = (): Language => {
  const kept = localStorage.getItem(remembered);
  if (kept === 'zh-CN' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN';
};

const speak = async (language: Language, load: Load): Promise<void> => {
  const loads = [load, ...learnt];
  const sets = await Promise.all(loads.map((one) => one(language)));
  // More was learnt while they came.
  if (learnt.size >= loads.length) return speak(language, load);
  spoken = { language, phrases: Object.assign({}, ...sets) as Phrases };
  document.documentElement.lang = language;
  hearers.forEach((hear) => hear());
};

/** Starts with the remembered language, else the browser's; Chinese where it is neither. Only that one is loaded. */
export const startLanguage = (load: Load): Promise<void> => speak(chosen(), load);

export const changeLanguage = async (language: Language, load: Load): Promise<void> => {
  await speak(language, load);
  localStorage.setItem(remembered, language);
};

/** Loads further sets in the language that is spoken, once. */
export const learn = async (load: Load): Promise<void> => {
  if (learnt.has(load)) return;
  const { language } = spoken;
  const sets = await load(language);
  // The language was changed while they came.
  if (language !== spoken.language) return learn(load);
  learnt.add(load);
  spoken = { language, phrases: { ...spoken.phrases, ...sets } };
  hearers.forEach((hear) => hear());
};

export const currentSpoken = (): Spoken => spoken;
export const currentLanguage = (): Language => spoken.language;

export const onLanguage = (hear: () => void): (() => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

/** A phrase with its values in place of `{{name}}`; a name that has none stays as it is, and so does a phrase that is not there. */
export const phrase = ({ phrases }: Spoken, set: string, key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  (phrases[set]?.[key] ?? key).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
