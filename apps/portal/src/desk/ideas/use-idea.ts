import { type IdeaFragment, ReadIdeaDocument } from '../../generated/desk';
import { useRead } from '../client/use-ask';
import { useChanges } from '../client/use-changes';

interface Followed {
  readonly idea: IdeaFragment | undefined;
  /** There is none that the asker may read. */
  readonly absent: boolean;
}

/** The suggestion that the address names, whether or not the list has come to it, or has it no more. */
export const useIdea = (id: string | null): Followed => {
  const { data, of, again } = useRead(ReadIdeaDocument, { id: id ?? '' }, id === null);
  useChanges(again);
  const idea = data?.suggestion?.id === id ? (data?.suggestion ?? undefined) : undefined;
  return { idea, absent: id !== null && data?.suggestion === null && of?.id === id };
};
