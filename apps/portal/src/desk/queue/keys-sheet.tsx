import { useSay } from '../../i18n/use-say';
import type { SayDesk } from './queue';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { Keycap } from '../shell/keycap';
import { Waves } from '../../ui/waves';

const sections = (say: SayDesk): readonly { title: string; rows: readonly (readonly [string, ...string[]])[] }[] => [
  { title: say('keys.move'), rows: [[say('keys.nextPrevious'), 'J', 'K'], [say('keys.open'), '⏎', 'Esc'], [say('keys.tabs'), 'Alt', '1…4'], [say('keys.search'), '/']] },
  { title: say('keys.accept'), rows: [[say('act.accept'), 'P'], [say('route.change'), 'G'], [say('keys.grades'), '1', '2', '3', '4'], [say('keys.undo'), 'Ctrl', 'Z']] },
  { title: say('keys.elsewhere'), rows: [[say('keys.refer'), 'Y'], [say('keys.refuse'), 'X'], [say('act.merge'), 'H']] },
  { title: say('keys.call'), rows: [[say('call.title'), 'L'], [say('keys.onSpot'), 'Ctrl', '⏎'], [say('keys.aloud'), 'Alt', 'N'], [say('keys.grounds'), 'Alt', 'Y']] },
  { title: say('keys.talk'), rows: [[say('act.answer'), 'D'], [say('act.ask'), 'B'], [say('keys.page'), '?'], [say('keys.toggle'), 'Alt', 'K']] },
];

export const KeysSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const say = useSay('desk');
  return (
    <Dialog open={open} onClose={onClose} wide title={say('keys.title')}>
      <div className="keys-waves">
        <Waves at="right" />
      </div>
      <p className="write-hint">{say('keys.hint')}</p>
      <div className="keys">
        {sections(say).map((section) => (
          <section key={section.title}>
            <h3>{section.title}</h3>
            <dl>
              {section.rows.map(([name, ...caps]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {caps.map((cap) => (
                      <Keycap key={cap}>{cap}</Keycap>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="write-acts">
        <Act onClick={onClose}>{say('keys.close')}</Act>
      </div>
    </Dialog>
  );
};
