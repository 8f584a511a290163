import { useState } from 'react';
import type { PleaOutcome } from '../../generated/desk';
import { useSay } from '../../i18n/use-say';
import { Choices } from '../after/choices';
import type { Refused } from '../client/refused';
import { WriteDialog } from '../shell/write-dialog';
import { type Entry, signed } from './points';

interface Props {
  entry: Entry;
  open: boolean;
  onClose: () => void;
}

/** What who it concerns says against an entry. */
export const PleaDialog = ({ entry, open, onClose, onSend }: Props & { onSend: (words: string) => Promise<Refused | null> }) => {
  const say = useSay('points');
  return (
    <WriteDialog
      open={open}
      title={say('appeal.title', { points: signed(entry.points) })}
      hint={say('appeal.hint')}
      label={say('appeal.label')}
      of="words"
      send={say('appeal.send')}
      draft={`plea.${entry.id}`}
      onSend={onSend}
      onClose={onClose}
    />
  );
};

const outcomes: readonly PleaOutcome[] = ['STANDS', 'REVERSED'];

/** A leader's decision on a plea, with reasons. */
export const DecisionDialog = ({ entry, open, onClose, onSend }: Props & { onSend: (outcome: PleaOutcome, reasons: string) => Promise<Refused | null> }) => {
  const say = useSay('points');
  const [outcome, choose] = useState<PleaOutcome>();
  return (
    <WriteDialog
      open={open}
      title={say('decide.title')}
      hint={say('decide.hint')}
      label={say('decide.label')}
      of="reasons"
      send={say('decide.send')}
      because={outcome ? undefined : say('decide.choose')}
      draft={`decision.${entry.id}`}
      above={
        <div className="after-form">
          <Choices of="outcome" legend={say('decide.outcome')} choices={outcomes.map((value) => ({ value, label: say(`decide.${value}`) }))} chosen={outcome} onChoose={choose} />
        </div>
      }
      onSend={outcome && ((reasons) => onSend(outcome, reasons))}
      onClose={onClose}
    />
  );
};
