import { ReadMyPointsDocument } from '../../generated/people';
import { nameIn, useLanguage, useSay } from '../../i18n/use-say';
import { Icon } from '../../ui/icon';
import { AskFailure, ask } from '../ask';
import { accessToken } from '../session';
import { Failure } from '../shell/failure';
import { useAnswer } from '../use-answer';

const readPoints = async () => {
  const token = await accessToken();
  if (!token) throw new AskFailure('unauthenticated');
  return (await ask(ReadMyPointsDocument, {}, `Bearer ${token}`)).ownPoints;
};

/** As `/points` writes a sum: with a minus that is one. */
const sum = (balance: number): string => String(balance).replace('-', '−');

/** One's own points, for whom there are any: what they come to, and the way to each with 申辩. */
export const OwnPoints = () => {
  const say = useSay('people');
  const language = useLanguage();
  const { value, failure, again } = useAnswer(`points:${language}`, readPoints);
  if (failure?.kind === 'failed' && !value) return <Failure failure={failure} again={again} message={say('me.points.failed')} />;
  if (!value || value.total === 0) return null;
  const units = value.units.map(({ unit, balance }) => say('me.points.unit', { unit: unit.names ? nameIn(language, unit.names) : '', balance: sum(balance) }));
  return (
    <a className="mine-points" href="/points">
      <Icon name="bars" />
      <span>
        <b>{say('me.points', { balance: sum(value.balance) })}</b>
        <small>{[...units, say('me.points.go', { count: value.total })].join(' ')}</small>
      </span>
      <Icon name="right" size={16} />
    </a>
  );
};
