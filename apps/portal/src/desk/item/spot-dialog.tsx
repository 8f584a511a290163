import { useLanguage, useSay } from '../../i18n/use-say';
import type { Refused } from '../client/refused';
import { Field } from '../shell/field';
import { useKept } from '../shell/use-kept';
import { WriteDialog } from '../shell/write-dialog';

interface Props {
  open: boolean;
  appealId: string;
  /** How many are merged into it: they are given back, for the answer is nobody's but its own sender's. */
  sources?: number;
  /** Sends the answer with its grounds, and says why not. */
  onSend: (answer: string, grounds: string) => Promise<Refused | null>;
  onClose: () => void;
}

/** 当场答复: the answer and the grounds 依据 that the sender reads with it; no order is issued any more. */
export const SpotDialog = ({ open, appealId, sources = 0, onSend, onClose }: Props) => {
  const say = useSay('desk');
  const language = useLanguage();
  const [grounds, write] = useKept(`grounds.${appealId}`);
  return (
    <WriteDialog
      open={open}
      title={say('spot.title')}
      hint={[say('spot.hint'), sources > 0 && say('spot.sources', { count: sources })].filter(Boolean).join(language === 'en' ? ' ' : '')}
      label={say('call.answer')}
      of="answer"
      send={say('act.onSpot')}
      draft={`spot.${appealId}`}
      onSend={async (answer) => {
        if (grounds.trim() === '') return { message: say('call.lacks.grounds'), field: 'grounds' };
        const refused = await onSend(answer, grounds.trim());
        if (refused === null) write('');
        return refused;
      }}
      onClose={onClose}
      below={() => (
        <Field of="grounds" label={say('call.grounds')}>
          {(control) => <input {...control} className="write-line" type="text" value={grounds} onChange={(event) => write(event.target.value)} />}
        </Field>
      )}
    />
  );
};
