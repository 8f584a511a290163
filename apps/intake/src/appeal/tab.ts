import type { Appeal } from './appeal';

/** In which part of the desk's queue an appeal is. */
export type Tab = 'to-accept' | 'in-hand' | 'to-answer' | 'answered' | 'closed';

/** `to-answer`: the department's opinion waits for the centre to check it and reply. */
export const tabOf = ({ stage, lead }: Appeal): Tab => {
  switch (stage.status) {
    case 'filed':
      return 'to-accept';
    case 'accepted':
    case 'in-hand':
      return lead?.opinionId ? 'to-answer' : 'in-hand';
    case 'answered':
      return 'answered';
    default:
      return 'closed';
  }
};
