import type { CombinedError } from 'urql';
import { type IdeaFragment, ReadIdeaDocument } from '../../generated/desk';
import { useRead } from '../client/use-ask';
import { useChanges } from '../client/use-changes';

interface Followed {
  readonly idea: IdeaFragment | undefined;
  /** There is none that the asker may read. */
  readonly absent: boolean;
  /** Why it could not be read. */
  readonly error: CombinedError | undefined;
  readonly again: () => void;
}

/** The suggestion that the address names, whether or not the list has come to it, or has it no more. */
export const useIdea = (id: string | null): Followed => {
  const { data, of, error, again } = useRead(ReadIdeaDocument, { id: id ?? '' }, id === null);
  useChanges(again);
  const idea = data?.suggestion?.id === id ? (data?.suggestion ?? undefined) : undefined;
  const isOf = id !== null && of?.id === id;
  return { idea, absent: isOf && data?.suggestion === null, error: isOf ? error : undefined, again };
};
