import { useId, useState } from 'react';
import { ReadFundsDocument } from '../../generated/desk';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { useRead } from '../client/use-ask';
import { Field, RadioField } from '../shell/field';
import { useKeptParts } from '../shell/use-kept';
import { WriteDialog } from '../shell/write-dialog';
import { useIdeaCommands } from './use-idea-commands';
import './ideas.css';

interface Props {
  open: boolean;
  appeal: { readonly id: string; readonly title: string };
  onClose: () => void;
}

/** A good idea becomes a suggestion: a title and words of the centre's own, without what gives the author away. */
export const RaiseDialog = ({ open, appeal, onClose }: Props) => {
  const say = useSay('ideas');
  const language = useLanguage();
  const field = useId();
  const { data } = useRead(ReadFundsDocument, {}, !open);
  const commands = useIdeaCommands();
  const [kept, keep] = useKeptParts<{ title: string }>(`idea.title.${appeal.id}`);
  const [chosen, choose] = useState<string | null>(null);
  const title = kept.title ?? appeal.title;
  const classes = data?.policy?.suggestions?.classes ?? [];
  const because = data && classes.length === 0 ? say('raise.none') : chosen === null ? say('raise.choose') : title.trim() === '' ? say('raise.needsTitle') : undefined;
  const send = async (text: string) => {
    const refused = await commands.raise({ appealId: appeal.id, title: title.trim(), text, class: chosen ?? '' });
    if (!refused) keep(null);
    return refused;
  };
  return (
    <WriteDialog
      open={open} title={say('raise')} hint={say('raise.hint')} label={say('raise.label')} of="text" send={say('raise.send')} because={because} draft={`idea.${appeal.id}`}
      onSend={send}
      onClose={onClose}
      above={
        <>
          <RadioField of="class" legend={say('raise.class')}>
            {classes.map(({ id, names }) => (
              <label key={id}>
                <input type="radio" name={field} checked={chosen === id} onChange={() => choose(id)} />
                <span>{nameIn(language, names)}</span>
              </label>
            ))}
          </RadioField>
          <Field of="title" label={say('raise.title')}>
            {(control) => <input {...control} className="idea-money" autoComplete="off" value={title} onChange={(event) => keep({ title: event.target.value })} />}
          </Field>
        </>
      }
    />
  );
};
