import type { OutputOf, ReadAppeal } from '@huiyin/contracts';
import type { Policy } from '@huiyin/policy';
import { type Entry, inOrder, textOf } from '../appeal/entry';
import type { Messages } from '../appeal/messages';

type Ending = NonNullable<OutputOf<typeof ReadAppeal>>['ending'];

const reasonOf = ({ data: { reason } }: Entry): string | undefined =>
  typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string' ? reason.code : undefined;

/** Why it was not accepted, or who helps instead, by the policy of its round; a code that the policy no longer has shows itself. */
export const endingOf = (log: readonly Entry[], promise: Policy['promise'] | undefined, messages: Messages): Ending => {
  const line = inOrder(log).findLast(({ type }) => type === 'appeal-refused' || type === 'appeal-referred');
  const code = line && (line.type === 'appeal-refused' ? reasonOf(line) : textOf(line, 'to'));
  if (!line || code === undefined) return null;
  const known = { names: { zh: code, en: code }, address: null, phone: null };
  const listed = line.type === 'appeal-refused' ? promise?.notAccepted : promise?.outOfScope;
  const { names, address = null, phone = null } = { ...known, ...listed?.find(({ id }) => id === code) };
  return { code, names, address, phone, words: messages.get(line.id)?.text ?? null };
};
