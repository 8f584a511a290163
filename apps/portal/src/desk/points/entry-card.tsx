import { useState } from 'react';
import type { Reading } from '../../format/clock';
import { langOf } from '../../format/lang';
import { momentWords } from '../../format/words';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Tag, type TagTone } from '../../ui/tag';
import { Act } from '../shell/act';
import { DecisionDialog, PleaDialog } from './point-dialogs';
import { type Entry, signed, sum } from './points';
import type { usePointCommands } from './use-point-commands';

interface Props {
  entry: Entry;
  reading: Reading;
  /** Whose they are is said where it is not one's own list. */
  named: boolean;
  commands: ReturnType<typeof usePointCommands>;
  /** Why nothing can be sent now. */
  because: string | undefined;
}

const tones: Readonly<Record<Entry['state'], TagTone>> = { ENTERED: 'plain', APPEALED: 'ochre', UPHELD: 'plain', REVERSED: 'malachite' };

/** What was said against an entry and what was decided, in its order. */
const PleaLines = ({ entry: { plea, reversed }, when }: { entry: Entry; when: (at: string) => string }) => {
  const say = useSay('points');
  return (
    <>
      {plea && (
        <div className="point-plea">
          <p>{plea.words === null ? say('plea.hidden', { when: when(plea.at) }) : say('plea', { when: when(plea.at), name: plea.by.name ?? '' })}</p>
          {plea.words && <blockquote lang={langOf(plea.words)}>{plea.words}</blockquote>}
          {plea.decision && <p>{say(`decided.${plea.decision.outcome}`, { when: when(plea.decision.at), name: plea.decision.by.name ?? '' })}</p>}
          {plea.decision?.reasons && <blockquote lang={langOf(plea.decision.reasons)}>{plea.decision.reasons}</blockquote>}
        </div>
      )}
      {reversed && <p className="point-reversed">{say(`reversed.${reversed.cause}`, { when: when(reversed.at) })}</p>}
    </>
  );
};

const useWhose = ({ person, unit }: Entry): string => {
  const say = useSay('points');
  const language = useLanguage();
  const name = unit?.names ? nameIn(language, unit.names) : '';
  return person ? say('who', { person: person.name ?? '', unit: name }) : say('who.unit', { unit: name });
};

/** Points with their evidence, what they came to, and what can be done about them. */
export const EntryCard = ({ entry, reading, named, commands, because }: Props) => {
  const say = useSay('points');
  const [open, setOpen] = useState<'plea' | 'decision' | null>(null);
  const whose = useWhose(entry);
  const { now, zone, say: common } = reading;
  const when = (at: string) => momentWords(at, now, zone, common);
  const { evidence, plea } = entry;
  const close = () => setOpen(null);
  return (
    <li className={entry.state === 'REVERSED' ? 'card point point-back' : 'card point'}>
      <p className="point-sum serif">{say('points', { points: signed(entry.points) })}</p>
      <div>
        <h2>
          {entry.rule} <Tag tone={tones[entry.state]}>{say(`state.${entry.state}`)}</Tag>
        </h2>
        {(named || !entry.person) && <p>{whose}</p>}
        <p>{evidence.text}</p>
        {evidence.words && (
          <>
            <p className="quiet">{evidence.by?.name ? say('evidence.by', { name: evidence.by.name }) : say('evidence')}</p>
            <blockquote lang={langOf(evidence.words)}>{evidence.words}</blockquote>
          </>
        )}
        <p className="quiet">
          {say('line', { happened: when(entry.happenedAt), entered: when(entry.at) })}
          <span>{say('balance', { before: sum(entry.balanceBefore), after: sum(entry.balanceAfter) })}</span>
        </p>
        <PleaLines entry={entry} when={when} />
        {(entry.mayAppeal || entry.mayDecide) && (
          <div className="point-acts">
            {entry.mayAppeal && <Act because={because} onClick={() => setOpen('plea')}>{say('appeal')}</Act>}
            {entry.mayAppeal && entry.appealUntil && <span className="quiet">{say('until', { when: when(entry.appealUntil) })}</span>}
            {entry.mayDecide && <Act because={because} onClick={() => setOpen('decision')}>{say('decide')}</Act>}
          </div>
        )}
      </div>
      <PleaDialog entry={entry} open={open === 'plea'} onClose={close} onSend={(words) => commands.appeal(entry, words)} />
      {plea && <DecisionDialog entry={entry} open={open === 'decision'} onClose={close} onSend={(outcome, reasons) => commands.decide(plea.id, outcome, reasons)} />}
    </li>
  );
};
