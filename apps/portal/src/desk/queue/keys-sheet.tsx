import { useSay } from '../../i18n/use-say';
import type { SayDesk } from './queue';
import type { Role } from '../../generated/desk';
import { takesCalls } from '../call/takes-calls';
import { Act } from '../shell/act';
import { Dialog } from '../shell/dialog';
import { Keycap } from '../shell/keycap';
import { placesOf } from '../shell/places';
import { useWho } from '../shell/who';
import { Waves } from '../../ui/waves';

interface Section {
  readonly title: string;
  readonly rows: readonly (readonly [string, ...string[]])[];
}

/** What everybody's lists know. */
const forAll = (say: SayDesk, finds: boolean): Section[] => [
  { title: say('keys.move'), rows: [[say('keys.nextPrevious'), 'J', 'K'], [say('keys.open'), '⏎', 'Esc'], ...(finds ? [[say('keys.search'), '/'] as const] : [])] },
];

const forWhoTakesCalls = (say: SayDesk): Section[] => [
  { title: say('keys.call'), rows: [[say('call.title'), 'L'], [say('keys.aloud'), 'Alt', 'N'], [say('keys.grounds'), 'Alt', 'Y']] },
];

const forOfficers = (say: SayDesk): Section[] => [
  { title: say('keys.accept'), rows: [[say('act.accept'), 'P'], [say('route.change'), 'G'], [say('keys.grades'), '1', '2', '3', '4'], [say('keys.tabs'), 'Alt', '1…4']] },
  { title: say('keys.elsewhere'), rows: [[say('keys.merge'), 'H'], [say('keys.refer'), 'Y'], [say('keys.refuse'), 'X'], [say('keys.onSpot'), 'Ctrl', '⏎']] },
  { title: say('keys.talk'), rows: [[say('act.answer'), 'D'], [say('act.ask'), 'B'], [say('keys.undo'), 'Ctrl', 'Z']] },
];

const forHelp = (say: SayDesk): Section[] => [{ title: say('keys.help'), rows: [[say('keys.page'), '?'], [say('keys.toggle'), 'Alt', 'K']] }];

const sectionsFor = (roles: readonly Role[], say: SayDesk): Section[] => [
  ...forAll(say, placesOf(roles).some(({ path }) => path === '/appeals')),
  ...(roles.includes('OFFICER') ? forOfficers(say) : []),
  ...(takesCalls.some((role) => roles.includes(role)) ? forWhoTakesCalls(say) : []),
  ...forHelp(say),
];

export const KeysSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const say = useSay('desk');
  const { roles } = useWho().active;
  return (
    <Dialog open={open} onClose={onClose} wide title={say('keys.title')}>
      <div className="keys-waves">
        <Waves at="right" />
      </div>
      <p className="write-hint">{say('keys.hint')}</p>
      <div className="keys">
        {sectionsFor(roles, say).map((section) => (
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
