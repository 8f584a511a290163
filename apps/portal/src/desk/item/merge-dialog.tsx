import { type FormEvent, useState } from 'react';
import { useClient } from 'urql';
import { langOf } from '../../format/lang';
import { FindMergeTargetDocument, type FindMergeTargetQuery } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Dialog } from '../shell/dialog';
import { DialogActs } from '../shell/dialog-acts';
import { Field } from '../shell/field';

type Found = NonNullable<FindMergeTargetQuery['appeal']>;

interface Props {
  open: boolean;
  /** Merges into it, and says why not. */
  onSend: (target: Found) => Promise<Refused | null>;
  onClose: () => void;
}

/** Looked up as it is now: it may have been merged itself since it was last looked for. */
const useFind = () => {
  const say = useSay('desk');
  const client = useClient();
  return async (number: string): Promise<Found | Refused> => {
    const { data, error } = await client.query<FindMergeTargetQuery>(FindMergeTargetDocument.toString(), { number }, { requestPolicy: 'network-only' }).toPromise();
    if (error) return { message: say('trouble') };
    return data?.appeal ?? { message: say('merge.none', { number }), field: 'targetId' };
  };
};

/** Another one that says the same though no rule saw it: found by its number, looked at, and then merged into. */
export const MergeDialog = ({ open, onSend, onClose }: Props) => {
  const say = useSay('desk');
  const common = useSay('common');
  const find = useFind();
  const [number, write] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(null);
  const change = (text: string) => {
    write(text);
    setFound(null);
    setProblem(null);
  };
  const leave = () => {
    change('');
    onClose();
  };
  const look = async () => {
    const met = await find(number.trim().toUpperCase());
    const is = 'id' in met;
    setFound(is ? met : null);
    setProblem(is ? null : met);
  };
  const merge = async (target: Found) => {
    const refused = await onSend(target);
    setProblem(refused);
    if (!refused) leave();
  };
  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || number.trim() === '') return;
    setBusy(true);
    await (found ? merge(found) : look());
    setBusy(false);
  };
  return (
    <Dialog open={open} title={say('merge.title')} refused={problem} onClose={leave}>
      <form className="write" onSubmit={(event) => void go(event)}>
        <Field of="targetId" label={say('merge.label')} hint={say('merge.hint')}>
          {(control) => <input {...control} className="write-line" type="text" autoComplete="off" autoFocus spellCheck={false} readOnly={busy} value={number} onChange={(event) => change(event.target.value)} />}
        </Field>
        <p role="status">
          {found && (
            <>
              <b lang={langOf(found.title)}>{found.title}</b> {common(`status.${found.status}`)}
            </>
          )}
        </p>
        <DialogActs send={found ? say('merge.send', { number: found.number }) : say('merge.look')} because={number.trim() === '' ? say('merge.empty') : undefined} busy={busy} onCancel={leave} />
      </form>
    </Dialog>
  );
};
