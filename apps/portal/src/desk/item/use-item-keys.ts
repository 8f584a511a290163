import { useKeys } from '../queue/keys';
import type { DeskPolicy } from './use-item';
import type { ItemWork } from './use-item-work';

/** The keys of one matter; each does what its button does, and nothing where that is not there. */
export const useItemKeys = (work: ItemWork, policy: DeskPolicy): void => {
  const { phase, may } = work;
  const works = may.decide && phase !== 'closed';
  const grade = (index: number) => () => works && work.chooseGrade(policy.grades[index]?.id);
  useKeys({
    KeyP: () => works && phase === 'filed' && void work.accept(),
    KeyG: () => works && !work.thanks && work.reroute(),
    KeyB: () => may.ask && work.show('ask'),
    KeyD: work.focusReply,
    KeyY: () => may.refer && work.show('refer'),
    KeyX: () => may.refuse && work.show('refuse'),
    KeyH: () => (work.choices[0] ? work.merge(work.choices[0]) : may.merge && work.show('merge')),
    'Ctrl+Enter': () => may.spot && work.show('spot'),
    'Ctrl+KeyZ': work.takeBack,
    Digit1: grade(0),
    Digit2: grade(1),
    Digit3: grade(2),
    Digit4: grade(3),
  });
};
