const MAX_LENGTH = 255;
const WORD = '[A-Za-z0-9_$-]+';
const SAID = new RegExp(`^${WORD}(?:\\.${WORD})*$`);
const HEARD = new RegExp(`^(?:${WORD}|\\*)(?:\\.(?:${WORD}|\\*))*(?:\\.>)?$`);

const checked = (subject: string, form: RegExp): string => {
  if (subject.length > MAX_LENGTH || !form.test(subject)) throw new Error('not a subject');
  return subject;
};

/** A subject to say something on, as it is. NATS commands are lines of text: a blank or a line end in a subject would be a command of its own. */
export const saidOn = (subject: string): string => checked(subject, SAID);

/** A subject to listen to: `*` may stand for a word, `>` for the rest. */
export const heardOn = (subject: string): string => checked(subject, HEARD);
