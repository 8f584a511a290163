import { useKeys } from '../queue/keys';
import type { DeskPolicy } from './use-item';
import type { ItemWork } from './use-item-work';

/** The keys of one matter; each does what its button does, and nothing where that is not there, or off without a network. */
export const useItemKeys = (work: ItemWork, policy: DeskPolicy): void => {
  const { phase, may } = work;
  const online = !work.offline;
  const works = may.decide && phase !== 'closed';
  const grade = (index: number) => () => works && work.chooseGrade(policy.grades[index]?.id);
  useKeys({
    KeyP: () => works && phase === 'filed' && void work.accept(),
    KeyG: () => works && !work.thanks && (online || phase === 'filed') && work.reroute(),
    KeyB: () => online && may.ask && work.show('ask'),
    KeyD: work.focusReply,
    KeyY: () => online && may.refer && work.show('refer'),
    KeyX: () => online && may.refuse && work.show('refuse'),
    KeyH: () => online && (work.choices[0] ? work.merge(work.choices[0]) : may.merge && work.show('merge')),
    'Ctrl+Enter': () => online && may.spot && work.show('spot'),
    'Ctrl+KeyZ': () => online && work.takeBack(),
    Digit1: grade(0),
    Digit2: grade(1),
    Digit3: grade(2),
    Digit4: grade(3),
  });
};
