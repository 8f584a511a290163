import { useSay } from '../../i18n/use-say';
import { Tag } from '../../ui/tag';

interface Props {
  coSigning: { readonly count: number } | null;
  /** Who, where the sender is shown too. */
  people?: readonly { readonly name: string | null }[];
}

const NAMED = 4;

/** 联名 N 人: how many say it too, and who, for whom the sender is no secret. */
export const CoSigners = ({ coSigning, people = [] }: Props) => {
  const say = useSay('desk');
  if (!coSigning || coSigning.count === 0) return null;
  const { count } = coSigning;
  const names = people.flatMap(({ name }) => name ?? []);
  if (names.length === 0) return <Tag>{say('item.coSigners', { count })}</Tag>;
  return <Tag>{say(names.length > NAMED ? 'item.coSigners.some' : 'item.coSigners.who', { count, names: names.slice(0, NAMED).join(say('item.coSigners.and')) })}</Tag>;
};
