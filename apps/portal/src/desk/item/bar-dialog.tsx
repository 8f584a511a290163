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
  const because = again || person ? undefined : say('bar.choose');
  const send = async (reason: string) => {
    const id = again ?? person?.id;
    const refused = id ? await onSend(id, again === null, reason) : { message: because ?? '', field: 'personIds' };
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
      because={because}
      draft={`bar.${item.id}`}
      onSend={send}
      onClose={onClose}
      above={
        <div className="write-list call">
          {item.barred.map(({ id, name }) => (
            <label key={id} className="bar-again">
              <input type="checkbox" name={group} checked={again === id} onChange={(event) => letIn(event.target.checked ? id : null)} />
              <span>{say('bar.again', { name: name ?? '' })}</span>
            </label>
          ))}
          {again === null && <PersonField of="personIds" label={say('bar.person')} person={person} onChoose={choose} />}
        </div>
      }
    />
  );
};
