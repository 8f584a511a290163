import { useId, useState } from 'react';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { RadioField } from '../shell/field';
import { WriteDialog } from '../shell/write-dialog';
import type { DeskPolicy, Item } from './use-item';

export type EndingKind = 'refuse' | 'refer';

interface Props {
  kind: EndingKind;
  open: boolean;
  item: Item;
  policy: DeskPolicy;
  /** Sends the chosen reason or place with the words, and says why not. */
  onSend: (chosen: string, words: string) => Promise<Refused | null>;
  onClose: () => void;
}

/** Asked once, with what follows in the question: not accepted for a reason, or referred to who helps. Neither can be taken back. */
export const EndDialog = ({ kind, open, item, policy, onSend, onClose }: Props) => {
  const say = useSay('desk');
  const common = useSay('common');
  const language = useLanguage();
  const group = useId();
  const [chosen, choose] = useState<string | null>(null);
  const choices = kind === 'refuse'
    ? policy.notAccepted.map(({ id, names }) => ({ id, name: nameIn(language, names), more: '' }))
    : policy.outOfScope.map(({ id, names, about, address, phone }) => ({
        id,
        name: [about && nameIn(language, about), nameIn(language, names)].filter(Boolean).join(say('colon')),
        more: [address && nameIn(language, address), phone].filter(Boolean).join(common('dot')),
      }));
  const because = choices.length === 0 ? say(`${kind}.none`) : chosen === null ? say(`${kind}.choose`) : undefined;
  return (
    <WriteDialog
      open={open}
      title={say(`${kind}.title`)}
      hint={say(`${kind}.hint`)}
      label={say(`${kind}.label`)}
      of="words"
      send={say(`act.${kind}`)}
      mayBeEmpty={kind === 'refer'}
      because={because}
      draft={`${kind}.${item.id}`}
      onSend={chosen === null ? undefined : (words) => onSend(chosen, words)}
      onClose={onClose}
      above={
        <RadioField of={kind === 'refuse' ? 'reason' : 'to'} legend={say(`${kind}.which`)}>
          {choices.length === 0 && <p className="write-hint">{say(`${kind}.none`)}</p>}
          {choices.map(({ id, name, more }) => (
            <label key={id}>
              <input type="radio" name={group} value={id} checked={chosen === id} onChange={() => choose(id)} />
              <span>
                {name}
                {more && <small>{more}</small>}
              </span>
            </label>
          ))}
        </RadioField>
      }
    />
  );
};
