import type { Appeal } from './appeal';

/** In which part of the desk's queue an appeal is. */
export type Tab = 'to-accept' | 'in-hand' | 'to-answer' | 'answered' | 'closed';

/** `to-accept` also has what its department gave back: it waits for the centre to issue it anew. `to-answer`: the department's opinion waits to be checked. */
export const tabOf = ({ stage, lead }: Appeal): Tab => {
  switch (stage.status) {
    case 'filed':
      return 'to-accept';
    case 'accepted':
      return lead?.open === false ? 'to-accept' : 'in-hand';
    case 'in-hand':
      return lead?.opinionId ? 'to-answer' : 'in-hand';
    case 'answered':
      return 'answered';
    default:
      return 'closed';
  }
};
