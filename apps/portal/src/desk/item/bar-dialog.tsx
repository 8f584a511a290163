import { useId, useState } from 'react';
import { useSay } from '../../i18n/use-say';
import { type Found, PersonField } from '../call/person-field';
import type { Refused } from '../client/refused';
import { WriteDialog } from '../shell/write-dialog';
import type { Item } from './use-item';
import '../call/call.css';

interface Props {
  open: boolean;
  item: Item;
  /** Bars somebody, or lets them in again, and says why not. */
  onSend: (personId: string, barred: boolean, reason: string) => Promise<Refused | null>;
  onClose: () => void;
}

/** 当事人: somebody of the directory is kept out of it, or one of those who are is let in again; the reason is for the staff. */
export const BarDialog = ({ open, item, onSend, onClose }: Props) => {
  const say = useSay('desk');
  const group = useId();
  const [again, letIn] = useState<string | null>(null);
  const [person, choose] = useState<Found | null>(null);
  const id = again ?? person?.id;
  const send = async (of: string, reason: string) => {
    const refused = await onSend(of, again === null, reason);
    if (refused === null) {
      letIn(null);
      choose(null);
    }
    return refused;
  };
  return (
    <WriteDialog
      open={open}
      title={say('bar.title')}
      hint={say('bar.hint')}
      label={say('bar.reason')}
      of="reason"
      send={say(again ? 'bar.letIn' : 'bar.send')}
      because={id ? undefined : say('bar.choose')}
      draft={`bar.${item.id}`}
      onSend={id ? (reason) => send(id, reason) : undefined}
      onClose={onClose}
      above={
        <div className="write-list call">
          {item.barred.map(({ id: one, name }) => (
            <label key={one} className="bar-again">
              <input type="checkbox" name={group} checked={again === one} onChange={(event) => letIn(event.target.checked ? one : null)} />
              <span>{say('bar.again', { name: name ?? '' })}</span>
            </label>
          ))}
          {again === null && <PersonField of="personIds" label={say('bar.person')} person={person} onChoose={choose} />}
        </div>
      }
    />
  );
};
